/** Åtgärdsplan: the savings plan. */
import type { RegisterDefinition } from "./definition";
import { ID, RESPONSIBLE, COMMENT } from "./shared";

export const measures: RegisterDefinition = {
  role: "measures",
  sheetWords: ["åtgärdsplan", "åtgärder", "åtgärd"],
  title: "title",
  identifiedBy: ["expectedEffect", "achievedEffect", "needsDecision"],
  needed: [["expectedEffect"]],
  fields: [
    { name: "id", synonyms: [...ID, "åtgärdsnr", "åtgärdsnummer", "åtgärds-id"] },
    {
      name: "title",
      synonyms: [
        "åtgärd",
        "åtgärder",
        "åtgärdens namn",
        "beskrivning av åtgärd",
        "åtgärdsbeskrivning",
        "besparingsåtgärd",
        "aktivitet",
      ],
    },
    { name: "horizon", synonyms: ["typ", "typ av åtgärd", "kort/lång", "kortsiktig/långsiktig", "horisont", "slag"] },
    { name: "responsible", synonyms: RESPONSIBLE },
    {
      name: "expectedEffect",
      synonyms: [
        "beräknad effekt",
        "förväntad effekt",
        "planerad effekt",
        "budgeterad effekt",
        "effekt",
        "ekonomisk effekt",
        "beräknad besparing",
        "beräknad helårseffekt",
        "helårseffekt",
      ],
    },
    {
      name: "achievedEffect",
      periodic: true,
      synonyms: [
        "uppnådd effekt",
        "uppnådd",
        "faktisk effekt",
        "realiserad effekt",
        "hittills uppnådd effekt",
        "utfall effekt",
        "uppnådd besparing",
      ],
    },
    { name: "status", periodic: true, synonyms: ["status", "läge", "lägesstatus"] },
    {
      name: "needsDecision",
      synonyms: [
        "kräver politiskt beslut",
        "politiskt beslut",
        "beslut krävs",
        "kräver beslut",
        "politiskt beslut krävs",
        "beslut i nämnd",
      ],
    },
    { name: "comment", periodic: true, synonyms: COMMENT },
  ],
};
