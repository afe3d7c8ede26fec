import fc from "fast-check";
import { isoOf, serialOf } from "../../src/sheets/dates";
import { countifs, shareValue } from "../../src/sheets/formulas";
import { heightOf, linesOf } from "../../src/sheets/textHeight";

describe("countifs", () => {
  it("counts codes in columns of a table", () => {
    expect(countifs("Underlag", [["Statuskod", "late"]])).toBe('COUNTIFS(Underlag[Statuskod],"late")');
    expect(
      countifs("Underlag", [
        ["Olik", 1],
        ["Statuskod olik", "late"],
      ]),
    ).toBe('COUNTIFS(Underlag[Olik],1,Underlag[Statuskod olik],"late")');
  });

  it.each(["101", "*", "a*", "=1", "<5", 'a"', "", "Å"])("takes no text that is not a code: %p", (code) => {
    expect(() => countifs("Underlag", [["Statuskod", code]])).toThrow();
  });

  it.each(["A]", "A,B", "1A", "[A"])("takes no column name but our own: %p", (name) => {
    expect(() => countifs("Underlag", [[name, "late"]])).toThrow();
  });
});

describe("shares", () => {
  it("are rounded the ordinary way, halves upwards (rule 8)", () => {
    expect([shareValue(1, 8), shareValue(57, 200), shareValue(1, 3), shareValue(0, 5)]).toEqual([0.13, 0.29, 0.33, 0]);
    expect(shareValue(0, 0)).toBe("");
  });
});

describe("dates", () => {
  it("are serial numbers of the 1900 system, and are read back", () => {
    expect(serialOf("2025-04-30")).toBe(45777);
    expect(isoOf("2025-04-30")).toBe("2025-04-30");
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 100_000 }), (serial) => {
        expect(serialOf(isoOf(serial) ?? "")).toBe(serial);
      }),
    );
  });
  it.each(["", "april", Number.NaN, -1, Infinity, true])("are null for %p", (cell) => {
    expect(isoOf(cell)).toBeNull();
  });
});

describe("row heights", () => {
  it("count the lines that wrapped text takes", () => {
    expect(linesOf("", 10)).toBe(1);
    expect(linesOf("ett två tre", 7)).toBe(2);
    expect(linesOf("a\nb", 10)).toBe(2);
    expect(linesOf("x".repeat(25), 10)).toBe(3);
    expect(
      heightOf([
        ["kort", 10],
        ["ett två tre", 7],
      ]),
    ).toBe(31);
    expect(heightOf([["x ".repeat(30_000), 10]])).toBeLessThanOrEqual(409);
  });
});
