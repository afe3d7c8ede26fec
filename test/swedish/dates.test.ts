import {
  dateRangeText,
  dateText,
  isoRange,
  periodEndText,
  periodName,
  periodSpan,
  periodWord,
} from "../../src/swedish/dates";

describe("dates", () => {
  it("domain.md: dates in text `den 1 oktober 2024`, `den 27–28 maj 2025`", () => {
    expect(dateText("2024-10-01")).toBe("den 1 oktober 2024");
    expect(dateRangeText("2025-05-27", "2025-05-28")).toBe("den 27–28 maj 2025");
  });

  it.each([
    ["2025-04-30", "2025-05-02", "den 30 april–2 maj 2025"],
    ["2025-12-30", "2026-01-02", "den 30 december 2025–2 januari 2026"],
    ["2025-05-27", "2025-05-27", "den 27 maj 2025"],
  ])("a range over months or years, and of one day: %s to %s", (from, to, text) => {
    expect(dateRangeText(from, to)).toBe(text);
  });

  it("domain.md: in headings and tables `2024-10-01`", () => {
    expect(isoRange("2024-10-01", "2024-10-01")).toBe("2024-10-01");
    expect(isoRange("2025-05-27", "2025-05-28")).toBe("2025-05-27–28");
    expect(isoRange("2025-04-30", "2025-05-02")).toBe("2025-04-30–2025-05-02");
  });
});

describe("periods", () => {
  it.each([
    [{ year: 2025, endMonth: 4 }, "april", "april 2025", "januari–april 2025", "den 30 april 2025"],
    [{ year: 2025, endMonth: 1 }, "januari", "januari 2025", "januari 2025", "den 31 januari 2025"],
    [{ year: 2024, endMonth: 2 }, "februari", "februari 2024", "januari–februari 2024", "den 29 februari 2024"],
    [{ year: 2025, endMonth: 12 }, "året", "helåret 2025", "hela året 2025", "den 31 december 2025"],
  ])("%j", (period, word, name, span, end) => {
    expect([periodWord(period), periodName(period), periodSpan(period), periodEndText(period)]).toEqual([
      word,
      name,
      span,
      end,
    ]);
  });
});
