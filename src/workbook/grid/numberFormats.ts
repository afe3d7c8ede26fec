/** Number formats by their built-in ids, and which of them show a date. */

/** ECMA-376 part 1, 18.8.30, as Excel names them in English. 0 is General; ids that it leaves out differ by language. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [5, '"$"#,##0_);\\("$"#,##0\\)'],
  [6, '"$"#,##0_);[Red]\\("$"#,##0\\)'],
  [7, '"$"#,##0.00_);\\("$"#,##0.00\\)'],
  [8, '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)'],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "m/d/yyyy"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "m/d/yyyy h:mm"],
  // 27–36 and 50–58 are dates in East Asian Excel only; a Swedish file that names one means a date all the same.
  ...[27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58].map((id): [number, string] => [id, "yyyy-mm-dd"]),
  [37, "#,##0_);(#,##0)"],
  [38, "#,##0_);[Red](#,##0)"],
  [39, "#,##0.00_);(#,##0.00)"],
  [40, "#,##0.00_);[Red](#,##0.00)"],
  [41, '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)'],
  [42, '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)'],
  [43, '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)'],
  [44, '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)'],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mm:ss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
]);

/** The format code of an id; null for General and for ids that nobody defined. */
export function formatCode(id: number, custom: ReadonlyMap<number, string>): string | null {
  const code = custom.get(id) ?? BUILT_IN.get(id) ?? null;
  return code === null || /^general$/i.test(code.trim()) ? null : code;
}

/** Ids whose code this program chose itself, since their real one differs by language. */
const CHOSEN = /^(?:2[789]|3[016]|5[0-8])$/;
const IDS: ReadonlyMap<string, number> = new Map(
  [...BUILT_IN].filter(([id]) => !CHOSEN.test(String(id))).map(([id, code]) => [code, id]),
);

/** The id that a format code has in every workbook; null for those that a workbook must define. */
export function builtInId(code: string): number | null {
  return /^general$/i.test(code.trim()) ? 0 : (IDS.get(code) ?? null);
}

/** True where a format shows a day, month or year: such a serial number is a date, and shifts between date systems. */
export function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "").toLowerCase();
  if (/[yd]/.test(bare)) return true;
  // "m" alone is a month; beside h or s it is minutes.
  return bare.includes("m") && !/[hs]/.test(bare) && !bare.includes("am/pm") && !bare.includes("#");
}

/** Days between the two date systems' zero days: serial 0 of 1904 is serial 1,462 of 1900 (ECMA-376 part 1, 18.17.4.1). */
export const DAYS_1904 = 1462;
