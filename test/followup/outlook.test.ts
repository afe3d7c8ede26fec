import type { PlanDate } from "../../src/plan/dates";
import { EMPTY } from "../../src/plan/reading";
import type { Activity, Plan } from "../../src/plan/records";
import { followUp } from "../../src/followup/followUp";
import type { Risk } from "../../src/followup/types";
import { activity, day, plan, read, registers, unreadable } from "../builders";

const APRIL = plan();
const PLANNED = { status: read("planned" as const) };

function risk(fields: Partial<Activity>, given: Plan = APRIL, shortOfTimeDays: number | null = null): Risk | null {
  const settings = { ...registers().settings, shortOfTimeDays };
  const { outlook } = followUp(registers({ plan: given, settings, activities: [activity(fields)] }));
  return outlook[0]?.risk ?? null;
}

function span(from: string, to: string) {
  return read<PlanDate>({ kind: "span", from, to });
}

// domain.md rule 11: "Outlook (utsikt, never "prognos"): what is at risk by year end, by named rules: late; planned although
// its start has passed; not reported; less time left than planned. Left out of a whole-year follow-up."
describe("outlook (domain.md rule 11), at the end of April", () => {
  it.each<[string, Partial<Activity>, Risk | null]>([
    ["late", { status: read("late") }, "late"],
    ["planned although its start has passed", { ...PLANNED, start: day("2025-03-01") }, "notBegun"],
    ["its start is the period's last day", { ...PLANNED, start: day("2025-04-30") }, "notBegun"],
    ["its start is the day after", { ...PLANNED, start: day("2025-05-01") }, null],
    ["a start in jan–mar has passed", { ...PLANNED, start: span("2025-01-01", "2025-03-31") }, "notBegun"],
    ["a start in april–juni has not", { ...PLANNED, start: span("2025-04-01", "2025-06-30") }, null],
    ["not reported", { status: EMPTY }, "notReported"],
    ["not readable", { status: unreadable("?") }, "notReported"],
    ["done", { status: read("done") }, null],
    [
      "ongoing, though its end has passed (a finding of rule 6)",
      { status: read("ongoing"), end: day("2025-02-01") },
      null,
    ],
    ["discontinued", { status: read("discontinued") }, null],
    ["continuous", { ...PLANNED, start: read<PlanDate>({ kind: "continuous" }) }, null],
    ["without a start", { ...PLANNED, start: EMPTY }, null],
    ["no time left, without a start", { ...PLANNED, start: EMPTY, end: day("2025-04-30") }, "shortOfTime"],
    ["started and out of time: the first rule that fits", { ...PLANNED, end: day("2025-03-01") }, "notBegun"],
  ])("%s", (_, fields, expected) => {
    expect(risk(fields)).toBe(expected);
  });

  // domain.md rule 6: "A start of 1 January that the planning system filled in by itself says nothing".
  it("does not take a start of 1 January for one that has passed (domain.md rule 6)", () => {
    expect(risk({ ...PLANNED, start: day("2025-01-01"), end: day("2025-12-31") })).toBeNull();
    expect(risk({ ...PLANNED, start: day("2025-01-01"), end: day("2025-03-31") })).toBe("shortOfTime");
    expect(risk({ ...PLANNED, start: day("2025-01-02") })).toBe("notBegun");
    expect(risk({ ...PLANNED, start: span("2025-01-01", "2025-01-31") })).toBe("notBegun");
  });

  it("calls it too little time from as many days before the end as the setting says", () => {
    const fields = { ...PLANNED, start: EMPTY, end: day("2025-05-30") };
    expect(risk(fields, APRIL, 29)).toBeNull();
    expect(risk(fields, APRIL, 30)).toBe("shortOfTime");
    expect(risk({ ...fields, status: read("ongoing") }, APRIL, 30)).toBeNull();
    expect(risk(fields, APRIL, -5)).toBeNull();
    expect(risk(fields, APRIL, 1e15)).toBe("shortOfTime");
  });

  it("is left out of a whole-year follow-up", () => {
    const wholeYear = plan({ period: { year: 2025, endMonth: 12 }, periodEnd: "2025-12-31" });
    expect(risk({ status: read("late") }, wholeYear)).toBeNull();
  });

  it("tells only what needs no date where the period's end is unknown", () => {
    const unknown = plan({ period: null, periodEnd: null });
    expect(risk({ ...PLANNED, start: day("2024-03-01"), end: day("2024-04-01") }, unknown)).toBeNull();
    expect(risk({ status: read("late") }, unknown)).toBe("late");
    expect(risk({ status: EMPTY }, unknown)).toBe("notReported");
  });

  it("takes the end from the period where only that is known", () => {
    expect(risk({ ...PLANNED, start: day("2025-04-30") }, plan({ periodEnd: null }))).toBe("notBegun");
  });

  it("keeps the order of the rows", () => {
    const activities = [activity({ status: EMPTY }), activity({ status: read("late") })];
    expect(followUp(registers({ activities })).outlook.map((item) => item.activity)).toEqual(activities);
  });
});

it("the outlook is counted by risk, and its figures carry the rows that they count", () => {
  const activities = [
    activity({ status: read("late") }),
    activity({ status: read("late") }),
    activity({ status: EMPTY }),
  ];
  const { risks } = followUp(registers({ activities }));
  expect(risks.total).toMatchObject({ id: "outlook.total", value: 3, rows: activities });
  expect(risks.byState.late).toMatchObject({ id: "outlook.late", value: 2, rows: activities.slice(0, 2) });
});
