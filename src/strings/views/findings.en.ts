import { number as digits } from "../english";
import { short } from "../quote";
import type { FindingsViewStrings } from "./findings";

const count = (number: number, one: string, many: string): string => `${digits(number)} ${number === 1 ? one : many}`;
const cells = (number: number): string => count(number, "cell", "cells");
const quoted = (text: string): string => `“${short(text)}”`;

function refusedText(refused: number): string {
  return refused === 1
    ? "1 cell had been changed meanwhile or holds a formula. It was left as it was."
    : `${digits(refused)} cells had been changed meanwhile or hold formulas. They were left as they were.`;
}

export const findingsViewEn: FindingsViewStrings = {
  title: "Findings",
  severity: { error: "Error", warning: "Warning", info: "Note" },
  severities: { error: "Errors", warning: "Warnings", info: "Notes" },
  filter: "Show only",
  number: digits,
  search: "Search the findings",
  clearSearch: "Clear the search",
  grouping: "Group by",
  groupings: { department: "Department", rule: "Rule" },
  openAll: "Open all",
  closeAll: "Close all",
  wholePlan: "The plan and the whole workbook",
  keys: "Arrow up and arrow down go between the rows. Arrow left and arrow right close and open a group.",
  shown: (shown, total) => {
    const all = count(total, "finding", "findings");
    return shown === total ? all : `${digits(shown)} of ${all} shown`;
  },
  place: (file, sheet, cell) =>
    `${file === "" ? "" : `${file} · `}${cell === null ? `Sheet ${sheet}` : `${sheet} · ${cell}`}`,
  goTo: (place) => `Go to ${place}`,

  fix: (seen, value, number) => {
    if (seen === "") return `Fill in ${quoted(value)}`;
    const change = `Change ${quoted(seen)} to ${quoted(value)}`;
    return number === 1 ? change : `${change} in ${digits(number)} cells`;
  },
  fixed: "Fixed",
  fixAll: (number) => (number === 2 ? "Fix both …" : `Fix all ${digits(number)} …`),
  preview: (number) => `${cells(number)} will change`,
  change: (seen, value) => `${seen === "" ? "empty cell" : quoted(seen)} becomes ${quoted(value)}`,
  conflicting: (number) =>
    number === 1
      ? "1 cell is left alone, since there are two different suggestions for it."
      : `${digits(number)} cells are left alone, since there are different suggestions for them.`,
  apply: (number) => `Fix ${cells(number)}`,
  cancel: "Cancel",
  more: (number) => `Show ${digits(number)} more`,
  done: (rule, place) => `Fixed: ${rule}${place === null ? "" : ` (${short(place)})`}`,
  outcome: (made, refused) => {
    const told =
      made === 0 ? "Nothing has been fixed." : made === 1 ? "1 cell is fixed." : `${digits(made)} cells are fixed.`;
    return refused === 0 ? told : `${told} ${refusedText(refused)}`;
  },

  writeSheet: "Write the sheet Kontroll",
  whySheet: "All findings on a sheet of their own, to print or to send to the departments.",
  noneTitle: "No findings",
  noneText: (sheets, rows) =>
    `${count(rows, "row", "rows")} on ${count(sheets, "sheet", "sheets")} have been looked through. Nothing is missing, everything could be read, the links fit, and no entries contradict each other.`,
  noMatch: "No finding fits the filter and the search.",
  showAll: "Show all",
  only: (what) => `Showing only: ${what}`,
  close: "Close",
};
