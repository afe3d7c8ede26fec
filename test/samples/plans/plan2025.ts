import { HR_TEXTS } from "../texts/hr";
import { EKONOMI_TEXTS } from "../texts/ekonomi";
import { DIGITALISERING_TEXTS } from "../texts/digitalisering";
import { FASTIGHET_TEXTS } from "../texts/fastighet";
import { UPPHANDLING_TEXTS } from "../texts/upphandling";
import { KOMMUNIKATION_TEXTS } from "../texts/kommunikation";
import { REGIONAL_UTVECKLING_TEXTS } from "../texts/regionalUtveckling";
import { SAKERHET_TEXTS } from "../texts/sakerhet";
import { marks } from "../layouts/marks";
import { merged } from "../layouts/merged";
import { noIds } from "../layouts/noIds";
import { perPeriod } from "../layouts/perPeriod";
import { sections } from "../layouts/sections";
import { synonyms } from "../layouts/synonyms";
import { excelTable } from "../layouts/excelTable";
import { twoRowHeader } from "../layouts/twoRowHeader";
import type { DepartmentPlan, SampleMeasure, SamplePlan, Unit } from "../model";
import { ASSIGNMENTS_2025 } from "./assignments2025";
import { LONG_TERM_2025, SHORT_TERM_2025 } from "./keyFigures2025";
import { AS_LISTED, OWN_WORDS, PLURAL, SHORT, SYNONYMS } from "./words";

function unit(name: string, level: Unit["level"], topics: Unit["topics"], ...responsible: string[]): Unit {
  return { name, level, topics, responsible };
}

function numbered(prefix: string): (position: number) => string {
  return (position) => `${prefix}${String(position).padStart(2, "0")}`;
}

/** All underlying levels; 294 rows: 23 done, 216 ongoing as planned, 43 planned, 12 late (domain.md, figures to reproduce). */
const DEPARTMENTS: readonly DepartmentPlan[] = [
  {
    name: "HR-avdelningen",
    sheetName: "Aktiviteter HR-avdelningen",
    layout: excelTable,
    families: HR_TEXTS,
    units: [
      unit("HR-avdelningen", "Avdelning", ["kompetens", "ledarskap"], "HR-direktör", "HR-strateg"),
      unit("Kompetensförsörjning", "Enhet", ["kompetens"], "Enhetschef kompetensförsörjning", "Rekryteringskonsult"),
      unit("Arbetsmiljö och hälsa", "Enhet", ["arbetsmiljö"], "Enhetschef arbetsmiljö", "Arbetsmiljöstrateg"),
      unit("Lön och HR-system", "Enhet", ["ledarskap"], "Enhetschef lön", "HR-systemförvaltare"),
      unit("Chefsstöd norr", "Sektion", ["arbetsmiljö", "ledarskap"], "HR-partner"),
      unit("Chefsstöd söder", "Sektion", ["arbetsmiljö", "ledarskap"], "HR-partner"),
    ],
    quota: { done: 4, ongoing: 36, planned: 6, late: 2 },
    handedDown: [4, 3, 3, 2],
    idOf: numbered("HR25-"),
    words: AS_LISTED,
    dates: "serial",
    startPassed: 2,
  },
  {
    name: "Ekonomiavdelningen",
    sheetName: "Ekonomiavdelningen",
    layout: perPeriod,
    families: EKONOMI_TEXTS,
    units: [
      unit("Budget och analys", "Enhet", ["balans"], "Budgetchef", "Ekonom"),
      unit("Redovisning", "Enhet", ["balans", "styrning"], "Redovisningschef", "Redovisningsekonom"),
      unit("Controlling", "Enhet", ["styrning", "balans"], "Controller", "Controller vård"),
      unit("Beställare tandvård", "Sektion", ["tandvård"], "Beställare tandvård"),
    ],
    quota: { done: 4, ongoing: 21, planned: 4, late: 1 },
    handedDown: [3, 2],
    idOf: numbered("E25-"),
    words: SHORT,
    dates: "serial",
    startPassed: 1,
  },
  {
    name: "Digitaliseringsavdelningen",
    sheetName: "Digitaliseringsavdelningen",
    layout: marks,
    families: DIGITALISERING_TEXTS,
    units: [
      unit("It-drift", "Enhet", ["arbetsplats"], "Enhetschef it-drift", "Drifttekniker"),
      unit("Användarstöd", "Enhet", ["arbetsplats"], "Enhetschef användarstöd"),
      unit("Vårdens system", "Enhet", ["vård-it"], "Objektägare vård", "Systemförvaltare"),
      unit("Data och integration", "Enhet", ["data"], "Informationsarkitekt", "Integrationsutvecklare"),
      unit("E-hälsa", "Sektion", ["vård-it"], "Projektledare e-hälsa"),
    ],
    quota: { done: 3, ongoing: 32, planned: 8, late: 3 },
    handedDown: [3, 3, 2, 2],
    idOf: (position) => String(2500 + position),
    words: AS_LISTED,
    dates: "iso",
    startPassed: 2,
  },
  {
    name: "Fastighet och service",
    sheetName: "Fastighet och service",
    layout: sections,
    families: FASTIGHET_TEXTS,
    units: [
      unit("Fastighetsutveckling", "Enhet", ["lokaler"], "Lokalstrateg", "Projektledare bygg"),
      unit("Drift och underhåll", "Enhet", ["lokaler", "klimat"], "Driftchef", "Energistrateg"),
      unit("Service norr", "Enhet", ["service"], "Servicechef norr"),
      unit("Service söder", "Enhet", ["service"], "Servicechef söder"),
      unit("Måltid", "Sektion", ["service"], "Måltidschef"),
      unit("Transport", "Sektion", ["klimat"], "Transportledare", "Miljöstrateg"),
    ],
    quota: { done: 3, ongoing: 29, planned: 6, late: 2 },
    handedDown: [4, 4, 3],
    idOf: numbered("F25-"),
    words: SHORT,
    dates: "loose",
    oneLink: true,
    startPassed: 1,
  },
  {
    name: "Upphandlingsavdelningen",
    sheetName: "Upphandlingsavdelningen",
    layout: synonyms,
    families: UPPHANDLING_TEXTS,
    units: [
      unit("Upphandling varor", "Enhet", ["hållbara inköp"], "Upphandlare", "Enhetschef varor"),
      unit("Upphandling tjänster", "Enhet", ["hållbara inköp", "inköp"], "Upphandlare", "Enhetschef tjänster"),
      unit("Inköpsstöd", "Enhet", ["inköp"], "Inköpsstrateg", "Hållbarhetsstrateg"),
    ],
    quota: { done: 2, ongoing: 21, planned: 4, late: 1 },
    handedDown: [2, 2],
    idOf: numbered("UPP-25"),
    words: SYNONYMS,
    dates: "compact",
    startPassed: 0,
  },
  {
    name: "Kommunikationsavdelningen",
    sheetName: "Blad1",
    layout: noIds,
    families: KOMMUNIKATION_TEXTS,
    units: [
      unit("Press och innehåll", "Enhet", ["kommunikation"], "Pressansvarig", "Redaktör"),
      unit("Webb och film", "Enhet", ["webb"], "Webbredaktör", "Filmproducent"),
      unit("Intern kommunikation", "Sektion", ["kommunikation"], "Kommunikatör"),
    ],
    quota: { done: 3, ongoing: 18, planned: 3, late: 0 },
    handedDown: [],
    idOf: null,
    words: OWN_WORDS,
    dates: "loose",
    oneLink: true,
    startPassed: 0,
  },
  {
    name: "Regional utveckling",
    sheetName: "Regional utveckling",
    layout: merged,
    families: REGIONAL_UTVECKLING_TEXTS,
    units: [
      unit("Näringsliv och innovation", "Enhet", ["näringsliv"], "Näringslivsstrateg", "Utvecklingsstrateg"),
      unit("Trafikförsörjning", "Enhet", ["kollektivtrafik"], "Trafikstrateg"),
      unit("Kultur och bildning", "Enhet", ["kultur"], "Kulturstrateg", "Bibliotekskonsulent"),
      unit("Folkhögskolorna", "Enhet", ["folkhögskola"], "Rektor", "Kursansvarig"),
    ],
    quota: { done: 2, ongoing: 32, planned: 7, late: 1 },
    handedDown: [3, 2, 2],
    idOf: (position) => `R25:${String(position)}`,
    words: PLURAL,
    dates: "long",
    oneLink: true,
    startPassed: 1,
  },
  {
    name: "Säkerhet och beredskap",
    sheetName: "Säkerhet och beredskap",
    layout: twoRowHeader,
    families: SAKERHET_TEXTS,
    units: [
      unit("Krisberedskap", "Enhet", ["beredskap"], "Beredskapschef", "Beredskapssamordnare"),
      unit("Informationssäkerhet", "Enhet", ["informationssäkerhet"], "Informationssäkerhetssamordnare"),
      unit("Säkerhet och skydd", "Enhet", ["skydd"], "Säkerhetsstrateg", "Brandskyddsansvarig"),
      unit("Beredskap norr", "Sektion", ["beredskap"], "Beredskapssamordnare"),
      unit("Beredskap söder", "Sektion", ["beredskap"], "Beredskapssamordnare"),
    ],
    quota: { done: 2, ongoing: 27, planned: 5, late: 2 },
    handedDown: [5, 3, 3],
    idOf: numbered("SB25-"),
    words: AS_LISTED,
    dates: "serial",
    startPassed: 0,
    startsFilledIn: true,
  },
];

const MEASURES: readonly SampleMeasure[] = [
  {
    id: "Å1",
    title: "Anställningsprövning för administrativa tjänster",
    horizon: "kortsiktig",
    responsible: "HR-direktör",
    expected: 14500,
    achieved: 4200,
    status: "Pågående enligt plan",
    needsDecision: "nej",
    comment: "Effekten kommer främst under hösten.",
  },
  {
    id: "Å2",
    title: "Färre konsulter inom it och utveckling",
    horizon: "kortsiktig",
    responsible: "Digitaliseringsdirektör",
    expected: "9 800 tkr",
    achieved: "3 900 tkr",
    status: "Pågående enligt plan",
    needsDecision: "nej",
    comment: "",
  },
  {
    id: "Å3",
    title: "Uppsägning av externt hyrda kontorslokaler",
    horizon: "strukturell",
    responsible: "Fastighetschef",
    expected: "6,2 mnkr",
    achieved: 0,
    status: "Planerad",
    needsDecision: "ja",
    comment: "Beslut väntas i juni.",
  },
  {
    id: "Å4",
    title: "Samordnade varutransporter",
    horizon: "långsiktig",
    responsible: "Servicechef",
    expected: 3100,
    achieved: 650,
    status: "Pågående enligt plan",
    needsDecision: "nej",
    comment: "",
  },
  {
    id: "Å5",
    title: "Begränsade tjänsteresor och konferenser",
    horizon: "kortsiktig",
    responsible: "Regiondirektör",
    expected: 2400,
    achieved: 1100,
    status: "Genomförd",
    needsDecision: "nej",
    comment: "Nya riktlinjer gäller från januari.",
  },
  {
    id: "Å6",
    title: "Avveckling av dubbla system för ärendehantering",
    horizon: "strukturell",
    responsible: "Digitaliseringsdirektör",
    expected: 4700,
    achieved: 0,
    status: "Försenad",
    needsDecision: "nej",
    comment: "Migreringen tar längre tid än planerat.",
  },
  {
    id: "Å7",
    title: "Lägre medlemsavgifter till externa föreningar",
    horizon: "kortsiktig",
    responsible: "Kanslichef",
    expected: "850 tkr",
    achieved: "850 tkr",
    status: "Genomförd",
    needsDecision: "ja",
    comment: "",
  },
  {
    id: "Å8",
    title: "Översyn av regionens bidrag till projekt",
    horizon: "långsiktig",
    responsible: "Utvecklingsdirektör",
    expected: 5000,
    achieved: 1250,
    status: "Pågående enligt plan",
    needsDecision: "ja",
    comment: "",
  },
];

export const PLAN_2025: SamplePlan = {
  year: 2025,
  periodEnd: "2025-04-30",
  fields: [
    ["Organisation", "Region Exempel"],
    ["Styrelse/nämnd", "regionstyrelsen"],
    ["År", 2025],
    ["Period", "april 2025"],
    ["Periodens slut", { day: "2025-04-30" }],
    ["Fastställd", { day: "2024-10-01" }],
    ["Fastställd §", 145],
    ["Reviderad", { day: "2024-12-10" }],
    ["Reviderad §", 203],
    ["Diarienummer plan", "RS/109/2024"],
    ["Diarienummer rapport", "RS/109/2024"],
    ["Diarienummer tjänsteskrivelse", "RS/109/2024"],
    ["Diarienummer källrapport", "RS/27/2025"],
    ["Källrapportens namn", "tertialrapport"],
    ["Sammanträdesdatum", "27–28 maj 2025"],
    ["Tjänsteskrivelsens datum", { day: "2025-05-08" }],
    ["Handläggare", "planeringsstrateg, regionstyrelsens kansli"],
    ["Förslagsställare", "regiondirektören"],
    ["Undertecknare", "Regiondirektör"],
    ["Undertecknare", "Planeringsdirektör"],
    ["Utdrag till", "ekonomiavdelningen, planeringsavdelningen, regionens revisorer"],
    ["Nettobudgetram", "2 181 760 tkr"],
    ["Svarsdatum", { day: "2025-05-06" }],
  ],
  assignments: ASSIGNMENTS_2025,
  keyFigures: [...SHORT_TERM_2025, ...LONG_TERM_2025],
  departments: DEPARTMENTS,
  measures: MEASURES,
  reportingPoints: [
    ["Uppföljning av plan och budget efter april", "27–28 maj 2025", "skriftlig", "pågår", "RS/109/2024"],
    ["Läget i åtgärdsplanen", "25 juni 2025", "muntlig", "planerad", ""],
    ["Uppföljning av plan och budget efter augusti", "23 september 2025", "skriftlig", "planerad", "RS/109/2024"],
    ["Uppföljning av intern kontroll", "28 oktober 2025", "muntlig", "planerad", "RS/61/2025"],
    ["Årsuppföljning av planen", "februari 2026", "skriftlig", "planerad", "RS/109/2024"],
  ],
  adjustments: [
    [
      "CO₂-utsläpp från tjänsteresor och interna transporter, jämfört med 2019",
      "−42 %",
      "−47 %",
      "Målet anpassas till regionens reviderade hållbarhetsprogram.",
    ],
  ],
  // Slip: Upphandlingsavdelningen's frame should be 64 710; two digits have changed places.
  allocations: [
    ["HR-avdelningen", 148_350, 49_120, 149_000],
    ["Ekonomiavdelningen", 112_480, 36_940, 111_800],
    ["Digitaliseringsavdelningen", 612_940, 211_300, 619_500],
    ["Fastighet och service", 538_200, 182_450, 541_000],
    ["Upphandlingsavdelningen", 67_410, 21_260, 64_300],
    ["Kommunikationsavdelningen", 52_860, 17_010, 52_400],
    ["Regional utveckling", 421_500, 133_870, 420_000],
    ["Säkerhet och beredskap", 58_930, 18_600, 58_900],
    ["Politisk ledning och gemensamma poster", 171_790, 55_480, 170_500],
  ],
  settings: [
    ["Siffror eller ord", "ord"],
    ["Kort om tid, dagar", 60],
    ["Ord för genomförd", "i hamn"],
    ["Ord för pågående enligt plan", "rullar"],
  ],
  titles: {
    assignments: "Uppdrag i verksamhetsplan 2024",
    keyFigures: "Nyckeltal i verksamhetsplan 2025–2027, fastställd den 1 oktober 2023 § 145",
  },
};
