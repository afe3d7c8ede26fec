/** Formats, hidden rows, merged areas and links: what is read in bulk and written in bulk. */
import type { ContractCase } from "../case";

const mixed: ContractCase = {
  name: "a property that differs within a range is null",
  async run({ excel, same, sheet }) {
    await excel.run(async (context) => {
      const own = context.workbook.worksheets.getItem(sheet);
      own.getRange("A1").format.fill.color = "#FFC000";
      own.getRange("A2").rowHidden = true;
      const both = own.getRange("A1:A2").load("rowHidden,format/fill/color");
      const one = own.getRange("A1").load("rowHidden,format/fill/color");
      await context.sync();
      same("mixed", [both.rowHidden, both.format.fill.color], [null, null]);
      same("uniform", [one.rowHidden, one.format.fill.color], [false, "#FFC000"]);
      own.getRange("A2").rowHidden = false;
      await context.sync();
    });
  },
};

const properties: ContractCase = {
  name: "fills and hidden rows are read cell by cell and row by row in one call",
  async run({ excel, same, sheet }) {
    await excel.run(async (context) => {
      const own = context.workbook.worksheets.getItem(sheet);
      own.getRange("B1").format.fill.color = "#FFC000";
      own.getRange("A2").rowHidden = true;
      const cells = own.getRange("A1:B1").getCellProperties({ format: { fill: { color: true } } });
      const rows = own.getRange("A1:A3").getRowProperties({ rowHidden: true });
      await context.sync();
      same("second cell", cells.value[0]?.[1]?.format?.fill?.color, "#FFC000");
      const none = cells.value[0]?.[0]?.format?.fill?.color;
      same("no fill is white or nothing", none === "#FFFFFF" || none === "", true);
      same(
        "rows",
        rows.value.map((row) => row.rowHidden),
        [false, true, false],
      );
      own.getRange("A2").rowHidden = false;
      await context.sync();
    });
  },
};

const areas: ContractCase = {
  name: "the look of several rectangles is set in one call",
  async run({ excel, same, sheet }) {
    await excel.run(async (context) => {
      const own = context.workbook.worksheets.getItem(sheet);
      const several = own.getRanges("A1:B1,D4,F2:F3");
      several.format.font.bold = true;
      several.format.fill.color = "#DCE6F1";
      const inside = own.getRange("F3").load("format/fill/color,format/font/bold");
      const outside = own.getRange("E3").load("format/font/bold");
      await context.sync();
      same("inside", [inside.format.fill.color, inside.format.font.bold], ["#DCE6F1", true]);
      same("outside", outside.format.font.bold, false);
    });
  },
};

const merged: ContractCase = {
  name: "merged areas are found; the value stands in the first cell",
  async run({ excel, same, sheet }) {
    await excel.run(async (context) => {
      const own = context.workbook.worksheets.getItem(sheet);
      own.getRange("A1").values = [["titel"]];
      own.getRange("A1:C1").merge(false);
      const used = own.getRange("A1:D5");
      const found = used.getMergedAreasOrNullObject().load("address");
      const none = own.getRange("A3:D5").getMergedAreasOrNullObject();
      const values = own.getRange("A1:C1").load("values");
      await context.sync();
      same("found", found.isNullObject ? "" : found.address.split("!").pop(), "A1:C1");
      same("none", none.isNullObject, true);
      same("values", values.values, [["titel", "", ""]]);
    });
  },
};

const links: ContractCase = {
  name: "a link within the workbook keeps the cell's text",
  async run({ excel, same, sheet }) {
    await excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem(sheet).getRange("A1");
      cell.values = [["Öppna"]];
      cell.hyperlink = { documentReference: `'${sheet}'!C7`, textToDisplay: "Öppna" };
      cell.load("values,hyperlink");
      await context.sync();
      same("text", cell.values, [["Öppna"]]);
      same("target", cell.hyperlink.documentReference, `'${sheet}'!C7`);
    });
  },
};

const panes: ContractCase = {
  name: "rows are frozen, gridlines hidden, without activating the sheet",
  async run({ excel, same, sheet }) {
    await excel.run(async (context) => {
      const active = context.workbook.worksheets.getActiveWorksheet().load("id");
      const own = context.workbook.worksheets.getItem(sheet);
      own.freezePanes.freezeRows(2);
      own.showGridlines = false;
      const frozen = own.freezePanes.getLocationOrNullObject().load("rowCount");
      own.load("showGridlines");
      const after = context.workbook.worksheets.getActiveWorksheet().load("id");
      await context.sync();
      same("frozen", frozen.rowCount, 2);
      same("gridlines", own.showGridlines, false);
      same("active sheet", after.id === active.id, true);
    });
  },
};

export const LOOK_CASES: readonly ContractCase[] = [mixed, properties, areas, merged, links, panes];
