import type { PhraseFamily } from "../model";

/** Fastighet och service. */
export const FASTIGHET_TEXTS: readonly PhraseFamily[] = [
  {
    topic: "lokaler",
    verbs: ["Utreda", "Ta fram förslag till", "Genomföra"],
    objects: [
      "lokalsamordning för administrationen i regionhuset",
      "samlokalisering av mottagningar i tätorten",
      "ombyggnad av akutmottagningens entré",
      "anpassning av väntrum efter barns behov",
      "avveckling av tomställda lokaler",
      "skyltning som är begriplig för alla",
      "flytt av vårdcentraler till mindre lokaler",
      "omställning till flexibla mötesplatser i regionhuset",
      "underhåll av tak och fasader på sjukhusområdet",
      "tillgänglighetsåtgärder i publika entréer",
      "omställning av arkivlokaler till kontor",
    ],
    complements: ["enligt lokalförsörjningsplanen", "tillsammans med hyresgästerna"],
  },
  {
    topic: "klimat",
    verbs: ["Planera", "Genomföra", "Följa upp"],
    objects: [
      "utbyte av belysning i kulvertar och trapphus",
      "installation av solceller på servicebyggnaden",
      "energioptimering av ventilationen i operationsavdelningen",
      "byte till eldrivna transportfordon",
      "samlastning av interna transporter",
      "åtgärder mot lustgasläckage",
      "återbruk av möbler mellan verksamheterna",
      "sortering av plastavfall från vårdavdelningar",
      "återvinning av värme ur frånluft",
      "utbyggnad av laddplatser för tjänstebilar",
      "åtgärder mot matsvinn i patientmåltider",
    ],
    complements: ["vid två sjukhus", "enligt energiplanen"],
  },
  {
    topic: "service",
    verbs: ["Samordna", "Utveckla", "Effektivisera"],
    objects: [
      "beställning av städning i ett gemensamt system",
      "leveranser av förbrukningsmaterial till vårdcentraler",
      "vaktmästeri och posthantering i regionhuset",
      "patientmåltider med större valfrihet",
      "textilhantering med märkta plagg",
      "försörjning av sterilt gods mellan sjukhusen",
      "reception och besöksmottagning",
      "kundtjänst för felanmälan",
      "bokning av poolbilar",
      "lagerhållning av skyddsutrustning",
      "uppföljning av städkvalitet",
    ],
    complements: ["tillsammans med vårdens serviceteam", "för länets norra del"],
  },
];
