/** Header rows as they are laid out: two rows, periods, explanations, marks (domain.md, "As departments really keep them"). */
import { EMPTY, valueOf } from "../../src/plan/reading";
import { grid, merge } from "../grids";
import { activities, finding, hr, readAlone, rules, states, titles, read } from "./read";

const outcomes = (...values: Parameters<typeof grid>[1][]) =>
  readAlone(...values.map((rows, index) => grid(`Nyckeltal ${String.fromCharCode(65 + index)}`, rows))).registers
    .keyFigures;
const numberOf = (reading: Parameters<typeof valueOf>[0]): unknown => {
  const value = valueOf(reading) as { quantity?: { value: number }; value?: number } | undefined;
  return value?.quantity?.value ?? value?.value;
};

describe("“a status, comment or outcome column for each period side by side: the plan's period chooses”", () => {
  const LOWER = ["", "", "", "Status", "Kommentar", "Status", "Kommentar"];
  const ROW = ["1.1", "Lägga om ledning", "VA-chef", "Försenad", "k1", "Klar", "k2"];
  const merges = [merge(0, 3, 0, 4), merge(0, 5, 0, 6), merge(0, 0, 1, 0), merge(0, 1, 1, 1), merge(0, 2, 1, 2)];

  it.each([
    ["Tertial 1", "Tertial 2"],
    ["April 2025", "Augusti 2025"],
    ["T1", "Helår"],
    ["2025-04-30", "2024-12-31"],
  ])("periods above, fields below, merged: %s | %s", (first, second) => {
    const [found] = activities(hr([["Nr", "Aktivitet", "Ansvarig", first, "", second, ""], LOWER, ROW], { merges }));
    expect([valueOf(found?.status ?? EMPTY), found?.comment]).toEqual(["late", "k1"]);
  });

  it("a group of last year's does not count as this year's", () => {
    const header = ["Nr", "Aktivitet", "Ansvarig", "April 2024", "", "April 2025", ""];
    const result = read(hr([header, LOWER, ROW], { merges }));
    expect(states(result.registers.activities)).toEqual(["done"]);
    expect(rules(result)).not.toContain("ambiguous-column");
  });

  it("periods above, all fields in the lower row, nothing merged", () => {
    const upper = ["", "", "", "April 2025", "", "Augusti 2025", ""];
    const lower = ["Id", "Aktivitet", "Ansvarig", "Status", "Kommentar", "Status", "Kommentar"];
    const [found] = activities(hr([upper, lower, ROW]));
    expect([valueOf(found?.status ?? EMPTY), found?.comment]).toEqual(["late", "k1"]);
  });

  it.each([[[merge(0, 3, 0, 5), merge(0, 6, 0, 8)]], [[]]])("fields above, periods below", (areas) => {
    const found = activities(
      hr(
        [
          ["Nr", "Aktivitet", "Ansvarig", "Status", "", "", "Kommentar", "", ""],
          ["", "", "", "T1", "T2", "Helår", "T1", "T2", "Helår"],
          ["1", "Ett", "Chef", "Försenad", "Klar", "", "k1", "k2", ""],
        ],
        { merges: areas },
      ),
    );
    expect(found.map((row) => [row.title, valueOf(row.status), row.comment])).toEqual([["Ett", "late", "k1"]]);
  });

  it("columns headed by a period and nothing else hold the status", () => {
    const found = activities(
      hr([
        ["Id", "Aktivitet", "T1", "T2", "Helår"],
        ["1", "Ett", "Försenad", "Pågår", ""],
      ]),
    );
    expect(states(found)).toEqual(["late"]);
  });

  it("a time plan with marks under its quarters is no status, and says so", () => {
    const result = read(
      hr([
        ["Id", "Aktivitet", "Ansvarig", "Q1", "Q2"],
        ["1", "Ett", "Chef", "x", "x"],
      ]),
    );
    expect(states(result.registers.activities)).toEqual([undefined]);
    expect(finding(result, "missing-column")?.params).toMatchObject({ missing: ["Status"] });
  });

  it("a record below a header is never taken for its second row", () => {
    const found = activities(
      hr([
        ["Id", "Aktivitet", "Status Norr", "Status Syd"],
        ["1", "Ett", "Klar", "Pågår"],
      ]),
    );
    expect(titles(found)).toEqual(["Ett"]);
  });

  it("key figures with a column for each year: the plan's year and period choose", () => {
    const found = outcomes(
      [
        ["Nyckeltal", "Utfall 2023", "Utfall 2024", "Mål 2025", "Utfall april 2025", "Mål 2026"],
        ["a", 5, 6, 7, 8, 9],
      ],
      [
        ["Nyckeltal", "Utfall", "", "", "Mål", ""],
        ["", 2023, 2024, 2025, 2025, 2026],
        ["b", 5, 6, 8, 7, 9],
      ],
      [
        ["Mått", "2023", "2024", "Målvärde 2025", "T1 2025"],
        ["c", 5, 6, 7, 8],
      ],
      [
        ["Nyckeltal", "Utfall 202404", "Utfall 202504", "Målnivå"],
        ["d", 5, 8, 7],
      ],
    );
    expect(found.map(({ target, outcome }) => [numberOf(target), numberOf(outcome)])).toEqual([
      [7, 8],
      [7, 8],
      [7, 8],
      [7, 8],
    ]);
  });
});

describe("headings as people write them", () => {
  it("line breaks, hyphenation and explanations are forgiven", () => {
    const found = activities(
      hr([
        [
          "Aktivitets-\nnummer",
          "Akti-\nvitet",
          "Ansvarig\n(funktion)",
          "Status (välj i listan)",
          "Kommentar (vid försening)",
        ],
        ["M1", "Inventera", "Chef", "Försenad", "Vakans"],
      ]),
    );
    expect(found[0]).toMatchObject({ id: "M1", title: "Inventera", responsible: "Chef", comment: "Vakans" });
  });

  it("“Status” is the activity's rather than “Status uppdrag”, and that there are two is said", () => {
    const result = read(
      hr([
        ["Uppdrag", "Status uppdrag", "Aktivitet", "Status"],
        ["U1", "Uppfyllt", "Ett", "Pågår"],
      ]),
    );
    expect(states(result.registers.activities)).toEqual(["ongoing"]);
    expect(finding(result, "ambiguous-column")?.params).toMatchObject({ headings: ["Status", "Status uppdrag"] });
  });
});

describe("“one column for each status with an x in it”", () => {
  it("“Klar” heads marks though it is near “klart”, the end date", () => {
    const found = activities(
      hr([
        ["Nr", "Aktivitet", "Klar", "Pågår", "Försenad"],
        [1, "Ett", "x", "", ""],
        [2, "Två", "", "", "x"],
      ]),
    );
    expect(states(found)).toEqual(["done", "late"]);
  });

  it("the states may stand below one heading, merged or not", () => {
    const rows = [
      ["Nr", "Aktivitet", "Status", "", ""],
      ["", "", "Planerad", "Pågår", "Klar"],
      [1, "Ett", "x", "", ""],
      [2, "Två", "", "", 1],
    ];
    expect(states(activities(hr(rows, { merges: [merge(0, 2, 0, 4)] })))).toEqual(["planned", "done"]);
    expect(states(activities(hr(rows)))).toEqual(["planned", "done"]);
  });

  it("the colours and degrees of other registers, though “gul” and “uppfyllt” head other columns too", () => {
    const { registers } = readAlone(
      grid("Nyckeltal", [
        ["Nyckeltal", "Målvärde", "Utfall", "Grön", "Gul", "Röd"],
        ["Soliditet", 5, 4, "", "x", ""],
      ]),
      grid("Uppdrag", [
        ["Uppdrag", "Givare", "Uppfyllt", "Delvis uppfyllt", "Ej uppfyllt"],
        ["Bredda publiken", "RF", "x", "", ""],
      ]),
    );
    expect(registers.keyFigures.map(({ rating, yellowLimit }) => [valueOf(rating), yellowLimit.kind])).toEqual([
      ["yellow", "empty"],
    ]);
    expect(registers.assignments.map(({ status }) => valueOf(status))).toEqual(["fulfilled"]);
  });
});
