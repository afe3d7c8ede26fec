import { otherYear } from "../../src/checks/planYearConflict";
import type { PlanCell, PlanField } from "../../src/plan/records";
import { plan } from "../builders";
import { found, sheet } from "./run";

function title(text: string): PlanCell {
  return { origin: sheet("Uppdrag", ["value"]), row: 0, hidden: false, text };
}

describe("plan-field-missing", () => {
  it("warns of what is needed and tells of the draft's gaps, one finding each", () => {
    const fields = { year: null, period: null, handler: null, extractTo: [] };
    const findings = found("plan-field-missing", { plan: plan(fields) });
    expect(findings.map(({ severity, params }) => [severity, params.fields])).toEqual([
      ["warning", ["year", "period"]],
      ["info", ["handler", "extractTo"]],
    ]);
  });

  it("wants both halves of a revision, but no revision", () => {
    const half = plan({ revised: { date: "2024-12-10", paragraph: null } });
    expect(found("plan-field-missing", { plan: half })[0]?.params.fields).toEqual(["revisedParagraph"]);
    expect(found("plan-field-missing", { plan: plan({ revised: { date: null, paragraph: null } }) })).toEqual([]);
  });

  it("does not list every field where there is no Plan sheet", () => {
    const none = plan({ year: null, period: null, organisation: null, board: null, cells: new Map() });
    const findings = found("plan-field-missing", { plan: none });
    expect(findings.map(({ place, params }) => [place.sheet, params.fields])).toEqual([[null, ["year", "period"]]]);
  });

  it("is silent about a complete plan", () => {
    expect(found("plan-field-missing", {})).toEqual([]);
  });
});

describe("plan-field-unreadable", () => {
  it("quotes the text, and is not also missing", () => {
    const cell = { ...title("hösten"), origin: sheet("Plan", ["field", "value"]), row: 6 };
    const cells = new Map<PlanField, PlanCell>([["adoptedDate", cell]]);
    const broken = plan({ adopted: { date: null, paragraph: "145" }, problems: ["adoptedDate"], cells });
    expect(found("plan-field-unreadable", { plan: broken })[0]).toMatchObject({
      severity: "error",
      place: { sheet: "Plan", cell: "B7" },
      params: { field: "adoptedDate", text: "hösten" },
    });
    expect(found("plan-field-missing", { plan: broken })).toEqual([]);
  });

  it("is silent without problems", () => {
    expect(found("plan-field-unreadable", {})).toEqual([]);
  });
});

describe("plan-year-conflict: a year that is not the plan's", () => {
  it.each([
    ["Verksamhetsplan 2024", 2024],
    ["Uppföljning av verksamhetsplan för regionstyrelsen, april 2024", 2024],
    ["Uppdrag 2026 (RS/109/2024)", 2026],
    ["Tertialrapport 1 2024", 2024],
  ])("finds it in %s", (text, expected) => {
    expect(otherYear(text, 2025)).toBe(expected);
    const [finding] = found("plan-year-conflict", { plan: plan({ titles: [title(text)] }) });
    expect(finding?.params).toEqual({ of: "title", text, found: expected, year: 2025 });
  });

  it.each([
    "Verksamhetsplan 2025",
    "Verksamhetsplan för regionstyrelsen RS/109/2024",
    "Dnr RS 2024-00123",
    "Dnr: RS/595/2023",
    "Diarienummer 2024/1234",
    "Plan och budget 2024–2026",
    "Plan 2024-2026",
    "Läsåret 2024/25",
    "Fastställd 2024-10-01 § 145",
    "Fastställd den 1 oktober 2024",
    "Reviderad 10/12 2024",
    "Verksamhetsplan 2025, uppföljning jämfört med 2019",
    "Nyckeltal jämfört med 2019",
    "Aktiviteter, fyll i senast 2 maj",
    "Rum 12024",
  ])("ignores %s", (text) => {
    expect(otherYear(text, 2025)).toBeNull();
  });

  it('finds another year of adoption in a title: "the published report and memo print 2023"', () => {
    const printed = "Nyckeltal i verksamhetsplan 2025–2027, fastställd den 1 oktober 2023 § 145";
    const params = ({ adopted, text = printed }: { adopted?: string | null; text?: string }): unknown => {
      const date = adopted === undefined ? "2024-10-01" : adopted;
      const made = plan({ adopted: { date, paragraph: "145" }, titles: [title(text)] });
      return found("plan-year-conflict", { plan: made }).map(({ severity, params }) => [severity, params]);
    };
    const conflict = { of: "adoption", text: printed, found: 2023, year: 2025 };
    expect(params({})).toEqual([["error", { ...conflict, adopted: "2024-10-01" }]]);
    expect(params({ adopted: null })).toEqual([["error", { ...conflict, adopted: null }]]);
    for (const right of [
      "fastställd den 1 oktober 2024",
      "Antagen 2024-10-01, reviderad 2024-12-10",
      "Fastställs i juni 2024",
    ]) {
      expect(params({ text: right })).toEqual([]);
    }
  });

  it("finds a period of another year, but leaves one that only follows from the period's end to that rule", () => {
    const period = { year: 2024, endMonth: 4 };
    expect(found("plan-year-conflict", { plan: plan({ period }) })[0]?.params).toEqual({
      of: "period",
      period,
      year: 2025,
    });
    const cells = new Map([...plan().cells].filter(([field]) => field !== "period"));
    expect(found("plan-year-conflict", { plan: plan({ period, cells }) })).toEqual([]);
  });

  it("takes a title that names the plan for an error, and a note for a warning", () => {
    const titles = [title("Verksamhetsplan 2024"), title("Utfall för 2024 hämtas från ekonomisystemet")];
    const severities = found("plan-year-conflict", { plan: plan({ titles }) }).map(({ severity }) => severity);
    expect(severities).toEqual(["error", "warning"]);
  });

  it("is silent where all years are the plan's", () => {
    expect(found("plan-year-conflict", { plan: plan({ titles: [title("Verksamhetsplan 2025")] }) })).toEqual([]);
  });
});

describe("the plan's dates", () => {
  it('adoption-year: "a plan is adopted the year before"; the published documents print 2023', () => {
    const printed = plan({ adopted: { date: "2023-10-01", paragraph: "145" } });
    expect(found("adoption-year", { plan: printed })[0]).toMatchObject({
      severity: "error",
      params: { adopted: "2023-10-01", year: 2025 },
    });
    expect(found("adoption-year", {})).toEqual([]);
  });

  it("revision-before-adoption fires and stays silent", () => {
    const turned = plan({ revised: { date: "2024-09-30", paragraph: "1" } });
    expect(found("revision-before-adoption", { plan: turned })).toHaveLength(1);
    expect(found("revision-before-adoption", {})).toEqual([]);
  });

  it("period-end-conflict: not in the plan's year, or not the period's last day", () => {
    const ofs = (periodEnd: string): string[] =>
      found("period-end-conflict", { plan: plan({ periodEnd }) }).map(
        ({ params }) => `${params.of} ${params.expected}`,
      );
    expect(ofs("2024-04-30")).toEqual(["year 2025-04-30"]);
    expect(ofs("2025-03-31")).toEqual(["period 2025-04-30"]);
    expect(ofs("2025-04-30")).toEqual([]);
  });

  it("meeting-before-period-end fires and stays silent", () => {
    const early = plan({ meeting: { from: "2025-04-22", to: "2025-04-23" } });
    expect(found("meeting-before-period-end", { plan: early })).toHaveLength(1);
    expect(found("meeting-before-period-end", {})).toEqual([]);
  });
});
