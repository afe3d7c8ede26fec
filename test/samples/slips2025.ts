/** Puts the slips of 2025 into the departments' rows; slips.ts lists them all. None of them changes a figure of the table. */
import type { Department } from "./model";
import { first, rowsOf } from "./slipping";

export function applySlips2025(departments: readonly Department[]): void {
  const hr = rowsOf(departments, "HR-avdelningen");
  first(hr, (row) => row.status === "ongoing").typedStatus = "Pågånde";

  const economy = rowsOf(departments, "Ekonomiavdelningen");
  const early = first(economy, (row) => row.status === "done" && !row.links.includes("U29"));
  early.start = "2025-06-02";
  early.end = "2025-09-30";
  first(economy, (row) => row.status === "ongoing" && row.comment !== "").comment = "#N/A";

  const digital = rowsOf(departments, "Digitaliseringsavdelningen");
  first(digital, (row) => row.status === "late").comment = "";
  const [own, copied] = digital.filter((row) => row.status === "ongoing" && isAlone(row.id, digital));
  if (own !== undefined && copied !== undefined) copied.id = own.id;

  const property = rowsOf(departments, "Fastighet och service");
  first(property, (row) => row.status === "ongoing" && row.links.includes("U26")).hidden = true;

  const procurement = rowsOf(departments, "Upphandlingsavdelningen");
  const passed = first(procurement, (row) => row.status === "planned");
  passed.start = "2025-02-03";
  passed.end = "2025-03-31";

  const communication = rowsOf(departments, "Kommunikationsavdelningen");
  first(communication, (row) => row.status === "ongoing" && row.topic === "webb").links = ["U22"];

  const region = rowsOf(departments, "Regional utveckling");
  const turned = first(region, (row) => row.status === "planned" && row.comment === "");
  turned.start = "2025-10-01";
  turned.end = "2025-08-31";

  const security = rowsOf(departments, "Säkerhet och beredskap");
  first(security, (row) => row.status === "ongoing" && row.links.length === 1).links = ["U34"];
}

function isAlone(id: string | null, rows: readonly { readonly id: string | null }[]): boolean {
  return rows.filter((row) => row.id === id).length === 1;
}
