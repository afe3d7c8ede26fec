/** What a column is called where a person chooses what it holds: its heading, told apart from others of the same text. */
import { doubleRow, singleRow, type HeadingCell } from "./headerCells";
import { headingText, withoutHyphenation } from "./headings";
import type { SheetView } from "./sheetView";

export interface ColumnKey {
  readonly column: number;
  /** The heading on one line; "April 2025 Status" in two rows, "Status (2)" where another is called the same. */
  readonly key: string;
  /** Without that number. */
  readonly heading: string;
}

/** The keys of a header row, from left to right. Those of a part of a sheet are told apart from the other parts' too. */
export function columnKeys(view: SheetView, row: number, height: 1 | 2): ColumnKey[] {
  const { whole } = view;
  const cells = height === 1 ? singleRow(whole, row) : doubleRow(whole, row - 1);
  const texts = cells.map((cell) => oneLine(textOf(cell)));
  const taken = new Set<string>();
  const plain = new Set(texts.map(headingText));
  return cells.map(({ column }, index) => {
    const text = texts[index] ?? "";
    let key = text;
    for (let number = 2; taken.has(headingText(key)); number++) {
      const numbered = `${text} (${String(number)})`;
      if (!plain.has(headingText(numbered))) key = numbered;
    }
    taken.add(headingText(key));
    return { column, key, heading: text };
  });
}

/** Column → what a person chose that it holds; empty where nothing was chosen for this header. */
export function chosenFields(view: SheetView, row: number, height: 1 | 2): ReadonlyMap<number, string | null> {
  const { columns } = view.choices;
  if (columns.size === 0) return NOTHING;
  const chosen = new Map<number, string | null>();
  for (const { column, key } of columnKeys(view, row, height)) {
    const field = columns.get(headingText(key));
    if (field !== undefined) chosen.set(column, field);
  }
  return chosen;
}
const NOTHING: ReadonlyMap<number, string | null> = new Map<number, string | null>();

function textOf({ texts, group }: HeadingCell): string {
  const [text = ""] = texts;
  return group === "" || group === text ? text : `${group} ${text}`;
}

function oneLine(text: string): string {
  return withoutHyphenation(text).replace(/\s+/gu, " ").trim();
}
