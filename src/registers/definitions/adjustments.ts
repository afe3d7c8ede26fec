/** Justeringar: proposed changes of targets. */
import type { RegisterDefinition } from "./definition";

export const adjustments: RegisterDefinition = {
  role: "adjustments",
  sheetWords: ["justeringar", "justering", "revideringar"],
  title: "keyFigure",
  identifiedBy: ["proposedValue"],
  needed: [["currentValue"], ["proposedValue"]],
  fields: [
    { name: "keyFigure", synonyms: ["nyckeltal", "indikator", "mått", "nyckeltal/uppdrag"] },
    {
      name: "currentValue",
      synonyms: [
        "nuvarande värde",
        "nuvarande målvärde",
        "nuvarande mål",
        "gällande värde",
        "gällande målvärde",
        "befintligt värde",
        "från",
      ],
    },
    {
      name: "proposedValue",
      synonyms: [
        "föreslaget värde",
        "föreslaget målvärde",
        "nytt värde",
        "nytt målvärde",
        "nytt mål",
        "förslag",
        "föreslås",
        "föreslaget mål",
        "till",
      ],
    },
    { name: "reason", synonyms: ["motivering", "skäl", "orsak", "kommentar", "varför"] },
  ],
};
