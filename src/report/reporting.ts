/** Rapportering till regionstyrelsen: the follow-up plan's points. */
import type { ReportingPoint } from "../plan/records";
import { dateRangeText } from "../swedish/dates";
import { tidy } from "../swedish/typography";
import { gapText, sectionWriter, type Write } from "./build";
import type { Paragraph } from "./paragraph";
import type { Wording } from "./wording";

export function reporting(wording: Wording): Paragraph[] {
  const title = `Rapportering till ${wording.board}`;
  const write = sectionWriter("reporting", title);
  return [write("heading", "heading", title), ...points(wording, write), ...meeting(wording, write)];
}

function points({ followUp, board, series }: Wording, write: Write): Paragraph[] {
  const all = followUp.registers.reportingPoints;
  if (all.length === 0) {
    return [
      write("note", "missing", "Underlaget innehåller ingen uppföljningsplan."),
      write("gap", "points", gapText(`hur och när uppföljningen rapporteras till ${board}`)),
    ];
  }
  const written = all.filter((point) => point.form === "written").length;
  const oral = all.filter((point) => point.form === "oral").length;
  const words = series({ value: all.length }, { value: written }, { value: oral });
  const number = words.count(all.length, "common");
  const forms =
    written === 0 || oral === 0
      ? ""
      : `, varav ${words.count(written, "common")} ${written === 1 ? "skriftlig" : "skriftliga"} och ${words.count(oral, "common")} ${oral === 1 ? "muntlig" : "muntliga"}`;
  return [
    write(
      "text",
      "points",
      `Uppföljningsplanen innehåller ${number} ${all.length === 1 ? "punkt" : "punkter"}${forms}:`,
    ),
    ...all.map((point, index) => write("bullet", `points[${String(index + 1)}]`, pointText(point))),
  ];
}

/** "Tertialrapport 1: maj 2025, skriftlig, planerad, RS/27/2025". */
function pointText({ title, when, form, status, diaryNumber }: ReportingPoint): string {
  const formText = form === null ? null : form === "written" ? "skriftlig" : "muntlig";
  const details = [when, formText, status, diaryNumber].filter((one) => one !== null && one.trim() !== "");
  const text = details.map((one) => tidy(one ?? "")).join(", ");
  return tidy(title) + (text === "" ? "" : `: ${text}`);
}

function meeting({ plan, boards }: Wording, write: Write): Paragraph[] {
  if (plan.meeting === null) {
    return [];
  }
  const days = dateRangeText(plan.meeting.from, plan.meeting.to);
  return [write("text", "meeting", `Den här rapporten behandlas vid ${boards} sammanträde ${days}.`)];
}
