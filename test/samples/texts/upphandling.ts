import type { PhraseFamily } from "../model";

/** Upphandlingsavdelningen. */
export const UPPHANDLING_TEXTS: readonly PhraseFamily[] = [
  {
    topic: "inköp",
    verbs: ["Utbilda beställare i", "Utveckla", "Förenkla"],
    objects: [
      "avrop från regionens ramavtal",
      "e-handel med förbrukningsartiklar",
      "uppföljning av köp utanför avtal",
      "direktupphandling under tröskelvärdet",
      "arbetet med avtalskataloger",
      "kategoristyrning av konsulttjänster",
      "spendanalys per förvaltning",
      "användningen av inköpssystemet",
      "avtalsförvaltning för medicinteknisk utrustning",
      "planeringen av kommande upphandlingar",
      "dialogen med små leverantörer",
      "leverantörsuppföljning av bemanningstjänster",
      "hanteringen av avtalsavvikelser",
    ],
    complements: ["tillsammans med förvaltningarnas inköpssamordnare", "med stöd av digitala kurser"],
  },
  {
    topic: "hållbara inköp",
    verbs: ["Ställa krav på", "Följa upp", "Ta fram stödmaterial om"],
    objects: [
      "återvinningsbara material i engångsartiklar",
      "arbetsvillkor i leveranskedjan för textilier",
      "fossilfria transporter i varuleveranser",
      "giftfria produkter i barnsjukvården",
      "djurskydd och ursprung i livsmedelsavtal",
      "reparation och återbruk i möbelavtal",
      "social hänsyn i byggentreprenader",
      "energiprestanda vid köp av medicinsk utrustning",
      "förpackningar med mindre plast",
      "kemikalieinnehåll i städprodukter",
      "antidiskriminering i tjänsteavtal",
      "lägre klimatpåverkan från läkemedel",
      "cirkulära affärsmodeller för datorer",
    ],
    complements: ["i tre prioriterade avtal", "enligt hållbarhetsprogrammet"],
  },
];
