/** Innehåll i planen: how much of what, and the budget frame. */
import { valueOf } from "../plan/reading";
import type { FollowUp, KeyFigureTallies } from "../followup/types";
import { ACTIVITY, ASSIGNMENT, KEY_FIGURE, nounFor, whoAll, type Noun } from "../swedish/agreement";
import type { Series } from "../swedish/numbers";
import { quantityText } from "../swedish/quantities";
import { capitalised, tidy } from "../swedish/typography";
import { counted, gapText, listed, sectionWriter, sentences, type Count, type Part, type Write } from "./build";
import { hasOutcomes } from "./measures";
import type { Paragraph } from "./paragraph";
import type { Wording } from "./wording";

const NONE: Count = { value: 0 };

export function content(wording: Wording): Paragraph[] {
  const write = sectionWriter("content", "Innehåll i planen");
  return [
    write("heading", "heading", "Innehåll i planen"),
    ...assignments(wording, write),
    ...keyFigures(wording, write),
    ...activities(wording, write),
    ...goalAreas(wording, write),
    ...budget(wording, write),
  ];
}

/** "29 uppdrag" with its noun. */
function amount(count: Count, series: Series, noun: Noun): Part {
  return [counted(count, series, noun.gender), " ", nounFor(noun, count.value)];
}

function issuerTotals(followUp: FollowUp): Map<string, Count> {
  return new Map(followUp.assignments.byIssuer.lines.map((line) => [line.key, line.tally.total]));
}

function assignments({ followUp, year, council, boards, series }: Wording, write: Write): Paragraph[] {
  const { total } = followUp.assignments.fulfilment;
  if (total.value === 0) {
    return [write("note", "assignments", "Underlaget innehåller inga uppdrag.")];
  }
  const totals = issuerTotals(followUp);
  const words = series(total, ...totals.values());
  const unknown = totals.get("unknown") ?? NONE;
  return [
    write(
      "text",
      "assignments",
      sentences(
        [`Planen för ${year} innehåller `, amount(total, words, ASSIGNMENT), "."],
        issuers(totals, words, council, boards),
        unknown.value === 0 ? null : ["För ", counted(unknown, words, "neuter"), " är uppdragsgivaren inte angiven."],
      ),
    ),
  ];
}

/** "Av dem kommer 24 från regionfullmäktige och 5 är regionstyrelsens egna." Null where nobody is named. */
function issuers(totals: Map<string, Count>, words: Series, council: string, boards: string): Part | null {
  const [from, own, unknown] = (["council", "own", "unknown"] as const).map((key) => totals.get(key) ?? NONE);
  const number = (count: Count): Part => counted(count, words, "neuter");
  const hasFrom = from !== undefined && from.value > 0;
  const hasOwn = own !== undefined && own.value > 0;
  const some = (unknown?.value ?? 0) > 0;
  if (hasFrom && hasOwn) {
    const theirs = own.value === 1 ? "eget" : "egna";
    return ["Av dem kommer ", number(from), ` från ${council} och `, number(own), ` är ${boards} ${theirs}.`];
  }
  if (hasFrom) {
    const whole = from.value === 1 ? `Det kommer från ${council}.` : `Alla kommer från ${council}.`;
    return some ? ["Av dem kommer ", number(from), ` från ${council}.`] : whole;
  }
  if (hasOwn) {
    const theirs = own.value === 1 ? "eget" : "egna";
    const whole = own.value === 1 ? `Det är ${boards} eget.` : `Alla är ${boards} egna.`;
    return some ? ["Av dem är ", number(own), ` ${boards} ${theirs}.`] : whole;
  }
  return null;
}

function horizonAmount(tallies: KeyFigureTallies, kind: "kortsiktig" | "långsiktig", series: Series): Part {
  const { total } = tallies.ratings;
  const adjective = total.value === 1 ? `${kind}t` : `${kind}a`;
  return [counted(total, series, "neuter"), ` ${adjective} nyckeltal`, financialPart(tallies, series)];
}

/** ", varav 8 är finansiella mål", ", som alla är finansiella mål". */
function financialPart({ ratings, financial }: KeyFigureTallies, series: Series): Part {
  const { total } = financial;
  if (total.value === 0) {
    return "";
  }
  const what = total.value === 1 ? "är ett finansiellt mål" : "är finansiella mål";
  return total.value === ratings.total.value
    ? `, ${whoAll(total.value)} ${what}`
    : [", varav ", counted(total, series, "neuter"), ` ${what}`];
}

function keyFigures({ followUp, series }: Wording, write: Write): Paragraph[] {
  const { shortTerm, longTerm } = followUp.keyFigures;
  const words = series(
    shortTerm.ratings.total,
    shortTerm.financial.total,
    longTerm.ratings.total,
    longTerm.financial.total,
  );
  const horizons = [
    ...(shortTerm.ratings.total.value === 0 ? [] : [horizonAmount(shortTerm, "kortsiktig", words)]),
    ...(longTerm.ratings.total.value === 0 ? [] : [horizonAmount(longTerm, "långsiktig", words)]),
  ];
  if (horizons.length === 0) {
    return [write("note", "keyFigures", "Underlaget innehåller inga nyckeltal.")];
  }
  const [first, second] = horizons;
  return [
    write(
      "text",
      "keyFigures",
      sentences(
        ["Utvecklingen följs med ", first ?? "", "."],
        second === undefined ? null : ["Dessutom finns ", second, "."],
      ),
    ),
  ];
}

/** domain.md rule 1: rows and distinct activities side by side, both named. */
function activities({ followUp, series }: Wording, write: Write): Paragraph[] {
  const rows = followUp.activities.rows.total;
  const distinct = followUp.activities.distinct.total;
  if (rows.value === 0) {
    return [write("note", "activities", "Underlaget innehåller inga aktiviteter.")];
  }
  const words = series(rows, distinct);
  const start: Part = ["För att genomföra planen har avdelningarna ", amount(rows, words, ACTIVITY)];
  return [
    rows.value === 1
      ? write("text", "activities", start, ".")
      : write("text", "activities", start, ROWS_BESIDE_DISTINCT, counted(distinct, words, "common"), "."),
  ];
}

const ROWS_BESIDE_DISTINCT = ", räknade en gång för varje enhet som följer upp dem. Antalet olika aktiviteter är ";

/** One bullet a goal area: its assignments and short-term key figures. */
function goalAreas({ followUp, series }: Wording, write: Write): Paragraph[] {
  const areas = new Map<string, { label: string; special: boolean; counts: [Count | null, Count | null] }>();
  const tables = [followUp.assignments.byGoalArea, followUp.keyFigures.shortTerm.byGoalArea] as const;
  tables.forEach((table, place) => {
    for (const { key, label, special, tally } of table.lines) {
      const area = areas.get(key) ?? { label, special: special !== null, counts: [null, null] };
      area.counts[place] = tally.total;
      areas.set(key, area);
    }
  });
  const lines = [...areas].sort(([, one], [, other]) => Number(one.special) - Number(other.special));
  if (!lines.some(([, area]) => !area.special)) {
    return [];
  }
  const words = series(...lines.flatMap(([, { counts }]) => counts.filter((count) => count !== null)));
  return [
    write("text", "goalAreas", "Uppdragen och de kortsiktiga nyckeltalen hör till följande målområden:"),
    ...lines.map(
      ([
        key,
        {
          label,
          special,
          counts: [uppdrag, nyckeltal],
        },
      ]) =>
        write(
          "bullet",
          `goalAreas[${key}]`,
          `${special ? "Utan målområde" : label}: `,
          listed([
            ...(uppdrag === null ? [] : [amount(uppdrag, words, ASSIGNMENT)]),
            ...(nyckeltal === null ? [] : [amount(nyckeltal, words, KEY_FIGURE)]),
          ]),
        ),
    ),
  ];
}

/** The frame, and how it is shared out; with outcomes the shares stand in the section on the economy (measures.ts). */
function budget({ followUp, plan, year, boards, series }: Wording, write: Write): Paragraph[] {
  const { allocations } = followUp.registers;
  const frame =
    plan.budgetFrame === null
      ? null
      : `${capitalised(boards)} nettobudgetram för ${year} är ${quantityText(plan.budgetFrame, "text", "tkr")}.`;
  const count = { value: allocations.length };
  const isListed = count.value > 0 && !hasOutcomes(allocations);
  const parts = `${series(count).count(count.value, "common")} ${count.value === 1 ? "post" : "poster"}`;
  const shared = count.value === 0 ? null : `Ramen är fördelad på ${parts}${isListed ? ":" : "."}`;
  if (frame === null && shared === null) {
    return [];
  }
  return [
    write("text", "budget", sentences(frame, shared)),
    ...(isListed ? allocations : []).map(({ department, frame: share }, index) => {
      const value = valueOf(share);
      const text = value === undefined ? gapText("ram") : quantityText(value, "table", "tkr");
      return write("bullet", `budget[${String(index + 1)}]`, `${tidy(department)}: ${text}`);
    }),
  ];
}
