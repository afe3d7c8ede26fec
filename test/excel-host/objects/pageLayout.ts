/** Excel.PageLayout, its headers and footers. */
import type { HostSheet, HostWorkbook } from "../model";
import { HostError, objectOf, type HostContext, type HostObject, type ObjectType } from "./define";
import { areasObject, rangeObject } from "./handles";
import { guardStructure } from "./protection";
import { a1, COLUMNS, parseA1, ROWS } from "./rectangles";
import { extend } from "./registry";
import { areasArgument, invalidArgument, numberArgument, rangeArgument, wordArgument } from "./resolve";
import { flag, number, settingScalar, settingsType, text, word, type Setting, type SettingsTarget } from "./settings";

const withoutPrinter = new WeakSet<HostWorkbook>();

/**
 * A machine on which no printer is installed: there Excel refuses page set-up. Doubtful: the code is not documented; VBA
 * has error 1004, which Office.js calls GeneralException.
 */
export function takePrinterAway(workbook: HostWorkbook): void {
  withoutPrinter.add(workbook);
}

function guardPrinter(context: HostContext): void {
  if (withoutPrinter.has(context.workbook)) throw new HostError("GeneralException", "No printer is installed.");
}

/** Characters of all sections of a header or footer: support.microsoft.com, "Headers and footers in a worksheet". */
const LONGEST_SECTION = 255;
const POINTS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };
/** Excel's Normal margins: 0.7 inch at the sides, 0.75 above and below, 0.3 for header and footer. */
const MARGINS = {
  leftMargin: 50.4,
  rightMargin: 50.4,
  topMargin: 54,
  bottomMargin: 54,
  headerMargin: 21.6,
  footerMargin: 21.6,
} as const;

const PAPER = [
  ...["Letter", "LetterSmall", "Tabloid", "Ledger", "Legal", "Statement", "Executive", "A3", "A4", "A4Small", "A5"],
  ...["B4", "B5", "Folio", "Quatro", "Paper10x14", "Paper11x17", "Note", "EnvelopeC5", "EnvelopeDL"],
];

function zoom(value: unknown): unknown {
  if (typeof value !== "object" || value === null) throw invalidArgument("Zoom options were expected.");
  const given = new Map<string, unknown>(Object.entries(value));
  const scale = given.get("scale") ?? null;
  const pages = ["horizontalFitToPages", "verticalFitToPages"].map((name) => [name, given.get(name) ?? null] as const);
  if ([...given.keys()].some((name) => name !== "scale" && !pages.some(([page]) => page === name))) {
    throw invalidArgument("No such zoom option.");
  }
  // "Print page scale value can be between 10 and 400."
  if (scale !== null)
    return { scale: numberArgument(scale, 10, 400), horizontalFitToPages: null, verticalFitToPages: null };
  const fits = pages.map(([name, count]) => [name, count === null ? null : numberArgument(count, 1, 32_767)] as const);
  return { scale: null, ...Object.fromEntries(fits) };
}

const firstPage = (value: unknown): unknown =>
  value === "" || value === null ? "" : numberArgument(value, -32_765, 32_767);

const SETTINGS: Readonly<Record<string, Setting>> = {
  orientation: word("Portrait", ["Portrait", "Landscape"]),
  paperSize: word("A4", PAPER),
  zoom: { initial: { scale: 100, horizontalFitToPages: null, verticalFitToPages: null }, check: zoom },
  centerHorizontally: flag(false),
  centerVertically: flag(false),
  printGridlines: flag(false),
  printHeadings: flag(false),
  blackAndWhite: flag(false),
  draftMode: flag(false),
  firstPageNumber: { initial: "", check: firstPage },
  printOrder: word("DownThenOver", ["DownThenOver", "OverThenDown"]),
  printComments: word("NoComments", ["NoComments", "EndSheet", "InPlace"]),
  printErrors: word("AsDisplayed", ["AsDisplayed", "Blank", "Dash", "NotAvailable"]),
  ...Object.fromEntries(Object.entries(MARGINS).map(([name, initial]) => [name, number(initial, 0)])),
};

const SECTIONS = ["leftHeader", "centerHeader", "rightHeader", "leftFooter", "centerFooter", "rightFooter"];

const headerFooter = settingsType(
  "Excel.HeaderFooter",
  Object.fromEntries(SECTIONS.map((name) => [name, text("", LONGEST_SECTION)])),
);

const headersFooters = settingsType(
  "Excel.HeaderFooterGroup",
  {
    state: word("Default", ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"]),
    useSheetMargins: flag(true),
    useSheetScale: flag(true),
  },
  { DefaultForAllPages: headerFooter, FirstPage: headerFooter, EvenPages: headerFooter, OddPages: headerFooter },
);

function settingsOf(sheet: HostSheet, path: string, context: HostContext): SettingsTarget {
  const guard = (): void => {
    guardPrinter(context);
    // Doubtful: no document says whether a protected sheet's page may be set up; the host takes the stricter.
    guardStructure(sheet, "Page set-up");
  };
  return { settings: sheet.pageLayout, path, guard };
}

/** Sets what is repeated on each page: "the range must span the entire row (column) to be valid". */
function setTitles(
  sheet: HostSheet,
  name: "printTitleRows" | "printTitleColumns",
  argument: unknown,
  context: HostContext,
): void {
  settingsOf(sheet, "", context).guard();
  const target = rangeArgument(argument, sheet, context);
  const { firstRow, firstColumn, lastRow, lastColumn } = target.range;
  const isWhole =
    name === "printTitleRows"
      ? firstColumn === 0 && lastColumn === COLUMNS - 1
      : firstRow === 0 && lastRow === ROWS - 1;
  if (target.sheet !== sheet || !isWhole) throw invalidArgument("Whole rows or columns of this sheet were expected.");
  sheet.pageLayout.set(name, a1(target.range, "$"));
}

function titles(sheet: HostSheet, name: "printTitleRows" | "printTitleColumns"): HostObject | null {
  const range = parseA1(written(sheet, name));
  return range === null ? null : rangeObject(sheet, range);
}

/** An address that was set; "" where none was. */
function written(sheet: HostSheet, name: string): string {
  const address = sheet.pageLayout.get(name);
  return typeof address === "string" ? address : "";
}

function printArea(sheet: HostSheet): HostObject | null {
  const parts = written(sheet, "printArea").split(",");
  const areas = parts.flatMap((part) => parseA1(part) ?? []);
  return areas.length === 0 ? null : areasObject(sheet, areas);
}

function found(object: HostObject | null): HostObject {
  if (object === null) throw new HostError("ItemNotFound", "The requested resource doesn't exist.");
  return object;
}

/** "Margins not provided remain unchanged." */
function setMargins(sheet: HostSheet, [unit, margins]: readonly unknown[], context: HostContext): void {
  settingsOf(sheet, "", context).guard();
  const factor = POINTS[wordArgument(unit, Object.keys(POINTS))] ?? 1;
  if (typeof margins !== "object" || margins === null) throw invalidArgument("Margins were expected.");
  for (const [side, value] of Object.entries(margins as Record<string, unknown>)) {
    const name = `${side}Margin`;
    if (!Object.hasOwn(MARGINS, name)) throw invalidArgument(`No margin: ${side}`);
    sheet.pageLayout.set(name, numberArgument(value, 0) * factor);
  }
}

const pageLayout: ObjectType<HostSheet> = {
  name: "Excel.PageLayout",
  scalars: Object.fromEntries(
    Object.entries(SETTINGS).map(([name, setting]) => {
      const { get, set } = settingScalar(name, setting);
      return [
        name,
        {
          get: (sheet: HostSheet, context: HostContext) => get(settingsOf(sheet, "", context), context),
          set: (sheet: HostSheet, value: unknown, context: HostContext) =>
            set?.(settingsOf(sheet, "", context), value, context),
        },
      ];
    }),
  ),
  children: {
    HeadersFooters: (sheet, context) => objectOf(headersFooters, settingsOf(sheet, "headersFooters/", context)),
  },
  methods: {
    SetPrintTitleRows: (sheet, [range], context) => {
      setTitles(sheet, "printTitleRows", range, context);
    },
    SetPrintTitleColumns: (sheet, [range], context) => {
      setTitles(sheet, "printTitleColumns", range, context);
    },
    SetPrintArea: (sheet, [range], context) => {
      settingsOf(sheet, "", context).guard();
      const target = areasArgument(range, sheet, context);
      if (target.sheet !== sheet) throw invalidArgument("The print area lies on another sheet.");
      sheet.pageLayout.set("printArea", target.areas.map((area) => a1(area, "$")).join(","));
    },
    SetPrintMargins: setMargins,
    GetPrintTitleRows: (sheet) => found(titles(sheet, "printTitleRows")),
    GetPrintTitleRowsOrNullObject: (sheet) => titles(sheet, "printTitleRows"),
    GetPrintTitleColumns: (sheet) => found(titles(sheet, "printTitleColumns")),
    GetPrintTitleColumnsOrNullObject: (sheet) => titles(sheet, "printTitleColumns"),
    GetPrintArea: (sheet) => found(printArea(sheet)),
    GetPrintAreaOrNullObject: printArea,
  },
};

extend("Excel.Worksheet", { children: { PageLayout: (sheet) => objectOf(pageLayout, sheet) } });
