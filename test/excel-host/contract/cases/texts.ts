/** What becomes of the texts that are written: the adapter relies on "@" before values in the same batch. */
import { errorCode, type ContractCase } from "../case";

/** What departments type that Excel would take for something else. */
const TEXTS = [
  ...["1-2", "007", "3E5", "5%", "TRUE", "sant", "2025-04-30", "#N/A", "1 234,5"],
  ...["=1+1", "+46 10", "- 5 euro", "-", "@SUM(A1)", "@namn", "'x", "''", " x", "\tx", "två\nrader"],
];

const asText: ContractCase = {
  name: 'text under "@" stays what it is, the format set before the values in the same batch',
  async run({ excel, same, sheet }) {
    await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(`A1:A${String(TEXTS.length)}`);
      range.numberFormat = TEXTS.map(() => ["@"]);
      range.values = TEXTS.map((text) => [text]);
      range.load("values,formulas,valueTypes");
      await context.sync();
      same(
        "values",
        range.values,
        TEXTS.map((text) => [text]),
      );
      same(
        "formulas are the texts",
        range.formulas,
        TEXTS.map((text) => [text]),
      );
      same("types", new Set(range.valueTypes.flat()).size, 1);
    });
  },
};

const asTyped: ContractCase = {
  name: "text under General is taken as if typed",
  async run({ excel, same, sheet }) {
    await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange("A1:F1");
      range.values = [["007", "5%", "TRUE", "3E5", "'007", "text"]];
      range.load("values");
      await context.sync();
      same("values", range.values, [[7, 0.05, true, 300000, "007", "text"]]);
    });
  },
};

const empties: ContractCase = {
  name: '"" empties a cell, null leaves it as it is',
  async run({ excel, same, sheet }) {
    await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange("A1:C1");
      range.values = [["a", "b", "c"]];
      range.values = [["", null, "d"]];
      range.load("values");
      await context.sync();
      same("values", range.values, [["", "b", "d"]]);
    });
  },
};

const lengths: ContractCase = {
  name: "a cell takes 32,767 characters and no more",
  async run({ excel, same, sheet }) {
    await excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem(sheet).getRange("A1");
      cell.numberFormat = [["@"]];
      cell.values = [["x".repeat(32767)]];
      cell.load("values");
      await context.sync();
      same("length", String((cell.values[0] as unknown[])[0]).length, 32767);
    });
    const code = await errorCode(() =>
      excel.run(async (context) => {
        context.workbook.worksheets.getItem(sheet).getRange("A2").values = [["x".repeat(32768)]];
        await context.sync();
      }),
    );
    same("one more", code, "InvalidArgument");
  },
};

const dimensions: ContractCase = {
  name: "an array of another size than the range is refused",
  async run({ excel, same, sheet }) {
    const code = await errorCode(() =>
      excel.run(async (context) => {
        context.workbook.worksheets.getItem(sheet).getRange("A1:B2").values = [["a", "b", "c"]];
        await context.sync();
      }),
    );
    same("code", code, "InvalidArgument");
  },
};

const chunks: ContractCase = {
  name: "more than 1,500 cells are written whole",
  async run({ excel, same, sheet }) {
    const rows = Array.from({ length: 500 }, (_, row) => [`rad ${String(row)}`, row, "", row % 2 === 0, "x"]);
    await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange("A1:E500");
      range.values = rows;
      range.load("values");
      await context.sync();
      same("values", range.values, rows);
    });
  },
};

const keptDone: ContractCase = {
  name: "what came before a failing action in a batch stays done, what comes after is not done",
  async run({ excel, same, sheet }) {
    const code = await errorCode(() =>
      excel.run(async (context) => {
        const own = context.workbook.worksheets.getItem(sheet);
        own.getRange("A1").values = [["före"]];
        own.getRange("B1:B2").values = [["fel mått"]];
        own.getRange("C1").values = [["efter"]];
        await context.sync();
      }),
    );
    same("code", code, "InvalidArgument");
    await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange("A1:C1").load("values");
      await context.sync();
      same("values", range.values, [["före", "", ""]]);
    });
  },
};

const errors: ContractCase = {
  name: "an error value is read as its English text",
  calculates: true,
  async run({ excel, same, sheet }) {
    await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange("A1:B1");
      range.formulas = [["=NA()", "=1/0"]];
      range.load("values");
      await context.sync();
      same("values", range.values, [["#N/A", "#DIV/0!"]]);
    });
  },
};

export const TEXT_CASES: readonly ContractCase[] = [
  asText,
  asTyped,
  empties,
  lengths,
  dimensions,
  chunks,
  keptDone,
  errors,
];
