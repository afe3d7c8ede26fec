/** A draft as data: paragraphs of runs, so that every number can be traced and every gap listed. */

/** Plain text, or a number as worded with the id of the figure (FollowUp) that it words. */
export interface Run {
  readonly text: string;
  readonly figure?: string;
}

export type ParagraphKind =
  | "title"
  | "heading"
  | "text"
  | "bullet"
  /** Smaller, under a table or list: footnotes. */
  | "note"
  /** `[Komplettera: …]`: for the author to write. */
  | "gap"
  /** A numbered (or single, unnumbered) decision point. */
  | "decision"
  /** A field of the memo's head: label and value. */
  | "field";

export interface Paragraph {
  /** Stable between runs, so that a person's edits are kept: "results.assignments". */
  readonly id: string;
  /** The section's id: "introduction". */
  readonly section: string;
  /** The section's heading as printed. */
  readonly sectionTitle: string;
  readonly kind: ParagraphKind;
  readonly runs: readonly Run[];
}

export interface Draft {
  readonly kind: "report" | "memo";
  readonly paragraphs: readonly Paragraph[];
}

/** The paragraph as plain text. */
export function textOf(paragraph: Paragraph): string {
  return paragraph.runs.map((run) => run.text).join("");
}
