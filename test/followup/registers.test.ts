import { EMPTY } from "../../src/plan/reading";
import { followUp } from "../../src/followup/followUp";
import { assignment, keyFigure, outcome, read, registers, target, unreadable } from "../builders";

describe("assignments", () => {
  const { assignments } = followUp(
    registers({
      assignments: [
        assignment({ issuer: read("council"), status: read("partly"), goalArea: "Kultur", department: "HR" }),
        assignment({ issuer: read("council"), status: EMPTY, goalArea: null, department: null }),
        assignment({ issuer: read("own"), status: read("fulfilled"), goalArea: "kultur", department: null }),
        assignment({ issuer: unreadable("KF/KS"), status: unreadable("?"), goalArea: "Arkiv", department: null }),
      ],
    }),
  );

  it("count by fulfilment", () => {
    expect(assignments.fulfilment.total).toMatchObject({ id: "assignments.total", value: 4 });
    expect(assignments.fulfilment.byState).toMatchObject({
      fulfilled: { id: "assignments.fulfilled", value: 1 },
      partly: { id: "assignments.partly", value: 1 },
      notFulfilled: { id: "assignments.notFulfilled", value: 0 },
      notReported: { id: "assignments.notReported", value: 2 },
    });
  });

  it("count by issuer, in always the same lines", () => {
    expect(assignments.byIssuer.lines.map(({ key, special, tally }) => [key, special, tally.total.value])).toEqual([
      ["council", null, 2],
      ["own", null, 1],
      ["unknown", "none", 1],
    ]);
    expect(assignments.byIssuer.lines[0]?.tally.total.id).toBe("assignments.issuer.council.total");
    expect(assignments.byIssuer.lines[0]?.tally.byState.partly.id).toBe("assignments.issuer.council.partly");
    expect(followUp(registers()).assignments.byIssuer.lines.map(({ key }) => key)).toEqual([
      "council",
      "own",
      "unknown",
    ]);
  });

  it("count by goal area and department", () => {
    const { byGoalArea, byDepartment } = assignments;
    expect(byGoalArea.lines.map(({ tally }) => [tally.total.id, tally.total.value])).toEqual([
      ["assignments.goalArea[Kultur].total", 2],
      ["assignments.goalArea[Arkiv].total", 1],
      ["assignments.goalArea.none.total", 1],
    ]);
    expect(byDepartment.lines.map(({ tally }) => [tally.total.id, tally.total.value])).toEqual([
      ["assignments.department[HR].total", 1],
      ["assignments.department.none.total", 3],
    ]);
  });
});

describe("key figures", () => {
  const green = { target: target(10), outcome: outcome(10) };
  const red = { target: target(10), outcome: outcome(9) };

  it("count by horizon and rating, and the financial targets among them", () => {
    const { keyFigures } = followUp(
      registers({
        keyFigures: [
          keyFigure({ ...green, financial: true }),
          keyFigure({ ...red, horizon: EMPTY }),
          keyFigure({ ...green, horizon: unreadable("?") }),
          keyFigure({ ...red, horizon: read("longTerm") }),
        ],
      }),
    );
    expect(keyFigures.shortTerm.ratings.total).toMatchObject({ id: "keyFigures.shortTerm.total", value: 3 });
    expect(keyFigures.shortTerm.ratings.byState).toMatchObject({
      green: { id: "keyFigures.shortTerm.green", value: 2 },
      red: { value: 1 },
    });
    expect(keyFigures.shortTerm.financial.total).toMatchObject({
      id: "keyFigures.shortTerm.financial.total",
      value: 1,
    });
    expect(keyFigures.shortTerm.financial.byState.green.id).toBe("keyFigures.shortTerm.financial.green");
    expect(keyFigures.longTerm.ratings.total).toMatchObject({ id: "keyFigures.longTerm.total", value: 1 });
    expect(keyFigures.longTerm.byGoalArea.lines[0]?.tally.total.id).toBe(
      "keyFigures.longTerm.goalArea[Stödverksamhet].total",
    );
  });

  // domain.md rule 3: "a key figure has a scope (omfattning: hela organisationen, styrelsen), since the same name can occur
  // in both."
  it("of the same name in both scopes are two (domain.md rule 3)", () => {
    const { keyFigures } = followUp(
      registers({
        keyFigures: [
          keyFigure({ ...green, title: "Nettokostnadsutveckling", scope: read("organisation"), financial: true }),
          keyFigure({ ...red, title: "Nettokostnadsutveckling", scope: read("board") }),
        ],
      }),
    );
    const { ratings, financial } = keyFigures.shortTerm;
    expect([ratings.total.value, ratings.byState.green.value, ratings.byState.red.value]).toEqual([2, 1, 1]);
    expect(financial.total.rows).toMatchObject([{ scope: { value: "organisation" } }]);
  });

  it("are all in the map of ratings", () => {
    const figures = [keyFigure(green), keyFigure({ ...red, horizon: read("longTerm") })];
    const { rated } = followUp(registers({ keyFigures: figures })).keyFigures;
    expect(figures.map((figure) => rated.get(figure)?.rating)).toEqual(["green", "red"]);
  });
});
