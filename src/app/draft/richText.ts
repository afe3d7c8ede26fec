/**
 * A draft as formatted text for the clipboard: HTML of the plainest kind, which Word and Outlook take for headings, lists
 * and paragraphs of their own, and the same as plain text. Whatever a department typed is escaped.
 */
import type { ParagraphKind } from "../../report/paragraph";
import { countingText } from "./texts";
import type { DraftView } from "./types";

export interface RichText {
  readonly html: string;
  readonly text: string;
}

interface Block {
  readonly kind: ParagraphKind;
  readonly text: string;
}

/** A decision point's number: "2. ". */
const NUMBER = /^(\d+)\.\s+/u;

/** @param which key of an item, or "all". What has no text that counts is left out. */
export function asRichText(view: DraftView, which: string): RichText {
  const blocks = view.items.flatMap((item): Block[] => {
    const text = countingText(item).trim();
    return text === "" || (which !== "all" && item.key !== which) ? [] : [{ kind: item.kind, text }];
  });
  return { html: `<div lang="sv">${htmlOf(blocks)}</div>`, text: textOf(blocks) };
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;")
    .replace(/\r\n?|\n/gu, "<br>");
}

function htmlOf(blocks: readonly Block[]): string {
  return groups(blocks).map(groupHtml).join("");
}

/** Neighbours that make one list or one head together. */
function groups(blocks: readonly Block[]): Block[][] {
  const all: Block[][] = [];
  for (const block of blocks) {
    const last = all.at(-1);
    if (last !== undefined && LISTED.has(block.kind) && last[0]?.kind === block.kind) last.push(block);
    else all.push([block]);
  }
  return all;
}

const LISTED: ReadonlySet<ParagraphKind> = new Set<ParagraphKind>(["bullet", "decision"]);

function groupHtml(group: readonly Block[]): string {
  const [first] = group;
  if (first?.kind === "bullet") return `<ul>${group.map(({ text }) => `<li>${escaped(text)}</li>`).join("")}</ul>`;
  if (first?.kind === "decision") return decisionsHtml(group);
  return group.map(blockHtml).join("");
}

/** Points that are numbered from 1 make a list, which numbers them itself; others stay as they are written. */
function decisionsHtml(points: readonly Block[]): string {
  const areNumbered = points.every(({ text }, index) => NUMBER.exec(text)?.[1] === String(index + 1));
  if (!areNumbered) return points.map(({ text }) => `<p>${escaped(text)}</p>`).join("");
  return `<ol>${points.map(({ text }) => `<li>${escaped(text.replace(NUMBER, ""))}</li>`).join("")}</ol>`;
}

function blockHtml({ kind, text }: Block): string {
  switch (kind) {
    case "title":
      return `<h1>${escaped(text)}</h1>`;
    case "heading":
      return `<h2>${escaped(text)}</h2>`;
    case "note":
      return `<p><small>${escaped(text)}</small></p>`;
    case "field":
      return `<p>${fieldHtml(text)}</p>`;
    default:
      return `<p>${escaped(text)}</p>`;
  }
}

/** "Datum: 2025-05-08" with its label in bold. */
function fieldHtml(text: string): string {
  const label = /^[^:\n]{1,40}:/u.exec(text)?.[0];
  return label === undefined ? escaped(text) : `<strong>${escaped(label)}</strong>${escaped(text.slice(label.length))}`;
}

/** Blank lines between paragraphs, none within lists and the memo's head. */
function textOf(blocks: readonly Block[]): string {
  return blocks
    .map(({ kind, text }, index) => {
      const line = kind === "bullet" ? `• ${text}` : text;
      const before = blocks[index - 1]?.kind;
      if (before === undefined) return line;
      return (CLOSE.has(kind) && before === kind ? "\n" : "\n\n") + line;
    })
    .join("");
}

const CLOSE: ReadonlySet<ParagraphKind> = new Set<ParagraphKind>(["bullet", "decision", "field"]);
