import fc from "fast-check";
import { rowWords } from "../../../src/app/draft/figureRows";
import { gapPieces } from "../../../src/app/draft/gaps";
import { missingIn } from "../../../src/app/draft/marks";
import { draftViewOf } from "../../../src/app/draftView";
import { figureIndex } from "../../../src/followup/figures";
import { standing, workbook } from "./bed";

describe("gaps in a text", () => {
  it.each([
    ["[Komplettera: orsak]", ["orsak"]],
    ["Före [Komplettera: a] mellan [Komplettera: b] efter", ["a", "b"]],
    ["[Komplettera: omfattningen av ”A [B]” och C]", ["omfattningen av ”A [B]” och C"]],
    ["[Komplettera]", [""]],
    ["[Komplettera: glömde klammern\nNästa rad]", ["glömde klammern"]],
    ["[Komplettera: ojämn [klammer] och mer", ["ojämn [klammer"]],
    ["Inget här [utom detta]", []],
  ])("%j", (text, gaps) => {
    expect(gapPieces(text).flatMap(({ gap }) => (gap === null ? [] : [gap]))).toEqual(gaps);
  });

  it("put together with what is between are the text", () => {
    const piece = fc.constantFrom("[Komplettera", ": a", "]", "[", "\n", "text ");
    fc.assert(
      fc.property(
        fc.array(piece).map((all) => all.join("")),
        (text) => {
          expect(
            gapPieces(text)
              .map((one) => one.text)
              .join(""),
          ).toBe(text);
        },
      ),
    );
  });
});

describe("gaps of one wording", () => {
  it("are told apart by what their paragraphs say, or by their sections", () => {
    const { gaps } = draftViewOf(
      {
        kind: "memo",
        paragraphs: [
          "[Komplettera: namn], regiondirektör",
          "[Komplettera: namn], ekonomidirektör",
          "[Komplettera: namn]",
        ].map((text, index) => ({
          id: String(index),
          section: "s",
          sectionTitle: "I tjänsten",
          kind: "text",
          runs: [{ text }],
        })),
      },
      null,
    );
    expect(gaps.map(({ where }) => where)).toEqual(["regiondirektör", "ekonomidirektör", "I tjänsten"]);
  });
});

describe("marked sentences", () => {
  const sentence = fc.constantFrom("Ett är klart.", "Två är sena.", "Tre pågår, t.ex. HR.", "Fyra utgår.");

  it("are those that the other text lacks, as many times as it lacks them", () => {
    fc.assert(
      fc.property(fc.array(sentence), fc.array(sentence), (now, other) => {
        const marked = missingIn(now.join(" "), other.join("\u00a0 "));
        for (const one of new Set(now)) {
          const count = (all: readonly string[]): number => all.filter((text) => text.trim() === one).length;
          const missing = marked.filter((mark) => mark.missing).map(({ text }) => text);
          expect(count(missing)).toBe(Math.max(0, count(now) - count(other)));
        }
      }),
    );
  });
});

describe("the rows behind a figure", () => {
  const { followUp } = standing(workbook()).analysis;

  function words(id: string) {
    const known = figureIndex(followUp).get(id);
    if (known === null) throw new Error(id);
    return known.figure.rows.map(rowWords(known, followUp));
  }

  it("name the activity, whose it is, how it stands, and the cell of its status", () => {
    expect(words("activities.rows.late")).toEqual([
      {
        id: "A4",
        title: "Byta <b>system</b> & avtal",
        whose: ["Ekonomi"],
        state: "Försenad",
        sheet: "Aktiviteter",
        cell: "H5",
      },
    ]);
    expect(words("activities.rows.done")[0]).toMatchObject({ whose: ["HR", "Enhet 1"], cell: "H2" });
  });

  it("name the rule of a risk, and the cell that it rests on", () => {
    const risks = words("outlook.total");
    expect(risks).toContainEqual(
      expect.objectContaining({ id: "A6", state: "Inte påbörjad fast starten har passerat", cell: "F7" }),
    );
    expect(risks).toContainEqual(expect.objectContaining({ id: "A4", state: "Försenad", cell: "H5" }));
  });

  it("lead to an assignment's status, to an entered rating, and else to the outcome", () => {
    expect(words("assignments.partly")).toEqual([
      expect.objectContaining({ id: "U1", whose: ["Kulturstrateg"], state: "Delvis uppfyllt", cell: "F2" }),
    ]);
    expect(words("keyFigures.shortTerm.total").map(({ id, state, cell }) => [id, state, cell])).toEqual([
      ["N1", "Grön", "G2"],
      ["N2", "Röd", "H3"],
    ]);
  });
});
