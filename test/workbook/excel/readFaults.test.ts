/** Whatever goes wrong while reading: one clear trouble, at every round trip, and nothing changed. */
import { differences, snapshot } from "../../excel-host/compare";
import { cellAt, newWorkbook, type HostWorkbook } from "../../excel-host/model";
import type { SyncFault } from "../../excel-host/wire/faults";
import { WorkbookTrouble, type TroubleCode } from "../../../src/workbook/errors";
import { markerName } from "../../../src/workbook/port";
import { open, sheetOf } from "./reading";

/** Needs all three rounds: numbers, fills and hidden rows must be asked for. */
function workbook(): HostWorkbook {
  const sheet = sheetOf("Avd", [
    ["Aktivitet", "Klart"],
    ["Se över avtal", 45_777],
    ["", 45_778],
  ]);
  cellAt(sheet, 2, 0).look.fill = "#FFC000";
  sheet.hiddenRows.add(1);
  return newWorkbook([sheet, sheetOf("Uppdrag", [["Uppdrag"]])]);
}

const ROUNDS = [1, 2, 3];

interface Attempt {
  readonly trouble: unknown;
  readonly changed: readonly string[];
}

async function attempt(round: number, fault: SyncFault): Promise<Attempt> {
  const opened = open(workbook(), { timeLimit: 40 });
  const before = snapshot(opened.host.workbook);
  opened.host.onSync = ({ index }) => (index === round ? fault : "pass");
  const trouble: unknown = await opened.read().then(
    () => null,
    (error: unknown) => error,
  );
  opened.host.onSync = () => "pass";
  return { trouble, changed: differences(before, snapshot(opened.host.workbook)) };
}

test("reading takes three rounds here", async () => {
  const { host, read } = open(workbook());
  await read();
  expect(host.syncs).toHaveLength(3);
});

const REFUSALS: [string, TroubleCode][] = [
  ["InvalidOperationInCellEditMode", "cellEdit"],
  ["ActivityLimitReached", "connection"],
  ["InvalidOrTimedOutSession", "connection"],
  ["AccessDenied", "unexpected"],
  ["GeneralException", "unexpected"],
];
const CASES = ROUNDS.flatMap((round) => REFUSALS.map(([code, trouble]) => [round, code, trouble] as const));

test.each(CASES)("round %d refused with %s: %s", async (round, code, trouble) => {
  const { trouble: thrown, changed } = await attempt(round, { refuse: code });
  expect(thrown).toBeInstanceOf(WorkbookTrouble);
  expect(thrown).toMatchObject({
    code: trouble,
    summary: "unchanged",
    detail: expect.stringContaining(code) as string,
  });
  expect(changed).toEqual([]);
});

test.each(ROUNDS.flatMap((round) => (["hang", "hangAfter"] as const).map((how) => [round, how] as const)))(
  "round %d: %s",
  async (round, how) => {
    const { trouble, changed } = await attempt(round, how);
    expect(trouble).toMatchObject({ code: "hung" });
    expect(changed).toEqual([]);
  },
);

test.each(ROUNDS)("round %d: any of its actions fails", async (round) => {
  const { host, read } = open(workbook());
  await read();
  const actions = host.syncs[round - 1]?.actions ?? 0;
  expect(actions).toBeGreaterThan(3);
  for (let action = 0; action < actions; action++) {
    const { trouble, changed } = await attempt(round, { failAction: action, code: "ItemNotFound" });
    expect(trouble).toMatchObject({ code: "gone" });
    expect(changed).toEqual([]);
  }
});

test.each(["RequestPayloadSizeLimitExceeded", "ResponsePayloadSizeLimitExceeded"])(
  "%s once: less is asked for, and all is read",
  async (refuse) => {
    const whole = await open(workbook()).read();
    for (const round of [2, 3]) {
      const { host, read } = open(workbook());
      host.onSync = ({ index }) => (index === round ? { refuse } : "pass");
      expect(await read()).toEqual(whole);
    }
  },
);

test("too large however little is asked for: tooMuch, and no endless attempts", async () => {
  const { host, read } = open(workbook());
  host.onSync = ({ index }) => (index > 1 ? { refuse: "ResponsePayloadSizeLimitExceeded" } : "pass");
  await expect(read()).rejects.toMatchObject({ code: "tooMuch" });
  expect(host.syncs.length).toBeLessThan(60);
});

test("a sheet that is deleted between two rounds: gone", async () => {
  const { host, read } = open(workbook());
  host.onSync = ({ index }) => {
    if (index === 2) host.workbook.sheets.pop();
    return "pass";
  };
  await expect(read()).rejects.toMatchObject({ code: "gone" });
});

test.each([0, 1, 2, 3])("cancelled after %d rounds", async (rounds) => {
  const { host, read } = open(workbook());
  const cancel = new AbortController();
  if (rounds === 0) cancel.abort();
  host.onSync = ({ index }) => {
    if (index === rounds) cancel.abort();
    return "pass";
  };
  await expect(read({ signal: cancel.signal })).rejects.toMatchObject({ code: "cancelled" });
  expect(host.syncs).toHaveLength(rounds);
});

test("progress counts the sheets up to all of them", async () => {
  const seen: [number, number][] = [];
  await open(workbook()).read({ progress: (done, total) => seen.push([done, total]) });
  expect(seen.at(-1)).toEqual([2, 2]);
  expect(seen.map(([done]) => done)).toEqual([...seen.map(([done]) => done)].sort((a, b) => a - b));
});

test("a sheet of a kind that Excel cannot read is passed over, and the others are read", async () => {
  const { host, read } = open(workbook());
  host.onSync = ({ index }) => (index === 2 ? { failAction: 1, code: "UnsupportedSheet" } : "pass");
  const [uppdrag] = (await open(workbook()).read()).slice(1);
  expect(await read()).toEqual([uppdrag]);
});

test("a name that marks a sheet of ours is found among tens of thousands, at no cost", async () => {
  const many = workbook();
  for (let index = 0; index < 30_000; index++) {
    many.names.push({ name: `Namn_${String(index)}`, formula: "=Avd!$A$1", visible: true, scope: null });
  }
  many.names.push({ name: markerName("summary"), formula: "=Uppdrag!$A$1", visible: false, scope: null });
  const { host, read } = open(many);
  expect((await read()).map(({ owned }) => owned)).toEqual([null, "summary"]);
  expect(host.syncs[0]?.responseBytes).toBeLessThan(10_000);
});
