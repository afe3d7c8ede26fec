/** Follow-ups for the drafts' tests: a made-up plan that adds up to the published figures of 2025 (domain.md). */
import { followUp } from "../../src/followup/followUp";
import type { EarlierFollowUp, FollowUp } from "../../src/followup/types";
import { EMPTY, type Reading } from "../../src/plan/reading";
import type { Activity, Assignment, KeyFigure, Measure, Registers, ReportingPoint } from "../../src/plan/records";
import type { ActivityStatus, EnteredFulfilment, EnteredRating } from "../../src/plan/states";
import type { Target } from "../../src/plan/quantities";
import { activity, assignment, keyFigure, outcome, quantity, read, registers, target } from "../builders";

/** `count` of each value, in order. */
function spread<T>(counts: readonly (readonly [T, number])[]): T[] {
  return counts.flatMap(([value, count]) => Array.from({ length: count }, () => value));
}

const AREAS = ["Stödverksamhet", "Ledningsprocesser"];

function assignments(): Assignment[] {
  const status = spread<EnteredFulfilment>([
    ["fulfilled", 2],
    ["partly", 27],
  ]);
  return status.map((one, index) =>
    assignment({
      id: `U${String(index + 1)}`,
      title: `Ta fram underlag ${String(index + 1)}`,
      goalArea: AREAS[index % 3 === 0 ? 1 : 0] ?? null,
      issuer: read(index < 5 ? "own" : "council"),
      status: read(one),
    }),
  );
}

interface KeyFigureSketch {
  readonly title: string;
  readonly area?: string;
  readonly rating: EnteredRating;
  readonly financial?: boolean;
  readonly outcome?: number;
  readonly target?: number;
}

const SHORT_TERM: readonly KeyFigureSketch[] = [
  {
    title: "Kostnadsutveckling, brutto",
    area: "Ledningsprocesser",
    rating: "red",
    financial: true,
    outcome: 7.1,
    target: 2.5,
  },
  {
    title: "Kostnadsutveckling, netto",
    area: "Ledningsprocesser",
    rating: "red",
    financial: true,
    outcome: 6.4,
    target: 2.9,
  },
  {
    title: "Resultat i förhållande till skatter och bidrag",
    area: "Ledningsprocesser",
    rating: "red",
    financial: true,
    outcome: -1.2,
    target: 1,
  },
  {
    title: "Koldioxidutsläpp från tjänsteresor och interna transporter",
    area: "Ledningsprocesser",
    rating: "red",
    outcome: -38,
    target: -42,
  },
  { title: "Säkerhet i uppkopplad hårdvara", rating: "red", outcome: 71, target: 90 },
  { title: "Andel genomförda riktade hälsosamtal", rating: "red", outcome: 42, target: 60 },
  { title: "Avtalstrohet mot leverantörer", rating: "yellow", outcome: 90, target: 95 },
  { title: "Soliditet", area: "Ledningsprocesser", rating: "yellow", financial: true, outcome: -15, target: -14 },
  {
    title: "Självfinansieringsgrad",
    area: "Ledningsprocesser",
    rating: "yellow",
    financial: true,
    outcome: 55,
    target: 60,
  },
  { title: "Svarstid i växeln", rating: "yellow", outcome: 85, target: 90 },
  { title: "Skuldtak", area: "Ledningsprocesser", rating: "green", financial: true, outcome: 11, target: 14 },
  { title: "Likviditet", area: "Ledningsprocesser", rating: "green", financial: true, outcome: 121, target: 100 },
  { title: "Andel digitala fakturor", rating: "green", outcome: 97, target: 95 },
  { title: "Andel återbrukade möbler", rating: "green", outcome: 31, target: 30 },
  { title: "Sjukfrånvaro", rating: "noData", target: 6 },
  { title: "Andel inköp med klimatkrav", rating: "noData", target: 40 },
  { title: "Avkastning på placeringar", area: "Ledningsprocesser", rating: "noData", financial: true, target: 3 },
];

function sketched(sketch: KeyFigureSketch, id: string, horizon: "shortTerm" | "longTerm"): KeyFigure {
  return keyFigure({
    id,
    title: sketch.title,
    goalArea: sketch.area ?? "Stödverksamhet",
    horizon: read(horizon),
    financial: sketch.financial ?? false,
    scope: read(sketch.financial === true ? "organisation" : "board"),
    unit: "%",
    direction: read("higher"),
    target: sketch.target === undefined ? EMPTY : target(sketch.target, "plain", "%"),
    outcome: sketch.outcome === undefined ? EMPTY : outcome(sketch.outcome, "%"),
    rating: read(sketch.rating),
    baselineYear: sketch.title.startsWith("Koldioxid") ? read(2019) : EMPTY,
  });
}

function keyFigures(): KeyFigure[] {
  const long: KeyFigureSketch[] = [
    { title: "Andel förnybar energi", rating: "green", outcome: 92, target: 90 },
    { title: "Energianvändning per kvadratmeter", rating: "yellow", outcome: -18, target: -20 },
    { title: "Andel medarbetare som rekommenderar arbetsplatsen", rating: "noData", target: 70 },
  ];
  return [
    ...SHORT_TERM.map((one, index) => sketched(one, `N${String(index + 1)}`, "shortTerm")),
    ...long.map((one, index) => sketched(one, `L${String(index + 1)}`, "longTerm")),
  ];
}

const DEPARTMENTS = ["Ekonomi", "Fastighet", "HR", "It och digitalisering", "Kommunikation", "Upphandling"];

/** Rows of 2025; every fifth activity is handed down to the next row's unit. */
export function activities(
  counts: readonly (readonly [ActivityStatus, number])[] = [
    ["done", 23],
    ["ongoing", 216],
    ["planned", 43],
    ["late", 12],
  ],
): Activity[] {
  return spread(counts).map((status, index) => {
    const number = String(index % 5 === 4 ? index : index + 1);
    return activity({
      id: `A${number}`,
      title: `Se över rutin ${number}`,
      department: DEPARTMENTS[(index * 7 + Math.floor(index / 9)) % DEPARTMENTS.length] ?? "HR",
      unit: `Enhet ${String((index % 4) + 1)}`,
      level: index % 3 === 0 ? "Avdelning" : "Enhet",
      status: read(status),
    });
  });
}

function measure(fields: Partial<Measure>): Measure {
  return {
    origin: { file: "plan.xlsx", sheet: "Åtgärdsplan", columns: new Map() },
    row: 1,
    hidden: false,
    id: null,
    title: "Se över hyresavtal",
    horizon: read("shortTerm"),
    responsible: null,
    expectedEffect: read(quantity(12_000, "tkr")),
    achievedEffect: read(quantity(3_500, "tkr")),
    status: read("ongoing"),
    needsDecision: read(false),
    comment: null,
    ...fields,
  };
}

function point(title: string, when: string, form: "written" | "oral", status: string): ReportingPoint {
  return {
    origin: { file: "plan.xlsx", sheet: "Uppföljningsplan", columns: new Map() },
    row: 1,
    hidden: false,
    title,
    when,
    form,
    status,
    diaryNumber: null,
  };
}

function percentTarget(value: number): Reading<Target> {
  return target(value, "plain", "%");
}

/** The registers of 2025. */
export function registers2025(fields: Partial<Registers> = {}): Registers {
  return registers({
    assignments: assignments(),
    keyFigures: keyFigures(),
    activities: activities(),
    measures: [
      measure({ title: "Se över hyresavtal" }),
      measure({ title: "Minska inköp av konsulttjänster", expectedEffect: read(quantity(2.1, "mnkr")) }),
      measure({
        title: "Samordna lokaler",
        horizon: read("longTerm"),
        needsDecision: read(true),
        status: read("planned"),
      }),
    ],
    reportingPoints: [
      point("Uppföljning efter april", "maj 2025", "written", "pågår"),
      point("Lägesrapport om ekonomin", "juni 2025", "oral", "planerad"),
      point("Uppföljning efter augusti", "oktober 2025", "written", "planerad"),
    ],
    adjustments: [
      {
        origin: { file: "plan.xlsx", sheet: "Justeringar", columns: new Map() },
        row: 1,
        hidden: false,
        keyFigure: "Koldioxidutsläpp från tjänsteresor och interna transporter",
        currentValue: percentTarget(-42),
        proposedValue: percentTarget(-47),
        reason: "Målvärdet följer den nivå som gäller för hela organisationen",
      },
    ],
    ...fields,
  });
}

/** The follow-up of 2025, counted by the real code. */
export function followUp2025(fields: Partial<Registers> = {}, earlier: readonly EarlierFollowUp[] = []): FollowUp {
  return followUp(registers2025(fields), earlier);
}
