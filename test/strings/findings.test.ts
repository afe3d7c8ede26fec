import type { Finding } from "../../src/plan/finding";
import type { FindingParams, RuleId } from "../../src/plan/rules";
import { findingsEn } from "../../src/strings/findings.en";
import { findingsSv } from "../../src/strings/findings.sv";
import { messageOf, ruleTitle, type Language } from "../../src/strings/findings";
import { SAMPLES } from "./samples";

const LANGUAGES: readonly Language[] = ["sv", "en"];

function worded<R extends RuleId>(rule: R, params: FindingParams[R], language: Language): string {
  const place = { file: "plan.xlsx", sheet: "Uppdrag", cell: "B7" };
  return messageOf({ rule, severity: "error", place, department: null, params } as unknown as Finding, language);
}

/** Each sample of each rule, worded in both languages. */
function messages(): { rule: RuleId; language: Language; text: string; says: readonly string[] }[] {
  return Object.entries(SAMPLES).flatMap(([rule, samples]) =>
    samples.flatMap(([params, ...says]) =>
      LANGUAGES.map((language) => ({
        rule: rule as RuleId,
        language,
        text: worded(rule as RuleId, params as never, language),
        says,
      })),
    ),
  );
}

describe("the messages", () => {
  it("of hundreds of headings quote the first ones", () => {
    const headings = Array.from({ length: 400 }, (_, week) => `Vecka ${String(week + 1)}`);
    expect(worded("unit-columns", { headings, rows: 14 }, "sv")).toContain("”Vecka 11”, ”Vecka 12” och 388 till har");
    expect(worded("unit-columns", { headings, rows: 14 }, "en")).toContain("“Vecka 11”, “Vecka 12” and 388 more have");
  });

  it("are of one shape in both languages, and cover every rule with a sample and a title", () => {
    const rules = Object.keys(findingsSv).sort();
    expect(Object.keys(findingsEn).sort()).toEqual(rules);
    expect(Object.keys(SAMPLES).sort()).toEqual(rules);
    for (const language of LANGUAGES) {
      const titles = rules.map((rule) => ruleTitle(rule as RuleId, language));
      expect(new Set(titles).size).toBe(rules.length);
      for (const title of titles) expect(title).toMatch(/^\p{Lu}[^.]{3,45}$/u);
    }
  });

  it.each(messages())("$rule in $language names what was found", ({ text, says }) => {
    for (const value of says) expect(text.replaceAll("\u00a0", " ")).toContain(value);
    expect(text).not.toMatch(/undefined|null|NaN|\[object/u);
  });

  it.each(messages())("$rule in $language says what was found and what to do, in whole sentences", ({ text }) => {
    expect(text).toMatch(/^[\p{Lu}\d]/u);
    expect(text).toMatch(/\.$/u);
    expect(text.match(/[.!?](?: |$)/gu)?.length ?? 0).toBeGreaterThanOrEqual(2);
    expect(text).not.toMatch(/ {2}| [.,:;]|\.\.|""/u);
  });

  it.each(messages().filter(({ language }) => language === "sv"))("$rule keeps Swedish typography", ({ text }) => {
    expect(text).not.toMatch(/[“"]/u);
    // Real minus, no-break space before % and units (domain.md); dates keep their hyphens.
    expect(text).not.toMatch(/(?:^|[\s(])-\d/u);
    expect(text).not.toMatch(/\d (?:%|tkr)/u);
    // domain.md: avoid "ej" (but where it is the state's own label), "gällande", "kopplat till".
    expect(text.replace(/ej rapportera(?:d|t|de)|[Ee]j uppfyllt|”ej mätbart”/gu, "")).not.toMatch(
      /\bej\b|gällande|kopplat till/iu,
    );
  });

  it("quote long and many-lined texts on one line, cut at a word", () => {
    const title = `Ta fram en rutin\nför ${"mycket lång text ".repeat(20)}`;
    const text = worded("repeated-row", { title, unit: null, other: { file: null, sheet: null, cell: "B2" } }, "sv");
    expect(text).toContain("”Ta fram en rutin för mycket lång text");
    expect(text).toMatch(/…”/u);
    expect(text).not.toContain("\n");
    expect(text.length).toBeLessThan(250);
  });

  it("agree in number", () => {
    const sv = (rows: number): string => worded("hidden-rows-counted", { record: "activity", rows, total: 40 }, "sv");
    expect(sv(1)).toMatch(/^1 rad är dold/u);
    expect(sv(3)).toMatch(/^3 rader är dolda/u);
    const one = { title: "X", entered: "fulfilled", activities: 1, total: 4 } as const;
    expect(worded("fulfilment-contradicted", one, "sv")).toContain("1 av 4 aktiviteter är inte avslutad.");
    expect(worded("fulfilment-contradicted", { ...one, activities: 2 }, "sv")).toContain("är inte avslutade.");
    expect(worded("fulfilment-contradicted", { ...one, activities: 2 }, "en")).toContain("are not finished");
  });

  it("treat markup and formulas as plain text", () => {
    const text = worded("unknown-sheet", { headings: ['=HYPERLINK("x")', "<b>"] }, "sv");
    expect(text).toContain('”=HYPERLINK("x")” och ”<b>”');
  });
});
