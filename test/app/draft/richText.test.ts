import fc from "fast-check";
import { asRichText } from "../../../src/app/draft/richText";
import { draftViewOf } from "../../../src/app/draftView";
import type { Draft, ParagraphKind } from "../../../src/report/paragraph";
import { reportOf, retype, workbook, writtenWorkbook } from "./bed";

function draft(...paragraphs: readonly (readonly [ParagraphKind, string])[]): Draft {
  return {
    kind: "memo",
    paragraphs: paragraphs.map(([kind, text], index) => ({
      id: `s.${String(index)}`,
      section: "s",
      sectionTitle: "S",
      kind,
      runs: [{ text }],
    })),
  };
}

function rich(...paragraphs: readonly (readonly [ParagraphKind, string])[]) {
  return asRichText(draftViewOf(draft(...paragraphs), null), "all");
}

describe("a draft as formatted text", () => {
  it("has headings, paragraphs, lists, numbered points and small notes", () => {
    const { html, text } = rich(
      ["title", "Uppföljning"],
      ["field", "Datum: 2025-05-08"],
      ["field", "Handläggare: Handläggaren"],
      ["heading", "Beslut"],
      ["text", "Så här:"],
      ["bullet", "ett"],
      ["bullet", "två"],
      ["note", "En not."],
      ["decision", "1. Det ena."],
      ["decision", "2. Det andra."],
    );
    expect(html).toBe(
      '<div lang="sv"><h1>Uppföljning</h1><p><strong>Datum:</strong> 2025-05-08</p>' +
        "<p><strong>Handläggare:</strong> Handläggaren</p><h2>Beslut</h2><p>Så här:</p><ul><li>ett</li><li>två</li></ul>" +
        "<p><small>En not.</small></p><ol><li>Det ena.</li><li>Det andra.</li></ol></div>",
    );
    expect(text).toBe(
      "Uppföljning\n\nDatum: 2025-05-08\nHandläggare: Handläggaren\n\nBeslut\n\nSå här:\n\n• ett\n• två\n\nEn not.\n\n" +
        "1. Det ena.\n2. Det andra.",
    );
  });

  it("leaves a single point, and points that are numbered otherwise, as they are written", () => {
    expect(rich(["decision", "Det godkänns."]).html).toContain("<p>Det godkänns.</p>");
    expect(rich(["decision", "2. Det andra."]).html).toContain("<p>2. Det andra.</p>");
  });

  it("escapes whatever was typed", () => {
    const hostile = `<img src=x onerror="alert('x')">&amp;`;
    for (const kind of ["title", "field", "text", "bullet", "note", "decision", "gap"] as const) {
      const { html, text } = rich([kind, hostile]);
      expect(html).not.toMatch(/<img|onerror="/u);
      expect(html).toContain("&amp;amp;");
      expect(text).toContain(hostile);
    }
  });

  it("holds no tag but its own, whatever the texts are", () => {
    const own = /<\/?(?:div|h1|h2|p|ul|ol|li|small|strong|br)(?: lang="sv")?>/gu;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom<ParagraphKind>("text", "bullet", "field", "decision"), fc.string())),
        (all) => {
          expect(rich(...all).html.replace(own, "")).not.toMatch(/[<>"']/u);
        },
      ),
    );
  });

  it("has the person's text where they changed it, with its line breaks", async () => {
    const written = await writtenWorkbook();
    retype(written, "activities.rows", "Min text.\nNy rad & mer.");
    retype(written, "activities.late.causes", "");
    const { html, text } = asRichText(reportOf(written), "all");
    expect(html).toContain("<p>Min text.<br>Ny rad &amp; mer.</p>");
    expect(html).not.toContain("<p>Av de sju aktiviteterna är");
    expect(html).toContain("<li>Ekonomi: ”Byta &lt;b&gt;system&lt;/b&gt; &amp; avtal”</li>");
    expect(text).not.toContain("orsakerna till förseningarna");
  });

  it("is one paragraph where that is asked for", () => {
    const { text } = asRichText(reportOf(workbook()), "activities.heading");
    expect(text).toBe("Aktiviteter");
    expect(asRichText(reportOf(workbook()), "no such").text).toBe("");
  });
});
