/** Sammanfattande analys, with the proposed adjustments. */
import { adjustmentTexts } from "./adjustments";
import { gapText, sectionWriter, sentences, type Write } from "./build";
import { overview } from "./overview";
import type { Paragraph } from "./paragraph";
import type { Wording } from "./wording";

const TITLE = "Sammanfattande analys";

export function analysis(wording: Wording): Paragraph[] {
  const write = sectionWriter("analysis", TITLE);
  const ahead = wording.wholeYear ? "vad som tas med till nästa års plan" : "vad som krävs under resten av året";
  return [
    write("heading", "heading", TITLE),
    ...overview(wording, write),
    write("gap", "judgement", gapText(`en samlad bedömning av läget, de viktigaste orsakerna och ${ahead}`)),
    ...adjustments(wording, write),
  ];
}

function adjustments(wording: Wording, write: Write): Paragraph[] {
  const texts = adjustmentTexts(wording, "table");
  if (texts.length === 0) {
    return [];
  }
  const { series } = wording;
  const count = series({ value: texts.length }).count(texts.length, "common");
  const lead =
    texts.length === 1 ? "Följande justering av planen föreslås:" : `Följande ${count} justeringar av planen föreslås:`;
  return [
    write("text", "adjustments", lead),
    ...texts.map(({ name, change, difference, reason }, index) =>
      write(
        "bullet",
        `adjustments[${String(index + 1)}]`,
        sentences(
          `Målvärdet för nyckeltalet ${name} ändras ${change}${difference === null ? "" : `, en ändring med ${difference}`}.`,
          reason === null ? gapText("motivering") : `Motivering: ${reason}`,
        ),
      ),
    ),
  ];
}
