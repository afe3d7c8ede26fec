import type { WriteSheet } from "hucre/xlsx";
import { Drawing, colouredWords, dropDown, rangeOf, type Drawn } from "../layouts/drawing";
import { drawTitle } from "../layouts/rows";
import type { SampleKeyFigure, SamplePlan } from "../model";

const RATINGS = ["Grön", "Gul", "Röd", "Ingen data"];
const COLOURS = [
  ["grön", "D5EBDC", "14532D"],
  ["gul", "FBEFC9", "6B4E00"],
  ["röd", "F8D7D3", "8A1C10"],
] as const;

type Column = readonly [heading: string, width: number, value: (figure: SampleKeyFigure) => Drawn | undefined];

const COLUMNS_2025: readonly Column[] = [
  ["Id", 6, (figure) => figure.id],
  ["Målområde", 16, (figure) => figure.goalArea],
  ["Nyckeltal", 30, (figure) => figure.title],
  ["Typ", 11, (figure) => (figure.horizon === "shortTerm" ? "kortsiktigt" : "långsiktigt")],
  ["Finansiellt mål", 10, (figure) => (figure.financial ? "ja" : "nej")],
  ["Omfattning", 13, (figure) => figure.scope],
  ["Uppdragsgivare", 16, (figure) => (figure.issuer === "council" ? "Regionfullmäktige" : "Regionstyrelsen")],
  ["Avdelning", 20, (figure) => figure.department],
  ["Ansvarig", 18, (figure) => figure.responsible],
  ["Måttenhet", 9, (figure) => figure.unit],
  ["Riktning", 11, (figure) => figure.direction],
  ["Slag", 13, (figure) => figure.measureKind],
  ["Jämförelsevärde", 10, (figure) => figure.baseline],
  ["Jämförelseår", 9, (figure) => figure.baselineYear],
  ["Målvärde", 13, (figure) => figure.target],
  ["Delmål", 8, (figure) => figure.partTarget],
  ["Gräns gul", 7, (figure) => figure.yellowLimit],
  ["Utfall", 11, (figure) => figure.outcome],
  ["Prognos helår", 8, (figure) => figure.forecast],
  ["Föregående utfall", 10, (figure) => figure.previousOutcome],
  ["Bedömning", 10, (figure) => figure.rating],
  ["Mäts", 6, (figure) => figure.measured],
  ["Kommentar", 28, (figure) => figure.comment],
];

const COLUMNS_2024: readonly Column[] = [
  ["Nr", 6, (figure) => figure.id],
  ["Område", 22, (figure) => figure.goalArea],
  ["Indikator", 42, (figure) => figure.title],
  ["Kort/lång", 9, (figure) => (figure.horizon === "shortTerm" ? "kort" : "lång")],
  ["Finansiellt mål", 10, (figure) => (figure.financial ? "x" : "")],
  ["Avser", 17, (figure) => figure.scope],
  ["Givare", 8, (figure) => (figure.issuer === "council" ? "RF" : "RS")],
  ["Ansvarig", 22, (figure) => figure.responsible],
  ["Sort", 8, (figure) => figure.unit],
  ["Önskad riktning", 16, (figure) => figure.direction],
  ["Slag av mått", 14, (figure) => figure.measureKind],
  ["Basvärde", 10, (figure) => figure.baseline],
  ["Basår", 7, (figure) => figure.baselineYear],
  ["Mål 2024", 18, (figure) => figure.target],
  ["Delmål april", 9, (figure) => figure.partTarget],
  ["Gul gräns", 9, (figure) => figure.yellowLimit],
  ["Utfall april", 14, (figure) => figure.outcome],
  ["Prognos helår", 10, (figure) => figure.forecast],
  ["Bedömning april", 12, (figure) => figure.rating],
  ["Kommentar", 42, (figure) => figure.comment],
];

const HEADER_ROW = 3;

/** Nyckeltal: short-term ones first. Most ratings are left to be computed from target, outcome, direction and yellow limit. */
export function keyFigureSheet(plan: SamplePlan): WriteSheet {
  const columns = plan.year === 2025 ? COLUMNS_2025 : COLUMNS_2024;
  const drawing = new Drawing();
  drawTitle(drawing, plan.titles.keyFigures, "Bedömning fylls i där den inte följer av mål och utfall");
  drawing.line(
    HEADER_ROW,
    0,
    columns.map(([heading]) => heading),
    "header",
  );
  plan.keyFigures.forEach((figure, index) => {
    columns.forEach(([, , value], column) => {
      drawing.put(HEADER_ROW + 1 + index, column, value(figure) ?? "");
    });
  });
  const rating = columns.findIndex(([heading]) => heading.startsWith("Bedömning"));
  const range = rangeOf(HEADER_ROW + 1, rating, HEADER_ROW + plan.keyFigures.length, rating);
  return {
    ...drawing.sheet(
      "Nyckeltal",
      columns.map(([, width]) => width),
      { first: HEADER_ROW, last: HEADER_ROW },
    ),
    dataValidations: [dropDown(range, RATINGS)],
    conditionalRules: colouredWords(range, COLOURS),
  };
}
