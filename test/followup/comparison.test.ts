import { EMPTY } from "../../src/plan/reading";
import type { Activity, Plan } from "../../src/plan/records";
import { followUp } from "../../src/followup/followUp";
import { earlierOf, snapshotOf } from "../../src/followup/snapshot";
import type { Comparison, EarlierFollowUp } from "../../src/followup/types";
import { activity, assignment, plan, read, registers } from "../builders";

function at(year: number, endMonth: number, fields: Partial<Plan> = {}): Plan {
  return plan({ period: { year, endMonth }, periodEnd: null, ...fields });
}

function earlier(given: Plan, activities: readonly Activity[] = [], taken: string | null = null): EarlierFollowUp {
  const result = earlierOf(followUp(registers({ plan: given, activities })), taken);
  if (result === null) throw new Error("the plan gives no period");
  return result;
}

function compare(now: readonly Activity[], before: readonly EarlierFollowUp[], given = at(2025, 8)) {
  return followUp(registers({ plan: given, activities: now }), before).comparisons;
}

function rowsOf(now: readonly Activity[], before: readonly Activity[], beforeAt = at(2025, 4)): Comparison["rows"] {
  return compare(now, [earlier(beforeAt, before)])[0]?.rows ?? null;
}

const DONE = read("done" as const);
const LATE = read("late" as const);
const ONGOING = read("ongoing" as const);

// domain.md rule 7: "Comparison with the previous follow-up and with the same period last year: counts, change, and by
// activity id which rows became late, got done, came or went."
describe("what is compared with (domain.md rule 7)", () => {
  it("is the latest earlier follow-up, and the same period last year", () => {
    const all = [earlier(at(2024, 8)), earlier(at(2025, 4)), earlier(at(2024, 12)), earlier(at(2025, 12))];
    expect(compare([], all).map(({ against, earlier: { period } }) => [against, period])).toEqual([
      ["previous", { year: 2025, endMonth: 4 }],
      ["lastYear", { year: 2024, endMonth: 8 }],
    ]);
  });

  it("is one thing, last year's, where only that is at hand", () => {
    expect(compare([], [earlier(at(2024, 8))]).map(({ against }) => against)).toEqual(["lastYear"]);
  });

  it("is nothing of the same period, of a later one, or without a period", () => {
    expect(compare([], [earlier(at(2025, 8)), earlier(at(2026, 4))])).toEqual([]);
    expect(compare([], [earlier(at(2025, 4))], plan({ period: null, periodEnd: null }))).toEqual([]);
  });

  it("is of the same board, where both are known", () => {
    const other = earlier(at(2025, 4, { board: "kulturnämnden" }));
    expect(compare([], [other])).toEqual([]);
    expect(compare([], [other], at(2025, 8, { board: null }))).toHaveLength(1);
    expect(compare([], [earlier(at(2025, 4, { board: "Regionstyrelsen " }))])).toHaveLength(1);
    expect(compare([], [earlier(at(2025, 4, { organisation: "Region Annan" }))])).toEqual([]);
  });

  it("is, of a period that was made twice, the one with its rows, else the last one made", () => {
    const first = earlier(at(2025, 4), [activity({ id: "A1" })], "2025-05-02");
    const second = { ...earlier(at(2025, 4), [], "2025-05-09"), activities: null };
    const third = { ...earlier(at(2025, 4), [], "2025-05-05"), activities: null };
    expect(compare([], [second, first])[0]?.earlier.taken).toBe("2025-05-02");
    expect(compare([], [second, third])[0]?.earlier.taken).toBe("2025-05-09");
  });
});

describe("counts and their change (domain.md rule 7)", () => {
  it("are those that both have", () => {
    const before = earlier(at(2025, 4), [activity({ status: LATE }), activity({ status: DONE })]);
    const counts = new Map(before.snapshot.counts);
    counts.delete("activities.rows.planned");
    counts.set("activities.rows.cancelled", 3);
    const given = [{ ...before, snapshot: { ...before.snapshot, counts } }];
    const changes = new Map(
      compare([activity({ status: LATE })], given)[0]?.changes.map(({ figure, before: then, now }) => [
        figure,
        [then, now],
      ]),
    );
    expect(changes.get("activities.rows.total")).toEqual([2, 1]);
    expect(changes.get("activities.rows.done")).toEqual([1, 0]);
    expect(changes.get("activities.rows.late")).toEqual([1, 1]);
    expect(changes.has("activities.rows.planned")).toBe(false);
    expect(changes.has("activities.rows.cancelled")).toBe(false);
  });
});

// domain.md rule 7: "Where the scope differs (other departments, other levels) the comparison says so instead of pretending."
describe("scope (domain.md rule 7)", () => {
  it("is the same where departments and levels are, however they are spelt", () => {
    const before = earlier(at(2025, 4), [activity({ department: "HR", level: "Enhet" })]);
    expect(compare([activity({ department: " hr", level: "enhet" })], [before])[0]?.scope).toEqual({
      same: true,
      departmentsAdded: [],
      departmentsGone: [],
      levelsAdded: [],
      levelsGone: [],
    });
  });

  it("says which departments and levels only one of the two covers", () => {
    const before = earlier(at(2025, 4), [
      activity({ department: "HR", level: "Enhet" }),
      activity({ department: "Ekonomi", level: null }),
    ]);
    const now = [activity({ department: "HR", level: "Avdelning" }), activity({ department: "IT", level: null })];
    expect(compare(now, [before])[0]?.scope).toEqual({
      same: false,
      departmentsAdded: ["IT"],
      departmentsGone: ["Ekonomi"],
      levelsAdded: ["Avdelning"],
      levelsGone: ["Enhet"],
    });
  });
});

describe("rows by activity id (domain.md rule 7)", () => {
  it("tells which became late, got done, came and went", () => {
    const now = [
      activity({ id: "A1", status: LATE }),
      activity({ id: "A2", status: DONE }),
      activity({ id: "A3", status: LATE }),
      activity({ id: "A4", status: LATE }),
      activity({ id: "A5", status: ONGOING }),
    ];
    const before = [
      activity({ id: "a1 ", status: ONGOING }),
      activity({ id: "A2", status: EMPTY }),
      activity({ id: "A3", status: LATE }),
      activity({ id: "A5", status: DONE }),
      activity({ id: "A6", status: DONE }),
    ];
    const rows = rowsOf(now, before);
    expect(rows?.becameLate).toEqual([now[0]]);
    expect(rows?.gotDone).toEqual([now[1]]);
    expect(rows?.came).toEqual([now[3]]);
    expect(rows?.went.map(({ id }) => id)).toEqual(["A6"]);
  });

  it("tells the units of a handed-down activity apart", () => {
    const now = [activity({ id: "A1", unit: "Nord", status: LATE }), activity({ id: "A1", unit: "Syd", status: DONE })];
    const before = [
      activity({ id: "A1", unit: "Syd", status: DONE }),
      activity({ id: "A1", unit: "Nord", status: ONGOING }),
    ];
    expect(rowsOf(now, before)).toEqual({ becameLate: [now[0]], gotDone: [], came: [], went: [] });
  });

  it("tells departments apart that use the same ids", () => {
    const now = [
      activity({ id: "1", department: "HR", title: "Utbilda", status: LATE }),
      activity({ id: "1", department: "IT", title: "Byta system", status: ONGOING }),
    ];
    const before = [
      activity({ id: "1", department: "IT", title: "Byta system", status: LATE }),
      activity({ id: "1", department: "HR", title: "Utbilda", status: ONGOING }),
    ];
    expect(rowsOf(now, before)?.becameLate).toEqual([now[0]]);
  });

  it("follows an activity to a department that has got another name", () => {
    const now = [activity({ id: "A1", department: "HR och lön", title: "Utbilda", status: DONE })];
    const before = [activity({ id: "A1", department: "HR", title: "Utbilda", status: ONGOING })];
    expect(rowsOf(now, before)).toEqual({ becameLate: [], gotDone: [now[0]], came: [], went: [] });
  });

  it("takes an id of another year's plan for the same activity only where the title agrees", () => {
    const now = [
      activity({ id: "A1", title: "Utbilda chefer", status: DONE }),
      activity({ id: "A2", title: "Korta köer", status: DONE }),
    ];
    const before = [
      activity({ id: "A1", title: "Byta system", status: ONGOING }),
      activity({ id: "A2", title: "Korta köer ", status: ONGOING }),
    ];
    const lastYear = rowsOf(now, before, at(2024, 8));
    expect(lastYear?.gotDone).toEqual([now[1]]);
    expect(lastYear?.came).toEqual([now[0]]);
    expect(rowsOf(now, before)?.gotDone).toEqual(now);
  });

  it("pairs rows that were entered twice one to one", () => {
    const twice = [activity({ id: "A1", status: DONE }), activity({ id: "A1", status: DONE })];
    expect(rowsOf(twice, [activity({ id: "A1", status: DONE })])?.came).toEqual([twice[1]]);
    expect(rowsOf([activity({ id: "A1", status: DONE })], twice)?.went).toHaveLength(1);
  });

  it("is not told where the rows are not at hand or have no ids", () => {
    const withId = [activity({ id: "A1" })];
    const without = [activity({ id: null })];
    expect(rowsOf(withId, without)).toBeNull();
    expect(rowsOf(without, withId)).toBeNull();
    expect(compare(withId, [{ ...earlier(at(2025, 4), withId), activities: null }])[0]?.rows).toBeNull();
  });

  it("leaves rows without an id aside", () => {
    const now = [activity({ id: "A1" }), activity({ id: null })];
    expect(rowsOf(now, [activity({ id: "A1" }), activity({ id: "" })])).toEqual({
      becameLate: [],
      gotDone: [],
      came: [],
      went: [],
    });
  });
});

describe("snapshots", () => {
  const given = registers({
    assignments: [assignment({ status: read("partly") })],
    activities: [
      activity({ department: "Öppenvård", level: "Enhet" }),
      activity({ department: "Ekonomi", level: null }),
      activity({ department: "ekonomi ", level: "Avdelning" }),
    ],
  });

  it("keep whose and when, what was covered (sorted as Swedish sorts) and the counts", () => {
    const snapshot = snapshotOf(followUp(given), "2025-05-08");
    expect(snapshot).toMatchObject({
      organisation: "Region Exempel",
      board: "regionstyrelsen",
      period: { year: 2025, endMonth: 4 },
      departments: ["Ekonomi", "Öppenvård"],
      levels: ["Avdelning", "Enhet"],
      taken: "2025-05-08",
    });
    expect(snapshot?.counts.get("assignments.partly")).toBe(1);
    expect(snapshot?.counts.get("assignments.issuer.council.total")).toBe(1);
    expect(snapshot?.counts.get("activities.distinct.notReported")).toBe(3);
    expect(snapshot?.counts.get("keyFigures.longTerm.financial.total")).toBe(0);
  });

  it("take the period from its end where only that is given, and are not made without one", () => {
    expect(snapshotOf(followUp({ ...given, plan: plan({ period: null }) }), null)?.period).toEqual({
      year: 2025,
      endMonth: 4,
    });
    const unknown = followUp({ ...given, plan: plan({ period: null, periodEnd: null }) });
    expect(snapshotOf(unknown, null)).toBeNull();
    expect(earlierOf(unknown)).toBeNull();
  });
});
