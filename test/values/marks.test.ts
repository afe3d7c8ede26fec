import { isMark } from "../../src/values/marks";

describe("marks: one column for each status with an x in it", () => {
  it.each(["x", "X", " x\u00A0", "×", "✓", "✔", "✔\uFE0F", "✅", "☑", "v", "V", "ja", "Ja", "1", 1, true, "SANT"])(
    "%j is a mark",
    (cell) => {
      expect(isMark(cell)).toBe(true);
    },
  );

  it.each(["", " ", "nej", "Nej", "0", 0, 2, 0.5, false, "-", "–", "x?", "ex", "klart", "2025-04-30", "x delvis"])(
    "%j is none",
    (cell) => {
      expect(isMark(cell)).toBe(false);
    },
  );
});
