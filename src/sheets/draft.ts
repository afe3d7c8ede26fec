/** Rapportutkast and Tjänsteskrivelse: one paragraph a row, the text to edit and beside it what was generated. */
import type { Draft, Paragraph, ParagraphKind } from "../report/paragraph";
import type { CellStyle, PlannedCell, SheetPlan } from "../workbook/port";
import { DRAFT_HEADINGS, DRAFT_STATES } from "./draftHeadings";
import type { EarlierDraftRow } from "./earlierDraft";
import { mergeDraft, type DraftRow } from "./mergeDraft";
import { rangeOf, sheetPlan, styled } from "./plan";
import { heightOf } from "./textHeight";

const STYLES: Readonly<Record<ParagraphKind, CellStyle>> = {
  title: "title",
  heading: "heading",
  text: "wrapped",
  bullet: "wrapped",
  note: "note",
  gap: "gap",
  decision: "wrapped",
  field: "wrapped",
};

const NAMES = { report: "Rapportutkast", memo: "Tjänsteskrivelse" } as const;
const NOTE =
  "Skriv i kolumnen Text. Det du ändrar behålls när arbetsboken görs om, och en ny formulering ställs då bredvid. " +
  "Töm en text för att ta bort den, infoga en rad för att lägga till.";
const GAP = "[Komplettera";
const HEADER_ROW = 3;
/** Avsnitt, Text, Framtagen text, Läge, Id: the text has a page's reading width. */
const WIDTHS = [29, 88, 60, 24, 12] as const;
const SECTION_COLUMN = 0;
const TEXT_COLUMN = 1;
const GENERATED_COLUMN = 2;
const STATE_COLUMN = 3;
const ID_COLUMN = 4;

/** Larger type needs more room: points for a row of one line, and how much less fits on a line. */
const LARGE: Readonly<Partial<Record<ParagraphKind, { readonly height: number; readonly scale: number }>>> = {
  title: { height: 32, scale: 11 / 20 },
  heading: { height: 30, scale: 11 / 14 },
};

function isPersons(row: DraftRow): boolean {
  return row.state !== DRAFT_STATES.untouched && row.state !== DRAFT_STATES.fresh;
}

function kindOf(row: DraftRow): Paragraph["kind"] {
  return row.paragraph?.kind ?? "text";
}

function textStyle(row: DraftRow): CellStyle {
  const kind = kindOf(row);
  if (kind === "title" || kind === "heading") return STYLES[kind];
  if (row.text.includes(GAP)) return "gap";
  return isPersons(row) ? "edited" : STYLES[kind];
}

/** On one line of its column, for every paragraph repeats it. */
function shortened(section: string): string {
  const room = WIDTHS[SECTION_COLUMN];
  return section.length <= room ? section : `${section.slice(0, room - 1).trimEnd()}…`;
}

/** The new wording is to be read only where it differs; elsewhere it is kept on one line, so that rows stay low. */
function cells(row: DraftRow): PlannedCell[] {
  const persons = isPersons(row);
  return [
    styled(shortened(row.section), "text"),
    styled(row.text, textStyle(row)),
    styled(row.generated, persons ? "generated" : "text"),
    styled(row.state, persons ? "edited" : "text"),
    styled(row.id, "text"),
  ];
}

function rowHeight(row: DraftRow): number {
  const large = LARGE[kindOf(row)];
  const text = [row.text, WIDTHS[TEXT_COLUMN] * (large?.scale ?? 1)] as const;
  const beside = [
    [row.generated, WIDTHS[GENERATED_COLUMN]],
    [row.state, WIDTHS[STATE_COLUMN]],
  ] as const;
  const needed = heightOf(isPersons(row) ? [text, ...beside] : [text]);
  // A line of air between paragraphs would be cells of nobody's; a little height does the same.
  return large === undefined ? needed + 3 : Math.max(large.height, needed / large.scale);
}

/** The draft's sheet. `kept`: the rows of the earlier one, null where there is none. */
export function draftSheet(draft: Draft, kept: readonly EarlierDraftRow[] | null): SheetPlan {
  const name = NAMES[draft.kind];
  const header = Object.values(DRAFT_HEADINGS).map((heading) => styled(heading, "tableHeader"));
  const rows = mergeDraft(draft, kept);
  return sheetPlan(draft.kind, name, {
    blocks: [
      { row: 0, column: 0, cells: [[styled(name, "title")], [styled(NOTE, "note")]] },
      { row: HEADER_ROW, column: 0, cells: [header, ...rows.map(cells)] },
    ],
    merges: [rangeOf(1, 0, 1, TEXT_COLUMN)],
    widths: new Map(WIDTHS.map((width, index) => [index, width])),
    heights: new Map([
      [0, 30],
      [1, 31],
      ...rows.map((row, index): [number, number] => [HEADER_ROW + 1 + index, rowHeight(row)]),
    ]),
    // While nobody has changed anything the generated text is the text itself: nothing to see beside it.
    hiddenColumns: rows.some(isPersons) ? [ID_COLUMN] : [GENERATED_COLUMN, ID_COLUMN],
    frozenRows: HEADER_ROW + 1,
    print: { orientation: "portrait", titleRows: [HEADER_ROW, HEADER_ROW], footer: name },
  });
}
