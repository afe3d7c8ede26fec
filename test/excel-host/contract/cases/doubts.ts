/** What Microsoft's pages leave open, or people have reported otherwise: only a real Excel settles it. */
import { errorCode, type ContractCase } from "../case";

const ownFormulas: ContractCase = {
  name: "formulas in a table's column stay each row's own where the column was filled before (office-js #6745)",
  async run({ excel, same, sheet }) {
    const formulas = [['=HYPERLINK("#A1","x")'], ['=HYPERLINK("#A2","x")'], [""]];
    await excel.run(async (context) => {
      const own = context.workbook.worksheets.getItem(sheet);
      own.getRange("A1:B4").values = [
        ["Vad", "Öppna"],
        ["ett", ""],
        ["två", ""],
        ["tre", ""],
      ];
      own.tables.add(own.getRange("A1:B4"), true);
      await context.sync();
      const column = own.getRange("B2:B4");
      column.values = [["…"], ["…"], ["…"]];
      column.formulas = formulas.map(([formula]) => [formula === "" ? null : formula]);
      column.formulas = formulas.map(([formula]) => [formula === "" ? "" : null]);
      column.load("formulas");
      await context.sync();
      same("formulas", column.formulas, formulas);
    });
  },
};

const textsAmongFormulas: ContractCase = {
  name: 'text under "@" stays text when it is written with the property formulas, beside real formulas',
  async run({ excel, same, sheet }) {
    await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange("A1:D1");
      range.numberFormat = [["@", "@", "@", "General"]];
      range.formulas = [["=1+1", "+46 10", "007", "=A1"]];
      range.load("formulas");
      const texts = context.workbook.worksheets.getItem(sheet).getRange("A1:C1").load("valueTypes");
      await context.sync();
      same("formulas", range.formulas, [["=1+1", "+46 10", "007", "=A1"]]);
      same("types", texts.valueTypes, [["String", "String", "String"]]);
    });
  },
};

const copiedTexts: ContractCase = {
  name: "texts that look like something else stay texts when their values are copied",
  async run({ excel, same, sheet }) {
    const texts = [["=1+1", "007", "'x", "två\nrader"]];
    await excel.run(async (context) => {
      const own = context.workbook.worksheets.getItem(sheet);
      for (const address of ["A1:D1", "G9:J9"]) own.getRange(address).numberFormat = [["@", "@", "@", "@"]];
      own.getRange("G9:J9").values = texts;
      own.getRange("A1:D1").values = [["gammal", "gammal", "gammal", "gammal"]];
      own.getRange("A1:D1").copyFrom(own.getRange("G9:J9"), "Values");
      const copied = own.getRange("A1:D1").load("values,valueTypes");
      await context.sync();
      same("values", copied.values, texts);
      same("types", copied.valueTypes, [["String", "String", "String", "String"]]);
    });
  },
};

const manyMerges: ContractCase = {
  name: "more than 512 merged areas are an error, and no null object",
  async run({ excel, same, sheet }) {
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange("A1:B513").merge(true);
      await context.sync();
    });
    const code = await errorCode(() =>
      excel.run(async (context) => {
        const areas = context.workbook.worksheets.getItem(sheet).getRange("A1:B600").getMergedAreasOrNullObject();
        areas.load("address");
        await context.sync();
      }),
    );
    same("an error", code !== "none", true);
  },
};

const emptyPart: ContractCase = {
  name: "an empty part of a sheet that holds something has no used range",
  async run({ excel, same, sheet }) {
    await excel.run(async (context) => {
      const own = context.workbook.worksheets.getItem(sheet);
      own.getRange("A1").values = [["x"]];
      own.getRange("C5").format.fill.color = "#FFC000";
      const none = own.getRange("B3:D9").getUsedRangeOrNullObject(true);
      await context.sync();
      same("null object", none.isNullObject, true);
    });
  },
};

const shownFormats: ContractCase = {
  name: "number formats in English show numbers as they should, whatever the language and region",
  calculates: true,
  async run({ excel, same, sheet }) {
    await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange("A1:C1");
      range.numberFormat = [["#,##0", "0\u00a0%", "yyyy-mm-dd"]];
      range.values = [[1234567, 0.5, 45777]];
      range.load("text");
      await context.sync();
      const [number = "", share = "", date = ""] = range.text[0] ?? [];
      same("number", number.replace(/\D/gu, ""), "1234567");
      same("share", share.replace(/\s/gu, " "), "50 %");
      same("date", date, "2025-04-30");
    });
  },
};

const suspended: ContractCase = {
  name: "formulas that were written while calculation was suspended are right after Worksheet.calculate, in manual mode too",
  calculates: true,
  async run({ excel, same, sheet }) {
    await excel.run(async (context) => {
      const { application, worksheets } = context.workbook;
      const own = worksheets.getItem(sheet);
      application.load("calculationMode");
      await context.sync();
      const before = application.calculationMode;
      application.calculationMode = "Manual";
      application.suspendApiCalculationUntilNextSync();
      own.getRange("A1:C1").formulas = [[2, 3, "=A1+B1"]];
      await context.sync();
      own.calculate(true);
      const sum = own.getRange("C1").load("values");
      await context.sync();
      application.calculationMode = before;
      await context.sync();
      same("sum", sum.values, [[5]]);
    });
  },
};

const drawing: ContractCase = {
  name: "a chart takes all that the adapter sets, its points while calculation is suspended",
  async run({ excel, same, sheet }) {
    const code = await errorCode(() =>
      excel.run(async (context) => {
        const own = context.workbook.worksheets.getItem(sheet);
        context.workbook.application.suspendApiCalculationUntilNextSync();
        own.getRange("A1:C3").formulas = [
          ["Läge", "Antal", "Mer"],
          ["Genomförd", "=1+1", 1],
          ["Försenad", "=1", 0],
        ];
        const ring = own.charts.add("Doughnut", own.getRange("B2:B3"), "Columns");
        const bars = own.charts.add("BarStacked", own.getRange("B2:B3"), "Columns");
        for (const chart of [ring, bars]) chart.title.text = "Läge";
        const [inRing, inBars, more] = [ring.series.getItemAt(0), bars.series.getItemAt(0), bars.series.add("Mer")];
        for (const series of [inRing, inBars]) series.setValues(own.getRange("B2:B3"));
        more.setValues(own.getRange("C2:C3"));
        for (const series of [inRing, inBars, more]) {
          series.setXAxisValues(own.getRange("A2:A3"));
          series.hasDataLabels = true;
          series.dataLabels.showValue = true;
          series.dataLabels.numberFormat = "0;;";
          series.dataLabels.format.font.size = 9;
        }
        inRing.doughnutHoleSize = 55;
        for (const index of [0, 1]) inRing.points.getItemAt(index).format.fill.setSolidColor("#2E7D4F");
        inRing.dataLabels.format.fill.setSolidColor("#FFFFFF");
        for (const series of [inBars, more]) {
          series.gapWidth = 60;
          series.overlap = 100;
          series.dataLabels.position = "Center";
        }
        bars.legend.position = "Bottom";
        const { categoryAxis, valueAxis } = bars.axes;
        for (const axis of [categoryAxis, valueAxis]) {
          axis.majorTickMark = "None";
          axis.minorTickMark = "None";
          axis.majorGridlines.visible = false;
        }
        valueAxis.minimum = 0;
        valueAxis.numberFormat = "0";
        categoryAxis.reversePlotOrder = true;
        categoryAxis.position = "Maximum";
        bars.setPosition(own.getRange("E1"), own.getRange("J12"));
        await context.sync();
      }),
    );
    same("code", code, "none");
  },
};

export const DOUBTS: readonly ContractCase[] = [
  ownFormulas,
  textsAmongFormulas,
  copiedTexts,
  manyMerges,
  emptyPart,
  shownFormats,
  suspended,
  drawing,
];
