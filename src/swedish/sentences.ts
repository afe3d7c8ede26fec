/** Where sentences end in Swedish text: a full stop in an abbreviation, a quotation or a bracket ends nothing. */

/**
 * What stands before a name or a number and ends no sentence: "t.ex. HR", "kl. 9". Those that mostly end one ("m.m.",
 * "osv.", "mnkr.") are left out: a capital after them begins the next.
 */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `ang. avd. bil. bl.a. c:a ca. d.v.s. dir. dnr. dr. dvs. e.kr. enl. exkl. f.d. f.kr. f.n. f.ö. fig. fr.o.m. i.o.m. inkl.
  jfr. kap. kl. m.a.o. max. min. nr. p.g.a. pga. prof. resp. s. s.k. s:t sid. st:t t.ex. t.o.m. tab. tel. undert.`.split(
    /\s+/u,
  ),
);

const CLOSING_OF: ReadonlyMap<string, string> = new Map([
  ["(", ")"],
  ["[", "]"],
  ["”", "”"],
  ['"', '"'],
]);
/** An end mark with what closes around it, before white space or the end. */
const END = /[.!?…]+[”"’)\]]*(?=\s|$)/uy;
/** What a sentence begins with. Lower case after a full stop is the same sentence. */
const BEGINS = /^[\p{Lu}\p{Lt}\p{N}”"([–•§]/u;

/**
 * The text's sentences, each with the white space after it: put together they are the text. A line break ends one too.
 * Where it is in doubt, two sentences stay one.
 */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=\n)(?=[^\n])/u).flatMap(ofLine);
}

function ofLine(line: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const end of endsOf(line)) {
    const next = end + (/^\s*/u.exec(line.slice(end))?.[0].length ?? 0);
    if (next >= line.length) break;
    if (!BEGINS.test(line.slice(next)) || isAbbreviation(line.slice(start, end))) continue;
    sentences.push(line.slice(start, next));
    start = next;
  }
  const last = line.slice(start);
  return last === "" ? sentences : [...sentences, last];
}

/** Where end marks stand outside quotations and brackets. */
function endsOf(line: string): number[] {
  const ends: number[] = [];
  const inner = innerPlaces(line);
  for (let place = 0; place < line.length; place++) {
    if (inner[place] === true) continue;
    END.lastIndex = place;
    const match = END.exec(line);
    if (match === null) continue;
    place += match[0].length - 1;
    ends.push(place + 1);
  }
  return ends;
}

/**
 * Which places lie within brackets or quotation marks. A mark without its other half encloses nothing. An end mark right
 * before the closing one counts as outside: "(Se bilagan.)" may end a sentence.
 */
function innerPlaces(line: string): boolean[] {
  const inner: boolean[] = [];
  for (const [from, to] of pairs(line)) {
    let end = to;
    while (/[.!?…]/u.test(line.charAt(end - 1))) end--;
    for (let place = from; place < end; place++) inner[place] = true;
  }
  return inner;
}

/** Where brackets and quotation marks open and close. Opening and closing quotation marks look alike in Swedish. */
function pairs(line: string): (readonly [from: number, to: number])[] {
  const found: (readonly [number, number])[] = [];
  const open: { readonly closing: string; readonly place: number }[] = [];
  for (const { 0: mark, index } of line.matchAll(/[()[\]”"]/gu)) {
    const at = open.findLastIndex(({ closing }) => closing === mark);
    const from = open[at];
    if (from !== undefined) {
      found.push([from.place, index]);
      open.length = at;
    } else {
      const closing = CLOSING_OF.get(mark);
      if (closing !== undefined) open.push({ closing, place: index });
    }
  }
  return found;
}

/** Does the sentence so far end with an abbreviation, an initial, or the number of a list's point ("1. ")? */
function isAbbreviation(sentence: string): boolean {
  const words = sentence.trimEnd().split(/[\s\u00a0]+/u);
  const last = (words.at(-1) ?? "").replace(/^[”"([]+/u, "");
  if (/^\p{Lu}\.$/u.test(last)) return true;
  if (words.length === 1 && /^\d+\.$/u.test(last)) return true;
  return ABBREVIATIONS.has(last.toLowerCase());
}
