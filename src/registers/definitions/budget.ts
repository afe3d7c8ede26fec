/** Budget: the departments’ shares of the frame. */
import type { RegisterDefinition } from "./definition";
import { DEPARTMENT } from "./shared";

export const budget: RegisterDefinition = {
  role: "budget",
  sheetWords: ["budget", "budgetfördelning", "ekonomi"],
  title: "department",
  identifiedBy: ["frame"],
  needed: [["frame"]],
  fields: [
    { name: "department", synonyms: [...DEPARTMENT, "enhet", "ansvarsområde"] },
    {
      name: "frame",
      synonyms: [
        "ram",
        "budgetram",
        "nettobudgetram",
        "budget",
        "nettobudget",
        "årsbudget",
        "ram helår",
        "tilldelad ram",
      ],
    },
    { name: "outcome", periodic: true, synonyms: ["utfall", "resultat", "utfall perioden"] },
    { name: "forecast", periodic: true, synonyms: ["prognos", "helårsprognos", "prognos helår", "utsikt"] },
  ],
};
