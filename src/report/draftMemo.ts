/** The draft memo (Tjänsteskrivelse): head, description of the matter, proposal, signatures, extracts. */
import type { FollowUp } from "../followup/types";
import { dateRangeText, isoRange } from "../swedish/dates";
import { genitive, inRunningText, roleText } from "../swedish/names";
import { capitalised, tidy } from "../swedish/typography";
import { distinctNote } from "./activities";
import { adjustmentTexts } from "./adjustments";
import { gapText, sectionWriter, sentences, type Write } from "./build";
import { planDecided, sourceReport } from "./introduction";
import { overview } from "./overview";
import type { Draft, Paragraph } from "./paragraph";
import { wordingOf, type Wording } from "./wording";

/** The memo in Swedish, as paragraphs; what the plan does not say is a gap. */
export function draftMemo(followUp: FollowUp): Draft {
  const wording = wordingOf(followUp);
  return {
    kind: "memo",
    paragraphs: [
      ...head(wording),
      ...background(wording),
      ...proposal(wording),
      ...signatures(wording),
      ...extracts(wording),
    ],
  };
}

/** Headings and tables write dates as 2024-10-01 (domain.md). */
function head({ plan, title }: Wording): Paragraph[] {
  const write = sectionWriter("head", "Tjänsteskrivelse");
  const field = (name: string, label: string, value: string | null): Paragraph =>
    write(
      "field",
      name,
      `${label}: ${value === null || tidy(value) === "" ? gapText(label.toLowerCase()) : tidy(value)}`,
    );
  const board = plan.board === null ? null : capitalised(tidy(plan.board));
  const kind = plan.board?.toLowerCase().includes("nämnd") === true ? "Nämnd" : "Styrelse";
  return [
    write("title", "title", title),
    field("board", kind, board),
    field("diaryNumber", "Diarienummer", plan.diaryNumbers.memo),
    field("date", "Datum", plan.memoDate),
    field("handler", "Handläggare", plan.handler),
    field("meeting", "Sammanträde", plan.meeting === null ? null : isoRange(plan.meeting.from, plan.meeting.to)),
  ];
}

function background(wording: Wording): Paragraph[] {
  const title = "Ärendebeskrivning";
  const write = sectionWriter("background", title);
  const adjustments = adjustmentTexts(wording, "text");
  return [
    write("heading", "heading", title),
    write("text", "plan", planDecided(wording)),
    write("text", "report", reportSentences(wording)),
    ...overview(wording, write),
    ...notes(wording, write),
    ...adjustments.map(({ name, change, reason }, index) =>
      write(
        "text",
        `adjustments[${String(index + 1)}]`,
        sentences(
          `I rapporten föreslås att målvärdet för nyckeltalet ${name} ändras ${change}.`,
          reason === null ? null : `Motivering: ${reason}`,
        ),
      ),
    ),
  ];
}

/** The two things that a number in the memo must not be read without: domain.md rules 1 and 3. */
function notes(wording: Wording, write: Write): Paragraph[] {
  const { activities, keyFigures } = wording.followUp;
  return [
    ...(keyFigures.shortTerm.financial.total.value === 0
      ? []
      : [write("note", "financial", "De finansiella målen bland nyckeltalen redovisas för hela organisationen.")]),
    ...(activities.rows.total.value === 0 ? [] : [distinctNote(wording, write)]),
  ];
}

function reportSentences(wording: Wording): string {
  const { plan, title, boards } = wording;
  const source = sourceReport(wording);
  const meeting =
    plan.meeting === null
      ? "En rapport har tagits fram"
      : `Till ${boards} sammanträde ${dateRangeText(plan.meeting.from, plan.meeting.to)} har en rapport tagits fram`;
  const number = plan.diaryNumbers.report === null ? "" : ` (${tidy(plan.diaryNumbers.report)})`;
  const based = source === null ? "" : ` Rapporten bygger på avdelningarnas egen rapportering och på ${source}.`;
  return `${meeting}, ”${title}”${number}.${based}`;
}

/** Each adjustment, then the approval of the report of the right year and period; a single point is not numbered. */
function proposal(wording: Wording): Paragraph[] {
  const { plan, title, year, board } = wording;
  const proposer = plan.proposer === null ? null : inRunningText(plan.proposer);
  const heading = proposer === null ? "Förslag till beslut" : `${capitalised(genitive(proposer))} förslag`;
  const write = sectionWriter("proposal", heading);
  const points = [
    ...adjustmentTexts(wording, "table").map(
      ({ name, change }) => `I planen för ${year} ändras målvärdet för nyckeltalet ${name} ${change}.`,
    ),
    `Rapporten ”${title}” godkänns.`,
  ];
  return [
    write("heading", "heading", heading),
    ...(proposer === null ? [write("gap", "proposer", gapText("vem som lägger fram förslaget"))] : []),
    write("text", "lead", `${capitalised(board)} föreslås besluta följande:`),
    ...points.map((point, index) =>
      write(
        "decision",
        index === points.length - 1 ? "approval" : `adjustments[${String(index + 1)}]`,
        points.length === 1 ? point : `${String(index + 1)}. ${point}`,
      ),
    ),
  ];
}

function signatures({ plan }: Wording): Paragraph[] {
  const title = "I tjänsten";
  const write = sectionWriter("service", title);
  return [
    write("heading", "heading", title),
    ...(plan.signatories.length === 0
      ? [write("gap", "signatories", gapText("vem eller vilka som undertecknar"))]
      : plan.signatories.map(({ role, name }, index) =>
          write(
            "text",
            `signatories[${String(index + 1)}]`,
            `${name === null ? gapText("namn") : tidy(name)}, ${roleText(role)}`,
          ),
        )),
  ];
}

function extracts({ plan }: Wording): Paragraph[] {
  const title = "Utdrag till";
  const write = sectionWriter("extract", title);
  return [
    write("heading", "heading", title),
    ...(plan.extractTo.length === 0
      ? [write("gap", "recipients", gapText("vilka som ska få utdrag ur protokollet"))]
      : plan.extractTo.map((one, index) => write("bullet", `recipients[${String(index + 1)}]`, tidy(one)))),
  ];
}
