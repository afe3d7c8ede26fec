/** Laws that hold for the drafts of any registers. */
import fc from "fast-check";
import { followUp } from "../../src/followup/followUp";
import { earlierOf } from "../../src/followup/snapshot";
import type { FollowUp } from "../../src/followup/types";
import { EMPTY, type Reading } from "../../src/plan/reading";
import type { Registers } from "../../src/plan/records";
import { DEFAULT_SETTINGS } from "../../src/registers/settings";
import { draftMemo } from "../../src/report/draftMemo";
import { draftReport } from "../../src/report/draftReport";
import { textOf, type Draft, type Paragraph } from "../../src/report/paragraph";
import { activity, assignment, day, keyFigure, outcome, plan, read, registers, target } from "../builders";
import { registers2025 } from "./fixtures";
import { figuresOf, numberOf } from "./reading";

function maybe<T>(...values: T[]): fc.Arbitrary<Reading<T>> {
  return fc.option(fc.constantFrom(...values)).map((value) => (value === null ? EMPTY : read(value)));
}

const areas = fc.constantFrom("Kultur", "Stödverksamhet", "__proto__", null);
const names = fc.constantFrom("Andel inköp", "Svarstid", "Hälsosamtal", "Resor och möten", "Antal besök, totalt");

const assignments = fc.array(
  fc
    .record({
      title: names,
      goalArea: areas,
      issuer: maybe<"council" | "own">("council", "own"),
      status: maybe<"fulfilled" | "partly" | "notFulfilled">("fulfilled", "partly", "notFulfilled"),
    })
    .map(assignment),
  { maxLength: 16 },
);

const keyFigures = fc.array(
  fc
    .record({
      title: names,
      goalArea: areas,
      horizon: maybe<"shortTerm" | "longTerm">("shortTerm", "longTerm"),
      financial: fc.boolean(),
      scope: maybe<"organisation" | "board">("organisation", "board"),
      measureKind: maybe<"level" | "accumulating">("level", "accumulating"),
      unit: fc.constantFrom("%", "st", null),
      target: fc.integer({ min: -90, max: 90 }).map((value) => target(value, "plain", value % 2 === 0 ? "%" : null)),
      outcome: fc
        .option(fc.integer({ min: -900, max: 900 }))
        .map((value) => (value === null ? EMPTY : outcome(value / 10))),
      rating: maybe<"green" | "yellow" | "red" | "noData">("green", "yellow", "red", "noData"),
    })
    .map(keyFigure),
  { maxLength: 18 },
);

const activityRows = fc.array(
  fc
    .record({
      id: fc.constantFrom("A1", "A2", "A3", "A4", "A5", null),
      title: names,
      department: fc.constantFrom("HR", "Fastighet", "Ekonomi", "constructor"),
      unit: fc.constantFrom("Norr", "Söder", null),
      goalArea: areas,
      start: fc.constantFrom(day("2025-02-01"), day("2025-06-01"), EMPTY),
      status: maybe<"done" | "ongoing" | "planned" | "late" | "discontinued">(
        "done",
        "ongoing",
        "planned",
        "late",
        "discontinued",
      ),
    })
    .map(activity),
  { maxLength: 40 },
);

const whole = registers2025();
const arbitraryRegisters: fc.Arbitrary<Registers> = fc
  .record({
    assignments,
    keyFigures,
    activities: activityRows,
    measures: fc.subarray([...whole.measures]),
    reportingPoints: fc.subarray([...whole.reportingPoints]),
    adjustments: fc.subarray([...whole.adjustments]),
    numberStyle: fc.constantFrom("words" as const, "digits" as const),
    plan: fc.constantFrom(
      plan(),
      plan({ period: { year: 2025, endMonth: 12 }, periodEnd: "2025-12-31", adopted: { date: null, paragraph: null } }),
      plan({ board: null, year: null, period: null, periodEnd: null, meeting: null, signatories: [], proposer: null }),
      plan({ board: "Kulturnämnden", sourceReportName: null, budgetFrame: null, extractTo: [] }),
    ),
  })
  .map(({ numberStyle, ...rest }) =>
    registers({ ...rest, settings: { ...DEFAULT_SETTINGS, numberStyle, shortOfTimeDays: 30 } }),
  );

const before = fc.option(arbitraryRegisters, { nil: null }).map((registersThen) => {
  if (registersThen === null) {
    return [];
  }
  const then = plan({ year: 2024, period: { year: 2024, endMonth: 4 }, periodEnd: "2024-04-30" });
  const earlier = earlierOf(followUp({ ...registersThen, plan: then }), null);
  return earlier === null ? [] : [earlier];
});

function everyDraft(law: (draft: Draft, counted: FollowUp) => void): void {
  fc.assert(
    fc.property(arbitraryRegisters, before, (some, earlier) => {
      const counted = followUp(some, earlier);
      law(draftReport(counted), counted);
      law(draftMemo(counted), counted);
    }),
    { numRuns: 150 },
  );
}

/** The law holds for every paragraph; those that break it are shown. One expect a draft, for expect is slow. */
function everyParagraph(law: (text: string, paragraph: Paragraph) => boolean): void {
  everyDraft((draft) => {
    const broken = draft.paragraphs.filter((paragraph) => !law(textOf(paragraph), paragraph));
    expect(broken.map((paragraph) => `${paragraph.id}: ${textOf(paragraph)}`)).toEqual([]);
  });
}

describe("typography of every draft (domain.md, the report and the memo in Swedish)", () => {
  it("real minus and dashes: no hyphen before a digit but in dates as 2024-10-01", () => {
    everyParagraph((text) => !/-\d/u.test(text.replace(/\d{4}-\d\d-\d\d/gu, "")));
  });

  it("no-break space before %, tkr, in thousands and after §", () => {
    everyParagraph((text) => !/ %|\d%| tkr|§ |\d (?=\d{3}\b)/u.test(text));
  });

  it("no double spaces, no space before a point or comma, nothing unworded", () => {
    const faults = /\s\s|\s[.,;:!?)]|\(\s|undefined|null|NaN|\[object|,,|\.\.|^\s|\s$|^$/u;
    everyParagraph((text) => !faults.test(text));
  });

  it('avoid "god måluppfyllelse", "vissa resultat", "ej" (write "inte"), "gällande", "kopplat till"; "prognos"', () => {
    const avoided = /god måluppfyllelse|vissa resultat|\bej\b|gällande|kopplat till|prognos/iu;
    everyParagraph((text) => !avoided.test(text));
  });

  it("a sentence never opens with digits, and opens with a capital; it ends with a point, or a colon before a list", () => {
    everyParagraph((text, { kind, section }) => {
      const sentences = kind === "decision" ? text.replace(/^\d+\. /u, "") : text;
      const prose = (kind === "text" || kind === "note" || kind === "decision") && section !== "service";
      const opensWithDigit = /(?:^|[.!?] )[\d\u2212]/u.test(sentences);
      return !opensWithDigit && (!prose || (!/(?:^|[.!?] )\p{Ll}/u.test(sentences) && /[.:]$/u.test(sentences)));
    });
  });

  it("agreement and word order: no plural after one, no singular after two, inte before the verb after som and varav", () => {
    const wrong =
      /\b(?:en|ett) (?:aktiviteter|röda|gröna|gula|försenade|planerade|genomförda|uppfyllda)\b|\b(?:två|\d{2,}) (?:är )?(?:försenad|genomförd|planerad|uppfyllt|rött|grönt)\b|\bsom är inte\b|\bvarav \S+ är inte\b/iu;
    everyParagraph((text) => !wrong.test(text));
  });
});

describe("numbers of every draft", () => {
  it("rule 9: every number that words a figure can be traced, and is that figure's number", () => {
    everyDraft((draft, counted) => {
      const figures = figuresOf(counted);
      const wrong: string[] = [];
      for (const { runs } of draft.paragraphs) {
        for (const { text, figure } of runs) {
          if (figure !== undefined && numberOf(text) !== figures.get(figure)?.value) {
            wrong.push(`${figure}: ${text}`);
          }
        }
      }
      expect(wrong).toEqual([]);
    });
  });

  it("one to twelve in words, more in digits, never mixed within one series", () => {
    everyParagraph((_, { runs }) => {
      const numbers = runs.filter((run) => run.figure !== undefined).map((run) => run.text.toLowerCase());
      const words = numbers.filter((text) => !/^\d|^(?:båda|enda|ingen|inget|inga)$/u.test(text));
      return words.length === 0 || !numbers.some((text) => /^\d/u.test(text));
    });
  });

  it("rule 9: a list of names always has as many names as the number before it", () => {
    everyDraft((draft, counted) => {
      for (const section of ["results", "longTerm"]) {
        const { byState } = counted.keyFigures[section === "results" ? "shortTerm" : "longTerm"].ratings;
        for (const rating of ["red", "yellow", "noData", "notReported"] as const) {
          const bullets = draft.paragraphs.filter((one) => one.id.startsWith(`${section}.keyFigures.${rating}[`));
          const listed = bullets.flatMap((one) => textOf(one).match(/”[^”]+”/gu) ?? []);
          expect(listed).toHaveLength(draft.kind === "report" ? byState[rating].value : 0);
        }
      }
    });
  });
});

describe("form of every draft", () => {
  it("ids are unique and stable: the same follow-up gives the same draft", () => {
    everyDraft((draft, counted) => {
      const ids = draft.paragraphs.map((one) => one.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(draft.kind === "report" ? draftReport(counted) : draftMemo(counted)).toEqual(draft);
    });
  });

  it("each section opens with its heading, and a gap is a gap", () => {
    everyDraft((draft) => {
      const wrong: string[] = [];
      for (const paragraph of draft.paragraphs) {
        const text = textOf(paragraph);
        const { id, kind, section, sectionTitle } = paragraph;
        const isHeading = id === `${section}.heading`;
        const isGap = /^\[Komplettera: [^\]]+\]$/u.test(text);
        const right = (kind === "heading") === isHeading && (kind === "gap") === isGap;
        if (!right || (isHeading && text !== sectionTitle)) {
          wrong.push(`${id}: ${text}`);
        }
      }
      expect(wrong).toEqual([]);
    });
  });

  it("no run is empty", () => {
    everyParagraph((_, { runs }) => runs.length > 0 && runs.every((run) => run.text !== ""));
  });
});

describe("what a department typed is data", () => {
  it.each(["=1+1", "<b>x</b>", "__proto__", "a\nb\u2028c", "”citat”", "  "])("%j as a name breaks nothing", (name) => {
    const some = registers({
      assignments: [assignment({ title: name, goalArea: name, status: read("fulfilled") })],
      keyFigures: [keyFigure({ title: name, goalArea: name, rating: read("red") })],
      activities: [activity({ title: name, department: name, unit: name, goalArea: name, status: read("late") })],
    });
    const draft = draftReport(followUp(some));
    expect(draft.paragraphs.every((one) => !/[\n\u2028]/u.test(textOf(one)))).toBe(true);
    expect(draft.paragraphs.some((one) => one.id.startsWith("results.keyFigures.red["))).toBe(true);
  });
});
