/** Puts the slips of 2024 into the departments' rows; slips.ts lists them all. None of them changes a figure of the table. */
import type { Department } from "./model";
import { first, rowsOf } from "./slipping";

export function applySlips2024(departments: readonly Department[]): void {
  const hr = rowsOf(departments, "HR-avdelningen");
  first(hr, (row) => row.status === "planned").typedStatus = "Plannerad";
  first(hr, (row) => row.status === "ongoing" && row.links.length === 1).links = ["U83"];
  first(hr, (row) => row.status === "ongoing" && row.topic === "arbetsmiljö").responsible = "";
  const leadership = hr.filter((row) => row.status === "ongoing" && row.topic === "ledarskap");
  const [original, , , copy] = leadership.filter((row) => hr.filter(({ id }) => id === row.id).length === 1);
  if (original !== undefined && copy !== undefined) Object.assign(copy, { ...original });

  const economy = rowsOf(departments, "Ekonomiavdelningen");
  first(economy, (row) => row.status === "late").comment = "";
  first(economy, (row) => row.status === "ongoing" && row.topic === "balans").end = { typed: "#N/A" };
  const passed = first(economy, (row) => row.status === "planned" && row.topic === "styrning");
  passed.start = "2024-01-15";
  passed.end = "2024-03-31";

  const digital = rowsOf(departments, "Digitaliseringsavdelningen");
  const turned = first(digital, (row) => row.status === "planned" && row.topic === "data");
  turned.start = { typed: "2024-11-01" };
  turned.end = { typed: "2024-09-30" };
  const over = first(digital, (row) => row.status === "ongoing" && row.topic === "vård-it" && !row.continuous);
  over.end = { typed: "31 mars 2024" };
  first(digital, (row) => row.status === "ongoing" && row.topic === "arbetsplats").end = { typed: "31 april 2024" };
  first(digital, (row) => row.status === "planned" && row.topic === "arbetsplats").hidden = true;
}
