import { EMPTY } from "../../src/plan/reading";
import type { ActivityStatus } from "../../src/plan/states";
import { distinctState, fulfilmentOf, horizonOf, issuerOf, stateOfActivity } from "../../src/followup/state";
import { activity, assignment, keyFigure, read, unreadable } from "../builders";

function rows(...states: readonly (ActivityStatus | "notReported")[]) {
  return states.map((state) => activity({ status: state === "notReported" ? EMPTY : read(state) }));
}

// domain.md rule 1: "Status of a distinct activity: any row late: försenad; else any row empty: ej rapporterad; else, if all
// rows agree (utgår aside), that; else pågående."
describe("status of a distinct activity (domain.md rule 1)", () => {
  it.each([
    ["any row late: försenad", rows("done", "late", "notReported"), "late"],
    ["late even beside rows that are discontinued", rows("discontinued", "late"), "late"],
    ["else any row empty: ej rapporterad", rows("done", "notReported", "done"), "notReported"],
    ["else any row empty, also beside discontinued ones", rows("discontinued", "notReported"), "notReported"],
    ["else, if all rows agree, that", rows("done", "done"), "done"],
    ["all planned", rows("planned", "planned", "planned"), "planned"],
    ["all ongoing", rows("ongoing", "ongoing"), "ongoing"],
    ["if all rows agree (utgår aside)", rows("discontinued", "done", "done"), "done"],
    ["all rows utgår", rows("discontinued", "discontinued"), "discontinued"],
    ["else pågående", rows("done", "planned"), "ongoing"],
    ["else pågående (utgår aside)", rows("discontinued", "planned", "done"), "ongoing"],
    ["one row", rows("planned"), "planned"],
  ])("%s", (_, given, expected) => {
    expect(distinctState(given)).toBe(expected);
    expect(distinctState([...given].reverse())).toBe(expected);
  });

  it("has reported nothing without rows", () => {
    expect(distinctState([])).toBe("notReported");
  });
});

describe("what a cell counts as", () => {
  it('is "not reported" where it is empty: "it is never silently counted as something else" (domain.md, glossary)', () => {
    expect(stateOfActivity(activity())).toBe("notReported");
    expect(fulfilmentOf(assignment())).toBe("notReported");
  });

  it("is not reported where it cannot be read, however near a known word is", () => {
    expect(stateOfActivity(activity({ status: unreadable("Klr", "Klar") }))).toBe("notReported");
    expect(fulfilmentOf(assignment({ status: unreadable("nja") }))).toBe("notReported");
  });

  it("has an unknown issuer where none can be read, and is short-term where no horizon can", () => {
    expect(issuerOf(assignment({ issuer: unreadable("KF/KS") }))).toBe("unknown");
    expect(issuerOf(assignment({ issuer: read("own") }))).toBe("own");
    expect(horizonOf(keyFigure({ horizon: EMPTY }))).toBe("shortTerm");
    expect(horizonOf(keyFigure({ horizon: unreadable("?") }))).toBe("shortTerm");
    expect(horizonOf(keyFigure({ horizon: read("longTerm") }))).toBe("longTerm");
  });
});
