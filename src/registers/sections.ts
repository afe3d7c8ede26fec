/** Section rows: a goal area, a unit, an assignment that stands above the rows that belong to it. */
import { GOAL_AREA_ORDER } from "../plan/goalAreas";
import { normaliseText } from "../values/text";
import type { LinkIndex, LinkTarget } from "./links";

export type SectionKind = "goalArea" | "unit" | "link";

/** "Målområde: Kultur" names its kind itself. */
const LABELS = new Map<string, SectionKind>([
  ["målområde", "goalArea"],
  ["område", "goalArea"],
  ["perspektiv", "goalArea"],
  ["enhet", "unit"],
  ["avdelning", "unit"],
  ["sektion", "unit"],
  ["uppdrag", "link"],
  ["nyckeltal", "link"],
]);
const LINK_LIKE = /^\p{L}{0,4}\s?\d+[\d.]*\p{L}?[\s:.)-]/u;
const UNIT_LENGTH = 45;

export interface Section {
  readonly kind: SectionKind;
  readonly text: string;
}

/** What the rows of a sheet inherit from the section rows above them. */
export class Sections {
  /** Kinds in the order in which the sheet nests them: a new outer section ends the inner ones. */
  private readonly nesting: SectionKind[] = [];
  private readonly current = new Map<SectionKind, string>();

  open({ kind, text }: Section): void {
    if (!this.nesting.includes(kind)) this.nesting.push(kind);
    for (const inner of this.nesting.slice(this.nesting.indexOf(kind))) this.current.delete(inner);
    this.current.set(kind, text);
  }

  get(kind: SectionKind): string | null {
    return this.current.get(kind) ?? null;
  }
}

/** Tells what a section row's text names. */
export class SectionReader {
  private readonly goalAreas: ReadonlySet<string>;

  constructor(
    goalAreas: Iterable<string>,
    private readonly links: LinkIndex,
  ) {
    this.goalAreas = new Set([...GOAL_AREA_ORDER, ...[...goalAreas].map(normaliseText)]);
  }

  /** True where the text certainly names something that rows belong to. */
  knows(text: string): boolean {
    return (
      labelled(text) !== null ||
      this.goalAreas.has(normaliseText(text)) ||
      this.target(text) !== null ||
      this.afterLabel(text) !== null
    );
  }

  /** The assignment or key figure that the text names, by id or text. */
  target(text: string): LinkTarget | null {
    return this.links.resolve(text, null).targets[0] ?? null;
  }

  /** True where the row is an assignment or key figure itself, by id and text. */
  isTarget(id: string, title: string): boolean {
    return this.links.has(id, title);
  }

  /** "Uppdrag U1", without any colon: the rest must name something that is known. */
  private afterLabel(text: string): string | null {
    const rest = /^(?:uppdrag|nyckeltal|indikator)\s+(.+)$/iu.exec(text.trim())?.[1];
    return rest !== undefined && this.target(rest) !== null ? rest : null;
  }

  /** Reads a section row from its texts, from left to right. */
  read(texts: readonly string[]): Section | null {
    const whole = texts.join(" ").trim();
    if (whole === "") return null;
    const label = labelled(texts.length > 1 ? `${texts[0] ?? ""}: ${texts.slice(1).join(" ")}` : whole);
    if (label !== null)
      return label.kind === "unit" && this.target(label.text) !== null ? { kind: "link", text: label.text } : label;
    const afterLabel = this.afterLabel(whole);
    if (afterLabel !== null) return { kind: "link", text: afterLabel };
    const goalArea = texts.find((text) => this.goalAreas.has(normaliseText(text)));
    if (goalArea !== undefined) return { kind: "goalArea", text: goalArea };
    const link = [whole, ...texts].find((text) => this.target(text) !== null);
    if (link !== undefined) return { kind: "link", text: link };
    return { kind: LINK_LIKE.test(whole) || whole.length > UNIT_LENGTH ? "link" : "unit", text: whole };
  }
}

function labelled(text: string): Section | null {
  const match = /^([\p{L}]+)\s*(?:\d+\s*)?[:–-]+\s*(.+)$/u.exec(text.trim());
  const kind = LABELS.get(normaliseText(match?.[1] ?? ""));
  return kind === undefined || match?.[2] === undefined ? null : { kind, text: match[2].trim() };
}
