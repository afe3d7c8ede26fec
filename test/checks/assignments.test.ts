import type { ActivityStatus, EnteredFulfilment } from "../../src/plan/states";
import { activity, assignment, keyFigure, read } from "../builders";
import { cells, found, sheet } from "./run";

describe("fulfilment-contradicted (rule 5)", () => {
  function against(entered: EnteredFulfilment, ...states: (ActivityStatus | null)[]): unknown {
    const one = assignment({ status: read(entered) });
    const activities = states.map((state) =>
      activity({ links: [one], ...(state === null ? {} : { status: read(state) }) }),
    );
    return found("fulfilment-contradicted", { assignments: [one], activities }).map(({ params }) => [
      params.activities,
      params.total,
    ]);
  }

  it('"uppfyllt" with unfinished activities', () => {
    expect(against("fulfilled", "done", "ongoing", "late", null)).toEqual([[2, 4]]);
  });

  it('"ej uppfyllt" with all of them done', () => {
    expect(against("notFulfilled", "done", "done", "discontinued")).toEqual([[2, 2]]);
  });

  it("is silent where nothing contradicts, or it is not known", () => {
    expect(against("fulfilled", "done", "discontinued", null)).toEqual([]);
    expect(against("notFulfilled", "done", "ongoing")).toEqual([]);
    expect(against("notFulfilled", "done", null)).toEqual([]);
    expect(against("notFulfilled")).toEqual([]);
    expect(against("notFulfilled", "discontinued")).toEqual([]);
    expect(against("partly", "done", "done")).toEqual([]);
  });
});

describe("goal-area-misspelt", () => {
  it("offers the name that many rows have", () => {
    const rows = [1, 2, 3].map(() => keyFigure({ goalArea: "Hållbar utveckling" }));
    const slip = assignment({ goalArea: "Hållbar utvekling", row: 6 });
    const [finding] = found("goal-area-misspelt", { keyFigures: rows, assignments: [slip] });
    expect(finding).toMatchObject({
      severity: "warning",
      place: { sheet: "Uppdrag", cell: "B7" },
      params: { text: "Hållbar utvekling", near: "Hållbar utveckling", rows: 1, uses: 1, nearUses: 3 },
      fix: { seen: "Hållbar utvekling", value: "Hållbar utveckling" },
    });
  });

  it("knows a region's usual goal areas, also one that nobody spelt right", () => {
    const [finding] = found("goal-area-misspelt", { assignments: [assignment({ goalArea: "Ledningproceser" })] });
    expect(finding?.params).toMatchObject({ near: "Ledningsprocesser", nearUses: 0 });
  });

  it("is one remark for rows that follow each other with the same text", () => {
    const origin = sheet("Uppdrag", ["goalArea", "title"]);
    const rows = [3, 4, 5].map((row) => assignment({ origin, row, goalArea: "Kolektivtrafik" }));
    const findings = found("goal-area-misspelt", { assignments: rows });
    expect(cells(findings)).toEqual(["A4"]);
    expect(findings[0]?.params.rows).toBe(3);
  });

  it("does not repeat what an activity only has from its link", () => {
    const one = assignment({ goalArea: "Stödverksamet" });
    const fields = { assignments: [one], activities: [activity({ links: [one], goalArea: "Stödverksamet" })] };
    expect(found("goal-area-misspelt", fields)).toHaveLength(1);
  });

  it("is silent where both names are used, where case differs, and where numbers do", () => {
    const names = ["Kultur", "kultur ", "Mål 1 Klimat", "Mål 2 Klimat", "Folkhälsa norr", "Folkhälsa norra"];
    expect(found("goal-area-misspelt", { assignments: names.map((goalArea) => assignment({ goalArea })) })).toEqual([]);
  });
});
