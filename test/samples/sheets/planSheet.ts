import type { WriteSheet } from "hucre/xlsx";
import type { FieldValue, SamplePlan } from "../model";
import { Drawing, type Look } from "../layouts/drawing";
import { drawTitle } from "../layouts/rows";

/** Plan: a field and its value a row. */
export function planSheet(plan: SamplePlan): WriteSheet {
  const drawing = new Drawing();
  drawTitle(drawing, "Uppföljning av verksamhetsplan", "Uppgifter om planen, uppföljningen och ärendet");
  plan.fields.forEach(([field, value], index) => {
    drawing.put(index + 3, 0, field, "label");
    drawing.put(index + 3, 1, value, lookOf(value));
  });
  return drawing.sheet("Plan", [32, 60], null);
}

/** Inställningar: a setting and its value a row. */
export function settingsSheet(plan: SamplePlan): WriteSheet {
  const drawing = new Drawing();
  drawTitle(drawing, "Inställningar", "Egna ord för lägen, och hur tal skrivs i utkastet");
  plan.settings.forEach(([setting, value], index) => {
    drawing.put(index + 3, 0, setting, "label");
    drawing.put(index + 3, 1, value, lookOf(value));
  });
  return drawing.sheet("Inställningar", [32, 40], null);
}

function lookOf(value: FieldValue): Look {
  return typeof value === "number" ? "left" : typeof value === "object" && "day" in value ? "leftDate" : "text";
}
