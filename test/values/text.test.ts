import * as fc from "fast-check";
import { edits, foldText, nearest, normaliseText, similar, toleranceOf } from "../../src/values/text";

describe("normaliseText", () => {
  it.each([
    [" Status\u00A0April ", "status april"],
    ["Mål\n2026", "mål 2026"],
    ["Utfall\u2009\u202F april\t", "utfall april"],
    ["4\u20136", "4-6"],
    ["\u221242", "-42"],
    ["a\u030Atga\u0308rd", "åtgärd"],
    ["avdel\u00ADning\u200B\uFEFF", "avdelning"],
    ["ÅTGÄRD", "åtgärd"],
    ["", ""],
    ["\u00A0 \u200B", ""],
    ["kr/m²", "kr/m²"],
  ])("%j is compared as %j", (text, expected) => {
    expect(normaliseText(text)).toBe(expected);
  });

  it("folds but for the case", () => {
    expect(foldText(" Ton\u00A0CO2e ")).toBe("Ton CO2e");
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});

describe("edits", () => {
  it.each([
    ["pågående", "pågående", 0],
    ["pågånde", "pågående", 1],
    ["genomfröd", "genomförd", 1],
    ["ab", "ba", 1],
    ["abc", "", 3],
    ["påbörjad", "pågående", 6],
  ])("%s and %s are %i apart", (a, b, expected) => {
    expect(edits(a, b)).toBe(expected);
    expect(edits(b, a)).toBe(expected);
  });

  it("four letters forgive nothing, five to seven one edit, more than seven two", () => {
    expect([1, 4, 5, 7, 8, 20].map(toleranceOf)).toEqual([0, 0, 1, 1, 2, 2]);
    expect(similar("klar", "kla")).toBe(false);
    expect(similar("status", "statsu")).toBe(true);
    expect(similar("status", "statt")).toBe(false);
    expect(similar("nyckeltal", "nykeltl")).toBe(false);
    expect(similar("nyckeltal", "nykeltal")).toBe(true);
  });
});

describe("nearest", () => {
  it("names the one word that is near", () => {
    expect(nearest("kollektivtraffik", ["kultur", "kollektivtrafik", "tandvård"])).toBe("kollektivtrafik");
  });

  it("names none where two are equally near, or none is near", () => {
    expect(nearest("tandvard", ["tandvird", "tandverd"])).toBeUndefined();
    expect(nearest("kultur", ["tandvård"])).toBeUndefined();
    expect(nearest("kultxr", ["kultar", "kultur", "kulter"], 1)).toBeUndefined();
  });

  it("takes the nearer of two wherever it stands", () => {
    expect(nearest("tandvårdenx", ["tandvård", "tandvården"], 3)).toBe("tandvården");
    expect(nearest("tandvårdenx", ["tandvården", "tandvård"], 3)).toBe("tandvården");
  });
});
