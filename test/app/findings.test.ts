/** Findings in groups, searched, and fixed: whatever is found, nothing is lost, told twice, or written over. */
import fc from "fast-check";
import { fixesIn, planFixes } from "../../src/app/findingFixes";
import { GROUPINGS, groupFindings, listFindings, type OuterGroup } from "../../src/app/findingGroups";
import { findingSearch, ofSeverities } from "../../src/app/findingSearch";
import { standingOf } from "../../src/app/standing";
import { SEVERITIES, type Finding, type FindingOf } from "../../src/plan/finding";
import { messageOf, ruleTitle } from "../../src/strings/findings";
import { ASSIGNMENT_SHEET, grid, KEY_FIGURE_SHEET, merge, PLAN_SHEET } from "../grids";

const sv = (rule: Finding["rule"]): string => ruleTitle(rule, "sv");

function corrected(text: string, parts: Partial<FindingOf<"corrected-text">> = {}): Finding {
  return {
    rule: "corrected-text",
    severity: "info",
    place: { file: "", sheet: "HR", cell: "D2" },
    department: "HR",
    params: { field: "status", text, word: "Pågående enligt plan" },
    fix: { seen: text, value: "Pågående enligt plan" },
    ...parts,
  };
}

const missing = (role: string): Finding => ({
  rule: "missing-register",
  severity: "error",
  place: { file: "", sheet: null, cell: null },
  department: null,
  params: { role, looked: [] },
});

const names = fc.constantFrom("HR", "hr", "Åre", "Ärla", "Avd 2", "Avd 10", "whole", "__proto__", "a\n2", '"', "");
const finding: fc.Arbitrary<Finding> = fc.oneof(
  fc.constantFrom("Uppdrag", "Nyckeltal").map(missing),
  fc
    .record({
      severity: fc.constantFrom(...SEVERITIES),
      department: fc.option(names),
      sheet: names,
      row: fc.integer({ min: 1, max: 4 }),
      rule: fc.boolean(),
      text: fc.constantFrom("Pågånde", "pågår ej", "#", "2 181"),
    })
    .map(({ severity, department, sheet, row, rule, text }): Finding => {
      const place = { file: "", sheet, cell: `D${String(row)}` };
      return rule
        ? corrected(text, { severity, department, place })
        : { rule: "formula-error", severity, department, place, params: { field: "status", text } };
    }),
);
const findings = fc.array(finding, { maxLength: 40 });

describe("groups", () => {
  const ids = (groups: readonly OuterGroup[]): string[] =>
    groups.flatMap(({ groups: inner }) => inner.flatMap((group) => group.findings.map(({ id }) => id)));

  it.each(GROUPINGS)("by %s hold every finding once, and their counts add up", (grouping) => {
    fc.assert(
      fc.property(findings, (found) => {
        const listed = listFindings(found);
        const groups = groupFindings(listed, grouping, sv);
        expect(ids(groups).sort()).toEqual(listed.map(({ id }) => id).sort());
        expect(new Set(listed.map(({ id }) => id)).size).toBe(found.length);
        const all = groups.flatMap((outer) => [outer, ...outer.groups]);
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
        for (const { counts, findings: own } of all) {
          expect(counts.error + counts.warning + counts.info).toBe(own.length);
          for (const severity of SEVERITIES) {
            expect(counts[severity]).toBe(own.filter((one) => one.finding.severity === severity).length);
          }
        }
      }),
    );
  });

  it("keep their ids when other findings come and go", () => {
    fc.assert(
      fc.property(findings, fc.nat(), (found, drop) => {
        const before = listFindings(found);
        const fewer = found.filter((_one, index) => index < drop % (found.length + 1));
        expect(listFindings(fewer)).toEqual(before.slice(0, fewer.length));
      }),
    );
  });

  it("stand in the order of the Swedish alphabet, numbers by value, after the whole plan", () => {
    const at = (department: string | null): Finding => corrected("x", { department });
    const groups = groupFindings(
      listFindings(["Östersund", "Avd 10", "Ärla", null, "Avd 2", "Åre"].map(at)),
      "department",
      sv,
    );
    const departments = groups.map(({ key }) => (key.kind === "department" ? key.department : ""));
    expect(departments).toEqual([null, "Avd 2", "Avd 10", "Åre", "Ärla", "Östersund"]);
  });

  it("of rules stand with the most severe first", () => {
    const found = [corrected("x"), missing("Uppdrag"), corrected("y", { severity: "warning", department: "IT" })];
    const rules = groupFindings(listFindings(found), "rule", sv).map(({ key }) => key);
    expect(rules).toEqual([
      { kind: "rule", rule: "missing-register" },
      { kind: "rule", rule: "corrected-text" },
    ]);
  });
});

describe("search", () => {
  const search = (query: string, ...found: Finding[]): number => findingSearch(listFindings(found), "sv")(query).length;

  it("with severities gives some of the findings, in their order, and all where nothing is asked", () => {
    const query = fc.constantFrom("", "  ", "hr", "pågånde status", "D2", "finns inte", "fel");
    fc.assert(
      fc.property(findings, query, fc.subarray([...SEVERITIES]), (found, words, severities) => {
        const listed = listFindings(found);
        const given = ofSeverities(findingSearch(listed, "sv")(words), new Set(severities));
        expect(given).toEqual(listed.filter((one) => given.includes(one)));
        if (words.trim() === "" && severities.length === 0) expect(given).toEqual(listed);
        if (severities.length > 0) {
          expect(given.every((one) => severities.includes(one.finding.severity))).toBe(true);
        }
      }),
    );
  });

  it("finds every finding by any word of its message", () => {
    fc.assert(
      fc.property(finding, fc.nat(), (one, pick) => {
        const words = messageOf(one, "sv").split(/\s+/u);
        const word = words[pick % words.length] ?? "";
        expect(search(word.toUpperCase(), one)).toBe(1);
      }),
    );
  });

  it.each([
    ["pågånde", 1, "the text"],
    ["PÅGÅNDE", 1, "in capitals"],
    ["”Pågånde”", 1, "with quotation marks"],
    ["pagande", 0, "å is not a"],
    ["felstavning hr", 1, "the rule and the department"],
    ["hr!d2", 1, "the cell as Excel writes it"],
    ["HR · D2", 1, "the place as it is shown"],
    ["hr d3", 0, "every word must fit"],
    ["enligt", 1, "what the fix writes"],
    ["status pågå", 1, "parts of words"],
  ])("%s: %i (%s)", (query, fits) => {
    expect(search(query, corrected("Pågånde"))).toBe(fits);
  });

  it.each([
    ["ide", "Idé klar", "accents do not matter"],
    ["møte", "möte hålls", "ø is ö"],
    ["2 181 760", "2\u00a0181\u00a0760 tkr", "any space"],
    ["-14,5", "\u221214,5", "any minus"],
    ["a\u030atgärd", "åtgärd", "however å is made"],
  ])("%s finds %s (%s)", (query, text) => {
    expect(search(query, corrected(text))).toBe(1);
  });
});

describe("fixes", () => {
  const HR = grid("HR", [
    ["Id", "Aktivitet", "Målområde", "Status"],
    ["A1", "Ett", "Kulturr", "Pågånde "],
    ["A2", "Två", "Kulturr", 7],
    ["A3", "Tre", "", "Klarr"],
    ["A4", "Fyra", "Kulturr", ""],
    ["A5", "Fem", "Kultur", ""],
    ["A6", "Sex", "Kulturr", ""],
  ]);
  const open = { ...HR, file: "", merges: [merge(3, 3, 5, 3)] };
  const at = (cell: string | null, seen: string | number, value = "Klar"): Finding =>
    corrected("", { place: { file: "", sheet: "HR", cell }, fix: { seen, value } });
  const edits = (found: Finding): unknown => fixesIn([open])(found);

  it("see what the cell holds, spaces and all", () => {
    expect(edits(at("D2", "Pågånde"))).toEqual([{ sheet: "HR", row: 1, column: 3, seen: "Pågånde ", value: "Klar" }]);
    expect(edits(at("D3", "7"))).toEqual([{ sheet: "HR", row: 2, column: 3, seen: 7, value: "Klar" }]);
  });

  it("of a row in a merged area are made where the area holds its text", () => {
    expect(edits(at("D5", "Klarr"))).toEqual([{ sheet: "HR", row: 3, column: 3, seen: "Klarr", value: "Klar" }]);
  });

  it("of a goal area mend the run that the remark is about, and no other", () => {
    const remark: Finding = {
      rule: "goal-area-misspelt",
      severity: "warning",
      place: { file: "", sheet: "HR", cell: "C2" },
      department: "HR",
      params: { text: "Kulturr", near: "Kultur", rows: 4, uses: 5, nearUses: 9 },
      fix: { seen: "Kulturr", value: "Kultur" },
    };
    expect(fixesIn([open])(remark).map(({ row }) => row)).toEqual([1, 2, 4]);
  });

  it.each([
    ["a cell that holds something else", at("D2", "Pågår")],
    ["a whole sheet", at(null, "Pågånde")],
    ["a sheet that is not there", corrected("x", { place: { file: "", sheet: "IT", cell: "D2" } })],
    ["another file", corrected("Pågånde", { place: { file: "avd.xlsx", sheet: "HR", cell: "D2" } })],
  ])("are none of %s", (_what, one) => {
    expect(edits(one)).toEqual([]);
  });

  it("are planned once a cell; where two would write different things, neither", () => {
    const fixesOf = fixesIn([open]);
    const plan = planFixes(
      [at("D2", "Pågånde"), at("D2", "Pågånde"), at("D3", "7"), at("D3", "7", "Pågår"), at("D3", "7")],
      fixesOf,
    );
    expect(plan.edits.map(({ row }) => row)).toEqual([1]);
    expect(plan.conflicting).toBe(1);
  });

  it("take away the findings that they mend", () => {
    const sheet = grid("Aktiviteter", [
      ["Id", "Aktivitet", "Avdelning", "Status"],
      ["A1", "Ta fram rutin", "HR", "Pågånde"],
      ["A2", "Utbilda chefer", "HR", "Genomförd"],
      ["A3", "Kartlägga behov", "HR", "Pågånde  "],
    ]);
    const grids = [PLAN_SHEET, ASSIGNMENT_SHEET, KEY_FIGURE_SHEET, sheet].map((each) => ({ ...each, file: "" }));
    const before = standingOf(grids);
    const plan = planFixes(before.analysis.findings, fixesIn(before.grids));
    expect(plan.edits.map(({ sheet: name, row }) => [name, row])).toEqual([
      ["Aktiviteter", 1],
      ["Aktiviteter", 3],
    ]);
    const after = standingOf(
      grids.map((each) => ({
        ...each,
        values: each.values.map((cells, row) =>
          cells.map((cell, column) => {
            const edit = plan.edits.find((one) => one.sheet === each.name && one.row === row && one.column === column);
            return edit?.value ?? cell;
          }),
        ),
      })),
    );
    expect(after.analysis.findings.filter(({ rule }) => rule === "corrected-text")).toEqual([]);
    expect(before.analysis.findings.filter(({ rule }) => rule === "corrected-text")).toHaveLength(2);
  });
});
