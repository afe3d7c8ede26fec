/** The ratings of the samples, worked out here once more from the cells (domain.md rule 4), without the program's readers. */
import { committed, recordsBelow, sheetOf, tally } from "./committed";
import { EXPECTED } from "./expected";
import type { Year } from "./model";

type Rating = "green" | "yellow" | "red" | "noData";

const HEADINGS = {
  2024: {
    ...{
      id: "Nr",
      horizon: "Kort/lång",
      financial: "Finansiellt mål",
      direction: "Önskad riktning",
      target: "Mål 2024",
    },
    ...{ part: "Delmål april", limit: "Gul gräns", outcome: "Utfall april", rating: "Bedömning april", measured: "" },
  },
  2025: {
    ...{ id: "Id", horizon: "Typ", financial: "Finansiellt mål", direction: "Riktning", target: "Målvärde" },
    ...{ part: "Delmål", limit: "Gräns gul", outcome: "Utfall", rating: "Bedömning", measured: "Mäts" },
  },
} as const;

const ENTERED = new Map<string, Rating>([
  ["grön", "green"],
  ["gul", "yellow"],
  ["röd", "red"],
  ["ingen data", "noData"],
]);
const NO_DATA = ["inga tillgängliga data", "ej mätbart", "saknas", "n/a"];

function numberIn(text: string): number {
  const found = /[-−–]?\d+(?:[.,]\d+)?/u.exec(text);
  if (found === null) throw new Error(`no number in ${text}`);
  return Number(found[0].replace(",", ".").replace(/[−–]/u, "-"));
}

/** "Exactly on target counts, except where the target is written strict (`>100`, `<14 %`)." */
function meets(outcome: number, target: string, lower: boolean): boolean {
  if (target.startsWith("4–8")) return outcome >= 4 && outcome <= 8;
  const aim = numberIn(target);
  if (/^[<>](?!=)/u.test(target)) return lower ? outcome < aim : outcome > aim;
  return lower ? outcome <= aim : outcome >= aim;
}

function ratingOf(cell: (name: keyof (typeof HEADINGS)[2025]) => string, year: Year): Rating {
  const entered = ENTERED.get(cell("rating").toLowerCase());
  if (entered !== undefined) return entered;
  const outcome = cell("outcome").toLowerCase();
  if (NO_DATA.includes(outcome) || cell("measured") === "nej") return "noData";
  // "A target with several years is read for the plan's year."
  const forYear = new RegExp(`([-−]?[\\d,]+ %) \\(${String(year)}\\)`, "u").exec(cell("target"))?.[1];
  const target = cell("part") === "" ? (forYear ?? cell("target")) : cell("part");
  const lower = cell("direction") === "lägre är bättre";
  const value = numberIn(outcome);
  if (meets(value, target, lower)) return "green";
  if (cell("limit") === "") return "red";
  const limit = numberIn(cell("limit"));
  return (lower ? value <= limit : value >= limit) ? "yellow" : "red";
}

describe.each([2024, 2025] as const)("key figures of assets/samples/%i.xlsx", (year) => {
  const rated = async (): Promise<{ id: string; short: boolean; financial: boolean; rating: Rating }[]> => {
    const headings = HEADINGS[year];
    const sheet = sheetOf(await committed(`${String(year)}.xlsx`), "Nyckeltal");
    return recordsBelow(sheet, [headings.id, headings.target, headings.outcome]).map((record) => {
      const cell = (name: keyof typeof headings): string => record.get(headings[name]) ?? "";
      return {
        id: cell("id"),
        short: cell("horizon").startsWith("kort"),
        financial: ["ja", "x"].includes(cell("financial")),
        rating: ratingOf(cell, year),
      };
    });
  };
  const expected = EXPECTED[year].keyFigures;
  const none = { green: 0, yellow: 0, red: 0, noData: 0 };

  it("short-term: as many of each rating as the table says, and which", async () => {
    const short = (await rated()).filter((figure) => figure.short);
    expect(short).toHaveLength(expected.shortTerm.total);
    expect(short.filter((figure) => figure.financial)).toHaveLength(expected.shortTerm.financial);
    expect(tally(short.map((figure) => figure.rating))).toEqual(expected.shortTerm.byRating);
    for (const rating of Object.keys(none) as Rating[]) {
      expect(short.filter((figure) => figure.rating === rating).map(({ id }) => id)).toEqual(expected.ids[rating]);
    }
  });

  it("long-term", async () => {
    const long = (await rated()).filter((figure) => !figure.short);
    expect(long).toHaveLength(expected.longTerm.total);
    expect({ ...none, ...tally(long.map((figure) => figure.rating)) }).toEqual(expected.longTerm.byRating);
  });
});

it("2024 has the published values of April: −14,5 against −15,8, 9,4 against −0,5, 11 against 14, 237,1 against >100, 86 against 95", async () => {
  const records = recordsBelow(sheetOf(await committed("2024.xlsx"), "Nyckeltal"), ["Nr", "Mål 2024"]);
  const pairs = new Map(
    records.map((record) => [record.get("Nr"), [record.get("Utfall april"), record.get("Mål 2024")]]),
  );
  expect(pairs.get("N1")?.[0]).toBe("-14,5 %");
  expect(pairs.get("N1")?.[1]).toContain("−15,8 % (2024)");
  expect(pairs.get("N2")).toEqual(["9,4 %", "-0,5 %"]);
  expect(pairs.get("N4")).toEqual(["11 %", "14 %"]);
  expect(pairs.get("N5")).toEqual(["237,1 %", ">100"]);
  expect(pairs.get("N10")).toEqual(["86 %", "95 %"]);
});
