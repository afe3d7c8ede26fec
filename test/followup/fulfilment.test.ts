import { EMPTY } from "../../src/plan/reading";
import type { ActivityStatus, EnteredFulfilment } from "../../src/plan/states";
import { suggestionOf } from "../../src/followup/fulfilment";
import { followUp } from "../../src/followup/followUp";
import { activity, assignment, plan, read, registers } from "../builders";

const WHOLE_YEAR = plan({ period: { year: 2025, endMonth: 12 }, periodEnd: "2025-12-31" });

function rows(...states: readonly (ActivityStatus | "notReported")[]) {
  return states.map((state) => activity({ status: state === "notReported" ? EMPTY : read(state) }));
}

// domain.md rule 5: "A suggestion is made only where every activity is reported and there is at least one; "none begun"
// suggests "ej uppfyllt" at year end only."
describe("suggested fulfilment (domain.md rule 5)", () => {
  it.each<[string, ReturnType<typeof rows>, EnteredFulfilment | null, EnteredFulfilment | null]>([
    ["no activity: none", rows(), null, null],
    ["one not reported: none", rows("done", "notReported"), null, null],
    ["all done: uppfyllt", rows("done", "done"), "fulfilled", "fulfilled"],
    ["some done: delvis", rows("done", "planned"), "partly", "partly"],
    ["ongoing: delvis", rows("ongoing"), "partly", "partly"],
    ["late has begun: delvis", rows("late", "planned"), "partly", "partly"],
    ["none begun: ej uppfyllt at year end only", rows("planned", "planned"), null, "notFulfilled"],
    ["utgår says nothing beside others", rows("done", "discontinued"), "fulfilled", "fulfilled"],
    ["only utgår: none", rows("discontinued"), null, null],
  ])("%s", (_, activities, inApril, atYearEnd) => {
    expect(suggestionOf(activities, false)).toBe(inApril);
    expect(suggestionOf(activities, true)).toBe(atYearEnd);
  });

  it("comes from all activities that are linked to the assignment, alone or with others", () => {
    const [u1, u2, u3] = [assignment(), assignment({ status: read("fulfilled") }), assignment()];
    const activities = [
      activity({ links: [u1], status: read("done") }),
      activity({ links: [u2, u1], status: read("ongoing") }),
    ];
    const { suggestions } = followUp(registers({ assignments: [u1, u2, u3], activities })).assignments;
    expect(suggestions).toEqual([
      { assignment: u1, suggested: "partly", activities },
      { assignment: u2, suggested: "partly", activities: [activities[1]] },
    ]);
  });

  // "An assignment's fulfilment is a person's judgement, entered in the sheet."
  it("is never counted", () => {
    const u1 = assignment();
    const given = registers({ assignments: [u1], activities: [activity({ links: [u1], status: read("done") })] });
    const { assignments } = followUp({ ...given, plan: WHOLE_YEAR });
    expect(assignments.suggestions).toHaveLength(1);
    expect(assignments.fulfilment.byState.fulfilled.value).toBe(0);
    expect(assignments.fulfilment.byState.notReported.value).toBe(1);
  });
});
