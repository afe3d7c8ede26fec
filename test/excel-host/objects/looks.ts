/** The properties of a cell's look as Office.js names them: how each is read from the model, and written to it. */
import type { CellLook, HostSheet } from "../model";
import type { CellRange } from "../../../src/workbook/port";
import { colourArgument } from "./colours";
import { booleanArgument, numberArgument, textArgument, wordArgument } from "./resolve";
import { cellCount, existingCells, madeCells } from "./rectangles";

/** Excel's Normal style. Source: "Excel specifications": new workbooks use Calibri 11 (Aptos Narrow 11 since 2023). */
const NORMAL_FONT = { name: "Calibri", size: 11, colour: "#000000" } as const;

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const UNDERLINE = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

/** One property of a look. Values that are those of the Normal style are not stored: the field is taken away. */
export interface LookField {
  readonly read: (look: CellLook) => unknown;
  /** @throws HostError InvalidArgument for a value that the property cannot have */
  readonly write: (look: CellLook, value: unknown) => void;
}

function field<K extends keyof CellLook>(
  key: K,
  normal: NonNullable<CellLook[K]>,
  check: (value: unknown) => NonNullable<CellLook[K]>,
): LookField {
  return {
    read: (look) => look[key] ?? normal,
    write: (look, value) => {
      const checked = check(value);
      if (checked === normal) Reflect.deleteProperty(look, key);
      else look[key] = checked;
    },
  };
}

/** Font sizes go from 1 to 409 points (as in "Font size must be between 1 and 409 points" of Excel's own dialogue). */
const fontSize = (value: unknown): number => numberArgument(value, 1, 409);

/** "The name's length should not be greater than 31 characters": RangeFont.name. */
function fontName(value: unknown): string {
  const name = textArgument(value);
  numberArgument(name.length, 1, 31);
  return name;
}

/** By path below Range.format. */
export const LOOK_FIELDS: ReadonlyMap<string, LookField> = new Map([
  ["wrapText", field("wrap", false, booleanArgument)],
  ["horizontalAlignment", field("horizontal", "General", (value) => wordArgument(value, HORIZONTAL))],
  ["verticalAlignment", field("vertical", "Bottom", (value) => wordArgument(value, VERTICAL))],
  ["font/bold", field("bold", false, booleanArgument)],
  ["font/italic", field("italic", false, booleanArgument)],
  ["font/underline", field("underline", "None", (value) => wordArgument(value, UNDERLINE))],
  ["font/name", field("fontName", NORMAL_FONT.name, fontName)],
  ["font/size", field("fontSize", NORMAL_FONT.size, fontSize)],
  ["font/color", field("fontColour", NORMAL_FONT.colour, colourArgument)],
  ["protection/locked", field("locked", true, booleanArgument)],
  // Cells without fill answer white, as Excel does (office-js issues 4900, 6218); white that was set stays a fill.
  [
    "fill/color",
    { read: (look) => look.fill ?? "#FFFFFF", write: (look, value) => (look.fill = colourArgument(value)) },
  ],
]);

/** The field of a path. The path is the host's own: a wrong one is a fault of the host. */
export function lookField(path: string): LookField {
  const found = LOOK_FIELDS.get(path);
  if (found === undefined) throw new Error(`No look field ${path}`);
  return found;
}

/** The property's value where all cells agree, else null ("null unless all member ranges share the same value"). */
export function uniformLook(sheet: HostSheet, areas: readonly CellRange[], { read }: LookField): unknown {
  const values = new Set<unknown>();
  for (const area of areas) {
    let count = 0;
    for (const { cell } of existingCells(sheet, area)) {
      values.add(read(cell.look));
      count++;
      if (values.size > 1) return null;
    }
    if (count < cellCount(area)) values.add(read({}));
  }
  return values.size === 1 ? [...values][0] : null;
}

/** Gives all cells the value; what is Normal already is not written cell by cell. */
export function writeLook(
  sheet: HostSheet,
  areas: readonly CellRange[],
  { read, write }: LookField,
  value: unknown,
): void {
  const probe: CellLook = {};
  write(probe, value);
  const isNormal = Object.keys(probe).length === 0;
  for (const area of areas) {
    for (const { cell } of isNormal ? existingCells(sheet, area) : madeCells(sheet, area)) {
      if (!isNormal || read(cell.look) !== read({})) write(cell.look, value);
    }
  }
}
