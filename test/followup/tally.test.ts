import { EMPTY } from "../../src/plan/reading";
import { ACTIVITY_STATES, type ActivityState } from "../../src/plan/states";
import { stateOfActivity } from "../../src/followup/state";
import { DoesNotCloseError, assertCloses, assertTallyCloses, tallyOf, withStates } from "../../src/followup/tally";
import type { CrossTable, Tally } from "../../src/followup/types";
import { NameTable } from "../../src/followup/crossTable";
import { activity, read } from "../builders";

const ROWS = [
  activity({ department: "HR", status: read("done") }),
  activity({ department: "Ekonomi", status: read("late") }),
  activity({ department: "hr ", status: read("late") }),
  activity({ department: "", status: EMPTY }),
];
const STATED = withStates(ROWS, ACTIVITY_STATES, stateOfActivity);

function table(): CrossTable<ActivityState> {
  const departments = new NameTable(STATED);
  ROWS.forEach(({ department }, row) => {
    departments.put(row, department);
  });
  return departments.table("activities.department", tallyOf("activities.rows", STATED));
}

/** The tally with one figure's value changed, as an error of ours would. */
function spoilt(tally: Tally<ActivityState>, state: ActivityState): Tally<ActivityState> {
  const figure = tally.byState[state];
  return { ...tally, byState: { ...tally.byState, [state]: { ...figure, value: figure.value + 1 } } };
}

describe("tallies", () => {
  it("give every figure its id and the rows that it counts (domain.md rule 9), in the order of the rows", () => {
    const tally = tallyOf("activities.rows", STATED);
    expect(tally.total).toEqual({ id: "activities.rows.total", value: 4, rows: ROWS });
    expect(tally.byState.late).toEqual({ id: "activities.rows.late", value: 2, rows: [ROWS[1], ROWS[2]] });
    expect(tally.byState.planned).toEqual({ id: "activities.rows.planned", value: 0, rows: [] });
  });

  it("give a cross-table's lines their rows in the order of the rows", () => {
    const [hr, ekonomi, none] = table().lines;
    expect(hr?.tally.total).toEqual({ id: "activities.department[HR].total", value: 2, rows: [ROWS[0], ROWS[2]] });
    expect(ekonomi?.tally.byState.late.rows).toEqual([ROWS[1]]);
    expect(none?.tally.byState.notReported).toEqual({
      id: "activities.department.none.notReported",
      value: 1,
      rows: [ROWS[3]],
    });
  });
});

// domain.md rule 2: "A total that does not close is an error of ours, never shown as a result."
describe("a total that does not close (domain.md rule 2)", () => {
  it("is let through where everything adds up", () => {
    expect(() => {
      assertCloses(table());
    }).not.toThrow();
  });

  it("throws where the states do not add up to the total", () => {
    expect(() => {
      assertTallyCloses(spoilt(tallyOf("activities.rows", STATED), "late"));
    }).toThrow(new DoesNotCloseError("activities.rows.total", 5, 4));
  });

  it("throws where a line does not close", () => {
    const { lines, total } = table();
    const [first, ...others] = lines;
    if (first === undefined) throw new Error("no line");
    const wrong = { ...first, tally: spoilt(first.tally, "done") };
    expect(() => {
      assertCloses({ lines: [wrong, ...others], total });
    }).toThrow(DoesNotCloseError);
  });

  it("throws where a line is missing", () => {
    const { lines, total } = table();
    expect(() => {
      assertCloses({ lines: lines.slice(1), total });
    }).toThrow(DoesNotCloseError);
  });

  it("throws where the lines close but their states are not the total's", () => {
    const { lines, total } = table();
    const { late, done } = total.byState;
    const swapped = { ...total, byState: { ...total.byState, late: done, done: late } };
    expect(() => {
      assertCloses({ lines, total: swapped });
    }).toThrow(DoesNotCloseError);
  });

  it("throws rather than leave out a row whose state is none of the table's", () => {
    const stated = withStates(ROWS, ["done", "late"], (row) => (stateOfActivity(row) === "done" ? "done" : "late"));
    const broken = { ...stated, places: Uint8Array.from([0, 1, 1, 7]) };
    expect(() => tallyOf("activities.rows", broken)).toThrow(DoesNotCloseError);
  });
});
