import type { PlanDate } from "../../src/plan/dates";
import type { ActivityStatus } from "../../src/plan/states";
import { activity, day, plan, read } from "../builders";
import { found } from "./run";

/** The period ends on 30 April 2025 (builders). */
function conflicts(status: ActivityStatus, start: string, end: string): string[] {
  const rows = [activity({ status: read(status), start: day(start), end: day(end), comment: "x" })];
  return found("status-against-dates", { activities: rows }).map(({ params }) => params.conflict);
}

describe('status-against-dates: rule 6, "a status must agree with its dates as of the period\'s end"', () => {
  it('"planned although the end has passed"', () => {
    expect(conflicts("planned", "2025-02-01", "2025-03-31")).toEqual(["plannedAfterEnd"]);
  });

  it('"done although the start is after the period"', () => {
    expect(conflicts("done", "2025-09-01", "2025-11-30")).toEqual(["doneBeforeStart"]);
  });

  it('"ongoing although the end has passed"', () => {
    expect(conflicts("ongoing", "2025-02-01", "2025-04-29")).toEqual(["ongoingAfterEnd"]);
  });

  it("planned although the start has passed is only worth knowing: the outlook weighs it", () => {
    const [finding] = found("status-against-dates", { activities: [activity({ status: read("planned") })] });
    expect(finding).toMatchObject({ severity: "info", params: { conflict: "plannedAfterStart", date: "2025-02-01" } });
  });

  it("is silent where status and dates agree, also on the period's last day", () => {
    expect(conflicts("ongoing", "2025-02-01", "2025-04-30")).toEqual([]);
    expect(conflicts("planned", "2025-05-01", "2025-12-31")).toEqual([]);
    expect(conflicts("done", "2025-02-01", "2025-12-31")).toEqual([]);
    expect(conflicts("done", "2025-04-30", "2025-12-31")).toEqual([]);
    expect(conflicts("late", "2025-02-01", "2025-03-31")).toEqual([]);
    expect(conflicts("discontinued", "2025-02-01", "2025-03-31")).toEqual([]);
  });

  it("lets a span pass only with its last day, and says nothing of continuous ones", () => {
    const quarter = read<PlanDate>({ kind: "span", from: "2025-04-01", to: "2025-06-30" });
    const continuous = read<PlanDate>({ kind: "continuous" });
    const rows = [quarter, continuous].map((date) => activity({ status: read("planned"), start: date, end: date }));
    expect(found("status-against-dates", { activities: rows })).toEqual([]);
  });

  it("is silent where the period's end is not known", () => {
    const rows = [activity({ status: read("planned"), end: day("2025-01-31") })];
    const unknown = plan({ periodEnd: null, period: null });
    expect(found("status-against-dates", { plan: unknown, activities: rows })).toEqual([]);
  });
});

describe('new-year-start: rule 6, "such rows are one grouped remark, not forty warnings"', () => {
  const forty = Array.from({ length: 40 }, () => activity({ status: read("planned"), start: day("2025-01-01") }));

  it("groups forty rows into one", () => {
    expect(found("new-year-start", { activities: forty }).map(({ params }) => params.rows)).toEqual([40]);
    expect(found("status-against-dates", { activities: forty })).toEqual([]);
  });

  it("does not hide that the end has passed", () => {
    const rows = forty.map((row) => ({ ...row, end: day("2025-02-28") }));
    expect(found("new-year-start", { activities: rows })).toEqual([]);
    expect(found("status-against-dates", { activities: rows })).toHaveLength(40);
  });

  it("is silent about other statuses and other starts", () => {
    const rows = [
      activity({ status: read("ongoing"), start: day("2025-01-01") }),
      activity({ status: read("planned") }),
    ];
    expect(found("new-year-start", { activities: rows })).toEqual([]);
  });
});

describe("end-before-start", () => {
  it("fires", () => {
    const rows = [activity({ start: day("2025-06-01"), end: day("2025-05-31") })];
    expect(found("end-before-start", { activities: rows })[0]).toMatchObject({
      severity: "error",
      params: { start: "2025-06-01", end: "2025-05-31" },
    });
  });

  it("is silent for one day, and where spans overlap", () => {
    const quarter = read<PlanDate>({ kind: "span", from: "2025-04-01", to: "2025-06-30" });
    const rows = [
      activity({ start: day("2025-06-01"), end: day("2025-06-01") }),
      activity({ start: day("2025-05-01"), end: quarter }),
    ];
    expect(found("end-before-start", { activities: rows })).toEqual([]);
  });
});
