import { createCodeBook } from "../../src/sheets/codes";
import type { CrossTable, TallyLine } from "../../src/followup/types";

const NOTHING = { id: "none", value: 0, rows: [] };

function table(
  ...lines: readonly (readonly [key: string, label: string, special?: "several" | "none"])[]
): CrossTable<never> {
  const tally = { total: NOTHING, byState: {} };
  return {
    lines: lines.map(([key, label, special]): TallyLine<never> => ({ key, label, special: special ?? null, tally })),
    total: tally,
  };
}

describe("codes for what people have named", () => {
  it("are the same for the same name in every table", () => {
    const book = createCodeBook();
    const first = book.of("M", table(["kultur", "Kultur"], ["tandvård", "Tandvård"]));
    const second = book.of("M", table(["t", "tandvård "], ["k", "KULTUR"]));
    expect([second.get("k"), second.get("t")]).toEqual([first.get("kultur"), first.get("tandvård")]);
  });

  it("differ within a table, also between lines of one label, and from the special lines", () => {
    const codes = createCodeBook().of(
      "D",
      table(["a", "Ledning"], ["b", "Ledning"], ["c", "none"], ["d", "", "several"], ["e", "", "none"]),
    );
    expect(new Set(codes.values()).size).toBe(5);
    expect(codes.get("e")).toBe("none");
    for (const code of codes.values()) expect(code).toMatch(/^[A-Za-z][A-Za-z0-9]*$/);
  });
});
