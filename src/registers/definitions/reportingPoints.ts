/** Uppföljningsplan: when and how the board is reported to. */
import type { RegisterDefinition } from "./definition";

export const reportingPoints: RegisterDefinition = {
  role: "reportingPoints",
  sheetWords: ["uppföljningsplan", "rapportering"],
  title: "title",
  identifiedBy: ["when", "form"],
  needed: [["when"]],
  fields: [
    {
      name: "title",
      synonyms: [
        "punkt",
        "uppföljningspunkt",
        "rapporteringspunkt",
        "rapport",
        "rapportering",
        "vad",
        "ärende",
        "uppföljning av",
        "område",
      ],
    },
    { name: "when", synonyms: ["tidpunkt", "när", "tid", "sammanträde", "månad", "datum", "rapporteras"] },
    {
      name: "form",
      synonyms: ["form", "hur", "rapporteringsform", "skriftlig/muntlig", "skriftligt/muntligt", "rapportform"],
    },
    { name: "status", periodic: true, synonyms: ["status", "läge", "genomförd", "rapporterad"] },
    { name: "diaryNumber", synonyms: ["diarienummer", "diarienr", "dnr", "diarie-nr", "ärendenummer"] },
  ],
};
