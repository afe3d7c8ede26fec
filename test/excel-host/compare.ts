/**
 * What differs between two states of a workbook, line by line: this is what proves that a run changed nothing but its own
 * sheets. A snapshot is taken whole, so that later changes do not reach it.
 */
import { address, columnLetters } from "../../src/plan/origin";
import type { CellLook, HostCell, HostChart, HostName, HostSheet, HostTable, HostWorkbook } from "./model";
import { a1 } from "./objects/rectangles";

/** What is said of one thing → how it stands. What is as in a new sheet has no entry. */
type Facts = ReadonlyMap<string, string>;

interface SheetSnapshot {
  readonly id: string;
  readonly name: string;
  readonly facts: Facts;
}

export interface Snapshot {
  /** In the order of their tabs. */
  readonly sheets: readonly SheetSnapshot[];
  readonly facts: Facts;
  readonly activeSheet: string;
}

type Fact = readonly [what: string, value: unknown];

/**
 * @param sheets which sheets are looked at; without it all
 * @param names which defined names are looked at; without it all
 */
export function snapshot(
  workbook: HostWorkbook,
  sheets: (sheet: HostSheet) => boolean = () => true,
  names: (name: HostName) => boolean = () => true,
): Snapshot {
  return {
    sheets: workbook.sheets.filter(sheets).map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      facts: factsOf(sheetFacts(sheet)),
    })),
    facts: factsOf([...workbookFacts(workbook), ...nameFacts(workbook, names)]),
    activeSheet: workbook.activeSheet,
  };
}

/**
 * Lines such as `Avd A!C12: value "Klar" → ""`, in the order of sheets and then of what was found; [] where nothing differs.
 * Sheets are the same where they have the same id, and else where they have the same name (after saving and loading, ids
 * are new).
 */
export function differences(before: Snapshot, after: Snapshot): string[] {
  const pairs = pairSheets(before, after);
  return [
    ...factDifferences("workbook: ", before.facts, after.facts),
    ...activeDifference(before, after, pairs),
    ...orderDifference(before, after, pairs),
    ...pairs.flatMap(([old, now]) => sheetDifferences(old, now)),
    ...replaced(pairs),
  ];
}

type Pair = readonly [before: SheetSnapshot | null, after: SheetSnapshot | null];

function pairSheets(before: Snapshot, after: Snapshot): Pair[] {
  const left = new Set(after.sheets);
  const partners = new Map<SheetSnapshot, SheetSnapshot>();
  const pair = (fits: (old: SheetSnapshot, now: SheetSnapshot) => boolean): void => {
    for (const old of before.sheets) {
      const partner = partners.has(old) ? undefined : [...left].find((now) => fits(old, now));
      if (partner === undefined) continue;
      partners.set(old, partner);
      left.delete(partner);
    }
  };
  pair((old, now) => old.id === now.id);
  pair((old, now) => old.name === now.name);
  return [
    ...before.sheets.map((old): Pair => [old, partners.get(old) ?? null]),
    ...[...left].map((now): Pair => [null, now]),
  ];
}

function sheetDifferences(old: SheetSnapshot | null, now: SheetSnapshot | null): string[] {
  if (old === null) return now === null ? [] : [`${now.name}: sheet added`];
  if (now === null) return [`${old.name}: sheet deleted`];
  const renamed = old.name === now.name ? [] : [line(`${old.name}: name`, show(old.name), show(now.name))];
  return [...renamed, ...factDifferences(old.name, old.facts, now.facts)];
}

/** Within one session a sheet keeps its id: another id under the same name is another sheet. */
function replaced(pairs: readonly Pair[]): string[] {
  const both = pairs.filter((pair): pair is [SheetSnapshot, SheetSnapshot] => pair[0] !== null && pair[1] !== null);
  if (!both.some(([old, now]) => old.id === now.id)) return [];
  return both
    .filter(([old, now]) => old.id !== now.id)
    .map(([old]) => `${old.name}: replaced by another sheet of that name`);
}

function activeDifference(before: Snapshot, after: Snapshot, pairs: readonly Pair[]): string[] {
  const old = before.sheets.find(({ id }) => id === before.activeSheet) ?? null;
  const now = after.sheets.find(({ id }) => id === after.activeSheet) ?? null;
  const isSame = old === null || now === null ? old === now : pairs.some((pair) => pair[0] === old && pair[1] === now);
  return isSame ? [] : [line("workbook: active sheet", shownName(old), shownName(now))];
}

function shownName(sheet: SheetSnapshot | null): string {
  return sheet === null ? "another sheet" : show(sheet.name);
}

/** Of the sheets that are in both: a new sheet between others moves none of them. */
function orderDifference(before: Snapshot, after: Snapshot, pairs: readonly Pair[]): string[] {
  const partner = new Map(pairs.map(([old, now]) => [now, old]));
  const old = before.sheets.filter((sheet) => pairs.some((pair) => pair[0] === sheet && pair[1] !== null));
  const now = after.sheets.map((sheet) => partner.get(sheet) ?? null).filter((sheet) => sheet !== null);
  if (old.every((sheet, index) => sheet === now[index])) return [];
  return [line("workbook: order of sheets", show(old.map(({ name }) => name)), show(now.map(({ name }) => name)))];
}

function factDifferences(prefix: string, before: Facts, after: Facts): string[] {
  const found: string[] = [];
  for (const [what, value] of before) {
    const now = after.get(what);
    if (now !== value) found.push(line(prefix + what, value, now ?? absent(what)));
  }
  for (const [what, value] of after) {
    if (!before.has(what)) found.push(line(prefix + what, absent(what), value));
  }
  return found;
}

function line(what: string, before: string, after: string): string {
  return `${what} ${before} → ${after}`;
}

function absent(what: string): string {
  const [, field] = /^![A-Z]+\d+: (.*)$/u.exec(what) ?? [];
  if (field === "value" || field === "formula") return '""';
  return field === "number format" ? '"General"' : "none";
}

function factsOf(facts: Iterable<Fact>): Facts {
  const shown = new Map<string, string>();
  for (const [what, value] of facts) shown.set(what, show(value));
  return shown;
}

/** As JSON, whose keys are sorted, with maps and sets as what they hold. */
function show(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (part instanceof Map) return sortedObject([...part] as [unknown, unknown][]);
    if (part instanceof Set) return [...(part as Set<unknown>)].sort();
    if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
    return sortedObject(Object.entries(part));
  });
}

function sortedObject(entries: readonly (readonly [unknown, unknown])[]): unknown {
  const sorted = entries.map(([key, value]) => [String(key), value] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted);
}

function* workbookFacts(workbook: HostWorkbook): Generator<Fact> {
  yield ["selection", a1(workbook.selection)];
  if (workbook.isProtected) yield ["protection", true];
  if (workbook.isReadOnly) yield ["read-only", true];
}

function* nameFacts(workbook: HostWorkbook, names: (name: HostName) => boolean): Generator<Fact> {
  for (const entry of workbook.names) {
    if (!names(entry)) continue;
    const scope = workbook.sheets.find(({ id }) => id === entry.scope)?.name;
    const what = `name ${scope === undefined ? "" : `${scope}!`}${entry.name}`;
    yield [`${what}: formula`, entry.formula];
    if (!entry.visible) yield [`${what}: hidden`, true];
  }
}

function* sheetFacts(sheet: HostSheet): Generator<Fact> {
  for (const [row, cells] of sheet.cells) {
    for (const [column, cell] of cells) {
      for (const [what, value] of cellFacts(cell)) yield [`!${address(row, column)}: ${what}`, value];
    }
  }
  for (const [column, points] of sheet.columnWidths) yield [`: width of column ${columnLetters(column)}`, points];
  for (const [row, points] of sheet.rowHeights) yield [`: height of row ${String(row + 1)}`, points];
  for (const row of sheet.hiddenRows) yield [`: hidden row ${String(row + 1)}`, true];
  for (const column of sheet.hiddenColumns) yield [`: hidden column ${columnLetters(column)}`, true];
  for (const range of sheet.merges) yield [`: merged ${a1(range)}`, true];
  yield* settingFacts(sheet);
  for (const table of sheet.tables) yield* tableFacts(table);
  for (const [index, chart] of sheet.charts.entries()) yield* chartFacts(chart, `: chart ${String(index + 1)}`);
  for (const [index, { range, type, settings }] of sheet.conditionalFormats.entries()) {
    yield [`: conditional format ${String(index + 1)}`, { range: a1(range), type, settings }];
  }
  for (const [key, value] of sheet.pageLayout) yield [`: page layout ${key}`, value];
}

function* settingFacts(sheet: HostSheet): Generator<Fact> {
  yield [": kind", sheet.kind];
  yield [": visibility", sheet.visibility];
  if (sheet.frozenRows > 0) yield [": frozen rows", sheet.frozenRows];
  if (sheet.frozenColumns > 0) yield [": frozen columns", sheet.frozenColumns];
  if (!sheet.showGridlines) yield [": gridlines", false];
  if (sheet.tabColour !== "") yield [": tab colour", sheet.tabColour];
  if (sheet.isProtected) yield [": protection", true];
  if (sheet.autoFilter !== null) yield [": filter", a1(sheet.autoFilter)];
  if (sheet.filter !== undefined) yield [": filter's criteria", sheet.filter];
}

function* cellFacts({ value, formula, numberFormat, look, hyperlink }: HostCell): Generator<Fact> {
  if (value !== "") yield ["value", value];
  if (formula !== "") yield ["formula", formula];
  if (numberFormat !== "General") yield ["number format", numberFormat];
  if (hyperlink !== null) yield ["hyperlink", hyperlink];
  yield* lookFacts(look);
}

/** What a look says that is as in a new sheet, and is therefore the same as saying nothing. */
const PLAIN: ReadonlyMap<string, unknown> = new Map<keyof CellLook, unknown>([
  ["bold", false],
  ["italic", false],
  ["wrap", false],
  ["locked", true],
  ["underline", "None"],
  ["horizontal", "General"],
  ["vertical", "Bottom"],
]);

function* lookFacts({ borders, ...look }: CellLook): Generator<Fact> {
  for (const [field, value] of Object.entries(look)) {
    if (value !== PLAIN.get(field)) yield [field, value];
  }
  for (const [side, border] of Object.entries(borders ?? {})) yield [`border ${side}`, border];
}

function* tableFacts(table: HostTable): Generator<Fact> {
  const { name, range } = table;
  yield [`: table ${name}: range`, a1(range)];
  for (const [field, value] of fieldsBut(table, ["id", "name", "range"])) yield [`: table ${name}: ${field}`, value];
}

function* chartFacts(chart: HostChart, what: string): Generator<Fact> {
  for (const [field, value] of fieldsBut(chart, ["id", "series", "settings"])) yield [`${what}: ${field}`, value];
  for (const [key, value] of chart.settings) yield [`${what}: ${key}`, value];
  for (const [index, series] of chart.series.entries()) {
    for (const [field, value] of Object.entries(series))
      yield [`${what}: series ${String(index + 1)}: ${field}`, value];
  }
}

/** Ids are new in every session and say nothing. */
function fieldsBut<T extends object>(thing: T, left: readonly (keyof T & string)[]): [string, unknown][] {
  return Object.entries(thing).filter(([field]) => !left.some((one) => one === field));
}
