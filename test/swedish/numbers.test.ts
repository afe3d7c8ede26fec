import fc from "fast-check";
import { digits, series } from "../../src/swedish/numbers";

describe("numbers", () => {
  it("domain.md: thousands with no-break space, decimal comma, real minus", () => {
    expect(digits(2_181_760)).toBe("2\u00a0181\u00a0760");
    expect(digits(4.72)).toBe("4,72");
    expect(digits(-47)).toBe("\u221247");
    expect(digits(-14.5)).toBe("\u221214,5");
    expect(digits(0.1 + 0.2)).toBe("0,3");
    expect(digits(-0)).toBe("0");
  });

  it("domain.md: one to twelve in words, more in digits", () => {
    const words = ["en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv", "13"];
    expect(words.map((_, index) => series([index + 1], "words").count(index + 1, "common"))).toEqual(words);
  });

  it("en aktivitet, ett uppdrag; ingen aktivitet, inget uppdrag", () => {
    const one = series([0, 1], "words");
    expect([one.count(1, "common"), one.count(1, "neuter")]).toEqual(["en", "ett"]);
    expect([one.count(0, "common"), one.count(0, "neuter")]).toEqual(["ingen", "inget"]);
  });

  it("domain.md: never mixed within one series (any number above twelve makes the series digits)", () => {
    const mixed = series([2, 27], "words");
    expect([mixed.count(2, "neuter"), mixed.count(27, "neuter")]).toEqual(["2", "27"]);
  });

  it('domain.md: setting "siffror" gives digits throughout', () => {
    expect(series([3], "digits").count(3, "common")).toBe("3");
  });

  it("a series is all words or all digits, whatever the numbers", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 40 }), { minLength: 1 }), (values) => {
        const words = series(values, "words");
        const digital = values.map((value) => /^[\d\u00a0]+$/u.test(words.count(value, "common")));
        expect(new Set(digital).size).toBe(1);
        expect(digital[0]).toBe(values.some((value) => value > 12));
      }),
    );
  });
});
