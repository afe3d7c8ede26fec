/** Swedish agreement in messages that speak of one row or of many. */
import { findingsSv } from "../../src/strings/findings.sv";

const ROWS = { of: "sheet", rows: 4, column: true } as const;
const ROW = { of: "row", title: "Bredda publiken" } as const;

it.each([
  [findingsSv["empty-status"]({ record: "assignment", gap: ROWS }), "De räknas som ej rapporterade."],
  [findingsSv["empty-status"]({ record: "assignment", gap: ROW }), "Raden räknas som ej rapporterad."],
  [findingsSv["empty-status"]({ record: "activity", gap: ROWS }), "De räknas som ej rapporterade."],
  [findingsSv["horizon-missing"](ROWS), "De räknas som kortsiktiga."],
  [findingsSv["horizon-missing"](ROW), "Det räknas som kortsiktigt."],
])("%s", (message, sentence) => {
  expect(message).toContain(sentence);
});
