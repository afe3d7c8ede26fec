/** Sheets, names and used ranges: how our sheets are found, made and marked. */
import { errorCode, type ContractCase } from "../case";

const usedRange: ContractCase = {
  name: "the used range of values leaves out cells that are only formatted, and is a null object on an empty sheet",
  async run({ excel, same, sheet }) {
    await excel.run(async (context) => {
      const own = context.workbook.worksheets.getItem(sheet);
      const before = own.getUsedRangeOrNullObject(true).load("address");
      await context.sync();
      same("empty", before.isNullObject, true);
      own.getRange("B2:C3").values = [
        ["a", 1],
        ["b", 2],
      ];
      own.getRange("F9").format.fill.color = "#FFC000";
      const values = own.getUsedRangeOrNullObject(true).load("address,rowIndex,columnIndex,rowCount,columnCount");
      const window = own.getRange("A1:J2").getUsedRangeOrNullObject(true).load("values");
      await context.sync();
      same("place", [values.rowIndex, values.columnIndex, values.rowCount, values.columnCount], [1, 1, 2, 2]);
      same("address names the sheet", values.address.endsWith("!B2:C3"), true);
      same("the used part of a window", window.values, [["a", 1]]);
    });
  },
};

const adding: ContractCase = {
  name: "a new sheet comes last and is not activated; its name must be free and allowed",
  async run({ excel, same, sheet }) {
    const other = `${sheet} b`;
    await excel.run(async (context) => {
      const active = context.workbook.worksheets.getActiveWorksheet().load("id");
      const made = context.workbook.worksheets.add(other).load("position,visibility");
      const after = context.workbook.worksheets.getActiveWorksheet().load("id");
      const count = context.workbook.worksheets.getCount();
      await context.sync();
      same("active sheet", after.id === active.id, true);
      same("last", made.position, count.value - 1);
      same("visible", made.visibility, "Visible");
    });
    const add = (name: string): Promise<string> =>
      errorCode(() =>
        excel.run(async (context) => {
          context.workbook.worksheets.add(name);
          await context.sync();
        }),
      );
    same("a name in use, in capitals", await add(other.toUpperCase()), "ItemAlreadyExists");
    same("a forbidden character", await add("a/b"), "InvalidArgument");
    same("32 characters", await add("x".repeat(32)), "InvalidArgument");
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem(other).delete();
      await context.sync();
    });
  },
};

const reservedName: ContractCase = {
  name: 'a sheet may be called Historik ("History" is reserved in English; the adapter falls back on another name)',
  async run({ excel, same, sheet }) {
    const code = await errorCode(() =>
      excel.run(async (context) => {
        context.workbook.worksheets.getItem(sheet).name = "Historik";
        await context.sync();
      }),
    );
    same("code", code, "none");
    await excel.run(async (context) => {
      const renamed = context.workbook.worksheets.getItemOrNullObject("Historik");
      await context.sync();
      if (!renamed.isNullObject) renamed.name = sheet;
      await context.sync();
    });
  },
};

const marks: ContractCase = {
  name: "a hidden name marks a sheet, follows it when renamed, and may hold a text",
  async run({ excel, same, sheet }) {
    const renamed = `${sheet} c`;
    await excel.run(async (context) => {
      const { names, worksheets } = context.workbook;
      const own = worksheets.getItem(sheet);
      names.add("_kontrakt_blad", own.getRange("A1")).visible = false;
      names.add("_kontrakt_text", '="första"').visible = false;
      await context.sync();
      own.name = renamed;
      names.getItem("_kontrakt_text").formula = '="andra"';
      const place = names.getItem("_kontrakt_blad").load("formula,visible,scope,type");
      const text = names.getItem("_kontrakt_text").load("formula,visible");
      await context.sync();
      same("follows", place.formula, `='${renamed}'!$A$1`);
      same("hidden", [place.visible, text.visible, place.scope], [false, false, "Workbook"]);
      same("text", text.formula, '="andra"');
      place.delete();
      text.delete();
      own.name = sheet;
      await context.sync();
      const gone = names.getItemOrNullObject("_kontrakt_text");
      await context.sync();
      same("deleted", gone.isNullObject, true);
    });
  },
};

const nameInUse: ContractCase = {
  name: "a defined name is unique in the workbook",
  async run({ excel, same, sheet }) {
    const add = (): Promise<string> =>
      errorCode(() =>
        excel.run(async (context) => {
          context.workbook.names.add("_kontrakt_namn", context.workbook.worksheets.getItem(sheet).getRange("A1"));
          await context.sync();
        }),
      );
    same("first", await add(), "none");
    same("second", await add(), "ItemAlreadyExists");
    await excel.run(async (context) => {
      context.workbook.names.getItem("_kontrakt_namn").delete();
      await context.sync();
    });
  },
};

const protection: ContractCase = {
  name: "a write to a locked cell of a protected sheet is refused with AccessDenied",
  async run({ excel, same, sheet }) {
    await excel.run(async (context) => {
      const own = context.workbook.worksheets.getItem(sheet);
      own.protection.protect();
      own.protection.load("protected");
      await context.sync();
      same("protected", own.protection.protected, true);
    });
    const code = await errorCode(() =>
      excel.run(async (context) => {
        context.workbook.worksheets.getItem(sheet).getRange("A1").values = [["x"]];
        await context.sync();
      }),
    );
    same("code", code, "AccessDenied");
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).protection.unprotect();
      await context.sync();
    });
  },
};

const missing: ContractCase = {
  name: "a sheet that is not there is ItemNotFound, or a null object",
  async run({ excel, same }) {
    const code = await errorCode(() =>
      excel.run(async (context) => {
        context.workbook.worksheets.getItem("_finns inte").load("name");
        await context.sync();
      }),
    );
    same("code", code, "ItemNotFound");
    await excel.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject("_finns inte");
      await context.sync();
      same("null object", none.isNullObject, true);
    });
  },
};

export const SHEET_CASES: readonly ContractCase[] = [
  usedRange,
  adding,
  reservedName,
  marks,
  nameInUse,
  protection,
  missing,
];
