/** What an activity is linked to: ids or texts, one or several in a cell (`U3, U7`; `U3/N2`). */
import type { Assignment, KeyFigure } from "../plan/records";
import { edits, normaliseText } from "../values/text";

export type LinkTarget = Assignment | KeyFigure;

/** The kind that a column's heading speaks of, where an id exists in both registers. */
export type Preference = LinkTarget["kind"] | null;

export interface Links {
  readonly targets: readonly LinkTarget[];
  /** Texts that fit nothing, as typed. */
  readonly unknown: readonly string[];
}

export const NO_LINKS: Links = { targets: [], unknown: [] };

const SEPARATORS = /[,;/\n&|+]|\soch\s/u;
/** Shorter texts must be right to the letter; longer ones may differ in two. */
const FORGIVING_LENGTH = 20;
const PREFIX_LENGTH = 15;
const PLAIN_ID = /^[A-Za-z0-9.:/-]*[A-Za-z0-9]$/u;

export class LinkIndex {
  private readonly byId = new Map<string, LinkTarget[]>();
  private readonly byTitle = new Map<string, LinkTarget[]>();
  private readonly known = {
    any: new Map<string, Links>(),
    assignment: new Map<string, Links>(),
    keyFigure: new Map<string, Links>(),
  };

  constructor(targets: readonly LinkTarget[]) {
    for (const target of targets) {
      add(this.byId, idText(target.key), target);
      add(this.byTitle, titleText(target.title), target);
    }
  }

  /** Resolves one cell's text; remembers every text. */
  resolve(text: string, preference: Preference): Links {
    const known = this.known[preference ?? "any"];
    let links = known.get(text);
    if (links === undefined) {
      links = this.find(text, preference);
      known.set(text, links);
    }
    return links;
  }

  /** True where one target has both this id and this text: the row is that target, and no record of its own. */
  has(id: string, title: string): boolean {
    const targets = this.byId.get(idText(id));
    return targets?.some((target) => titleText(target.title) === titleText(title)) ?? false;
  }

  private find(text: string, preference: Preference): Links {
    const whole = this.findOne(text, preference);
    if (whole !== null) return { targets: [whole], unknown: [] };
    const parts = partsOf(text);
    const found = parts.map((part) => this.findOne(part, preference) ?? this.findWithId(part, preference));
    // "U1 Samordna inköp och logistik" is one link with its text; "U1 Samordna inköp, U2 Korta tiden" are two.
    const first = found.every((target) => target !== null) ? null : this.findWithId(text, preference);
    if (first !== null && !parts.some(looksLikeId)) return { targets: [first], unknown: [] };
    if (parts.length < 2)
      return { targets: found.filter((target) => target !== null), unknown: found[0] === null ? [text.trim()] : [] };
    // A text with commas that fits nothing is one unknown link, not several.
    if (found.every((target) => target === null) && !parts.every(looksLikeId))
      return { targets: [], unknown: [text.trim()] };
    return {
      targets: [...new Set(found.filter((target) => target !== null))],
      unknown: parts.filter((_, index) => found[index] === null),
    };
  }

  private findOne(text: string, preference: Preference): LinkTarget | null {
    const byId = pick(this.byId.get(idText(text)), preference);
    return byId ?? pick(this.byTitle.get(titleText(text)), preference) ?? this.findNearTitle(titleText(text));
  }

  /** "U3 Utveckla …", "U3: …", "U3 – …": the id stands first. */
  private findWithId(text: string, preference: Preference): LinkTarget | null {
    const id = /^(\p{L}{0,4}[\s-]?\d(?:[\d.:-]*\d)?\p{L}?)(?:\s|[:.)–-])+\S/u.exec(text.trim())?.[1];
    return id === undefined ? null : pick(this.byId.get(idText(id)), preference);
  }

  /** One title that differs in two letters at most, or that the text is the cut-off beginning of. */
  private findNearTitle(text: string): LinkTarget | null {
    const beginning = /^(.*?)\s?(?:…|\.\.\.)$/u.exec(text)?.[1];
    const near = [...this.byTitle].filter(([title]) =>
      beginning === undefined
        ? text.length >= FORGIVING_LENGTH && Math.abs(title.length - text.length) <= 2 && edits(title, text) <= 2
        : beginning.length >= PREFIX_LENGTH && title.startsWith(beginning),
    );
    return near.length === 1 ? pick(near[0]?.[1], null) : null;
  }
}

/** The links of one cell. White space parts them only where nothing but ids stands between: "U1 U2". */
function partsOf(text: string): string[] {
  const parts = text
    .split(SEPARATORS)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return parts.flatMap((part) => {
    const words = part.split(/\s+/u);
    return words.length > 1 && words.every((word) => ONE_WORD_ID.test(word)) ? words : [part];
  });
}
/** An id in one word that cannot be the beginning of a text. */
const ONE_WORD_ID = /^\p{L}{0,4}-?\d[\d.:-]*\p{L}?$/u;

/** The one target; where several share an id, the one of the preferred kind. */
function pick(targets: readonly LinkTarget[] | undefined, preference: Preference): LinkTarget | null {
  if (targets === undefined) return null;
  if (targets.length === 1) return targets[0] ?? null;
  const preferred = targets.filter((target) => target.kind === preference);
  return preferred.length === 1 ? (preferred[0] ?? null) : null;
}

function add(index: Map<string, LinkTarget[]>, key: string, target: LinkTarget): void {
  if (key === "") return;
  const targets = index.get(key);
  if (targets === undefined) index.set(key, [target]);
  else targets.push(target);
}

/** Ids compare without case and white space: "u 3" is "U3". */
export function idText(id: string): string {
  // Nearly every id is plain: then lower case is all that it takes.
  if (PLAIN_ID.test(id)) return id.toLowerCase();
  return normaliseText(id)
    .replace(/[\s.]+$/u, "")
    .replace(/\s/gu, "");
}

function titleText(title: string): string {
  return normaliseText(title).replace(/[\s.]+$/u, "");
}

function looksLikeId(text: string): boolean {
  return /^\p{L}{0,4}[\s-]?\d[\d.:-]*\p{L}?$/u.test(text);
}
