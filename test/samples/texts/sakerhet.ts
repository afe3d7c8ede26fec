import type { PhraseFamily } from "../model";

/** Säkerhet och beredskap. */
export const SAKERHET_TEXTS: readonly PhraseFamily[] = [
  {
    topic: "beredskap",
    verbs: ["Genomföra", "Planera", "Utvärdera"],
    objects: [
      "övning i stabsarbete för förvaltningsledningar",
      "krigsplacering av nyckelpersonal",
      "prov av reservkraft på sjukhus och vårdcentraler",
      "samverkan med kommunerna om nödvatten",
      "utbildning av tjänsteperson i beredskap",
      "kontroll av lager för läkemedel och sjukvårdsmaterial",
      "kontinuitetsplanering för it-bortfall",
      "larmövning vid allvarlig händelse",
      "revidering av krisledningsplanen",
      "rakelutbildning för nya användare",
    ],
    complements: ["enligt överenskommelsen med staten", "tillsammans med länsstyrelsen"],
  },
  {
    topic: "informationssäkerhet",
    verbs: ["Genomföra", "Planera", "Följa upp"],
    objects: [
      "inventering av uppkopplad medicinteknik",
      "säkerhetsuppdatering av fastighetssystem",
      "granskning av leverantörers åtkomst",
      "nätfiskeövning för samtliga medarbetare",
      "klassning av verksamhetskritiska system",
      "logguppföljning i journalsystemet",
      "grundkurs i informationssäkerhet",
      "segmentering av nät för medicinteknisk utrustning",
      "incidentrapportering till tillsynsmyndigheten",
      "rensning av behörigheter vid avslutad anställning",
    ],
    complements: ["i samarbete med medicinsk teknik", "utifrån den nya cybersäkerhetslagen"],
  },
  {
    topic: "skydd",
    verbs: ["Införa", "Se över", "Utbilda personal i"],
    objects: [
      "passersystem för personalentréer",
      "överfallslarm på mottagningar med ensamarbete",
      "rutin för hot mot förtroendevalda",
      "systematiskt brandskyddsarbete",
      "kamerabevakning av parkeringshus",
      "bakgrundskontroll vid känsliga anställningar",
      "ordningsregler för besökare",
      "arbetssätt för säkerhetsskyddsanalys",
      "rutin för försvunnen patient",
      "märkning av stöldbegärlig utrustning",
    ],
    complements: ["enligt åtgärdslistan från förra året", "vid alla sjukhus"],
  },
];
