/** The labels of the Plan sheet's fields, as people write them. */
import type { PlanField } from "../plan/records";
import { withoutUnit } from "./headingUnit";
import { labelText } from "./keyValueSheet";

const LABELS: Readonly<Record<PlanField, readonly string[]>> = {
  organisation: ["organisation", "region", "kommun", "huvudman", "organisationens namn"],
  board: [
    "styrelse/nämnd",
    "styrelse",
    "nämnd",
    "styrelse eller nämnd",
    "ansvarig styrelse",
    "nämnd/styrelse",
    "ansvarig nämnd",
  ],
  year: ["år", "planår", "verksamhetsår", "budgetår", "planens år", "avser år", "plan för år", "uppföljningsår"],
  period: [
    "period",
    "uppföljningsperiod",
    "avser period",
    "uppföljning avser",
    "uppföljningens period",
    "uppföljning",
    "uppföljningstillfälle",
    "rapportperiod",
  ],
  periodEnd: [
    "periodens slut",
    "periodslut",
    "period till och med",
    "period t.o.m.",
    "mätdatum",
    "uppföljning per",
    "per den",
    "periodens slutdatum",
  ],
  adoptedDate: [
    "fastställd",
    "fastställd datum",
    "fastställd datum §",
    "fastställd den",
    "antagen",
    "antagen datum",
    "beslutad",
    "beslutsdatum",
    "plan fastställd",
    "fastställd av styrelsen",
    "fastställd av fullmäktige",
    "fastställd/reviderad",
    "fastställd och reviderad",
    "beslutad i kf",
    "beslutad i rf",
  ],
  adoptedParagraph: ["fastställd §", "fastställd paragraf", "§ fastställd", "antagen §", "fastställd §-nummer"],
  revisedDate: ["reviderad", "reviderad datum", "reviderad datum §", "reviderad den", "ändrad", "senast reviderad"],
  revisedParagraph: ["reviderad §", "reviderad paragraf", "§ reviderad"],
  planDiaryNumber: [
    "diarienummer plan",
    "diarienummer för plan",
    "diarienummer planen",
    "diarienummer verksamhetsplan",
    "dnr",
    "dnr plan",
    "planens diarienummer",
    "diarienummer",
  ],
  reportDiaryNumber: [
    "diarienummer rapport",
    "diarienummer rapporten",
    "dnr rapport",
    "rapportens diarienummer",
    "diarienummer uppföljningsrapport",
  ],
  memoDiaryNumber: [
    "diarienummer tjänsteskrivelse",
    "diarienummer tjänsteskrivelsen",
    "dnr tjänsteskrivelse",
    "tjänsteskrivelsens diarienummer",
  ],
  sourceDiaryNumber: [
    "diarienummer källrapport",
    "diarienummer källrapporten",
    "dnr källrapport",
    "källrapportens diarienummer",
    "diarienummer tertialrapport",
    "diarienummer delårsrapport",
    "diarienummer årsredovisning",
  ],
  sourceReportName: ["källrapportens namn", "källrapport", "källrapport namn", "källa"],
  meetingDate: ["sammanträdesdatum", "sammanträde", "styrelsens sammanträde", "nämndens sammanträde", "mötesdatum"],
  memoDate: ["tjänsteskrivelsens datum", "datum tjänsteskrivelse", "tjänsteskrivelse datum", "tjänsteskrivelsedatum"],
  handler: ["handläggare", "ansvarig handläggare"],
  proposer: ["förslagsställare", "föredragande", "förslag från"],
  signatories: ["undertecknare", "undertecknas av", "i tjänsten", "underskrift", "undertecknare roll namn"],
  extractTo: ["utdrag till", "protokollsutdrag till", "utdrag", "beslutet skickas till", "expedieras till"],
  budgetFrame: ["nettobudgetram", "budgetram", "nettobudgetram tkr", "ram", "nettobudget"],
  replyBy: ["svarsdatum", "svar senast", "sista svarsdatum", "svar senast den", "sista svarsdag"],
};
const FIELD_OF: ReadonlyMap<string, PlanField> = new Map(
  Object.entries(LABELS).flatMap(([field, labels]) =>
    labels.map((label) => [labelText(label), field as PlanField] as const),
  ),
);
/** A label of its own row below a decision: whose § it is follows from the row above. */
const PARAGRAPH_LABELS: ReadonlySet<string> = new Set(["§", "§-nummer", "§ nr", "paragraf", "paragrafnummer"]);

/** True for every label that the Plan sheet may have. */
export function isPlanLabel(label: string): boolean {
  return PARAGRAPH_LABELS.has(label) || FIELD_OF.has(label) || FIELD_OF.has(withoutUnit(label));
}

/** The label's field. @param decision the decision that was read last, which a label "§" belongs to */
export function planField(label: string, decision: PlanField | null): PlanField | undefined {
  if (PARAGRAPH_LABELS.has(label)) return decision === "revisedDate" ? "revisedParagraph" : "adoptedParagraph";
  return FIELD_OF.get(label) ?? FIELD_OF.get(withoutUnit(label));
}
