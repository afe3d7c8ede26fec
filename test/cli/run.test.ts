/** The command line as a person or a script uses it: files in, files out, exit codes. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { openXlsx, saveXlsx, writeXlsx } from "hucre/xlsx";
import { run } from "../../src/cli/run";
import type { JsonReport } from "../../src/app/json";
import type { SheetGrid } from "../../src/workbook/port";
import { readWorkbook } from "../../src/workbook/xlsx/read";
import { ASSIGNMENT_SHEET, grid, KEY_FIGURE_SHEET, PLAN_SHEET } from "../grids";

const SAMPLES = path.join(__dirname, "../../assets/samples");
const NOW = new Date("2025-05-05T10:00:00Z");
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "planuppfoljning-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const cli = (...argv: string[]): ReturnType<typeof runIn> => runIn(false, argv);

async function runIn(isTerminal: boolean, argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = "";
  let err = "";
  const code = await run(argv, {
    out: (text) => void (out += `${text}\n`),
    err: (text) => void (err += `${text}\n`),
    isTerminal,
    now: NOW,
  });
  return { code, out, err };
}

const json = (out: string): JsonReport => JSON.parse(out) as JsonReport;
const at = (name: string): string => path.join(folder, name);

async function workbook(name: string, ...sheets: SheetGrid[]): Promise<string> {
  writeFileSync(
    at(name),
    await writeXlsx({
      sheets: sheets.map((sheet) => ({ name: sheet.name, rows: sheet.values.map((row) => [...row]) })),
    }),
  );
  return at(name);
}

const ACTIVITIES = grid("Aktiviteter HR", [
  ["Id", "Kopplad till", "Aktivitet", "Ansvarig", "Start", "Slut", "Status"],
  ["A1", "U1", "Skolbio på sex orter", "Producent", "2025-02-01", "2025-11-30", "Pågår"],
  ["A2", "U2", "Samla avtalen", "Inköpschef", "2025-02-01", "2025-11-30", "Pågår"],
  ["A3", "U3, N1, N2", "Ny rutin för beställningar", "Servicechef", "2025-02-01", "2025-11-30", "Planerad"],
]);

describe("summarise", () => {
  it("writes one workbook, named by board and period, and prints the tallies", async () => {
    const { code, out, err } = await cli("summarise", path.join(SAMPLES, "2025.xlsx"), "--out", at("ut"));
    expect(readdirSync(at("ut"))).toEqual(["Sammanställning regionstyrelsen april 2025.xlsx"]);
    expect(code).toBe(0);
    expect(err).toBe("");
    expect(out).toMatch(/^Region Exempel, regionstyrelsen, april 2025$/mu);
    expect(out).toMatch(/^Totalt +294 +23 +216 +43 +12 +0 +0$/mu);
  });

  it("prints exactly one JSON object with --json", async () => {
    const { out } = await cli("summarise", path.join(SAMPLES, "2024.xlsx"), "--out", at("ut"), "--json");
    const report = json(out);
    expect(Object.keys(report)).toEqual([
      "plan",
      "assignments",
      "keyFigures",
      "activities",
      "findings",
      "files",
      "written",
    ]);
    expect(report.written).toEqual([path.join(at("ut"), "Sammanställning regionstyrelsen april 2024.xlsx")]);
    expect(report.files[0]?.sheets[0]).toEqual({ name: "Plan", role: "plan", headerRow: null, rows: 18 });
  });

  it("never overwrites an input, and replaces an earlier output", async () => {
    const name = "Sammanställning regionstyrelsen april 2025.xlsx";
    cpSync(path.join(SAMPLES, "2025.xlsx"), at(name));
    const before = readFileSync(at(name));
    const refused = await cli("summarise", at(name), "--out", folder);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain("underlag");
    expect(readFileSync(at(name)).equals(before)).toBe(true);

    cpSync(at(name), at("plan.xlsx"));
    rmSync(at(name));
    expect((await cli("summarise", folder, "--out", folder)).code).toBe(0);
    const again = await cli("summarise", folder, "--out", folder, "--json");
    expect(again.code).toBe(0);
    expect(json(again.out).activities.rows).toBe(294);
    expect(readdirSync(folder).sort()).toEqual([name, "plan.xlsx"].sort());
  });

  it("rule 10: the departments' sheets are theirs: every input is the same to the byte afterwards", async () => {
    cpSync(path.join(SAMPLES, "2025-avdelningar"), at("in"), { recursive: true });
    const bytes = (): Buffer[] => readdirSync(at("in")).map((name) => readFileSync(at(`in/${name}`)));
    const before = bytes();
    expect((await cli("summarise", at("in"), "--out", at("in"))).code).toBe(0);
    rmSync(at("in/Sammanställning regionstyrelsen april 2025.xlsx"));
    expect(bytes().every((file, index) => file.equals(before[index] ?? Buffer.alloc(0)))).toBe(true);
  });

  it("links every finding and row to its file, from wherever the workbook lies", async () => {
    mkdirSync(at("in"));
    cpSync(path.join(SAMPLES, "2025.xlsx"), at("in/plan 2025.xlsx"));
    await cli("summarise", at("in"), "--out", at("ut/april"));
    const [name = ""] = readdirSync(at("ut/april"));
    const links = unzipSync(readFileSync(path.join(at("ut/april"), name)), {
      filter: (part) => part.name.endsWith(".rels"),
    });
    const targets = Object.values(links).flatMap((xml) =>
      [...strFromU8(xml).matchAll(/Target="([^"]*)" TargetMode="External"/gu)].map((match) => match[1]),
    );
    expect(new Set(targets)).toEqual(new Set(["../../in/plan%202025.xlsx"]));
  });

  it("keeps what a person wrote in a draft, and the history, when it is made again", async () => {
    const argv = ["summarise", path.join(SAMPLES, "2025.xlsx"), "--out", folder];
    await cli(...argv);
    const [name = ""] = readdirSync(folder);
    const workbook = await openXlsx(readFileSync(at(name)));
    const draft = workbook.sheets.find((sheet) => sheet.name === "Rapportutkast");
    const row =
      draft?.rows.findIndex((cells) => cells.some((cell) => String(cell).startsWith("Planen för 2025 innehåller"))) ??
      -1;
    const column = draft?.rows[row]?.findIndex((cell) => String(cell).startsWith("Planen för 2025")) ?? -1;
    draft?.rows[row]?.splice(column, 1, "Planen är större än någonsin.");
    draft?.cells?.delete(`${String(row)},${String(column)}`);
    writeFileSync(at(name), await saveXlsx(workbook));

    expect((await cli(...argv)).code).toBe(0);
    const again = await readWorkbook(readFileSync(at(name)), name);
    const texts = again.find((sheet) => sheet.owned === "report")?.values ?? [];
    const kept = texts.filter((cells) => cells.includes("Planen är större än någonsin."));
    expect(kept).toHaveLength(1);
    expect(kept[0]).toEqual(
      expect.arrayContaining(["Ändrad av dig", expect.stringMatching(/^Planen för 2025 innehåller/u)]),
    );
    const history = again.find((sheet) => sheet.owned === "history")?.values ?? [];
    expect(history.filter((cells) => cells.includes("april 2025"))).toHaveLength(1);
  });

  it("keeps the workbook as it was beside the new one where a person has added sheets to it", async () => {
    const argv = ["summarise", path.join(SAMPLES, "2025.xlsx"), "--out", folder];
    await cli(...argv);
    const [name = ""] = readdirSync(folder);
    const workbook = await openXlsx(readFileSync(at(name)));
    workbook.sheets.push({ name: "Mina anteckningar", rows: [["Ring ekonomichefen"]] });
    writeFileSync(at(name), await saveXlsx(workbook));
    const before = readFileSync(at(name));
    const { code, err } = await cli(...argv);
    expect(code).toBe(0);
    expect(err).toContain("Mina anteckningar");
    const kept = readdirSync(folder).find((file) => file !== name) ?? "";
    expect(readFileSync(at(kept)).equals(before)).toBe(true);
  });

  it("does not replace a workbook that somebody else wrote", async () => {
    const name = "Sammanställning regionstyrelsen april 2025.xlsx";
    await workbook(name, ACTIVITIES);
    const before = readFileSync(at(name));
    const { code } = await cli("summarise", path.join(SAMPLES, "2025.xlsx"), "--out", folder);
    expect(code).toBe(2);
    expect(readFileSync(at(name)).equals(before)).toBe(true);
  });

  it("writes nothing where no register is recognised, and says so", async () => {
    const file = await workbook("tom.xlsx", grid("Blad1", [["Hej"]]));
    const { code, err } = await cli("summarise", file, "--out", at("ut"));
    expect(code).toBe(2);
    expect(err).toContain("Inget blad kändes igen");
    expect(existsSync(at("ut"))).toBe(false);
  });

  it("leaves an output that it cannot read as it is: it may hold a person's edits", async () => {
    const out = at("Sammanställning regionstyrelsen april 2025.xlsx");
    writeFileSync(out, "inte en arbetsbok");
    const { code, err } = await cli("summarise", path.join(SAMPLES, "2025.xlsx"), "--out", folder);
    expect(code).toBe(2);
    expect(err).toContain(out);
    expect(readFileSync(out, "utf8")).toBe("inte en arbetsbok");
  });

  it("compares with --previous, from last year's workbook or from its summary", async () => {
    await cli("summarise", path.join(SAMPLES, "2024.xlsx"), "--out", at("förra"));
    const [summary = ""] = readdirSync(at("förra"));
    for (const previous of [path.join(SAMPLES, "2024.xlsx"), path.join(at("förra"), summary)]) {
      const { code } = await cli(
        "summarise",
        path.join(SAMPLES, "2025.xlsx"),
        "--previous",
        previous,
        "--out",
        at("ut"),
      );
      expect(code).toBe(0);
    }
  });
});

describe("--previous", () => {
  it("says where there is nothing to compare with", async () => {
    const file = await workbook("annan.xlsx", ACTIVITIES);
    const { code, err } = await cli(
      "summarise",
      path.join(SAMPLES, "2025.xlsx"),
      "--previous",
      file,
      "--out",
      at("ut"),
    );
    expect(code).toBe(0);
    expect(err).toContain("annan.xlsx");
  });
});

describe("check", () => {
  it("exits 0 on a workbook without errors, and writes nothing", async () => {
    const file = await workbook("plan.xlsx", PLAN_SHEET, ASSIGNMENT_SHEET, KEY_FIGURE_SHEET, ACTIVITIES);
    const before = readdirSync(folder);
    const { code, out } = await cli("check", file);
    expect(out).not.toMatch(/^fel /mu);
    expect(code).toBe(0);
    expect(readdirSync(folder)).toEqual(before);
  });

  it("shows progress on a terminal, none when piped", async () => {
    const argv = ["check", path.join(SAMPLES, "2025-avdelningar")];
    expect((await runIn(true, argv)).err).toContain("Läser fil 9 av 9");
    expect((await runIn(false, argv)).err).toBe("");
  });

  it("exits 1 where there are errors, each with file, sheet and cell", async () => {
    const { code, out } = await cli("check", path.join(SAMPLES, "2025.xlsx"), "--json");
    expect(code).toBe(1);
    expect(json(out).findings).toContainEqual(
      expect.objectContaining({
        rule: "unknown-link",
        severity: "error",
        file: "2025.xlsx",
        sheet: "Säkerhet och beredskap",
        cell: "B6",
      }),
    );
  });

  it("speaks English with --lang en", async () => {
    const { out } = await cli("check", path.join(SAMPLES, "2025.xlsx"), "--lang", "en");
    expect(out).toMatch(/^Findings: \d+ errors/mu);
  });
});

describe("files that cannot be read", () => {
  it("are named with the reason in one line each, exit 2, and the others are read all the same", async () => {
    await workbook("avd HR.xlsx", ACTIVITIES);
    const whole = readFileSync(at("avd HR.xlsx"));
    writeFileSync(at("tom.xlsx"), "");
    writeFileSync(at("avklippt.xlsx"), whole.subarray(0, whole.length / 2));
    writeFileSync(at("sida.xlsx"), "<html><table><tr><td>1</td></tr></table></html>");
    const { code, err, out } = await cli("check", folder, at("finns inte.xlsx"), "--json");
    expect(code).toBe(2);
    expect(err.trim().split("\n")).toHaveLength(4);
    for (const name of ["tom.xlsx", "avklippt.xlsx", "sida.xlsx", "finns inte.xlsx"]) expect(err).toContain(name);
    expect(err).not.toMatch(/ {4}at |Error/u);
    const report = json(out);
    expect(report.activities.rows).toBe(3);
    expect(report.files.filter((file) => file.error !== undefined)).toHaveLength(4);
  });

  it("an output folder that cannot be made is one line", async () => {
    writeFileSync(at("fil"), "");
    const { code, err } = await cli(
      "summarise",
      path.join(SAMPLES, "2025.xlsx"),
      "--out",
      path.join(at("fil"), "mapp"),
    );
    expect(code).toBe(2);
    expect(err.trim().split("\n")).toHaveLength(1);
  });

  it("an empty folder says what is looked for", async () => {
    mkdirSync(at("tom"));
    const { code, err } = await cli("check", at("tom"));
    expect(code).toBe(2);
    expect(err).toContain(".xlsx");
  });
});

describe("words", () => {
  it("--help shows examples; a wrong command, option or language is one line and exit 2", async () => {
    expect((await cli("--help")).out).toContain("planuppfoljning summarise uppföljning-2025.xlsx");
    expect((await cli("--help", "--lang", "en")).out).toContain("Exit code");
    for (const argv of [["räkna", "x"], ["check"], ["check", "x", "--lang", "de"], ["check", "x", "--fel"]]) {
      const { code, err } = await cli(...argv);
      expect([code, err.trim().split("\n").length]).toEqual([2, 1]);
    }
    expect(existsSync(at("out"))).toBe(false);
  });
});
