import { DIGITALISERING_TEXTS } from "../texts/digitalisering";
import { EKONOMI_TEXTS } from "../texts/ekonomi";
import { HR_TEXTS } from "../texts/hr";
import { perPeriod } from "../layouts/perPeriod";
import { sections } from "../layouts/sections";
import { synonyms } from "../layouts/synonyms";
import type { DepartmentPlan, SampleMeasure, SamplePlan, Unit } from "../model";
import { ASSIGNMENTS_2024 } from "./assignments2024";
import { LONG_TERM_2024, SHORT_TERM_2024 } from "./keyFigures2024";
import { AS_LISTED, PLURAL, SHORT } from "./words";

function unit(name: string, topics: Unit["topics"], ...responsible: string[]): Unit {
  return { name, level: "Avdelning", topics, responsible };
}

function numbered(prefix: string): (position: number) => string {
  return (position) => `${prefix}${String(position).padStart(2, "0")}`;
}

/** Three departments; 231 rows: 10 done, 164 ongoing as planned, 47 planned, 10 late (domain.md, figures to reproduce). */
const DEPARTMENTS: readonly DepartmentPlan[] = [
  {
    name: "HR-avdelningen",
    sheetName: "HR-avdelningen",
    layout: synonyms,
    families: HR_TEXTS,
    units: [
      unit("Kompetensförsörjning", ["kompetens"], "Enhetschef kompetensförsörjning", "Rekryteringskonsult"),
      unit("Arbetsmiljö och hälsa", ["arbetsmiljö"], "Enhetschef arbetsmiljö", "Arbetsmiljöstrateg"),
      unit("Chefsstöd", ["ledarskap", "arbetsmiljö"], "Enhetschef chefsstöd", "HR-partner"),
    ],
    quota: { done: 3, ongoing: 59, planned: 16, late: 3 },
    handedDown: [3, 3, 2, 2],
    idOf: numbered("HR24-"),
    words: PLURAL,
    dates: "slash",
    startPassed: 3,
  },
  {
    name: "Ekonomiavdelningen",
    sheetName: "Aktiviteter Ekonomiavdelningen",
    layout: perPeriod,
    families: EKONOMI_TEXTS,
    units: [
      unit("Budget och analys", ["balans", "tandvård"], "Budgetchef", "Ekonom"),
      unit("Redovisning", ["balans", "styrning"], "Redovisningschef", "Redovisningsekonom"),
      unit("Controlling", ["styrning", "balans"], "Controller", "Controller vård"),
    ],
    quota: { done: 4, ongoing: 45, planned: 14, late: 3 },
    handedDown: [2, 2],
    idOf: numbered("E24-"),
    words: AS_LISTED,
    dates: "serial",
    startPassed: 2,
  },
  {
    name: "Digitaliseringsavdelningen",
    sheetName: "Digitaliseringsavdelningen",
    layout: sections,
    families: DIGITALISERING_TEXTS,
    units: [
      unit("It-drift", ["arbetsplats"], "Enhetschef it-drift", "Drifttekniker"),
      unit("Användarstöd", ["arbetsplats"], "Enhetschef användarstöd"),
      unit("Vårdens system", ["vård-it"], "Objektägare vård", "Systemförvaltare"),
      unit("Data och integration", ["data"], "Informationsarkitekt", "Integrationsutvecklare"),
    ],
    quota: { done: 3, ongoing: 60, planned: 17, late: 4 },
    handedDown: [4, 3, 2],
    idOf: (position) => String(2400 + position),
    words: SHORT,
    dates: "loose",
    oneLink: true,
    startPassed: 3,
  },
];

const MEASURES: readonly SampleMeasure[] = [
  {
    id: "1",
    title: "Återhållsamhet vid nyanställning",
    horizon: "kortsiktig",
    responsible: "HR-direktör",
    expected: 9000,
    achieved: 1200,
    status: "Pågår",
    needsDecision: "nej",
    comment: "",
  },
  {
    id: "2",
    title: "Översyn av licenser för programvara",
    horizon: "kortsiktig",
    responsible: "Digitaliseringsdirektör",
    expected: 4200,
    achieved: 1900,
    status: "Pågår",
    needsDecision: "nej",
    comment: "",
  },
  {
    id: "3",
    title: "Gemensam ekonomiadministration",
    horizon: "strukturell",
    responsible: "Ekonomidirektör",
    expected: 7500,
    achieved: 0,
    status: "Planerad",
    needsDecision: "ja",
    comment: "Utredning pågår.",
  },
  {
    id: "4",
    title: "Digital introduktion i stället för kursdagar",
    horizon: "långsiktig",
    responsible: "HR-direktör",
    expected: 1100,
    achieved: 300,
    status: "Pågår",
    needsDecision: "nej",
    comment: "",
  },
];

export const PLAN_2024: SamplePlan = {
  year: 2024,
  periodEnd: "2024-04-30",
  fields: [
    ["Organisation", "Region Exempel"],
    ["Styrelse/nämnd", "regionstyrelsen"],
    ["År", 2024],
    ["Period", "tertial 1 2024"],
    ["Periodens slut", { day: "2024-04-30" }],
    ["Fastställd", "8 november 2023 § 194"],
    ["Reviderad", "23 januari 2024 § 6"],
    ["Diarienummer plan", ""],
    ["Diarienummer tjänsteskrivelse", "RS/595/2023"],
    ["Diarienummer källrapport", "RS/99/2024"],
    ["Källrapportens namn", "tertialrapport"],
    ["Sammanträdesdatum", { day: "2024-05-28" }],
    ["Tjänsteskrivelsens datum", { day: "2024-05-13" }],
    ["Handläggare", "planeringsstrateg, regionstyrelsens kansli"],
    ["Förslagsställare", "regiondirektören"],
    ["Undertecknare", "Regiondirektör"],
    ["Utdrag till", "ekonomiavdelningen, regionens revisorer"],
    ["Nettobudgetram", ""],
  ],
  assignments: ASSIGNMENTS_2024,
  keyFigures: [...SHORT_TERM_2024, ...LONG_TERM_2024],
  departments: DEPARTMENTS,
  measures: MEASURES,
  reportingPoints: [
    ["Uppföljning efter april", "28 maj 2024", "skriftlig", "pågår", "RS/595/2023"],
    ["Uppföljning efter augusti", "24 september 2024", "skriftlig", "planerad", "RS/595/2023"],
    ["Årsuppföljning", "februari 2025", "skriftlig", "planerad", "RS/595/2023"],
  ],
  adjustments: [],
  allocations: [],
  settings: [],
  titles: {
    assignments: "Uppdrag i verksamhetsplan 2024",
    keyFigures: "Nyckeltal i verksamhetsplan 2024–2026",
  },
};
