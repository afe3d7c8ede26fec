/** Ribbon clicks in Excel: the real office.js on the host, from a workbook as it stands to the sheet that a click ends on. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { checkWorkbook } from "../../src/app/checkWorkbook";
import { Session, type SessionState } from "../../src/app/session";
import { summariseWorkbook } from "../../src/app/summariseWorkbook";
import { ribbonFunctions } from "../../src/commands/ribbon";
import { excelWorkbook } from "../../src/workbook/excel/workbook";
import { OWNED_ROLES, WRITING_MARK } from "../../src/workbook/port";
import { createHost, startOffice, type Host } from "../excel-host";
import { differences, snapshot, type Snapshot } from "../excel-host/compare";
import { loadWorkbook } from "../excel-host/files/load";
import { newSheet, newWorkbook, type HostWorkbook } from "../excel-host/model";

// A whole sample is read and written several times; the machine may be busy.
jest.setTimeout(60_000);

interface Excel {
  readonly host: Host;
  readonly session: Session;
  readonly log: string[];
  readonly click: (id: string) => Promise<void>;
  /** The sheets that were there before, as they stand now. */
  readonly theirs: () => Snapshot;
}

function open(workbook: HostWorkbook): Excel {
  const host = createHost(workbook);
  const { Excel } = startOffice(host);
  const log: string[] = [];
  const session = new Session({
    tools: () =>
      Promise.resolve({
        openWorkbook: ({ patient }) => excelWorkbook(Excel, { delayForCellEdit: patient, timeLimit: 20_000 }),
        checkWorkbook,
        summariseWorkbook,
      }),
    today: () => "2025-05-08",
    language: () => "sv",
    breathe: () => Promise.resolve(),
    now: () => performance.now(),
  });
  const functions = ribbonFunctions({
    session,
    ready: () => Promise.resolve(),
    showPane: () => Promise.resolve(void log.push("pane")),
  });
  const ids = new Set(workbook.sheets.map(({ id }) => id));
  return {
    host,
    session,
    log,
    click: (id) => functions.get(id)?.({ completed: () => log.push("completed") }) ?? Promise.resolve(),
    theirs: () => ({
      ...snapshot(
        host.workbook,
        ({ id }) => ids.has(id),
        ({ name }) => !/^_?pf_/iu.test(name),
      ),
      activeSheet: "",
    }),
  };
}

async function sample(): Promise<Excel> {
  return open(await loadWorkbook(readFileSync(path.join(__dirname, "../../assets/samples/2025.xlsx"))));
}

function activeSheet({ host }: Excel): string | undefined {
  return host.workbook.sheets.find(({ id }) => id === host.workbook.activeSheet)?.name;
}

const troubleOf = (state: SessionState): string => (state.kind === "trouble" ? state.trouble.code : state.kind);

describe("the sample of 2025", () => {
  it.each([
    ["kontrollera", "Kontroll", ["findings"]],
    ["skapaSammanstallning", "Sammanställning", OWNED_ROLES],
    ["rapportutkast", "Rapportutkast", OWNED_ROLES],
  ] as const)(
    "%s writes its sheets, ends on %s, completes its event and changes nothing else",
    async (id, sheet, roles) => {
      const excel = await sample();
      const before = excel.theirs();
      await excel.click(id);
      const state = excel.session.state();
      expect(troubleOf(state)).toBe("done");
      if (state.kind !== "done") return;
      expect(new Set(state.result.sheets.map(({ role }) => role))).toEqual(new Set(roles));
      expect(excel.log).toEqual(["completed"]);
      expect(activeSheet(excel)).toBe(sheet);
      expect(differences(before, excel.theirs())).toEqual([]);
      expect(excel.host.unknown).toEqual([]);
      expect(state.result.analysis.followUp.activities.rows.total.value).toBe(294);
    },
  );
});

it("an empty workbook stays empty, and the pane says why", async () => {
  const excel = open(newWorkbook([newSheet("Blad1")]));
  await excel.click("skapaSammanstallning");
  expect(troubleOf(excel.session.state())).toBe("nothing");
  expect(excel.log).toEqual(["pane", "completed"]);
  expect(excel.host.workbook.sheets.map(({ name }) => name)).toEqual(["Blad1"]);
});

it.each([
  ["InvalidOperationInCellEditMode", "cellEdit"],
  ["ActivityLimitReached", "connection"],
] as const)(
  "an Excel that refuses the first call with %s is told in the pane, and nothing has changed",
  async (code, trouble) => {
    const excel = await sample();
    const before = excel.theirs();
    excel.host.onSync = () => ({ refuse: code });
    await excel.click("skapaSammanstallning");
    expect(excel.session.state()).toMatchObject({ kind: "trouble", trouble: { code: trouble, summary: "unchanged" } });
    expect(excel.log).toEqual(["pane", "completed"]);
    expect(differences(before, excel.theirs())).toEqual([]);
  },
);

describe.each([1, 2, 3])("a connection that is lost at write %i", (lost) => {
  it("leaves what it says it leaves, and the next click puts it right", async () => {
    const excel = await sample();
    const before = excel.theirs();
    let writes = 0;
    excel.host.onSync = ({ isWrite }) => (isWrite && ++writes >= lost ? { refuse: "ActivityLimitReached" } : "pass");
    await excel.click("skapaSammanstallning");
    const marked = excel.host.workbook.names.some(({ name }) => name === WRITING_MARK);
    const state = excel.session.state();
    expect(differences(before, excel.theirs())).toEqual([]);
    if (state.kind === "trouble") {
      expect(state.trouble.code).toBe("connection");
      expect(state.trouble.summary).toBe(marked ? "unfinished" : "unchanged");
      expect(excel.log).toEqual(["pane", "completed"]);
    } else expect([troubleOf(state), marked]).toEqual(["done", false]);

    excel.host.onSync = () => "pass";
    await excel.click("kontrollera");
    expect(excel.session.state()).toMatchObject({ kind: "done", result: { repaired: marked } });
    expect(excel.host.workbook.names.some(({ name }) => name === WRITING_MARK)).toBe(false);
    expect(differences(before, excel.theirs())).toEqual([]);
  });
});
