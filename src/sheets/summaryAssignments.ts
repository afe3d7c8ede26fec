/** The summary's tables of assignments. */
import type { CrossTable } from "../followup/types";
import { FULFILMENTS, ISSUERS, type Fulfilment, type Issuer } from "../plan/states";
import { FULFILMENT_LABELS, ISSUER_LABELS } from "../swedish/labels";
import { ASSIGNMENT_CODES, ASSIGNMENT_TABLE } from "./assignmentData";
import { lineLabel, NO_GOAL_AREA } from "./lineLabels";
import type { SummaryContext } from "./summaryContext";
import { writeTallyTable, type CountSource, type CountedLine } from "./tallyTable";

const SOURCE: CountSource<Fulfilment> = {
  table: ASSIGNMENT_TABLE,
  stateColumn: ASSIGNMENT_CODES.fulfilment,
  states: FULFILMENTS,
  labels: FULFILMENT_LABELS,
};

function issuerOfLine(key: string): Issuer {
  return ISSUERS.find((issuer) => issuer === key) ?? "unknown";
}

function issuerLines(table: CrossTable<Fulfilment>): CountedLine<Fulfilment>[] {
  return table.lines.map((line) => {
    const issuer = issuerOfLine(line.key);
    return { label: ISSUER_LABELS[issuer], tally: line.tally, criteria: [[ASSIGNMENT_CODES.issuer, issuer]] };
  });
}

export function writeAssignments(context: SummaryContext): void {
  const { page, followUp, codes } = context;
  const { fulfilment, byIssuer, byGoalArea } = followUp.assignments;
  const total: CountedLine<Fulfilment> = { label: "Totalt", tally: fulfilment, criteria: [] };
  page.heading("Uppdrag");
  page.caption("Uppdrag efter uppdragsgivare");
  writeTallyTable(context, {
    source: SOURCE,
    firstHeading: "Uppdragsgivare",
    lines: issuerLines(byIssuer),
    total,
    shares: [],
    checkLabel: "Uppdrag efter uppdragsgivare",
  });
  page.caption("Uppdrag efter målområde");
  writeTallyTable(context, {
    source: SOURCE,
    firstHeading: "Målområde",
    lines: byGoalArea.lines.map((line) => ({
      label: lineLabel(line, NO_GOAL_AREA),
      tally: line.tally,
      criteria: [[ASSIGNMENT_CODES.goalArea, codes.assignmentGoalAreas.get(line.key) ?? "none"]],
    })),
    total,
    shares: [],
    checkLabel: "Uppdrag efter målområde",
  });
}
