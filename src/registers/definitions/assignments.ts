/** Uppdrag: the assignments. */
import type { RegisterDefinition } from "./definition";
import { ID, RESPONSIBLE, COMMENT, DEPARTMENT, GOAL_AREA, ISSUER } from "./shared";

export const assignments: RegisterDefinition = {
  role: "assignments",
  sheetWords: ["uppdrag", "uppdragen"],
  title: "title",
  identifiedBy: ["status", "issuer", "goalArea", "department", "responsible"],
  needed: [["status"]],
  fields: [
    {
      name: "id",
      synonyms: [...ID, "uppdragsnr", "uppdragsnummer", "uppdrags-id", "uppdrag nr", "uppdragsid", "uppdrag id"],
    },
    { name: "goalArea", synonyms: GOAL_AREA },
    {
      name: "title",
      synonyms: [
        "uppdrag",
        "uppdraget",
        "uppdragen",
        "uppdragstext",
        "uppdragets text",
        "uppdragsbeskrivning",
        "uppdragsformulering",
        "benämning uppdrag",
        "uppdragets namn",
      ],
    },
    { name: "issuer", synonyms: ISSUER },
    { name: "department", synonyms: DEPARTMENT },
    { name: "responsible", synonyms: RESPONSIBLE },
    {
      name: "status",
      periodic: true,
      synonyms: [
        "status",
        "uppfyllelse",
        "uppfyllelsegrad",
        "måluppfyllelse",
        "uppfyllt",
        "uppfyllnad",
        "bedömning",
        "bedömd uppfyllelse",
        "uppdragsstatus",
        "läge",
        "lägesstatus",
        "nuläge",
        "resultat",
      ],
    },
    { name: "comment", periodic: true, synonyms: COMMENT },
  ],
};
