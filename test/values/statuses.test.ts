/** Statuses, fulfilments and ratings as departments write them (domain.md, "Values as people type them"). */
import { createReaders } from "../../src/values/createReaders";
import type { CellValue } from "../../src/workbook/port";
import { NBSP, outcomeOf, readers2025 } from "./shorthand";

const readers = readers2025();
const status = (cell: CellValue) => outcomeOf(readers.activityStatus(cell));
const fulfilment = (cell: CellValue) => outcomeOf(readers.fulfilment(cell));
const rating = (cell: CellValue) => outcomeOf(readers.rating(cell));

describe('"Statuses in any case, with stray or no-break spaces, in singular or plural, shortened, misspelt by a letter or two"', () => {
  it.each([
    ["genomförd", "done"],
    ["Genomförda", "done"],
    ["GENOMFÖRT", "done"],
    [`${NBSP}Genomförd ${NBSP}`, "done"],
    ["klar", "done"],
    ["Klart", "done"],
    ["avslutade", "done"],
    ["slutförd", "done"],
    ["färdig", "done"],
    ["utfört", "done"],
    ["uppnådd", "done"],
    ["avklarad", "done"],
    ["Done", "done"],
    ["completed", "done"],
    ["100 %", "done"],
    [`100${NBSP}%`, "done"],
    ["pågående enligt plan", "ongoing"],
    [`Pågående${NBSP}enligt  plan`, "ongoing"],
    ["pågående", "ongoing"],
    ["pågår", "ongoing"],
    ["Pågår enligt plan", "ongoing"],
    ["enligt plan", "ongoing"],
    ["påbörjad", "ongoing"],
    ["under arbete", "ongoing"],
    ["i fas", "ongoing"],
    ["löper på", "ongoing"],
    ["startad", "ongoing"],
    ["on track", "ongoing"],
    ["in progress", "ongoing"],
    ["planerad", "planned"],
    ["Planerade", "planned"],
    ["ej påbörjad", "planned"],
    ["Inte påbörjad", "planned"],
    ["ej startad", "planned"],
    ["kommande", "planned"],
    ["framtida", "planned"],
    ["not started", "planned"],
    ["försenad", "late"],
    ["Försenade", "late"],
    ["sen", "late"],
    ["fördröjd", "late"],
    ["efter plan", "late"],
    ["ej i fas", "late"],
    ["pågående försenad", "late"],
    ["pågår men försenad", "late"],
    ["Pågår, men försenad", "late"],
    ["delayed", "late"],
    ["avviker från plan", "late"],
    ["pågående ej enligt plan", "late"],
    ["utgår", "discontinued"],
    ["utgått", "discontinued"],
    ["avbruten", "discontinued"],
    ["Avbrutna", "discontinued"],
    ["pausad", "discontinued"],
    ["nedlagd", "discontinued"],
    ["avslutad i förtid", "discontinued"],
    ["struken", "discontinued"],
    ["inställd", "discontinued"],
    ["vilande", "discontinued"],
    ["cancelled", "discontinued"],
  ])("%j is %s", (cell, expected) => {
    expect(status(cell)).toBe(expected);
  });

  it.each([
    ["Pågånde", "ongoing"],
    ["forsenad", "late"],
    ["genomfröd", "done"],
    ["Genomförd.", "done"],
    ["planerd", "planned"],
    ["pågående enlig plan", "ongoing"],
    ["ej påbörjd", "planned"],
  ])("the misspelt %j is %s, and says that it was corrected", (cell, expected) => {
    const reading = readers.activityStatus(cell);
    expect(outcomeOf(reading)).toBe(expected);
    expect(reading).toEqual({
      kind: "read",
      value: expected,
      text: cell,
      ...(cell.endsWith(".") ? {} : { corrected: true }),
    });
  });

  it.each([
    ["1. Pågår", "ongoing"],
    ["2 - Klar", "done"],
    ["(planerad)", "planned"],
    ["Pågående - enligt plan", "ongoing"],
    ["Pågår/enligt plan", "ongoing"],
    ["pågår enl plan", "ongoing"],
    ["Enl. plan", "ongoing"],
    ["pågår ej enl. plan", "late"],
    ["ejpåbörjad", "planned"],
    ["🟢 Klar", "done"],
    ["✅", "done"],
  ])("%j is %s, as drop-downs and quick hands have it", (cell, expected) => {
    expect(status(cell)).toBe(expected);
  });
});

describe("what is not certain is not read, and never as its opposite", () => {
  it.each([
    "ej genomförd",
    "inte klar",
    "ej avslutad",
    "delvis genomförd",
    "nästan klar",
    "genomförs",
    "avslutas",
    "påbörjas",
    "e genomförd",
    "j klar",
    "opåbörjad",
    "avplanerad",
    "omplanerad",
    "planerad?",
    "klart?",
    "2 klara",
    "50 %",
    "Genomförd/Pågår",
    "Försenad pga sjukdom",
    "kalr",
    "hej",
    "x",
    "1",
    1,
    0.5,
    true,
    "__proto__",
    "constructor",
  ])("%j is unreadable as a status", (cell) => {
    expect(readers.activityStatus(cell).kind).toBe("unreadable");
  });

  it("offers the nearest word where one is plausible", () => {
    expect(readers.activityStatus("klarr")).toMatchObject({ why: "unknown", nearest: "klar" });
    expect(readers.activityStatus("Försenad pga sjukdom")).toMatchObject({ nearest: "försenad" });
    expect(readers.activityStatus("delvis genomförd")).toMatchObject({ nearest: "pågående" });
  });

  it.each(["ej genomförd", "e genomförd", "opåbörjad", "inte avslutad", "Klart?", "blir klar i maj", "hej", true])(
    "%j has no word to offer: none means the same",
    (cell) => {
      expect(readers.activityStatus(cell)).not.toHaveProperty("nearest");
    },
  );

  it("two states equally near are ambiguous", () => {
    expect(status("ptgår")).toBe("ambiguous");
  });
});

describe("nothing entered", () => {
  it.each(["", " ", NBSP, "-", "–", "—", "−", " - ", "Ej rapporterad", "Välj status", "Välj..."])(
    "%j is an empty status: not reported",
    (cell) => {
      expect([status(cell), fulfilment(cell), rating(cell)]).toEqual(["empty", "empty", "empty"]);
    },
  );

  it.each(["#N/A", "#DIV/0!", "#REF!", "#SAKNAS!", "#VÄRDEFEL!", "#NAMN?", "#DIVISION/0!"])(
    "%s is a formula error",
    (cell) => {
      expect([status(cell), fulfilment(cell), rating(cell)]).toEqual(["formulaError", "formulaError", "formulaError"]);
    },
  );
});

describe("fulfilment", () => {
  it.each([
    ["Uppfyllt", "fulfilled"],
    ["helt uppfyllt", "fulfilled"],
    ["uppfylt", "fulfilled"],
    ["genomfört", "fulfilled"],
    ["klart", "fulfilled"],
    ["uppnått", "fulfilled"],
    ["ja", "fulfilled"],
    ["delvis uppfyllt", "partly"],
    ["Delvis", "partly"],
    ["pågår", "partly"],
    ["ej uppfyllt", "notFulfilled"],
    ["inte uppfyllt", "notFulfilled"],
    ["ej uppnått", "notFulfilled"],
    ["nej", "notFulfilled"],
    ["ej delvis uppfyllt", "ambiguous"],
    ["inte helt uppfyllt", "ambiguous"],
    ["försenad", "unknown"],
    ["uppfylls", "ambiguous"],
  ])("%j: %s", (cell, expected) => {
    expect(fulfilment(cell)).toBe(expected);
  });

  it('rule 5: "none begun" suggests "ej uppfyllt" at year end only: "ej påbörjat" is no fulfilment', () => {
    expect(readers.fulfilment("ej påbörjat")).toMatchObject({ kind: "unreadable", nearest: "ej uppfyllt" });
  });
});

describe("rating", () => {
  it.each([
    ["grön", "green"],
    ["Grönt", "green"],
    ["green", "green"],
    ["🟢", "green"],
    ["uppnås", "green"],
    ["når målet", "green"],
    ["gul", "yellow"],
    ["🟡", "yellow"],
    ["🟡 Gul", "yellow"],
    ["uppnås delvis", "yellow"],
    ["Röd", "red"],
    ["🔴", "red"],
    ["uppnås inte", "red"],
    ["uppnås ej", "red"],
    ["når inte målet", "red"],
    ["ingen data", "noData"],
    ["Inga data", "noData"],
    ["ej mätbart", "noData"],
    ["saknas", "noData"],
    ["N/A", "noData"],
    ["Inga tillgängliga data", "noData"],
    ["🟢 Röd", "ambiguous"],
    ["orange", "ambiguous"],
  ])("%j: %s", (cell, expected) => {
    expect(rating(cell)).toBe(expected);
  });

  it('"G" may be grön or gul', () => {
    expect(rating("G")).toBe("ambiguous");
  });
});

describe("the workbook's own words", () => {
  const own = readers2025([
    ["Pågår", "late"],
    ["Rullar", "ongoing"],
    [" LUGNT ", "green"],
    ["4", "done"],
    ["-", "planned"],
    ["", "done"],
    ["Inget att säga", "notReported"],
    ["Kul", "no such code"],
    ["__proto__", "done"],
  ]);

  it("win over the built-in ones and are compared as all words are", () => {
    expect(outcomeOf(own.activityStatus("pågår"))).toBe("late");
    expect(outcomeOf(own.activityStatus(`${NBSP}RULLAR`))).toBe("ongoing");
    expect(outcomeOf(own.rating("lugnt"))).toBe("green");
    expect(outcomeOf(own.activityStatus(4))).toBe("done");
    expect(outcomeOf(own.activityStatus("-"))).toBe("planned");
    expect(outcomeOf(own.activityStatus("Inget att säga"))).toBe("empty");
    expect(outcomeOf(own.activityStatus("__proto__"))).toBe("done");
  });

  it("apply only where the code belongs: another field keeps its own meaning", () => {
    expect(outcomeOf(own.fulfilment("pågår"))).toBe("partly");
    expect(outcomeOf(own.activityStatus("lugnt"))).toBe("unknown");
    expect(outcomeOf(own.activityStatus("Kul"))).toBe("unknown");
  });

  it("in their thousands are read, but only misspellings of the built-in words are looked for", () => {
    const many = readers2025(
      Array.from({ length: 3000 }, (_, at) => [`egenordet ${"abcdefghij"[at % 10] ?? ""}x${String(at)}`, "done"]),
    );
    const few = readers2025([["hemmasnickrad", "done"]]);
    expect(outcomeOf(many.activityStatus("egenordet dx1003"))).toBe("done");
    expect(outcomeOf(many.activityStatus("Genomförrd"))).toBe("done");
    const both = readers2025([
      ...Array.from({ length: 500 }, (_, at) => [`ord ${String(at)}`, "done"] as const),
      ["hemmasnickrad", "done"],
    ]);
    expect([few, both].map((readers) => outcomeOf(readers.activityStatus("hemmasnickrat")))).toEqual([
      "done",
      "unknown",
    ]);
  });

  it("never fill an empty cell", () => {
    expect(outcomeOf(own.activityStatus(""))).toBe("empty");
    expect(outcomeOf(own.activityStatus(" "))).toBe("empty");
  });
});

describe("memory", () => {
  it("the same cell gives the same reading object; 1, '1' and true are kept apart", () => {
    const fresh = createReaders({ year: 2025, vocabulary: [] });
    expect(fresh.activityStatus("Pågånde")).toBe(fresh.activityStatus("Pågånde"));
    expect(fresh.yesNo(1)).not.toBe(fresh.yesNo("1"));
    expect(fresh.quantity(0.42, "0%")).not.toBe(fresh.quantity(0.42));
    expect(fresh.quantity("42 %", "0%")).toBe(fresh.quantity("42 %"));
    expect(fresh.target(0.42, "0%")).toBe(fresh.target(0.42, "0%"));
  });
});
