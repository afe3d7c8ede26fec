/**
 * What the sample workbooks add up to: domain.md, "Figures to reproduce", as data for tests. Written by hand from that
 * table and not from the generator, so that the two can contradict each other. What the table does not say (distinct
 * activities, departments, long-term key figures) is the samples' own and stands here once.
 */
import type { ActivityStatus, EnteredFulfilment, EnteredRating } from "../../src/plan/states";

type ByStatus = Readonly<Record<Exclude<ActivityStatus, "discontinued">, number>>;
type ByRating = Readonly<Record<EnteredRating, number>>;

export interface Expected {
  readonly assignments: {
    readonly total: number;
    readonly byIssuer: { readonly council: number; readonly own: number };
    readonly byFulfilment: Readonly<Record<EnteredFulfilment, number>>;
  };
  readonly keyFigures: {
    readonly shortTerm: { readonly total: number; readonly financial: number; readonly byRating: ByRating };
    readonly longTerm: { readonly total: number; readonly byRating: ByRating };
    /** Ids of the short-term ones by rating. */
    readonly ids: Readonly<Record<EnteredRating, readonly string[]>>;
  };
  readonly activities: {
    readonly rows: number;
    readonly byStatus: ByStatus;
    /** Handed-down rows as one activity (domain.md rule 1). */
    readonly distinct: number;
    readonly distinctByStatus: ByStatus;
    readonly byDepartment: readonly { readonly name: string; readonly rows: number; readonly byStatus: ByStatus }[];
  };
}

function status(done: number, ongoing: number, planned: number, late: number): ByStatus {
  return { done, ongoing, planned, late };
}

function rating(green: number, yellow: number, red: number, noData: number): ByRating {
  return { green, yellow, red, noData };
}

export const EXPECTED: Readonly<Record<2024 | 2025, Expected>> = {
  2024: {
    assignments: {
      total: 38,
      byIssuer: { council: 30, own: 8 },
      byFulfilment: { fulfilled: 2, partly: 35, notFulfilled: 1 },
    },
    keyFigures: {
      shortTerm: { total: 23, financial: 8, byRating: rating(7, 3, 8, 5) },
      longTerm: { total: 4, byRating: rating(1, 0, 1, 2) },
      ids: {
        green: ["N1", "N4", "N5", "N8", "N16", "N17", "N21"],
        yellow: ["N9", "N10", "N19"],
        red: ["N2", "N3", "N6", "N11", "N12", "N13", "N18", "N20"],
        noData: ["N7", "N14", "N15", "N22", "N23"],
      },
    },
    activities: {
      rows: 231,
      byStatus: status(10, 164, 47, 10),
      distinct: 216,
      distinctByStatus: status(7, 156, 43, 10),
      byDepartment: [
        { name: "HR-avdelningen", rows: 81, byStatus: status(3, 59, 16, 3) },
        { name: "Ekonomiavdelningen", rows: 66, byStatus: status(4, 45, 14, 3) },
        { name: "Digitaliseringsavdelningen", rows: 84, byStatus: status(3, 60, 17, 4) },
      ],
    },
  },
  2025: {
    assignments: {
      total: 29,
      byIssuer: { council: 24, own: 5 },
      byFulfilment: { fulfilled: 2, partly: 27, notFulfilled: 0 },
    },
    keyFigures: {
      shortTerm: { total: 17, financial: 8, byRating: rating(4, 4, 6, 3) },
      longTerm: { total: 6, byRating: rating(1, 1, 1, 3) },
      ids: {
        green: ["N1", "N4", "N5", "N17"],
        yellow: ["N6", "N8", "N12", "N13"],
        red: ["N2", "N3", "N9", "N10", "N11", "N16"],
        noData: ["N7", "N14", "N15"],
      },
    },
    activities: {
      rows: 294,
      byStatus: status(23, 216, 43, 12),
      distinct: 255,
      distinctByStatus: status(19, 188, 36, 12),
      byDepartment: [
        { name: "HR-avdelningen", rows: 48, byStatus: status(4, 36, 6, 2) },
        { name: "Ekonomiavdelningen", rows: 30, byStatus: status(4, 21, 4, 1) },
        { name: "Digitaliseringsavdelningen", rows: 46, byStatus: status(3, 32, 8, 3) },
        { name: "Fastighet och service", rows: 40, byStatus: status(3, 29, 6, 2) },
        { name: "Upphandlingsavdelningen", rows: 28, byStatus: status(2, 21, 4, 1) },
        { name: "Kommunikationsavdelningen", rows: 24, byStatus: status(3, 18, 3, 0) },
        { name: "Regional utveckling", rows: 42, byStatus: status(2, 32, 7, 1) },
        { name: "Säkerhet och beredskap", rows: 36, byStatus: status(2, 27, 5, 2) },
      ],
    },
  },
};
