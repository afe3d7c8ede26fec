import fc from "fast-check";
import { Numbering } from "../../src/followup/numbering";

describe("Numbering", () => {
  it("numbers texts in the order of first appearance, as a Map would", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 4 }), { maxLength: 200 }), (texts) => {
        const numbering = new Numbering(texts.length);
        const known = new Map<string, number>();
        for (const text of texts) {
          if (!known.has(text)) known.set(text, known.size);
          expect(numbering.of(text)).toBe(known.get(text));
        }
        expect(numbering.size).toBe(known.size);
      }),
    );
  });

  it("keeps many texts apart", () => {
    const texts = Array.from({ length: 20_000 }, (_, n) => `A${String(n)}`);
    const numbering = new Numbering(texts.length);
    const numbers = [...texts, ...texts].map((text) => numbering.of(text));
    expect(numbers).toEqual([...texts.keys(), ...texts.keys()]);
  });

  it("keeps texts apart that have the same hash", () => {
    // Found by trying 1,500,000 texts; both hash to −1948314967.
    const texts = ["Aktivitet 126v-qcp", "Aktivitet ylk-1m8g"];
    const numbering = new Numbering(4);
    expect([...texts, ...texts].map((text) => numbering.of(text))).toEqual([0, 1, 0, 1]);
  });
});
