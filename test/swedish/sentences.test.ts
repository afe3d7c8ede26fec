import fc from "fast-check";
import { draftMemo } from "../../src/report/draftMemo";
import { draftReport } from "../../src/report/draftReport";
import { textOf } from "../../src/report/paragraph";
import { sentencesOf } from "../../src/swedish/sentences";
import { followUp2025 } from "../report/fixtures";

describe("sentences", () => {
  it.each([
    [["Av planens 29 uppdrag är 2 uppfyllda. ", "De flesta är delvis uppfyllda."]],
    [["Det gäller t.ex. HR och bl.a. Ekonomi. ", "Mötet är kl. 9 i rum nr. 3."]],
    [["Planen fastställdes den 1 oktober 2024 (§ 145) och reviderades 2025-01-10. ", "Sedan dess gäller § 203."]],
    [["Kostnaden är 1,5 mnkr. ", "Den var 12 tkr. ", "23 aktiviteter är klara."]],
    [["Kostnaden är 1,5 mnkr. per år och 2.5 procent av ramen."]],
    [["Uppdraget ”Bygg om. Flytta ut.” är klart. ", "Det heter ”Se över rutiner.” ", "Nästa heter något annat."]],
    [["Läget är gott (se bilagan. Den är lång) och stabilt. ", "(Det gäller alla.) ", "Så är det!"]],
    [["[Komplettera: vad som hänt. Och varför]"]],
    [["Han heter A. Exempel. ", "Hon är s.k. Controller."]],
    [["1. I planen ändras målvärdet. ", "Det godkänns."]],
    [["Första raden\n", "Andra raden. ", "Tredje meningen\n\n", "Sista"]],
    [["Vad hände?! ", "Ingenting … ", "Än."]],
    [["En parentes (utan slut. ", "Nästa mening."]],
    [["Ett citat ”utan slut. ", "Nästa mening."]],
  ])("%j", (sentences) => {
    expect(sentencesOf(sentences.join(""))).toEqual(sentences);
  });

  it("put together are the text, and none is empty", () => {
    const piece = fc.constantFrom(
      "Av",
      "t.ex.",
      "1,5",
      "mnkr.",
      "”",
      "(",
      ")",
      "[",
      "]",
      "klart.",
      "HR",
      "\n",
      " ",
      "!",
      "😀",
      ".",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 }))), (pieces) => {
        const text = pieces.join(" ");
        const sentences = sentencesOf(text);
        expect(sentences.join("")).toBe(text);
        expect(sentences).not.toContain("");
      }),
    );
  });

  it("of the generated drafts end where these put a full stop: paragraphs behind each other part again", () => {
    const counted = followUp2025();
    const texts = [draftReport(counted), draftMemo(counted)]
      .flatMap(({ paragraphs }) => paragraphs)
      .filter(({ kind }) => kind === "text")
      .map(textOf)
      .filter((text) => /[.!]$/u.test(text));
    expect(texts.length).toBeGreaterThan(10);
    const apart = texts.flatMap((text) => sentencesOf(text)).map((one) => one.trim());
    expect(sentencesOf(texts.join(" ")).map((one) => one.trim())).toEqual(apart);
  });
});
