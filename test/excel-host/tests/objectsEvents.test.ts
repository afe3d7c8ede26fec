/** Events and what persons do, through the real library. */
import { cellAt, findCell } from "../model";
import { createHost, startOffice, type Host } from "../index";
import { registrations } from "../objects/registrations";
import { batch, codeOf, sheetOf, start } from "./coreSupport";
import { read } from "./objectsSupport";

/** All that the page is told has arrived. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((done) => setImmediate(done));
}

type Changed = Excel.WorksheetChangedEventArgs;

/** Follows changes of all sheets; `seen` fills as they come. */
async function following(excel: typeof Excel): Promise<{ seen: Changed[]; end: () => Promise<void> }> {
  const seen: Changed[] = [];
  const handler = await excel.run(async (context) => {
    const result = context.workbook.worksheets.onChanged.add((args) => {
      seen.push(args);
      return Promise.resolve();
    });
    await context.sync();
    return result;
  });
  const end = async (): Promise<void> => {
    handler.remove();
    await handler.context.sync();
  };
  return { seen, end };
}

function plain({ address, source, triggerSource, changeType, details }: Changed): object {
  return { address, source, triggerSource, changeType, details };
}

describe("changes", () => {
  test("a person's, the add-in's and a colleague's are told apart", async () => {
    const { host, excel } = start("Avd A");
    const { seen, end } = await following(excel);
    host.person.write("Avd A", "B3", "Klar");
    host.person.write("avd a", "C1:D2", [
      ["a", 1],
      ["b", true],
    ]);
    host.colleague.write("Avd A", "B3", "Pågår");
    await settled();
    await batch(excel, (sheet) => (sheet.getRange("A1").values = [["x"]]));
    await settled();
    const details = (before: string, after: string, typeBefore: string): object => ({
      valueBefore: before,
      valueAfter: after,
      valueTypeBefore: typeBefore,
      valueTypeAfter: "String",
    });
    expect(seen.map(plain)).toEqual([
      {
        address: "B3",
        source: "Local",
        triggerSource: undefined,
        changeType: "RangeEdited",
        details: details("", "Klar", "Empty"),
      },
      { address: "C1:D2", source: "Local", triggerSource: undefined, changeType: "RangeEdited", details: undefined },
      {
        address: "B3",
        source: "Remote",
        triggerSource: undefined,
        changeType: "RangeEdited",
        details: details("Klar", "Pågår", "String"),
      },
      {
        address: "A1",
        source: "Local",
        triggerSource: "ThisLocalAddin",
        changeType: "RangeEdited",
        details: undefined,
      },
    ]);
    expect(seen.every(({ worksheetId }) => worksheetId === sheetOf(host, "Avd A").id)).toBe(true);
    expect(findCell(sheetOf(host, "Avd A"), 1, 3)?.value).toBe(true);
    await end();
    host.person.write("Avd A", "B3", "igen");
    await settled();
    expect(seen).toHaveLength(4);
    expect(host.unknown).toEqual([]);
  });

  test("listening is counted, and ends", async () => {
    const { host, excel } = start();
    expect([...registrations(host.workbook)]).toEqual([]);
    const { end } = await following(excel);
    expect([...registrations(host.workbook)]).toEqual([["10 Workbook", 1]]);
    await end();
    expect([...registrations(host.workbook)]).toEqual([]);
  });

  test("nothing goes to the page where it did not ask", async () => {
    const { host } = start();
    const seen: unknown[] = [];
    host.onEvent((event) => seen.push(event));
    host.person.write("Blad1", "A1", 1);
    await settled();
    expect(seen).toEqual([]);
  });

  test("an event leads to the changed cells, until their sheet is gone", async () => {
    const { host, excel } = start("Blad1", "Blad2");
    const { seen } = await following(excel);
    host.person.write("Blad2", "B2:C3", 7);
    await settled();
    const [event] = seen;
    if (event === undefined) throw new Error("no event");
    const values = await read(
      excel,
      (_sheet, context) => event.getRange(context).load("values,address"),
      (r) => [r.address, r.values],
    );
    expect(values).toEqual([
      "Blad2!B2:C3",
      [
        [7, 7],
        [7, 7],
      ],
    ]);
    host.person.remove("Blad2");
    const isGone = await read(
      excel,
      (_s, context) => event.getRangeOrNullObject(context).load("address"),
      (r) => r.isNullObject,
    );
    expect(isGone).toBe(true);
    expect(await codeOf(excel, (_sheet, context) => void event.getRange(context).load("address"))).toBe("ItemNotFound");
  });

  test("a sheet's own listener hears of its own sheet only", async () => {
    const { host, excel } = start("Blad1", "Blad2");
    const seen: string[] = [];
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Blad2").load("id");
      await context.sync();
      sheet.onChanged.add(({ address }) => Promise.resolve(void seen.push(address)));
      await context.sync();
    });
    host.person.write("Blad1", "A1", 1);
    host.person.write("Blad2", "A2", 1);
    await settled();
    expect(seen).toEqual(["A2"]);
  });

  test.each<[string, (sheet: Excel.Worksheet) => unknown, string[]]>([
    ["values", (s) => (s.getRange("A1:B1").values = [[1, 2]]), ["A1:B1"]],
    [
      "clearing contents",
      (s) => {
        s.getRange("A1:A2").clear("Contents");
      },
      ["A1:A2"],
    ],
    [
      "clearing formats",
      (s) => {
        s.getRange("A1:A2").clear("Formats");
      },
      [],
    ],
    ["formats", (s) => (s.getRange("A1").format.font.bold = true), []],
    [
      "copying",
      (s) => {
        s.getRange("C1").copyFrom("A1:B2", "Values");
      },
      ["C1:D2"],
    ],
    [
      "merging",
      (s) => {
        s.getRange("A1:B2").merge();
      },
      ["A1:B2"],
    ],
    [
      "deleting a table",
      (s) => {
        s.tables.getItemAt(0).delete();
      },
      ["F1:G3"],
    ],
  ])("the add-in's own: %s", async (_what, act, addresses) => {
    const { excel } = start();
    await batch(excel, (sheet) => void sheet.tables.add("F1:G3", true));
    const { seen } = await following(excel);
    await batch(excel, (sheet) => void act(sheet));
    await settled();
    expect(seen.map(({ address }) => address)).toEqual(addresses);
    expect(seen.every(({ triggerSource }) => triggerSource === "ThisLocalAddin")).toBe(true);
  });
});

describe("sheets", () => {
  async function followAll(excel: typeof Excel): Promise<string[]> {
    const seen: string[] = [];
    await excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const tell = (what: string) => (): Promise<void> => Promise.resolve(void seen.push(what));
      worksheets.onAdded.add(tell("added"));
      worksheets.onDeleted.add(tell("deleted"));
      worksheets.onActivated.add(tell("activated"));
      worksheets.onDeactivated.add(tell("deactivated"));
      worksheets.onSelectionChanged.add(({ address }) => Promise.resolve(void seen.push(`selected ${address}`)));
      worksheets.onNameChanged.add(({ nameBefore, nameAfter }) =>
        Promise.resolve(void seen.push(`${nameBefore} → ${nameAfter}`)),
      );
      worksheets.onVisibilityChanged.add(({ visibilityAfter }) => Promise.resolve(void seen.push(visibilityAfter)));
      await context.sync();
    });
    return seen;
  }

  test.each<[string, (host: Host, excel: typeof Excel) => unknown, string[]]>([
    ["a new sheet", (_h, e) => batch(e, (_s, { workbook }) => void workbook.worksheets.add("Ny")), ["added"]],
    [
      "a deleted sheet",
      (h) => {
        h.person.remove("Blad2");
      },
      ["deleted"],
    ],
    [
      "another active sheet",
      (h) => {
        h.person.select("Blad2", "B2:C3");
      },
      ["activated", "deactivated", "selected B2:C3"],
    ],
    [
      "another selection",
      (h) => {
        h.person.select("Blad1", "C4");
      },
      ["selected C4"],
    ],
    [
      "another name",
      (h) => {
        h.person.rename("Blad2", "Avd B");
      },
      ["Blad2 → Avd B"],
    ],
    [
      "a hidden sheet",
      (_h, e) => batch(e, (_s, { workbook }) => (workbook.worksheets.getItem("Blad2").visibility = "Hidden")),
      ["Hidden"],
    ],
  ])("%s", async (_what, act, expected) => {
    const { host, excel } = start("Blad1", "Blad2");
    const seen = await followAll(excel);
    await act(host, excel);
    await settled();
    expect(seen.sort()).toEqual(expected);
    expect(host.unknown).toEqual([]);
  });

  test("an Excel with ExcelApi 1.14 and no more is listened to all the same", async () => {
    const host = createHost(undefined, { excelApi: "1.14" });
    const { Excel: excel } = startOffice(host);
    const { seen } = await following(excel);
    host.person.erase("Blad1", "A1");
    await settled();
    expect(seen.map(({ address, triggerSource }) => [address, triggerSource])).toEqual([["A1", undefined]]);
  });
});

describe("a person", () => {
  test("types as one does: formulas, dates, texts under @, and not into locked cells", () => {
    const { host } = start();
    const sheet = sheetOf(host, "Blad1");
    cellAt(sheet, 2, 0).numberFormat = "@";
    host.person.write("Blad1", "A1", "=1+1");
    host.person.write("Blad1", "A2", "007");
    host.person.write("Blad1", "A3", "007");
    expect(findCell(sheet, 0, 0)?.formula).toBe("=1+1");
    expect([findCell(sheet, 1, 0)?.value, findCell(sheet, 2, 0)?.value]).toEqual([7, "007"]);
    sheet.isProtected = true;
    expect(() => {
      host.person.write("Blad1", "A1", 3);
    }).toThrow(expect.objectContaining({ code: "AccessDenied" }) as Error);
    expect(findCell(sheet, 0, 0)?.formula).toBe("=1+1");
    expect(() => {
      host.person.write("Finns inte", "A1", 3);
    }).toThrow("Finns inte");
  });
});
