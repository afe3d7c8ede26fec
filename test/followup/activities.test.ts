import { EMPTY } from "../../src/plan/reading";
import type { Activity } from "../../src/plan/records";
import { followUp } from "../../src/followup/followUp";
import type { CrossTable, FollowUp } from "../../src/followup/types";
import { activity, assignment, keyFigure, read, registers, unreadable } from "../builders";

function count(activities: readonly Activity[], others: Parameters<typeof registers>[0] = {}): FollowUp["activities"] {
  return followUp(registers({ ...others, activities })).activities;
}

/** Label (or special line) and total of every line. */
function lines(table: CrossTable<string>): readonly (readonly [string, number])[] {
  return table.lines.map(({ label, special, tally }) => [special ?? label, tally.total.value]);
}

// domain.md rule 1: "An activity counts once for each unit that follows it up. When an activity is handed down (nedfördelad)
// to three units it is three rows and counts three times in the totals […]. The number of distinct activities is shown beside it".
describe("rows and distinct activities (domain.md rule 1)", () => {
  const handedDown = [
    activity({ id: "A1", unit: "Nord", status: read("done") }),
    activity({ id: "A1", unit: "Syd", status: read("planned") }),
    activity({ id: "A1", unit: "Väst", status: read("discontinued") }),
  ];

  it("counts an activity that is handed down to three units three times, and once as distinct", () => {
    const { rows, distinct } = count([...handedDown, activity({ id: "A2", status: read("late") })]);
    expect(rows.total.value).toBe(4);
    expect(rows.byState).toMatchObject({
      done: { value: 1 },
      planned: { value: 1 },
      discontinued: { value: 1 },
      late: { value: 1 },
    });
    expect(distinct.total.value).toBe(2);
    expect(distinct.byState).toMatchObject({ ongoing: { value: 1 }, late: { value: 1 }, done: { value: 0 } });
  });

  it("has as the distinct figures' rows the first row of each", () => {
    expect(count(handedDown).distinct.byState.ongoing.rows).toEqual([handedDown[0]]);
  });

  it("names the two so that nobody mixes them up", () => {
    const { rows, distinct } = count(handedDown);
    expect([rows.total.id, rows.byState.late.id]).toEqual(["activities.rows.total", "activities.rows.late"]);
    expect([distinct.total.id, distinct.byState.late.id]).toEqual([
      "activities.distinct.total",
      "activities.distinct.late",
    ]);
  });

  it("counts empty and unreadable cells as not reported", () => {
    const { rows } = count([activity({ status: EMPTY }), activity({ status: unreadable("på gång?") })]);
    expect(rows.byState.notReported.value).toBe(2);
  });
});

// domain.md rule 2: "An activity linked to several assignments still counts once: cross-tables have the rows "flera" and
// "utan koppling"."
describe("cross-tables by link (domain.md rule 2)", () => {
  const u1 = assignment({ id: "U1", title: "Korta köerna" });
  const u2 = assignment({ id: "U2", title: "Minska utsläppen" });
  const n1 = keyFigure({ id: "N1", title: "Soliditet" });
  const goals = { assignments: [u1, u2], keyFigures: [n1] };

  it("counts an activity that is linked to several once, in the line several", () => {
    const { byLink } = count(
      [activity({ links: [u1, u2] }), activity({ links: [u1] }), activity({ links: [n1] }), activity()],
      goals,
    );
    expect(lines(byLink)).toEqual([
      ["Korta köerna", 1],
      ["Minska utsläppen", 0],
      ["Soliditet", 1],
      ["several", 1],
      ["none", 1],
    ]);
    expect(byLink.lines.map(({ key }) => key)).toEqual(["U1", "U2", "N1", " several", " none"]);
    expect(byLink.total.total.value).toBe(4);
  });

  it("keeps lines apart whose ids were typed twice", () => {
    const twin = assignment({ id: "U1", title: "Ett annat uppdrag" });
    const { byLink } = count([activity({ links: [twin] })], { assignments: [u1, twin] });
    expect(byLink.lines.map(({ key, tally }) => [key, tally.total.value])).toEqual([
      ["U1", 0],
      ["U1 (2)", 1],
    ]);
  });

  it("has no special lines where nothing is in them", () => {
    expect(lines(count([activity({ links: [u1] })], { assignments: [u1] }).byLink)).toEqual([["Korta köerna", 1]]);
  });
});

describe("cross-tables by goal area", () => {
  const kultur = assignment({ goalArea: "Kultur" });
  const tandvard = assignment({ goalArea: "Tandvård" });
  const unplaced = assignment({ goalArea: null });

  it("puts an activity whose links have several goal areas in several, one that has none in none", () => {
    const { byGoalArea } = count([
      activity({ goalArea: null, links: [kultur, tandvard] }),
      activity({ goalArea: null, links: [kultur, unplaced, assignment({ goalArea: "KULTUR " })] }),
      activity({ goalArea: null, links: [unplaced] }),
      activity({ goalArea: null }),
      activity({ goalArea: "Tandvård", links: [kultur, tandvard] }),
    ]);
    expect(lines(byGoalArea)).toEqual([
      ["Kultur", 1],
      ["Tandvård", 1],
      ["several", 1],
      ["none", 2],
    ]);
  });

  it("lists the glossary's goal areas in its order, then others as they appear, special lines last", () => {
    const names = ["Ledningsprocesser", "Forskning", null, "kultur", "Regionalt utvecklingsansvar", "Arkiv"];
    const { byGoalArea } = count(names.map((goalArea) => activity({ goalArea })));
    expect(byGoalArea.lines.map(({ special, label }) => special ?? label)).toEqual([
      "Regionalt utvecklingsansvar",
      "kultur",
      "Ledningsprocesser",
      "Forskning",
      "Arkiv",
      "none",
    ]);
  });
});

describe("cross-tables by department, unit and level", () => {
  it("takes names that differ only by case or white space as one, under the first spelling", () => {
    const names = ["HR-avdelningen", "hr-avdelningen ", "HR-Avdelningen", "IT  stöd", "IT\u00a0stöd", "it\nstöd"];
    const { byDepartment } = count(names.map((department) => activity({ department })));
    expect(lines(byDepartment)).toEqual([
      ["HR-avdelningen", 3],
      ["IT stöd", 3],
    ]);
    expect(byDepartment.lines[0]?.tally.total.id).toBe("activities.department[HR-avdelningen].total");
    expect(byDepartment.lines[0]?.tally.byState.late.id).toBe("activities.department[HR-avdelningen].late");
  });

  it("keeps a department called several, none or __proto__ apart from special lines and object keys", () => {
    const names = ["none", "several", "__proto__", "constructor", ""];
    const { byDepartment } = count(names.map((department) => activity({ department })));
    expect(byDepartment.lines.map(({ key, special }) => [key, special])).toEqual([
      ["none", null],
      ["several", null],
      ["__proto__", null],
      ["constructor", null],
      [" none", "none"],
    ]);
    expect(new Set(byDepartment.lines.map(({ tally }) => tally.total.id)).size).toBe(5);
  });

  it("tells units of the same name in two departments apart", () => {
    const { byUnit } = count([
      activity({ department: "HR", unit: "Stab" }),
      activity({ department: "IT", unit: "stab" }),
      activity({ department: "hr", unit: "Stab " }),
      activity({ department: "IT", unit: "Drift" }),
      activity({ department: "IT", unit: null }),
    ]);
    expect(lines(byUnit)).toEqual([
      ["Stab (HR)", 2],
      ["stab (IT)", 1],
      ["Drift", 1],
      ["none", 1],
    ]);
  });

  it("counts rows without a level in none", () => {
    const { byLevel } = count([activity({ level: "Enhet" }), activity({ level: null }), activity({ level: " " })]);
    expect(lines(byLevel)).toEqual([
      ["Enhet", 1],
      ["none", 2],
    ]);
  });
});
