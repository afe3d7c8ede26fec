/** Laws of the readers, over many texts that nobody wrote by hand. */
import * as fc from "fast-check";
import type { Reading } from "../../src/plan/reading";
import type { WordList } from "../../src/values/dictionary";
import {
  DIRECTION_WORDS,
  FORM_WORDS,
  HORIZON_WORDS,
  ISSUER_WORDS,
  MEASURE_KIND_WORDS,
  SCOPE_WORDS,
  YES_NO_WORDS,
} from "../../src/values/otherWords";
import type { Readers } from "../../src/values/readers";
import { ACTIVITY_STATUS_WORDS, FULFILMENT_WORDS, RATING_WORDS } from "../../src/values/statusWords";
import { wordReader } from "../../src/values/words";
import { MINUS, NARROW, NBSP, outcomeOf, readers2025 } from "./shorthand";

const LISTS: readonly (readonly [string, WordList<unknown>])[] = [
  ["activity status", ACTIVITY_STATUS_WORDS],
  ["fulfilment", FULFILMENT_WORDS],
  ["rating", RATING_WORDS],
  ["issuer", ISSUER_WORDS],
  ["horizon", HORIZON_WORDS],
  ["scope", SCOPE_WORDS],
  ["direction", DIRECTION_WORDS],
  ["kind", MEASURE_KIND_WORDS],
  ["yes/no", YES_NO_WORDS],
  ["form", FORM_WORDS],
];
/** Where any first part may stand before a name: "skolnämnden", "regionorganisationen". */
const COMPOUNDS = new Set(["issuer", "scope"]);
/** Those that Swedish endings and beginnings are made of, and the space. */
const LETTERS = "adeijnorstuvåäö ";

function* misspellings(word: string): Generator<string> {
  const letters = Array.from(word);
  for (let at = 0; at < letters.length; at++) {
    const before = letters.slice(0, at).join("");
    const after = letters.slice(at + 1).join("");
    yield before + after;
    yield before + (letters[at + 1] ?? "") + (letters[at] ?? "") + letters.slice(at + 2).join("");
    for (const letter of LETTERS) yield before + letter + after;
    for (const letter of LETTERS) yield `${before}${letter}${letters[at] ?? ""}${after}`;
  }
}

function wordsOf(list: WordList<unknown>): { word: string; state: unknown }[] {
  return list.states.flatMap(({ state, words }) => words.split("|").map((word) => ({ word, state })));
}

describe.each(LISTS)("words of %s", (name, list) => {
  const read: (cell: string) => Reading<unknown> = wordReader(list, []);

  it("each word is its state's, in capitals and between no-break spaces too, and stands once", () => {
    const words = wordsOf(list);
    for (const { word, state } of words) {
      const loud = `${NBSP}${word.toUpperCase().replace(/ /g, NARROW)} `;
      expect([word, outcomeOf(read(word)), outcomeOf(read(loud))]).toEqual([word, state, state]);
    }
    expect(new Set(words.map(({ word }) => word)).size).toBe(words.length);
  });

  it("a refused word is read as no state", () => {
    const refused = (list.refused ?? []).flatMap(([words]) => words.split("|"));
    expect(refused.filter((word) => read(word).kind !== "unreadable")).toEqual([]);
  });

  it("one wrong, missing, added or swapped letter never makes it another state (but of words of one or two letters)", () => {
    const crossed: string[] = [];
    for (const { word, state } of wordsOf(list).filter((known) => known.word.length > 2)) {
      for (const typed of misspellings(word)) {
        const reading = read(typed);
        if (reading.kind === "read" && reading.value !== state) crossed.push(`${word} → ${typed}`);
      }
    }
    expect(crossed).toEqual([]);
  });

  it("a negation or a question before or after it never leaves the state as it was", () => {
    const kept: string[] = [];
    const already = /(?:^| )(?:ej|inte|icke|not|ingen|inga|inget|nej|no|ja|yes)(?: |$)|^.{1,2}$/;
    for (const { word, state } of wordsOf(list).filter((known) => !already.test(known.word))) {
      const apart = [`ej ${word}`, `inte ${word}`, `icke ${word}`, `${word}?`, `${word} (ej)`];
      const glued = COMPOUNDS.has(name) || word.startsWith("o") ? [] : [`o${word}`, `ej${word}`];
      for (const typed of [...apart, ...glued]) if (outcomeOf(read(typed)) === state) kept.push(typed);
    }
    expect(kept).toEqual([]);
  });
});

describe("any cell at all", () => {
  const readers = readers2025();
  const names = Object.keys(readers) as (keyof Readers)[];
  const cell = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.string({ unit: fc.constantFrom(...Array.from(`0123456789 .,-–−%()/:<>=≥åäö${NBSP}vjqtkrm'`)), maxLength: 20 }),
    fc.double(),
    fc.integer({ min: -1000, max: 30_000_000 }),
    fc.boolean(),
    fc.constantFrom("__proto__", "constructor", "toString", "=1+1", "#N/A", "x".repeat(40_000), "1".repeat(40_000)),
  );

  it("is read, empty or unreadable with its text and a reason: never an exception", () => {
    fc.assert(
      fc.property(cell, fc.constantFrom(...names), fc.constantFrom("", "0%", "yyyy-mm-dd"), (value, name, format) => {
        const reading = readers[name](value, format);
        expect(["empty", "read", "unreadable"]).toContain(reading.kind);
        if (reading.kind !== "empty") expect(typeof reading.text).toBe("string");
        if (reading.kind === "unreadable") expect(reading.why).not.toBe("");
      }),
      { numRuns: 4000 },
    );
  });

  it("a text without digits gives no number; no text gives NaN or an infinity", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 30 }), (text) => {
        const found = outcomeOf(readers.quantity(text));
        if (typeof found === "string") return;
        expect(text).toMatch(/\d/);
        expect(Number.isFinite(found.value)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("no reading is a half-read number: what stands beside the digits is a unit or nothing", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999 }), fc.integer({ min: 2, max: 999 }), (a, b) => {
        for (const joint of [" av ", "/", " (", " x ", ";", " 1/", ":"]) {
          expect(outcomeOf(readers.quantity(`${String(a)}${joint}${String(b)}`))).toBe("ambiguous");
        }
      }),
    );
  });

  it("long texts cost no more than a look: 100,000 signs that are nearly a number, a date or a target", () => {
    for (const text of [
      `${"1".repeat(50_000)}.${"1".repeat(50_000)}.`,
      "1 ".repeat(50_000),
      "(2025) ".repeat(15_000),
    ]) {
      for (const name of names) expect(readers[name](text).kind).toBe("unreadable");
    }
  });
});

describe("what is printed reads back", () => {
  const readers = readers2025();
  const decimals = fc.tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 3 }));

  /** sv-SE: no-break spaces between thousands, decimal comma, U+2212. */
  function print(value: number, digits: number, space: string): string {
    const [whole = "", fraction] = Math.abs(value).toFixed(digits).split(".");
    const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, space);
    return `${value < 0 ? MINUS : ""}${grouped}${fraction === undefined ? "" : `,${fraction}`}`;
  }

  it("numbers with any space, any unit, as quantity, outcome and target", () => {
    const units = fc.constantFrom("", "%", "tkr", "mnkr", "kr", "st", "dagar", "procentenheter");
    fc.assert(
      fc.property(decimals, fc.constantFrom(NBSP, NARROW, " ", ""), units, ([scaled, digits], space, unit) => {
        const value = scaled / 10 ** digits;
        const text = `${print(value, digits, space)}${unit === "" ? "" : NBSP + unit}`;
        const expected = { value: value + 0, unit: unit === "" ? null : unit };
        expect(outcomeOf(readers.quantity(text))).toEqual({ ...expected, approximate: false });
        expect(outcomeOf(readers.outcome(text))).toMatchObject({ kind: "number", quantity: expected });
        expect(outcomeOf(readers.target(text))).toEqual({ kind: "plain", ...expected });
        expect(outcomeOf(readers.target(`≥${NBSP}${text}`))).toEqual({ kind: "atLeast", ...expected });
        expect(outcomeOf(readers.target(`<${text}`))).toEqual({ kind: "below", ...expected });
      }),
    );
  });

  it("what Intl prints in Swedish", () => {
    const swedish = new Intl.NumberFormat("sv-SE", { maximumFractionDigits: 2 });
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (scaled) => {
        const value = scaled / 100;
        expect(outcomeOf(readers.quantity(swedish.format(value)))).toMatchObject({ value });
      }),
    );
  });

  it("intervals", () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 1800 }), fc.integer({ min: 0, max: 1800 }));
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const [value, upper] = a < b ? [a, b] : [b, a];
        const text = `${print(value, 1, NBSP)}–${print(upper, 1, NBSP)}${NBSP}%`;
        expect(outcomeOf(readers.target(text))).toEqual({ kind: "between", value, upper, unit: "%" });
      }),
    );
  });

  it("percent shares in percent-formatted cells", () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (tenths) => {
        expect(outcomeOf(readers.quantity(tenths / 1000, "0.0%"))).toMatchObject({ value: tenths / 10 + 0, unit: "%" });
      }),
    );
  });

  it("days, in every form that names the year or lets the plan's year complete it", () => {
    const names = "januari februari mars april maj juni juli augusti september oktober november december".split(" ");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 364 }), (offset) => {
        const time = Date.UTC(2025, 0, 1) + offset * 86_400_000;
        const iso = new Date(time).toISOString().slice(0, 10);
        const [year = "", month = "", day = ""] = iso.split("-");
        const name = names[Number(month) - 1] ?? "";
        const dm = `${String(Number(day))}/${String(Number(month))}`;
        const dayName = `${String(Number(day))} ${name}`;
        const forms = [iso, `${dm} ${year}`, `${dm}-25`, dm, `${dayName} ${year}`, `den ${dayName} ${year}`, dayName];
        const short = `${String(Number(day))} ${name.slice(0, 3)} -25`;
        for (const form of [...forms, short, iso.replace(/-/g, ""), iso.slice(2).replace(/-/g, "")]) {
          expect([form, outcomeOf(readers.day(form))]).toEqual([form, iso]);
        }
        expect(outcomeOf(readers.day(time / 86_400_000 + 25_569))).toBe(iso);
      }),
      { numRuns: 365 },
    );
  });

  it("every ISO week of 2020–2030 is seven days from a Monday, and weeks follow each other", () => {
    let expected = Date.UTC(2019, 11, 30);
    for (let year = 2020; year <= 2030; year++) {
      for (let week = 1; week <= 53; week++) {
        const found = outcomeOf(readers.date(`v. ${String(week)} ${String(year)}`));
        if (week === 53 && found === "outOfRange") continue;
        const from = new Date(expected).toISOString().slice(0, 10);
        const to = new Date(expected + 6 * 86_400_000).toISOString().slice(0, 10);
        expect([year, week, found]).toEqual([year, week, { kind: "span", from, to }]);
        expected += 7 * 86_400_000;
      }
    }
    expect(new Date(expected).toISOString().slice(0, 10)).toBe("2030-12-30");
  });

  it("a misspelt month of five letters or more is that month or unreadable, never another", () => {
    const names = "januari februari april augusti september oktober november december".split(" ");
    for (const name of names) {
      const right = outcomeOf(readers.date(name));
      for (const typed of misspellings(name)) {
        const found = outcomeOf(readers.date(typed));
        if (typeof found !== "string") expect([typed, found]).toEqual([typed, right]);
      }
    }
  });
});
