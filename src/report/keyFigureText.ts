/** How the key figures are rated: sentences and lists shared by short-term and long-term key figures. */
import type { RatedKeyFigure, Tally } from "../followup/types";
import { horizonOf } from "../followup/state";
import { valueOf } from "../plan/reading";
import type { KeyFigure } from "../plan/records";
import type { Horizon, Rating } from "../plan/states";
import { EXPLAINED_PREDICATES, RATING_PREDICATES } from "../swedish/agreement";
import { listText } from "../swedish/lists";
import type { Series } from "../swedish/numbers";
import { quoted } from "../swedish/typography";
import { countsOf } from "./assignmentText";
import { counted, gapText, listLead, sentences, type Part, type Write } from "./build";
import { namedKeyFigures } from "./named";
import type { Paragraph } from "./paragraph";
import { clauses, everyOne, noneOf, outOf, type Share, type Subject } from "./states";
import { FINANCIAL_TARGETS, financialTargetsOf, keyFiguresOf } from "./subjects";
import type { Wording } from "./wording";

const RATED = ["green", "yellow", "red"] as const;
type Rated = (typeof RATED)[number];
type RatedMap = ReadonlyMap<KeyFigure, RatedKeyFigure>;

function sharesOf(tally: Tally<Rating>, predicates: Readonly<Record<Rated, Share["predicate"]>>): Share[] {
  return RATED.map((rating) => ({ count: tally.byState[rating], predicate: predicates[rating] }));
}

/**
 * "Av de 17 kortsiktiga nyckeltalen är 4 gröna, 4 gula och 6 röda. För 3 finns inga data." With `explained`: "… är 4
 * gröna (uppnås), 4 gula (uppnås delvis) och 6 röda (uppnås inte)." Null where there are none.
 */
export function ratingSentences(
  subject: Subject,
  tally: Tally<Rating>,
  rated: RatedMap,
  series: Series,
  wording: "colours" | "explained" = "colours",
): Part | null {
  const { total, byState } = tally;
  if (total.value === 0) {
    return null;
  }
  const predicates = wording === "colours" ? RATING_PREDICATES : EXPLAINED_PREDICATES;
  const whole = everySentence(subject, tally, series, predicates);
  if (whole !== null) {
    return whole;
  }
  const shares = sharesOf(tally, predicates).filter((share) => share.count.value > 0);
  return sentences(
    shares.length === 0
      ? [noneOf(subject, total, series), " är bedömt."]
      : [outOf(subject, total, series), " ", clauses(shares, series, subject.noun), "."],
    byState.noData.value === 0 ? null : ["För ", counted(byState.noData, series, "neuter"), " finns inga data."],
    withoutRating(tally, rated, series),
  );
}

/** Where all are in one state: "Samtliga 5 kortsiktiga nyckeltal är gröna." Null where they differ. */
function everySentence(
  subject: Subject,
  { total, byState }: Tally<Rating>,
  series: Series,
  predicates: Readonly<Record<Rated, Share["predicate"]>>,
): Part | null {
  const all = everyOne(subject, total, series);
  if (byState.noData.value === total.value) {
    return [all, " saknar data."];
  }
  if (byState.notReported.value === total.value) {
    return total.value === 1 ? [all, " är inte bedömt."] : [noneOf(subject, total, series), " är bedömt."];
  }
  const one = RATED.find((rating) => byState[rating].value === total.value);
  if (one === undefined) {
    return null;
  }
  const { verb, one: single, many } = predicates[one];
  const ending = total.value === 1 ? single : many;
  return [all, ending === "" ? ` ${verb}.` : ` ${verb} ${ending}.`];
}

/** Not reported, and those that cannot be rated yet (domain.md rule 4: counted with ej rapporterad). */
function withoutRating({ byState: { notReported } }: Tally<Rating>, rated: RatedMap, series: Series): Part | null {
  if (notReported.value === 0) {
    return null;
  }
  const rows = new Set<unknown>(notReported.rows);
  const onlyEmpty = [...rated.values()]
    .filter(({ keyFigure }) => rows.has(keyFigure))
    .every(({ reason }) => reason.kind === "notRated" && reason.because === "noOutcome");
  const one = notReported.value === 1;
  const said = `är inte ${one ? "rapporterat" : "rapporterade"}${onlyEmpty ? "" : " eller går inte att bedöma"}`;
  return ["Ytterligare ", counted(notReported, series, "neuter"), ` ${said}.`];
}

/** What each list says of its key figures. domain.md: red "uppnås inte", yellow "uppnås delvis". */
const LISTS = {
  red: "uppnås inte",
  yellow: "uppnås delvis",
  noData: "saknar data",
  notReported: "har ingen bedömning",
} as const;

function lead(tally: Tally<Rating>, rating: keyof typeof LISTS, horizon: Horizon, { series }: Wording): Part {
  const kind = horizon === "shortTerm" ? "kortsiktig" : "långsiktig";
  const many = `${kind}a nyckeltal`;
  const noun = { one: `${kind}t nyckeltal`, many, following: many, gender: "neuter" } as const;
  const count = tally.byState[rating];
  return listLead(count, series(count), noun, LISTS[rating]);
}

/** The bulleted lists: not met, partly met, without data, without rating. All are named. */
export function keyFigureLists(wording: Wording, horizon: Horizon, write: Write): Paragraph[] {
  const tally = wording.followUp.keyFigures[horizon].ratings;
  return (["red", "yellow", "noData", "notReported"] as const).flatMap((rating) =>
    tally.byState[rating].value === 0
      ? []
      : [
          write("text", `keyFigures.${rating}`, lead(tally, rating, horizon, wording)),
          ...namedKeyFigures(write, `keyFigures.${rating}`, wording.followUp, horizon, rating),
        ],
  );
}

/** domain.md rule 3: financial targets are reported for the whole organisation, and the text says so. */
export function financialTargets(wording: Wording, horizon: Horizon, write: Write): Paragraph[] {
  const { followUp, board } = wording;
  const tally = followUp.keyFigures[horizon].financial;
  if (tally.total.value === 0) {
    return [];
  }
  const whose = tally.total.value === 1 ? "Det finansiella målet redovisas" : "De finansiella målen redovisas";
  const scope = `${whose} för hela organisationen, inte bara för ${board}.`;
  const rated = ratingSentences(
    financialSubject(wording, horizon),
    tally,
    followUp.keyFigures.rated,
    wording.series(...countsOf(tally)),
  );
  return [write("text", "financial", sentences(rated, scope)), ...boardScoped(wording, horizon, write)];
}

/** "de 8 finansiella målen"; the horizon is named where both have some. */
function financialSubject({ followUp: { keyFigures } }: Wording, horizon: Horizon): Subject {
  const other = keyFigures[horizon === "shortTerm" ? "longTerm" : "shortTerm"].financial.total.value;
  return other === 0 ? FINANCIAL_TARGETS : financialTargetsOf(horizon);
}

/** A financial target whose row says that it is the board's own contradicts the sentence before: the author must look. */
function boardScoped({ followUp }: Wording, horizon: Horizon, write: Write): Paragraph[] {
  const names = followUp.registers.keyFigures
    .filter((one) => one.financial && valueOf(one.scope) === "board" && horizonOf(one) === horizon)
    .map((one) => quoted(one.title));
  const what = `kontrollera omfattningen, för registret anger bara styrelsen för ${listText(names)}`;
  return names.length === 0 ? [] : [write("gap", "financial.scope", gapText(what))];
}

/** The ratings of one horizon, with what the colours mean. */
export function ratingParagraph(wording: Wording, horizon: Horizon, write: Write): Paragraph {
  const { followUp, series } = wording;
  const tally = followUp.keyFigures[horizon].ratings;
  const rated = ratingSentences(keyFiguresOf(horizon), tally, followUp.keyFigures.rated, series(...countsOf(tally)));
  return write("text", "keyFigures", rated ?? "");
}

/** Causes are the author's (domain.md rule 9): a gap where something is not met. */
export function causesGap(wording: Wording, horizon: Horizon, write: Write): Paragraph[] {
  const { red, yellow } = wording.followUp.keyFigures[horizon].ratings.byState;
  return red.value + yellow.value === 0
    ? []
    : [write("gap", "keyFigures.causes", gapText("orsakerna till att målvärden inte nås och vad som görs åt det"))];
}
