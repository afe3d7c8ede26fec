/** Comparison with earlier follow-ups (domain.md rule 7): counts and change; a differing scope is said, not hidden. */
import type { Comparison, Figure } from "../followup/types";
import { ACTIVITY_STATES, FULFILMENTS, type ActivityState, type Fulfilment } from "../plan/states";
import { ACTIVITY } from "../swedish/agreement";
import { periodName } from "../swedish/dates";
import { nameListText } from "../swedish/lists";
import type { Gender } from "../swedish/numbers";
import { capitalised } from "../swedish/typography";
import { countedMany, sentences, type Write } from "./build";
import { clauses } from "./states";
import type { Paragraph } from "./paragraph";
import type { Wording } from "./wording";

/** A count that is compared, and what a list calls it. */
interface Compared {
  readonly figure: Figure;
  readonly label: string;
  readonly gender: Gender;
}

const FULFILMENT_LINES: Readonly<Record<Fulfilment, string>> = {
  fulfilled: "uppfyllda uppdrag",
  partly: "delvis uppfyllda uppdrag",
  notFulfilled: "uppdrag som inte är uppfyllda",
  notReported: "uppdrag som inte är rapporterade",
};

const ACTIVITY_LINES: Readonly<Record<ActivityState, string>> = {
  done: "genomförda aktiviteter",
  ongoing: "aktiviteter som pågår enligt plan",
  planned: "planerade aktiviteter",
  late: "försenade aktiviteter",
  notReported: "aktiviteter som inte är rapporterade",
  discontinued: "aktiviteter som utgår",
};

const RATING_LINES = [
  ["green", "gröna kortsiktiga nyckeltal"],
  ["yellow", "gula kortsiktiga nyckeltal"],
  ["red", "röda kortsiktiga nyckeltal"],
] as const;

/** Assignments and short-term key figures against each earlier follow-up. */
export function comparisonOfResults(wording: Wording, write: Write): Paragraph[] {
  const { assignments, keyFigures } = wording.followUp;
  const { ratings } = keyFigures.shortTerm;
  const lines: Compared[] = [
    { figure: assignments.fulfilment.total, label: "uppdrag", gender: "neuter" },
    ...FULFILMENTS.map((state) => ({
      figure: assignments.fulfilment.byState[state],
      label: FULFILMENT_LINES[state],
      gender: "neuter" as const,
    })),
    { figure: ratings.total, label: "kortsiktiga nyckeltal", gender: "neuter" },
    ...RATING_LINES.map(([rating, label]) => ({ figure: ratings.byState[rating], label, gender: "neuter" as const })),
  ];
  return wording.followUp.comparisons.flatMap((comparison) => [
    ...changes(wording, comparison, lines, write),
    ...(comparison.scope.same ? [] : [write("note", `comparison.${comparison.against}.scope`, SCOPE_DIFFERS)]),
  ]);
}

const SCOPE_DIFFERS =
  "De båda uppföljningarna har olika omfattning. Skillnaden beskrivs i avsnittet Aktiviteter, och antalen ska jämföras med försiktighet.";

/** Activities against each earlier follow-up, with what became of the rows. */
export function comparisonOfActivities(wording: Wording, write: Write): Paragraph[] {
  const { rows } = wording.followUp.activities;
  const lines: Compared[] = [
    { figure: rows.total, label: "aktiviteter", gender: "common" },
    ...ACTIVITY_STATES.map((state) => ({
      figure: rows.byState[state],
      label: ACTIVITY_LINES[state],
      gender: "common" as const,
    })),
  ];
  return wording.followUp.comparisons.flatMap((comparison) => [
    ...changes(wording, comparison, lines, write),
    ...scope(comparison, write),
    ...rowChanges(wording, comparison, write),
  ]);
}

/** "samma period förra året, april 2024". */
function earlierName({ against, earlier }: Comparison): string {
  const name = periodName(earlier.period);
  return against === "lastYear" ? `samma period förra året (${name})` : `den förra uppföljningen (${name})`;
}

function changes({ series }: Wording, comparison: Comparison, lines: readonly Compared[], write: Write): Paragraph[] {
  const before = new Map(comparison.changes.map((change) => [change.figure, change.before]));
  // Zero then and zero now says nothing.
  const told = lines.flatMap((line) => {
    const then = before.get(line.figure.id);
    return then === undefined || (then === 0 && line.figure.value === 0) ? [] : [{ ...line, then }];
  });
  if (told.length === 0) {
    return [];
  }
  const words = series(...told.flatMap(({ figure, then }) => [figure, { value: Math.abs(figure.value - then) }]));
  const name = `comparison.${comparison.against}`;
  return [
    write("text", name, `Jämfört med ${earlierName(comparison)} ser antalen ut så här:`),
    ...told.map(({ figure, then, label, gender }) => {
      const difference = figure.value - then;
      const amount = words.count(Math.abs(difference), gender);
      const change = difference === 0 ? "oförändrat" : `${amount} ${difference > 0 ? "fler" : "färre"} än då`;
      return write(
        "bullet",
        `${name}[${figure.id}]`,
        [`${capitalised(label)}: `, countedMany(figure, words, gender)],
        ` (${change})`,
      );
    }),
  ];
}

/** domain.md rule 7: where the scope differs, the comparison says so instead of pretending. */
function scope({ scope: differs, against }: Comparison, write: Write): Paragraph[] {
  if (differs.same) {
    return [];
  }
  const part = (names: readonly string[], before: string, after: string): string | null =>
    names.length === 0 ? null : `${before} ${nameListText(names)}${after}`;
  const parts = [
    part(differs.departmentsAdded, "Bara den här uppföljningen omfattar", "."),
    part(differs.departmentsGone, "Bara den tidigare omfattade", "."),
    part(differs.levelsAdded, "Nivåer som bara finns med nu är", "."),
    part(differs.levelsGone, "Nivåer som bara fanns med då är", "."),
  ];
  const warning = "De båda uppföljningarna har olika omfattning, så antalen går inte att jämföra rakt av.";
  return [write("note", `comparison.${against}.scope`, sentences(warning, ...parts))];
}

/** "Sedan dess har 2 aktiviteter blivit försenade, 13 har genomförts, 4 har tillkommit och 1 finns inte längre med." */
function rowChanges({ followUp, series }: Wording, { rows, against }: Comparison, write: Write): Paragraph[] {
  if (rows === null) {
    return [];
  }
  const shares = ROW_CHANGES.map(([change, predicate]) => ({ count: { value: rows[change].length }, predicate }));
  if (shares.every(({ count }) => count.value === 0)) {
    return [];
  }
  const words = series(...shares.map(({ count }) => count));
  const said = clauses(shares, words, ACTIVITY, "noun first");
  // Rows are known again by their id (domain.md rule 7): what has none is not among the numbers.
  const withoutId = followUp.registers.activities.some(({ id }) => id === null || id.trim() === "");
  const limit = withoutId ? " Aktiviteter utan id ingår inte i den jämförelsen." : "";
  return [write("text", `comparison.${against}.rows`, "Sedan dess ", said, `.${limit}`)];
}

const ROW_CHANGES = [
  ["becameLate", { verb: "har", one: "blivit försenad", many: "blivit försenade" }],
  ["gotDone", { verb: "har", one: "genomförts", many: "genomförts" }],
  ["came", { verb: "har", one: "tillkommit", many: "tillkommit" }],
  ["went", { verb: "finns", one: "inte längre med", many: "inte längre med" }],
] as const;
