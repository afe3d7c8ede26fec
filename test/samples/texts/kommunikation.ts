import type { PhraseFamily } from "../model";

/** Kommunikationsavdelningen. */
export const KOMMUNIKATION_TEXTS: readonly PhraseFamily[] = [
  {
    topic: "kommunikation",
    verbs: ["Utveckla", "Utvärdera", "Se över"],
    objects: [
      "informationsinsatsen om rätt väg in i vården",
      "arbetet med klarspråk i kallelser och beslut",
      "krisövningen för regionens kommunikatörer",
      "invånardialogerna i länets kommuner",
      "arbetsgivarvarumärket i sociala medier",
      "stödet till chefer vid förändringsarbete",
      "nyhetsflödet på intranätet",
      "kampanjen om vaccination för personer över 65 år",
      "informationen på minoritetsspråk och teckenspråk",
      "presstjänsten under kvällar och helger",
      "den visuella identiteten för regionens verksamheter",
      "kommunikationsutbildningen för politiker",
    ],
    complements: ["tillsammans med förvaltningarna", "utifrån förra årets resultat"],
  },
  {
    topic: "webb",
    verbs: ["Granska", "Åtgärda brister i", "Förbättra"],
    objects: [
      "tillgängligheten på regionens externa webbplats",
      "blanketter och formulär som publiceras som pdf",
      "sökfunktionen på vårdens webbsidor",
      "textningen av filmer och livesändningar",
      "kontaktuppgifter till mottagningar",
      "e-tjänsterna för ansökan om bidrag",
      "språket i de mest besökta texterna",
      "webbsändningarna från fullmäktige",
      "kartan över regionens besöksmål",
      "sidorna för lediga jobb",
      "svarstiderna i den digitala receptionen",
      "den mobila vyn av anslagstavlan",
    ],
    complements: ["enligt tillgänglighetsdirektivet", "med hjälp av testpersoner"],
  },
];
