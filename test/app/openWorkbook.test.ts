/** The jobs in an open workbook, on one in memory: what they read, what they write and what they leave. */
import { checkWorkbook } from "../../src/app/checkWorkbook";
import type { JobOptions, JobResult, Written } from "../../src/app/job";
import { summariseWorkbook } from "../../src/app/summariseWorkbook";
import { WorkbookTrouble } from "../../src/workbook/errors";
import { OWNED_ROLES, type SheetGrid } from "../../src/workbook/port";
import { ASSIGNMENT_SHEET, grid, KEY_FIGURE_SHEET, PLAN_SHEET } from "../grids";
import { MemoryWorkbook } from "../memoryWorkbook";

const ACTIVITIES = grid("Aktiviteter HR", [
  ["Id", "Kopplad till", "Aktivitet", "Ansvarig", "Start", "Slut", "Status"],
  ["A1", "U1", "Skolbio på sex orter", "Producent", "2025-02-01", "2025-11-30", "Pågår"],
  ["A2", "U2", "Samla avtalen", "Inköpschef", "2025-02-01", "2025-11-30", "Pågår"],
  ["A3", "U3, N1, N2", "Ny rutin för beställningar", "Servicechef", "2025-02-01", "2025-11-30", "Planerad"],
]);
const THEIRS = [PLAN_SHEET, ASSIGNMENT_SHEET, KEY_FIGURE_SHEET, ACTIVITIES];
const OPTIONS: JobOptions = { taken: "2025-05-08", language: "sv" };

const theirs = (workbook: MemoryWorkbook): SheetGrid[] => workbook.grids.filter(({ owned }) => owned === null);
const ours = (workbook: MemoryWorkbook): SheetGrid[] => workbook.grids.filter(({ owned }) => owned !== null);

function written(result: JobResult): Written {
  if (result.kind !== "written") throw new Error(`nothing was written: ${result.looked.join(", ")}`);
  return result;
}

/** The plan's sheet with another period. */
function planOf(period: string, end: string): SheetGrid {
  const values = PLAN_SHEET.values.map((row) =>
    row[0] === "Period" ? ["Period", period] : row[0] === "Periodens slut" ? ["Periodens slut", end] : row,
  );
  return { ...PLAN_SHEET, values };
}

function retake(workbook: MemoryWorkbook, plan: SheetGrid): void {
  workbook.grids = workbook.grids.map((one) => (one.name === "Plan" ? { ...plan, file: "" } : one));
}

const cellsOf = (workbook: MemoryWorkbook, role: (typeof OWNED_ROLES)[number]): string[] =>
  (workbook.owned(role)?.values ?? []).flat().map(String);

describe("summariseWorkbook", () => {
  it("writes every sheet of ours, once, and touches no other", async () => {
    const workbook = new MemoryWorkbook(THEIRS);
    const before = theirs(workbook);
    const result = written(await summariseWorkbook(workbook, OPTIONS));
    expect(new Set(result.sheets.map(({ role }) => role))).toEqual(new Set(OWNED_ROLES));
    expect(workbook.calls).toEqual(["read", expect.stringMatching(/^write /u)]);
    expect(theirs(workbook)).toEqual(before);
    expect(result.repaired).toBe(false);
    expect(result.analysis.followUp.activities.rows.total.value).toBe(3);
  });

  it("says the same when it is run again: its own sheets are no registers, and Historik does not grow", async () => {
    const workbook = new MemoryWorkbook(THEIRS);
    const first = written(await summariseWorkbook(workbook, OPTIONS));
    const sheets = ours(workbook);
    const second = written(await summariseWorkbook(workbook, OPTIONS));
    expect(second.analysis.findings).toEqual(first.analysis.findings);
    expect(ours(workbook)).toEqual(sheets);
  });

  it("keeps what a person wrote in the drafts", async () => {
    const workbook = new MemoryWorkbook(THEIRS);
    await summariseWorkbook(workbook, OPTIONS);
    const sentence = cellsOf(workbook, "report").find((text) => text.startsWith("Planen för 2025")) ?? "";
    workbook.type("report", sentence, "=Min egen mening.");
    await summariseWorkbook(workbook, OPTIONS);
    expect(cellsOf(workbook, "report")).toEqual(
      expect.arrayContaining(["=Min egen mening.", "Ändrad av dig", sentence]),
    );
  });

  it("compares with the follow-up before in the same workbook, row by row", async () => {
    const workbook = new MemoryWorkbook(THEIRS);
    await summariseWorkbook(workbook, OPTIONS);
    retake(workbook, planOf("augusti 2025", "2025-08-31"));
    const { analysis } = written(await summariseWorkbook(workbook, { ...OPTIONS, taken: "2025-09-05" }));
    expect(analysis.followUp.comparisons).toHaveLength(1);
    expect(analysis.followUp.comparisons[0]?.rows).not.toBeNull();
  });
});

describe("after a writing that was broken off", () => {
  const broken = new WorkbookTrouble("connection", "lost", "unfinished");

  async function brokenOff(sheets: number): Promise<MemoryWorkbook> {
    const workbook = new MemoryWorkbook(THEIRS);
    await summariseWorkbook(workbook, OPTIONS);
    const sentence = cellsOf(workbook, "report").find((text) => text.startsWith("Planen för 2025")) ?? "";
    workbook.type("report", sentence, "Min egen mening.");
    retake(workbook, planOf("augusti 2025", "2025-08-31"));
    workbook.trouble = { at: "write", error: broken, afterSheets: sheets };
    await expect(summariseWorkbook(workbook, { ...OPTIONS, taken: "2025-09-05" })).rejects.toBe(broken);
    workbook.trouble = null;
    return workbook;
  }

  it.each([1, 2, 5, 8])(
    "the next run keeps edits and history, repairs and says so (%i sheets written)",
    async (sheets) => {
      const workbook = await brokenOff(sheets);
      const result = written(await summariseWorkbook(workbook, { ...OPTIONS, taken: "2025-09-05" }));
      expect(result.repaired).toBe(true);
      expect(ours(workbook).some(({ unfinished }) => unfinished)).toBe(false);
      expect(cellsOf(workbook, "report")).toContain("Min egen mening.");
      expect(cellsOf(workbook, "history")).toEqual(expect.arrayContaining(["april 2025", "augusti 2025"]));
    },
  );

  it("compares with the counts of its history, and never with its rows", async () => {
    const workbook = await brokenOff(5);
    const { analysis } = written(await summariseWorkbook(workbook, { ...OPTIONS, taken: "2025-09-05" }));
    expect(analysis.followUp.comparisons).toHaveLength(1);
    expect(analysis.followUp.comparisons[0]?.changes.length).toBeGreaterThan(0);
    expect(analysis.followUp.comparisons[0]?.rows).toBeNull();
  });

  it("Kontrollera repairs all the sheets: Kontroll alone would take the mark off the others", async () => {
    const workbook = await brokenOff(3);
    const result = written(await checkWorkbook(workbook, OPTIONS));
    expect(result.repaired).toBe(true);
    expect(new Set(result.sheets.map(({ role }) => role))).toEqual(new Set(OWNED_ROLES));
  });

  it("Kontrollera is enough where Kontroll is all there is", async () => {
    const workbook = new MemoryWorkbook(THEIRS);
    workbook.trouble = { at: "write", error: broken, afterSheets: 1 };
    await expect(checkWorkbook(workbook, OPTIONS)).rejects.toBe(broken);
    workbook.trouble = null;
    const result = written(await checkWorkbook(workbook, OPTIONS));
    expect([result.repaired, result.sheets.map(({ role }) => role)]).toEqual([true, ["findings"]]);
  });
});

describe("checkWorkbook", () => {
  it("writes Kontroll and nothing else, as a summary would write it", async () => {
    const workbook = new MemoryWorkbook(THEIRS);
    await summariseWorkbook(workbook, OPTIONS);
    const all = [...workbook.grids];
    const result = written(await checkWorkbook(workbook, OPTIONS));
    expect(workbook.calls.at(-1)).toBe("write findings");
    expect(result.sheets.map(({ role }) => role)).toEqual(["findings"]);
    expect(workbook.grids).toEqual(all);
  });

  it("speaks the language it is asked to speak", async () => {
    const workbook = new MemoryWorkbook(THEIRS);
    await checkWorkbook(workbook, { ...OPTIONS, language: "en" });
    const english = cellsOf(workbook, "findings").join("\n");
    await checkWorkbook(workbook, OPTIONS);
    expect(cellsOf(workbook, "findings").join("\n")).not.toBe(english);
  });
});

describe.each([
  ["checkWorkbook", checkWorkbook],
  ["summariseWorkbook", summariseWorkbook],
])("%s", (_name, job) => {
  it("writes nothing in an empty workbook, and tells what was looked for", async () => {
    const workbook = new MemoryWorkbook([grid("Blad1", [])]);
    expect(await job(workbook, OPTIONS)).toMatchObject({
      kind: "nothing",
      looked: ["Uppdrag", "Nyckeltal", "Aktiviteter"],
      sheets: [],
      withoutRows: [],
    });
    expect(workbook.calls).toEqual(["read"]);
  });

  it("tells which sheets were looked through, and which have headings only", async () => {
    const workbook = new MemoryWorkbook([
      grid("Lunchlista", [["Måndag", "Soppa"]]),
      { ...ASSIGNMENT_SHEET, values: ASSIGNMENT_SHEET.values.slice(0, 1) },
    ]);
    expect(await job(workbook, OPTIONS)).toMatchObject({
      kind: "nothing",
      sheets: ["Lunchlista", "Uppdrag"],
      withoutRows: ["Uppdrag"],
    });
  });

  it("tells its steps in order, and how far it has read", async () => {
    const told: string[] = [];
    await job(new MemoryWorkbook(THEIRS), {
      ...OPTIONS,
      onStep: (step) => void told.push(step),
      onProgress: ({ done, total }) => void told.push(`${String(done)}/${String(total)}`),
    });
    expect(told).toEqual(["reading", "0/4", "4/4", "counting", "writing"]);
  });

  it("can be cancelled until it writes, also while Excel does not answer", async () => {
    const workbook = new MemoryWorkbook(THEIRS);
    const abortion = new AbortController();
    workbook.meanwhile = (call) => (call === "read" ? new Promise(() => undefined) : undefined);
    const running = job(workbook, { ...OPTIONS, signal: abortion.signal });
    abortion.abort();
    await expect(running).rejects.toMatchObject({ code: "cancelled", summary: "unchanged" });

    const late = new AbortController();
    const other = new MemoryWorkbook(THEIRS);
    const counting = job(other, {
      ...OPTIONS,
      signal: late.signal,
      onStep: (step) => {
        if (step === "writing") late.abort();
      },
    });
    await expect(counting).rejects.toMatchObject({ code: "cancelled", summary: "unchanged" });
    expect([...workbook.calls, ...other.calls]).toEqual(["read", "read"]);
  });

  it("lets the workbook's own trouble through", async () => {
    const workbook = new MemoryWorkbook(THEIRS);
    const error = new WorkbookTrouble("cellEdit", "editing");
    workbook.trouble = { at: "read", error };
    await expect(job(workbook, OPTIONS)).rejects.toBe(error);
  });
});
