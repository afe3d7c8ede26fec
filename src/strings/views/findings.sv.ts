import { digits } from "../../swedish/numbers";
import { short } from "../quote";
import { count, quoted } from "../wording.sv";
import type { FindingsViewStrings } from "./findings";

const cells = (number: number): string => count(number, "cell", "celler");

function refusedText(refused: number): string {
  return refused === 1
    ? "1 cell hade hunnit ändras eller har en formel. Den lämnades som den var."
    : `${digits(refused)} celler hade hunnit ändras eller har formler. De lämnades som de var.`;
}

export const findingsViewSv: FindingsViewStrings = {
  title: "Kontroll",
  severity: { error: "Fel", warning: "Varning", info: "Upplysning" },
  severities: { error: "Fel", warning: "Varningar", info: "Upplysningar" },
  filter: "Visa bara",
  number: digits,
  search: "Sök i anmärkningarna",
  clearSearch: "Rensa sökningen",
  grouping: "Ordna efter",
  groupings: { department: "Avdelning", rule: "Regel" },
  openAll: "Öppna alla",
  closeAll: "Stäng alla",
  wholePlan: "Planen och hela arbetsboken",
  keys: "Pil upp och pil ned går mellan raderna. Pil vänster och pil höger stänger och öppnar en grupp.",
  shown: (shown, total) => {
    const all = count(total, "anmärkning", "anmärkningar");
    return shown === total ? all : `${digits(shown)} av ${all} visas`;
  },
  place: (file, sheet, cell) =>
    `${file === "" ? "" : `${file} · `}${cell === null ? `Bladet ${sheet}` : `${sheet} · ${cell}`}`,
  goTo: (place) => `Gå till ${place}`,

  fix: (seen, value, number) => {
    if (seen === "") return `Fyll i ${quoted(value)}`;
    const change = `Rätta ${quoted(seen)} till ${quoted(value)}`;
    return number === 1 ? change : `${change} i ${digits(number)} celler`;
  },
  fixed: "Rättad",
  fixAll: (number) => (number === 2 ? "Rätta båda …" : `Rätta alla ${digits(number)} …`),
  preview: (number) => `${cells(number)} ändras`,
  change: (seen, value) => `${seen === "" ? "tom cell" : quoted(seen)} blir ${quoted(value)}`,
  conflicting: (number) =>
    number === 1
      ? "1 cell lämnas, eftersom det finns två olika förslag för den."
      : `${digits(number)} celler lämnas, eftersom det finns olika förslag för dem.`,
  apply: (number) => `Rätta ${cells(number)}`,
  cancel: "Avbryt",
  more: (number) => `Visa ${digits(number)} till`,
  done: (rule, place) => `Rättat: ${rule}${place === null ? "" : ` (${short(place)})`}`,
  outcome: (made, refused) => {
    const told =
      made === 0 ? "Inget har rättats." : made === 1 ? "1 cell är rättad." : `${digits(made)} celler är rättade.`;
    return refused === 0 ? told : `${told} ${refusedText(refused)}`;
  },

  writeSheet: "Skriv bladet Kontroll",
  whySheet: "Alla anmärkningar på ett eget blad, att skriva ut eller skicka till avdelningarna.",
  noneTitle: "Inga anmärkningar",
  noneText: (sheets, rows) =>
    `${count(rows, "rad", "rader")} på ${digits(sheets)} blad ${rows === 1 ? "är genomgången" : "är genomgångna"}. Inget saknas, allt har gått att läsa, kopplingarna stämmer och inga uppgifter motsäger varandra.`,
  noMatch: "Ingen anmärkning passar filtret och sökningen.",
  showAll: "Visa alla",
  only: (what) => `Visar bara: ${what}`,
  close: "Stäng",
};
