/** Tables, charts and the formulas that count over tables. */
import { errorCode, type ContractCase } from "../case";

const ROWS = [
  ["Id", "Läge"],
  ["A1", "done"],
  ["A2", "late"],
  ["A3", "done"],
];

async function addTable(excel: typeof Excel, sheet: string, name: string, range = "A1:B4"): Promise<void> {
  await excel.run(async (context) => {
    const own = context.workbook.worksheets.getItem(sheet);
    own.getRange(range).values = ROWS;
    own.tables.add(own.getRange(range), true).name = name;
    await context.sync();
  });
}

const resizing: ContractCase = {
  name: "a table is made over what stands there, and takes another size in place",
  async run({ excel, same, sheet }) {
    await addTable(excel, sheet, "Kontrakt_tabell");
    await excel.run(async (context) => {
      const own = context.workbook.worksheets.getItem(sheet);
      const table = own.tables.getItem("Kontrakt_tabell");
      table.resize(own.getRange("A1:B3"));
      const range = table.getRange().load("address");
      const below = own.getRange("A4:B4").load("values");
      const list = own.tables.load("items/name");
      await context.sync();
      same("range", range.address.split("!").pop(), "A1:B3");
      same("what is left outside stays", below.values, [["A3", "done"]]);
      same(
        "tables",
        list.items.map((one) => one.name),
        ["Kontrakt_tabell"],
      );
    });
  },
};

const unique: ContractCase = {
  name: "a table's name is its own in the workbook, and tables do not overlap",
  async run({ excel, same, sheet }) {
    await addTable(excel, sheet, "Kontrakt_en");
    await excel.run(async (context) => {
      const own = context.workbook.worksheets.getItem(sheet);
      own.getRange("D1:E4").values = ROWS;
      own.tables.add("D1:E4", true).name = "Kontrakt_andra";
      await context.sync();
    });
    const rename = await errorCode(() =>
      excel.run(async (context) => {
        context.workbook.tables.getItem("Kontrakt_andra").name = "Kontrakt_en";
        await context.sync();
      }),
    );
    const overlap = await errorCode(() =>
      excel.run(async (context) => {
        context.workbook.worksheets.getItem(sheet).tables.add("B2:D3", true);
        await context.sync();
      }),
    );
    same("name", rename, "InvalidArgument");
    same("overlap", overlap, "InvalidArgument");
  },
};

const counting: ContractCase = {
  name: "COUNTIFS over a table's column, written with English names and commas, is calculated at once",
  calculates: true,
  async run({ excel, same, sheet }) {
    await addTable(excel, sheet, "Kontrakt_antal");
    await excel.run(async (context) => {
      const cells = context.workbook.worksheets.getItem(sheet).getRange("D1:F1");
      cells.formulas = [
        [
          '=COUNTIFS(Kontrakt_antal[Läge],"done")',
          "=COUNTA(Kontrakt_antal[Id])",
          '=SUM(COUNTIFS(Kontrakt_antal[Läge],{"done","late"}))',
        ],
      ];
      cells.load("values");
      await context.sync();
      same("values", cells.values, [[2, 3, 3]]);
    });
  },
};

const charting: ContractCase = {
  name: "a chart is made with its series, and found again by its name",
  async run({ excel, same, sheet }) {
    await excel.run(async (context) => {
      const own = context.workbook.worksheets.getItem(sheet);
      own.getRange("A1:B3").values = [
        ["Läge", "Antal"],
        ["Genomförd", 2],
        ["Försenad", 1],
      ];
      const chart = own.charts.add("BarStacked", own.getRange("A1:B3"), "Columns");
      chart.name = "Kontrakt";
      chart.title.text = "Läge";
      await context.sync();
      const found = own.charts.getItemOrNullObject("Kontrakt").load("name,title/text");
      found.series.load("count");
      await context.sync();
      same("chart", [found.name, found.title.text, found.series.count], ["Kontrakt", "Läge", 1]);
    });
  },
};

const colouring: ContractCase = {
  name: "a rule colours the cells that hold a text",
  async run({ excel, same, sheet }) {
    await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange("A1:A9");
      const rule = range.conditionalFormats.add("CellValue");
      rule.cellValue.format.fill.color = "#FADCDC";
      rule.cellValue.rule = { formula1: '="Försenad"', operator: "EqualTo" };
      const count = range.conditionalFormats.getCount();
      await context.sync();
      same("rules", count.value, 1);
      range.conditionalFormats.clearAll();
      const left = range.conditionalFormats.getCount();
      await context.sync();
      same("cleared", left.value, 0);
    });
  },
};

export const TABLE_CASES: readonly ContractCase[] = [resizing, unique, counting, charting, colouring];
