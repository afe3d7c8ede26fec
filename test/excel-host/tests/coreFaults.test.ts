import { createHost, startOffice } from "../index";
import { cellAt, findCell, newSheet, newWorkbook } from "../model";
import { PAYLOAD_LIMIT } from "../wire/limits";
import { batch, codeOf, sheetOf, start } from "./coreSupport";

describe("faults", () => {
  const write = (sheet: Excel.Worksheet): unknown => (sheet.getRange("A1").values = [["skrivet"]]);

  test.each([
    "InvalidOperationInCellEditMode",
    "ActivityLimitReached",
    "RequestPayloadSizeLimitExceeded",
    "ResponsePayloadSizeLimitExceeded",
    "InvalidOrTimedOutSession",
    "WriteNotSupportedWhenModalDialogOpen",
    "AccessDenied",
    "GeneralException",
    "Conflict",
    "ServiceNotAvailable",
  ])("a batch refused with %s does nothing", async (refuse) => {
    const { host, excel } = start();
    host.onSync = () => ({ refuse });
    expect(await codeOf(excel, write)).toBe(refuse);
    expect(sheetOf(host, "Blad1").cells.size).toBe(0);
    expect(host.syncs.map(({ error }) => error)).toEqual([refuse]);
  });

  test("while a cell is being edited everything is refused", async () => {
    const { host, excel } = start();
    host.isEditingCell = true;
    expect(await codeOf(excel, (sheet) => sheet.load("name"))).toBe("InvalidOperationInCellEditMode");
    host.isEditingCell = false;
    await batch(excel, write);
    expect(findCell(sheetOf(host, "Blad1"), 0, 0)?.value).toBe("skrivet");
  });

  test.each([
    ["hang", false],
    ["hangAfter", true],
  ] as const)("a sync that ends in %s never answers; done: %s", async (fault, isDone) => {
    const { host, excel } = start();
    host.onSync = () => fault;
    let isAnswered = false;
    void batch(excel, write).finally(() => (isAnswered = true));
    await new Promise((done) => setTimeout(done, 20));
    expect(isAnswered).toBe(false);
    expect(findCell(sheetOf(host, "Blad1"), 0, 0) !== undefined).toBe(isDone);
    expect(host.syncs.map(({ error }) => error)).toEqual(["hang"]);
    host.onSync = () => "pass";
    await batch(excel, (sheet) => (sheet.getRange("B1").values = [["nästa"]]));
    expect(findCell(sheetOf(host, "Blad1"), 0, 1)?.value).toBe("nästa");
  });

  test("a delayed sync is done late, and those after it wait for it", async () => {
    const { host, excel } = start();
    host.onSync = ({ index }) => (index === 1 ? { delayMs: 30 } : "pass");
    const order: string[] = [];
    const slow = batch(excel, write).then(() => order.push("långsam"));
    const next = batch(excel, (sheet) => (sheet.getRange("A1").values = [["sist"]])).then(() => order.push("nästa"));
    await new Promise((done) => setTimeout(done, 5));
    expect(sheetOf(host, "Blad1").cells.size).toBe(0);
    await Promise.all([slow, next]);
    expect(order).toEqual(["långsam", "nästa"]);
    expect(findCell(sheetOf(host, "Blad1"), 0, 0)?.value).toBe("sist");
  });

  test("an action fails where the test says, wherever that is", async () => {
    const work = (sheet: Excel.Worksheet): void => {
      for (const cell of ["A1", "A2", "A3"]) sheet.getRange(cell).values = [[cell]];
    };
    const whole = start();
    await batch(whole.excel, work);
    const actions = whole.host.syncs[0]?.actions ?? 0;
    const done: number[] = [];
    for (let failAction = 0; failAction < actions; failAction++) {
      const { host, excel } = start();
      host.onSync = () => ({ failAction, code: "GeneralException" });
      expect(await codeOf(excel, work)).toBe("GeneralException");
      done.push(sheetOf(host, "Blad1").cells.size);
      expect(host.unknown).toEqual([]);
    }
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(new Set(done)).toEqual(new Set([0, 1, 2]));
  });

  test("the hook sees each sync before it is done", async () => {
    const { host, excel } = start();
    const seen: unknown[] = [];
    host.onSync = (request) => {
      seen.push([request.index, request.isWrite, request.isCleanup, sheetOf(host, "Blad1").cells.size]);
      return "pass";
    };
    await batch(excel, write);
    expect(seen[0]).toEqual([1, true, false, 0]);
  });
});

describe("payloads in Excel on the web", () => {
  const text = "x".repeat(30_000);
  const rows = Math.ceil(PAYLOAD_LIMIT / text.length) + 1;

  test("a request of more than 5 MB is refused, and nothing is done", async () => {
    const { host, excel } = start();
    const values = Array.from({ length: rows }, () => [text]);
    expect(await codeOf(excel, (sheet) => (sheet.getRange(`A1:A${String(rows)}`).values = values))).toBe(
      "RequestPayloadSizeLimitExceeded",
    );
    expect(sheetOf(host, "Blad1").cells.size).toBe(0);
  });

  test("an answer of more than 5 MB is refused, though what came with it is done; not on the desktop", async () => {
    for (const payloadLimit of [true, false]) {
      const sheet = newSheet("Blad1");
      for (let row = 0; row < rows; row++) cellAt(sheet, row, 0).value = text;
      const host = createHost(newWorkbook([sheet]), { payloadLimit });
      const { Excel: excel } = startOffice(host);
      const work = (worksheet: Excel.Worksheet): void => {
        worksheet.getRange("B1").values = [["gjort"]];
        worksheet.getUsedRange(true).load("values");
      };
      if (payloadLimit) expect(await codeOf(excel, work)).toBe("ResponsePayloadSizeLimitExceeded");
      else await batch(excel, work);
      expect(findCell(sheet, 0, 1)?.value).toBe("gjort");
    }
  });
});

describe("reads that are too large", () => {
  test.each([
    ["A1:CV50001", true],
    ["A:A", true],
    ["1:1", true],
    ["A1:CV100", false],
  ])("values of %s are null: %s", async (address, isNull) => {
    const { excel } = start();
    const values = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange(address).load("values,cellCount");
      await context.sync();
      return range.values as unknown;
    });
    expect(values === null).toBe(isNull);
  });

  test("whole columns cannot be written", async () => {
    const { excel } = start();
    expect(await codeOf(excel, (sheet) => (sheet.getRange("A:B").values = [["x"]]))).toBe("InvalidArgument");
  });
});

describe("protection", () => {
  test("locked cells of a protected sheet are not written, unlocked ones are", async () => {
    const { host, excel } = start();
    const sheet = sheetOf(host, "Blad1");
    cellAt(sheet, 0, 0).look.locked = false;
    sheet.isProtected = true;
    const write = (address: string) => (worksheet: Excel.Worksheet) =>
      Object.assign(worksheet.getRange(address), { values: "nytt" });
    await batch(excel, write("A1"));
    expect(await codeOf(excel, write("A1:A2"))).toBe("AccessDenied");
    expect(
      await codeOf(excel, (worksheet) => {
        worksheet.getRange("B1").clear();
      }),
    ).toBe("AccessDenied");
    expect(await codeOf(excel, (worksheet) => (worksheet.getRange("B1").numberFormat = [["@"]]))).toBe("AccessDenied");
    expect(findCell(sheet, 0, 0)?.value).toBe("nytt");
    expect(findCell(sheet, 1, 0)).toBeUndefined();
  });

  test.each(["isProtected", "isReadOnly"] as const)("a workbook that %s keeps its sheets", async (how) => {
    const { host, excel } = start("Blad1", "Blad2");
    host.workbook[how] = true;
    for (const work of [
      (sheet: Excel.Worksheet) => {
        sheet.delete();
      },
      (sheet: Excel.Worksheet) => (sheet.name = "Ny"),
      (sheet: Excel.Worksheet) => (sheet.position = 1),
      (sheet: Excel.Worksheet) => (sheet.visibility = "Hidden"),
      (_sheet: Excel.Worksheet, { workbook }: Excel.RequestContext) => workbook.worksheets.add("Ny"),
    ]) {
      expect(await codeOf(excel, work)).toBe("AccessDenied");
    }
    expect(host.workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Blad1", "Visible"],
      ["Blad2", "Visible"],
    ]);
  });

  test("a read-only workbook takes no values either", async () => {
    const { host, excel } = start();
    host.workbook.isReadOnly = true;
    expect(await codeOf(excel, (sheet) => (sheet.getRange("A1").values = [[1]]))).toBe("AccessDenied");
  });
});
