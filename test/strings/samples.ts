/** Params for each rule, and what the message must say of them in both languages. */
import type { FindingParams, RuleId } from "../../src/plan/rules";
import { quantity } from "../builders";

type Samples = { readonly [R in RuleId]: readonly (readonly [params: FindingParams[R], ...says: string[]])[] };

const ROW = { of: "row", title: "Ta fram rutin" } as const;
const SHEET = { of: "sheet", rows: 40, column: true } as const;
const NO_COLUMN = { of: "sheet", rows: 40, column: false } as const;
const HERE = { file: null, sheet: null, cell: "B2" };
const ELSEWHERE = { file: "avd HR.xlsx", sheet: "Blad1", cell: "B2" };
const PERCENT = { kind: "atLeast", value: 95, unit: "%" } as const;
const MINUS = { kind: "plain", value: -42, unit: "%" } as const;
const OUTCOME = { kind: "number", quantity: quantity(-86.5, "%") } as const;
const UNREADABLE = { record: "activity", field: "status", text: "se bilaga", why: "unknown", nearest: null } as const;
const DIFFERS = {
  title: "Leverantörstrohet",
  entered: "green",
  outcome: OUTCOME,
  target: PERCENT,
  direction: "higher",
  partTarget: false,
  unit: "%",
} as const;
const DATES = { title: "Ta fram rutin", date: "2025-03-31", periodEnd: "2025-04-30" } as const;

export const SAMPLES: Samples = {
  "ambiguous-sheet": [
    [{ roles: ["Uppdrag", "Nyckeltal"], headings: ["Id", "Mål"] }, "Uppdrag", "Nyckeltal", "Id", "Mål"],
  ],
  "missing-column": [
    [{ role: "Aktiviteter", missing: ["Status"], seen: ["Nr", "Vad"] }, "Aktiviteter", "Status", "Nr", "Vad"],
    [{ role: "Nyckeltal", missing: ["target", "Utfall"], seen: ["Nr"] }, "Målvärde", "Utfall"],
  ],
  "ambiguous-column": [[{ field: "status", headings: ["Status april", "Läge"] }, "Status", "Status april", "Läge"]],
  "missing-register": [
    [{ role: "Nyckeltal", looked: [] }, "Nyckeltal"],
    [{ role: "Nyckeltal", looked: ["Blad1", "Blad2"] }, "Blad1", "Blad2"],
  ],
  "unknown-sheet": [[{ headings: ["Fika", "Kaka"] }, "Fika", "Kaka"]],
  "sheet-set-aside": [
    [{ role: "Aktiviteter", reason: "instruction" }, "Aktiviteter"],
    [{ role: "Uppdrag", reason: "list" }, "Uppdrag"],
    [{ role: "Nyckeltal", reason: "counts" }, "Nyckeltal"],
  ],
  "copy-of-own-sheet": [[{ sheet: "Underlag" }, "Underlag"], [{ sheet: null }]],
  "sheet-of-other-year": [
    [{ role: "Uppdrag", found: 2024, year: 2025, counted: true }, "Uppdrag", "2024", "2025"],
    [{ role: "Uppdrag", found: 2024, year: 2025, counted: false }, "Uppdrag", "2024", "2025"],
  ],
  "unclear-setting": [
    [{ problem: "unknownSheet", sheet: "HR 2024" }, "HR 2024"],
    [{ problem: "fixedSheet", sheet: "Underlag" }, "Underlag"],
    [{ problem: "unknownRole", text: "Akt" }, "Akt", "Aktiviteter"],
    [{ problem: "unknownColumn", sheet: "HR", heading: "Vad", headings: ["Id", "Läge"] }, "HR", "Vad", "Id", "Läge"],
    [{ problem: "unknownColumn", sheet: "HR", heading: "Vad", headings: [] }, "HR", "Vad"],
    [
      { problem: "unknownField", text: "Färg", role: "Aktiviteter", fields: ["Id", "Slut"] },
      "Färg",
      "Aktiviteter",
      "Slut",
    ],
    [{ problem: "repeated", cell: "C7", used: "Uppdrag" }, "C7", "Uppdrag"],
    [{ problem: "noHeadings", role: "Aktiviteter" }, "Aktiviteter", "Inställningar"],
    [{ problem: "unreadableDays", text: "snart" }, "snart"],
    [{ problem: "wordTwice", word: "I mål", used: "försenad" }, "I mål", "försenad"],
    [{ problem: "secondSheet", used: "Inställningar" }, "Inställningar"],
  ],
  "rows-left-out": [
    [{ role: "Aktiviteter", rows: 1, texts: ["G = genomförd"] }, "Aktiviteter", "1 ", "G = genomförd"],
    [{ role: "Aktiviteter", rows: 40, texts: [] }, "Aktiviteter", "40"],
  ],
  "record-without-text": [
    [{ record: "activity", rows: 1 }, "1 "],
    [{ record: "keyFigure", rows: 14 }, "14"],
  ],
  "unit-columns": [[{ headings: ["Norr", "Syd"], rows: 14 }, "Norr", "Syd", "14"]],
  "missing-id": [
    [{ record: "activity", suggested: "HR-08", gap: ROW }, "Ta fram rutin", "HR-08"],
    [{ record: "assignment", suggested: null, gap: ROW }, "Ta fram rutin"],
    [{ record: "keyFigure", suggested: null, gap: SHEET }, "40"],
    [{ record: "activity", suggested: null, gap: NO_COLUMN }, "40"],
    [{ record: "activity", suggested: null, gap: { of: "row", title: "" } }],
  ],
  "duplicate-id": [
    [{ kind: "sameUnit", record: "activity", id: "A1", unit: "Norr", other: HERE }, "A1", "Norr", "B2"],
    [{ kind: "sameUnit", record: "assignment", id: "U1", unit: null, other: ELSEWHERE }, "U1", "Blad1", "avd HR.xlsx"],
    [
      { kind: "otherTitle", record: "activity", id: "A1", title: "Ett", usual: "Två", other: HERE },
      "A1",
      "Ett",
      "Två",
      "B2",
    ],
  ],
  "repeated-row": [
    [{ title: "Ta fram rutin", unit: "Norr", other: HERE }, "Ta fram rutin", "Norr", "B2"],
    [{ title: "Ta fram rutin", unit: null, other: ELSEWHERE }, "Ta fram rutin", "Blad1"],
  ],
  "unknown-link": [
    [{ link: "U99", fits: 0, nearest: null }, "U99"],
    [{ link: "U-3", fits: 0, nearest: { key: "U3", title: "Minska" } }, "U-3", "U3", "Minska"],
    [{ link: "1", fits: 2, nearest: null }, "1", "2"],
  ],
  "activity-without-link": [
    [{ rows: 1, total: 40 }, "1 ", "40"],
    [{ rows: 12, total: 40 }, "12", "40"],
  ],
  "assignment-without-activity": [
    [ROW, "Ta fram rutin"],
    [SHEET, "40"],
  ],
  "unreadable-status": [
    [UNREADABLE, "se bilaga", "Genomförd", "Utgår"],
    [{ ...UNREADABLE, record: "assignment", nearest: "Uppfyllt" }, "Uppfyllt"],
    [{ ...UNREADABLE, record: "assignment" }, "Delvis uppfyllt"],
    [{ ...UNREADABLE, record: "keyFigure", field: "rating", why: "ambiguous" }, "Bedömning", "Ingen data"],
  ],
  "unreadable-number": [[{ ...UNREADABLE, record: "keyFigure", field: "outcome" }, "Utfall", "se bilaga"]],
  "unreadable-date": [
    [{ ...UNREADABLE, field: "end", text: "31 april", why: "outOfRange" }, "Slut", "31 april"],
    [{ ...UNREADABLE, field: "start", text: "30/4", why: "noYear" }, "Start", "30/4"],
  ],
  "unreadable-choice": [
    [{ ...UNREADABLE, record: "keyFigure", field: "scope", text: "alla" }, "Omfattning", "alla"],
    [{ ...UNREADABLE, record: "keyFigure", field: "scope", nearest: "Styrelsen" }, "Styrelsen"],
  ],
  "formula-error": [[{ field: "outcome", text: "#REF!" }, "Utfall", "#REF!"]],
  "colour-without-word": [
    [{ record: "activity", field: "status" }, "Status", "Försenad"],
    [{ record: "keyFigure", field: "rating" }, "Bedömning", "Gul"],
  ],
  "conflicting-marks": [[{ field: "status", text: "Planerad + Försenad" }, "Status", "Planerad + Försenad"]],
  "corrected-text": [
    [{ field: "status", text: "Pågånde", word: "Pågående enligt plan" }, "Pågånde", "Pågående enligt plan"],
  ],
  "empty-status": [
    [{ record: "activity", gap: ROW }, "Ta fram rutin"],
    [{ record: "assignment", gap: SHEET }, "40"],
  ],
  "empty-outcome": [
    [ROW, "Ta fram rutin"],
    [SHEET, "40"],
  ],
  "no-responsible": [
    [{ record: "keyFigure", gap: ROW }, "Ta fram rutin"],
    [{ record: "activity", gap: SHEET }, "40"],
  ],
  "late-without-comment": [
    [ROW, "Ta fram rutin"],
    [NO_COLUMN, "40", "Kommentar"],
  ],
  "key-figure-without-target": [
    [ROW, "Ta fram rutin"],
    [SHEET, "40"],
  ],
  "key-figure-without-direction": [[{ title: "Sjukfrånvaro", target: PERCENT, unit: "%" }, "Sjukfrånvaro", "95"]],
  "horizon-missing": [
    [ROW, "Ta fram rutin"],
    [SHEET, "40"],
  ],
  "issuer-missing": [
    [{ record: "assignment", gap: ROW }, "Ta fram rutin"],
    [{ record: "keyFigure", gap: SHEET }, "40"],
  ],
  "status-against-dates": [
    [{ ...DATES, conflict: "plannedAfterEnd", status: "planned" }, "Ta fram rutin", "2025-03-31", "2025-04-30"],
    [{ ...DATES, conflict: "plannedAfterStart", status: "planned" }, "Ta fram rutin", "2025-03-31", "2025-04-30"],
    [{ ...DATES, conflict: "ongoingAfterEnd", status: "ongoing" }, "Ta fram rutin", "2025-03-31", "2025-04-30"],
    [{ ...DATES, conflict: "doneBeforeStart", status: "done" }, "Ta fram rutin", "2025-03-31", "2025-04-30"],
  ],
  "new-year-start": [
    [{ rows: 1, periodEnd: "2025-04-30" }, "1 "],
    [{ rows: 40, periodEnd: "2025-04-30" }, "40"],
  ],
  "end-before-start": [
    [{ title: "Ta fram rutin", start: "2025-06-01", end: "2025-05-31" }, "Ta fram rutin", "2025-06-01", "2025-05-31"],
  ],
  "rating-differs": [
    [{ ...DIFFERS, computed: "yellow", yellowLimit: -90 }, "Leverantörstrohet", "−86", "95", "−90"],
    [{ ...DIFFERS, computed: "red", yellowLimit: -80 }, "−80"],
    [{ ...DIFFERS, computed: "red", yellowLimit: null, partTarget: true }, "95"],
    [{ ...DIFFERS, entered: "noData", computed: "green", yellowLimit: 80 }, "95"],
    [
      {
        ...DIFFERS,
        computed: "red",
        outcome: { kind: "no" },
        target: { kind: "yes" },
        direction: "yesNo",
        yellowLimit: null,
      },
      "Leverantörstrohet",
    ],
  ],
  "accumulating-not-rated": [
    [{ title: "Resor", target: { kind: "atMost", value: 1200, unit: "st" }, unit: null }, "Resor", "200 st"],
    [{ title: "Resor", target: null, unit: null }, "Resor"],
  ],
  "not-comparable": [
    [
      { title: "Resor", outcome: OUTCOME, target: { kind: "plain", value: 4, unit: "dagar" }, unit: null },
      "−86",
      "4 dagar",
    ],
  ],
  "direction-conflict": [[{ title: "Resor", direction: "lower", target: PERCENT, unit: null }, "Resor", "95"]],
  "yellow-limit-conflict": [
    [
      { title: "Resor", problem: "goodSide", yellowLimit: quantity(97, "%"), target: PERCENT, unit: "%" },
      "Resor",
      "97",
      "95",
    ],
    [
      { title: "Resor", problem: "otherUnit", yellowLimit: quantity(3, "dagar"), target: PERCENT, unit: null },
      "3 dagar",
      "95",
    ],
  ],
  "financial-target-scope": [[{ title: "Soliditet" }, "Soliditet"]],
  "key-figure-same-name": [
    [{ title: "Sjukfrånvaro", repeated: true, other: HERE }, "Sjukfrånvaro", "B2"],
    [{ title: "Sjukfrånvaro", repeated: false, other: ELSEWHERE }, "Sjukfrånvaro", "Blad1"],
  ],
  "fulfilment-contradicted": [
    [{ title: "Minska", entered: "fulfilled", activities: 2, total: 4 }, "Minska", "2", "4"],
    [{ title: "Minska", entered: "notFulfilled", activities: 4, total: 4 }, "Minska", "4"],
    [{ title: "Minska", entered: "notFulfilled", activities: 1, total: 1 }, "Minska"],
  ],
  "goal-area-misspelt": [
    [{ text: "Kulturr", near: "Kultur", rows: 1, uses: 2, nearUses: 19 }, "Kulturr", "Kultur", "2", "19"],
    [{ text: "Kulturr", near: "Kultur", rows: 3, uses: 3, nearUses: 0 }, "Kulturr", "Kultur", "3"],
  ],
  "budget-does-not-add-up": [
    [{ sum: 900, frame: 1000.5, departments: 9 }, "900 tkr", "000", "9", "−100"],
    [{ sum: 900, frame: 850, departments: 1 }, "900 tkr", "850 tkr", "50 tkr"],
  ],
  "adjustment-current-value": [
    [{ keyFigure: "CO₂", current: PERCENT, targets: [{ target: MINUS, unit: "%" }] }, "CO₂", "95", "−42"],
    [
      {
        keyFigure: "CO₂",
        current: { kind: "yes" },
        targets: [
          { target: MINUS, unit: "%" },
          { target: { kind: "between", value: 4, upper: 6, unit: null }, unit: null },
        ],
      },
      "−42",
      "4",
      "6",
    ],
  ],
  "adjustment-unknown-key-figure": [
    [{ keyFigure: "CO2", nearest: null }, "CO2"],
    [{ keyFigure: "CO2", nearest: "CO₂ från resor" }, "CO2", "CO₂ från resor"],
  ],
  "adjustment-incomplete": [[{ keyFigure: "CO₂", missing: ["proposedValue", "reason"] }, "CO₂"]],
  "plan-field-missing": [
    [{ fields: ["year", "period"], needed: true }, "År", "Period"],
    [{ fields: ["handler"], needed: false }, "Handläggare"],
  ],
  "plan-field-unreadable": [[{ field: "meetingDate", text: "i vår" }, "Sammanträdesdatum", "i vår"]],
  "plan-year-conflict": [
    [{ of: "title", text: "Verksamhetsplan 2024", found: 2024, year: 2025 }, "Verksamhetsplan 2024", "2025"],
    [{ of: "adoption", text: "Antagen 2023", found: 2023, adopted: "2024-10-01", year: 2025 }, "2023", "2024", "2025"],
    [{ of: "adoption", text: "Antagen 2023", found: 2023, adopted: null, year: 2025 }, "2023", "2025"],
    [{ of: "period", period: { year: 2024, endMonth: 4 }, year: 2025 }, "2024", "2025"],
  ],
  "adoption-year": [[{ adopted: "2023-10-01", year: 2025 }, "2023", "2024", "2025"]],
  "revision-before-adoption": [[{ adopted: "2024-10-01", revised: "2024-09-01" }, "2024"]],
  "period-end-conflict": [
    [{ of: "year", periodEnd: "2024-04-30", expected: "2025-04-30" }, "2024-04-30", "2025"],
    [{ of: "period", periodEnd: "2025-03-31", expected: "2025-04-30" }, "2025-03-31", "2025-04-30"],
  ],
  "meeting-before-period-end": [[{ meeting: "2025-04-22", periodEnd: "2025-04-30" }, "22", "30"]],
  "copied-register": [
    [{ role: "Uppdrag", rows: 29, file: "plan.xlsx", differing: 0 }, "29", "Uppdrag", "plan.xlsx"],
    [{ role: "Uppdrag", rows: 1, file: "plan.xlsx", differing: 1 }, "1 "],
    [{ role: "Uppdrag", rows: 29, file: "plan.xlsx", differing: 3 }, "29", "3"],
  ],
  "plan-conflict": [
    [{ field: "year", text: "2024", used: "2025", file: "plan.xlsx" }, "År", "2024", "2025", "plan.xlsx"],
  ],
  "cells-left-out": [
    [{ cells: 1 }, "1 "],
    [{ cells: 12 }, "12"],
  ],
  "hidden-sheet-counted": [
    [{ role: "Aktiviteter", rows: 1 }, "Aktiviteter"],
    [{ role: "Aktiviteter", rows: 40 }, "Aktiviteter", "40"],
  ],
  "hidden-rows-counted": [
    [{ record: "activity", rows: 1, total: 40 }, "1 ", "40"],
    [{ record: "keyFigure", rows: 3, total: 17 }, "3", "17"],
  ],
};
