import { newSheet, newWorkbook } from "../../excel-host/model";
import { Connection } from "../../../src/workbook/excel/connection";
import { errorCode, troubleOf } from "../../../src/workbook/excel/trouble";
import { WorkbookTrouble } from "../../../src/workbook/errors";
import { open } from "./reading";

const opened = (): ReturnType<typeof open> => open(newWorkbook([newSheet("Avd")]), { timeLimit: 60 });

test("gives back what the work gives", async () => {
  const { connection } = opened();
  const name = await connection.run(async (context, sync) => {
    const sheet = context.workbook.worksheets.getItem("Avd").load("name");
    await sync();
    return sheet.name;
  });
  expect(name).toBe("Avd");
});

test("what is queued when the work ends is sent, within the limit", async () => {
  const { connection, host } = opened();
  await connection.run((context) => {
    context.workbook.worksheets.getItem("Avd").name = "Ny";
    return Promise.resolve();
  });
  expect(host.workbook.sheets[0]?.name).toBe("Ny");
  host.onSync = () => "hang";
  const hung = connection.run((context) => {
    context.workbook.worksheets.getItem("Ny").name = "Nyare";
    return Promise.resolve();
  });
  await expect(hung).rejects.toMatchObject({ code: "hung" });
});

test("nothing left in the queue: nothing more is sent", async () => {
  const { connection, host } = opened();
  await connection.run(async (context, sync) => {
    context.workbook.worksheets.load("items/name");
    await sync();
  });
  expect(host.syncs).toHaveLength(1);
});

test("sync rejects with Excel's own code, run with the trouble; nothing more is sent", async () => {
  const { connection, host } = opened();
  let code: string | null = null;
  const run = connection.run(async (context, sync) => {
    context.workbook.worksheets.getItem("Saknas").load("name");
    try {
      await sync();
    } catch (error) {
      code = errorCode(error);
      context.workbook.worksheets.getItem("Avd").name = "Får inte ske";
      throw error;
    }
  });
  await expect(run).rejects.toMatchObject({ code: "gone", detail: expect.stringContaining("ItemNotFound") as string });
  expect(code).toBe("ItemNotFound");
  expect(host.workbook.sheets[0]?.name).toBe("Avd");
});

test("one run at a time, of any connection to the same Excel, in order, also after failures", async () => {
  const { excel } = opened();
  const [pane, ribbon] = [new Connection(excel), new Connection(excel, { delayForCellEdit: true })];
  const order: string[] = [];
  const work = (name: string) => async (context: Excel.RequestContext, sync: () => Promise<void>) => {
    order.push(`${name} begins`);
    context.workbook.worksheets.load("items/name");
    await sync();
    order.push(`${name} ends`);
    if (name === "b") throw new Error("b");
  };
  const all = await Promise.allSettled([pane.run(work("a")), ribbon.run(work("b")), pane.run(work("c"))]);
  expect(all.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(order).toEqual(["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"]);
});

test("after a hung sync the next run goes on, though Excel.run never ended", async () => {
  const { connection, host } = opened();
  host.onSync = ({ index }) => (index === 1 ? "hang" : "pass");
  const load = async (context: Excel.RequestContext, sync: () => Promise<void>): Promise<number> => {
    const sheets = context.workbook.worksheets.load("items/name");
    await sync();
    return sheets.items.length;
  };
  const first = connection.run(load);
  const second = connection.run(load);
  await expect(first).rejects.toMatchObject({ code: "hung", summary: "unchanged" });
  await expect(second).resolves.toBe(1);
});

test("a hanging release of ranges does not hang the run", async () => {
  const { connection, host } = opened();
  host.onSync = ({ isCleanup }) => (isCleanup ? "hang" : "pass");
  const address = await connection.run(async (context, sync) => {
    const range = context.workbook.worksheets.getItem("Avd").getRange("B2").load("address");
    await sync();
    return range.address;
  });
  expect(address).toContain("B2");
});

test("a slow answer within the limit is an answer; the limit can be set for one run", async () => {
  const { connection, host } = opened();
  host.onSync = () => ({ delayMs: 100 });
  const load = async (context: Excel.RequestContext, sync: () => Promise<void>): Promise<void> => {
    context.workbook.worksheets.load("items/name");
    await sync();
  };
  await expect(connection.run(load, { timeLimit: 5000 })).resolves.toBeUndefined();
  await expect(connection.run(load)).rejects.toMatchObject({ code: "hung" });
});

test("work's own errors are troubles too", async () => {
  const { connection } = opened();
  const own = new WorkbookTrouble("protectedSheet", "x", "unfinished", "Blad1");
  await expect(connection.run(() => Promise.reject(own))).rejects.toBe(own);
  await expect(connection.run(() => Promise.reject(new TypeError("fel")))).rejects.toMatchObject({
    name: "WorkbookTrouble",
    code: "unexpected",
    detail: "fel",
  });
  await expect(
    connection.run(() => {
      throw new RangeError("genast");
    }),
  ).rejects.toMatchObject({ code: "unexpected" });
});

test("codes and never messages decide", () => {
  expect(troubleOf({ code: "AccessDenied", message: "Åtkomst nekad" }).code).toBe("unexpected");
  expect(troubleOf({ code: "NyKod", message: "InvalidOperationInCellEditMode" })).toMatchObject({
    code: "unexpected",
    detail: "NyKod: InvalidOperationInCellEditMode",
  });
  expect(troubleOf("text").detail).toBe("text");
  expect(troubleOf(null).code).toBe("unexpected");
  expect(errorCode(new WorkbookTrouble("gone", ""))).toBeNull();
});
