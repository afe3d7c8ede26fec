import { createHost, startOffice } from "../index";
import type { HostEvent } from "../index";
import { findCell } from "../model";
import { batch, codeOf, sheetOf, start, thrownBy } from "./coreSupport";

describe("the library is Microsoft's own", () => {
  test("what was not loaded cannot be read", async () => {
    const { excel } = start();
    const thrown = await thrownBy(() =>
      excel.run(async (context) => {
        const range = context.workbook.worksheets.getFirst().getRange("A1").load("address");
        await context.sync();
        return range.values;
      }),
    );
    expect(thrown).toMatchObject({ code: "PropertyNotLoaded", location: "Range.values" });
  });

  test("what was not waited for cannot be read either", async () => {
    const { excel } = start();
    const thrown = await thrownBy(() =>
      excel.run((context) => Promise.resolve(context.workbook.worksheets.getFirst().load("name").name)),
    );
    expect(thrown.code).toBe("PropertyNotLoaded");
  });

  test("a range of a run that has ended cannot be used in another", async () => {
    const { excel } = start();
    const range = await excel.run(async (context) => {
      const first = context.workbook.worksheets.getFirst().getRange("A1").load("address");
      await context.sync();
      return first;
    });
    const thrown = await thrownBy(() =>
      excel.run(async (context) => {
        context.workbook.names.add("n", range);
        await context.sync();
      }),
    );
    expect(thrown.code).toBe("InvalidRequestContext");
  });

  test("objects of different hosts do not know each other", async () => {
    const one = start("Ett");
    const two = start("Två");
    await batch(one.excel, (sheet) => (sheet.name = "Uno"));
    expect(one.host.workbook.sheets[0]?.name).toBe("Uno");
    expect(two.host.workbook.sheets[0]?.name).toBe("Två");
    expect(two.host.syncs).toEqual([]);
  });

  test.each([
    ["1.14", "1.14", true],
    ["1.2", "1.14", false],
    ["1.14", "1.2", true],
    [undefined, "1.20", true],
  ])("an Excel with ExcelApi %s has a member of %s: %s", (excelApi, _member, isThere) => {
    const host = createHost(undefined, excelApi === undefined ? {} : { excelApi });
    const { Excel: excel, OfficeExtension: extension } = startOffice(host);
    expect(excel).toBeDefined();
    const utility = extension as unknown as { Utility: { isSetSupported: (set: string, version: string) => boolean } };
    expect(utility.Utility.isSetSupported("ExcelApi", _member)).toBe(isThere);
  });

  test("a member that this Excel lacks is not found at the sync, and is no gap of the host's", async () => {
    const host = createHost(undefined, { excelApi: "1.8" });
    const { Excel: excel } = startOffice(host);
    expect(await codeOf(excel, (sheet) => sheet.getRanges("A1").load("address"))).toBe("ApiNotFound");
    expect(await codeOf(excel, (sheet) => sheet.getRange("A1").getMergedAreasOrNullObject())).toBe("ApiNotFound");
    await batch(excel, (sheet) => (sheet.showGridlines = false));
    await batch(excel, (sheet) => sheet.getUsedRange(true).load("values"));
    expect(host.unknown).toEqual([]);
  });
});

describe("errors", () => {
  test("what came before stays done, what comes after is not done", async () => {
    const { host, excel } = start();
    const thrown = await thrownBy(() =>
      batch(excel, (sheet) => {
        sheet.getRange("A1").values = [["gjort"]];
        sheet.getRange("A2").values = [["för", "brett"]];
        sheet.getRange("A3").values = [["ogjort"]];
      }),
    );
    expect(thrown).toMatchObject({ code: "InvalidArgument", location: "Range.values" });
    expect(thrown.statement).toMatch(/^range\d*\.values = \.\.\.;$/);
    const sheet = sheetOf(host, "Blad1");
    expect([0, 1, 2].map((row) => findCell(sheet, row, 0)?.value)).toEqual(["gjort", undefined, undefined]);
    expect(host.syncs[0]?.error).toBe("InvalidArgument");
  });

  test("results before the error are given", async () => {
    const { excel } = start();
    const seen: string[] = [];
    await thrownBy(() =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getFirst().load("name");
        context.workbook.worksheets.getItem("finns inte").load("name");
        await context.sync().catch((error: unknown) => {
          seen.push(sheet.name);
          throw error;
        });
      }),
    );
    expect(seen).toEqual(["Blad1"]);
  });

  test("the answer names the action by its number", async () => {
    const host = createHost();
    const answer = await host.answer({
      Actions: [
        { Id: 2, ActionType: 1, Name: "", ObjectPathId: 1 },
        { Id: 4, ActionType: 1, Name: "", ObjectPathId: 3 },
        { Id: 6, ActionType: 1, Name: "", ObjectPathId: 5 },
      ],
      ObjectPaths: {
        1: { Id: 1, ObjectPathType: 1, Name: "" },
        3: { Id: 3, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
        5: { Id: 5, ObjectPathType: 5, Name: "", ParentObjectPathId: 3, ArgumentInfo: { Arguments: ["x"] } },
      },
    });
    expect(answer).toMatchObject({
      Error: { Code: "ItemNotFound", ActionIndex: 2, HttpStatusCode: 404 },
      ProcessedResults: { Results: [{ ActionId: 2 }, { ActionId: 4 }] },
    });
  });

  test("the first batch of a browser is answered harmlessly", async () => {
    const answer = await createHost().answer({
      Actions: [
        { Id: 2, ActionType: 1, Name: "", ObjectPathId: 1 },
        { Id: 3, ActionType: 3, Name: "NotifyActionHandlerReady", ObjectPathId: 1, ArgumentInfo: { Arguments: [] } },
      ],
      ObjectPaths: { 1: { Id: 1, ObjectPathType: 2, Name: "Microsoft.InternalService.AddinInternalService" } },
    });
    expect(answer).toEqual({
      Results: [
        { ActionId: 2, Value: {} },
        { ActionId: 3, Value: null },
      ],
      TraceIds: [],
    });
  });

  test("what is not modelled says so and is remembered", async () => {
    const { host, excel } = start();
    expect(await codeOf(excel, (sheet) => sheet.pivotTables.load("items/name"))).toBe("ApiNotFound");
    expect(
      await codeOf(excel, (sheet) => {
        sheet.getRange("A1").flashFill();
      }),
    ).toBe("ApiNotFound");
    expect(await codeOf(excel, (sheet) => sheet.load("standardWidth"))).toBe("ApiNotFound");
    expect(await codeOf(excel, (sheet) => (sheet.standardWidth = 9))).toBe("ApiNotFound");
    expect(host.unknown).toEqual([
      "Worksheet.pivotTables",
      "Range.flashFill",
      "Worksheet.standardWidth",
      "Worksheet.standardWidth",
    ]);
  });

  test("names of JavaScript's own objects are no members", async () => {
    const host = createHost();
    const paths = { 1: { Id: 1, ObjectPathType: 1, Name: "" } };
    for (const name of ["constructor", "__proto__", "toString"]) {
      const call = { Id: 2, ActionType: 3, Name: name, ObjectPathId: 1, ArgumentInfo: { Arguments: [] } };
      const answer = await host.answer({ Actions: [call], ObjectPaths: paths });
      expect(answer).toMatchObject({ Error: { Code: "ApiNotFound" } });
    }
  });
});

describe("kept references", () => {
  test("a run gives up what it kept", async () => {
    const { host, excel } = start();
    await excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1:B2").load("address");
      await context.sync();
      expect(host.references.size).toBe(1);
      range.getCell(0, 1).values = [["efter"]];
      await context.sync();
    });
    await new Promise((done) => setImmediate(done));
    expect(host.references.size).toBe(0);
    expect(host.syncs.map(({ isCleanup }) => isCleanup)).toEqual([false, false, true]);
    expect(findCell(sheetOf(host, "Blad1"), 0, 1)?.value).toBe("efter");
  });

  test("a tracked range outlives its run, until it is given up", async () => {
    const { host, excel } = start();
    const kept = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1");
      context.trackedObjects.add(range);
      await context.sync();
      return range;
    });
    await new Promise((done) => setImmediate(done));
    expect(host.references.size).toBe(1);
    await excel.run(kept, async (context) => {
      kept.values = [["än"]];
      await context.sync();
      kept.untrack();
      await context.sync();
    });
    await new Promise((done) => setImmediate(done));
    expect(host.references.size).toBe(0);
    expect(findCell(sheetOf(host, "Blad1"), 0, 0)?.value).toBe("än");
  });
});

describe("counts", () => {
  test("each sync has its size, its actions and its members", async () => {
    const { host, excel } = start();
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1").values = [["åäö"]];
      await context.sync();
      sheet.load("name");
      await context.sync();
    });
    const [write, read] = host.syncs;
    expect(write).toMatchObject({ index: 1, isWrite: true, isCleanup: false, error: "" });
    expect(write?.members).toContain("Values");
    expect(read).toMatchObject({ index: 2, isWrite: false });
    expect([...(read?.members ?? [])]).toEqual(expect.arrayContaining(["Worksheets", "name"]));
    expect(write?.requestBytes).toBeGreaterThan(read?.requestBytes ?? 0);
  });

  test("bytes are those of UTF-8", async () => {
    const sizes: number[] = [];
    for (const text of ["aaa", "åäö"]) {
      const { host, excel } = start();
      await batch(excel, (sheet) => (sheet.getRange("A1").values = [[text]]));
      sizes.push(host.syncs[0]?.requestBytes ?? 0);
    }
    expect((sizes[1] ?? 0) - (sizes[0] ?? 0)).toBe(3);
  });
});

test("events go out after the answer, and to the library's own handlers", async () => {
  const { host, excel } = start();
  const seen: string[] = [];
  const events: HostEvent[] = [];
  const end = host.onEvent((event) => events.push(event));
  await batch(excel, (sheet) => {
    sheet.onChanged.add((change) => Promise.resolve(void seen.push(`${change.address} ${change.triggerSource}`)));
  });
  await batch(excel, (sheet) => (sheet.getRange("B2:C2").values = [[1, 2]])).then(() => seen.push("svar"));
  await new Promise((done) => setTimeout(done, 5));
  end();
  await batch(excel, (sheet) => (sheet.getRange("B2").values = [[3]]));
  await new Promise((done) => setTimeout(done, 5));
  expect(seen).toEqual(["svar", "B2:C2 ThisLocalAddin", "B2 ThisLocalAddin"]);
  expect(events.map(({ type, targetId }) => [type, targetId])).toEqual([[10, sheetOf(host, "Blad1").id]]);
});
