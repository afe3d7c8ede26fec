import fc from "fast-check";
import type { CellValue } from "../../../src/workbook/port";
import { HostError } from "../objects/define";
import { serialOf } from "../values/dates";
import { parsesAsFormula } from "../values/formula";
import { parseInput } from "../values/parseInput";

const YEAR = 2025;

/** Input, value, format that a General cell gets. */
type Row = readonly [input: unknown, value: CellValue, format?: string];

/**
 * From the documentation: the remarks of Range.values; docs/excel/excel-add-ins-blank-null-values.md and
 * -ranges-set-get-values.md; KB 214391 and KB 181194 for dates; Excel's help on entering data; specifications and limits.
 */
const DOCUMENTED: readonly Row[] = [
  ["", ""],
  [5, 5],
  [-0.25, -0.25],
  [true, true],
  ["Klar", "Klar"],
  [" Klar ", " Klar "],
  // blank-null-values: range.values = [['Eurasia', '29.96', '0.25', '15-Feb']]
  ["29.96", 29.96],
  ["15-Feb", 45703, "d-mmm"],
  ["007", 7],
  ["-5", -5],
  ["+5", 5],
  ["(5)", -5],
  ["3E5", 300000, "0.00E+00"],
  ["3e-2", 0.03, "0.00E+00"],
  ["1,234", 1234, "#,##0"],
  ["1,234.5", 1234.5, "#,##0.00"],
  // A comma that does not part thousands is no number: Swedish decimals stay text.
  ["1,5", "1,5"],
  ["45,00", "45,00"],
  ["5%", 0.05, "0%"],
  ["12.5%", 0.125, "0.00%"],
  ["$3", 3, "$#,##0_);[Red]($#,##0)"],
  ["-$3.50", -3.5, "$#,##0.00_);[Red]($#,##0.00)"],
  ["0 1/2", 0.5, "# ?/?"],
  ["1 1/4", 1.25, "# ?/?"],
  // 15 digits are kept.
  ["12345678901234567", 12345678901234500],
  ["10AA109", "10AA109"],
  ["127AXY", "127AXY"],
  ["12-976", "12-976"],
  ["208 4675", "208 4675"],
  ["1-2", 45659, "d-mmm"],
  ["1/2", 45659, "d-mmm"],
  ["2025-04-30", 45777, "m/d/yyyy"],
  ["4/30/2025", 45777, "m/d/yyyy"],
  ["02-01-23", 44958, "m/d/yyyy"],
  ["7/5/98", 35981, "m/d/yyyy"],
  ["12/31/29", 47483, "m/d/yyyy"],
  ["1/1/30", 10959, "m/d/yyyy"],
  ["19-8-2025", "19-8-2025"],
  ["30/4/2025", "30/4/2025"],
  ["2025-02-30", "2025-02-30"],
  ["30-Apr-2025", 45777, "d-mmm-yy"],
  ["April 30, 2025", 45777, "d-mmm-yy"],
  ["Dec 31", 46022, "d-mmm"],
  ["Dec 32", 12024, "mmm-yy"],
  ["December 99", 36495, "mmm-yy"],
  ["Apr 2025", 45748, "mmm-yy"],
  ["2025-04", 45748, "mmm-yy"],
  ["13:45", 0.5729166666666666, "h:mm"],
  ["1:45 PM", 0.5729166666666666, "h:mm AM/PM"],
  ["13:45:30", 0.5732638888888889, "h:mm:ss"],
  ["2025-04-30 12:00", 45777.5, "m/d/yyyy h:mm"],
  ["TRUE", true],
  ["false", false],
  ["#N/A", "#N/A"],
  ["#div/0!", "#DIV/0!"],
  ["'=A1", "=A1"],
  ["'007", "007"],
  ["a=b", "a=b"],
  ["åäö", "åäö"],
];

/** No document says it; a run of the contract page in a real Excel settles it. */
const DOUBTFUL: readonly Row[] = [
  [" 5 ", 5],
  ["- 5", -5],
  ["13/5", 45790, "d-mmm"],
  ["2-30", 10990, "mmm-yy"],
  ["25:00", 25 / 24, "[h]:mm:ss"],
  ["30 april 2025", 45777, "d-mmm-yy"],
  ["-", "-"],
  ["+", "+"],
  ["---", "---"],
  ["=", "="],
  ["''x", "'x"],
  ["0:75", "0:75"],
  ["2025-04-30T10:00", "2025-04-30T10:00"],
];

test.each([...DOCUMENTED, ...DOUBTFUL])("%j becomes %j", (input, value, format = "General") => {
  expect(parseInput(input, "General", YEAR)).toEqual({ value, formula: "", numberFormat: format });
});

test.each([
  ["=A1", "=A1"],
  ["=SUM(A1:A3)", "=SUM(A1:A3)"],
  ['=COUNTIFS(tblUnderlag[Läge],"Klar",tblUnderlag[Avdelning],$A5)', undefined],
  ['=IF(B2="",,1)', undefined],
  ["='Avd A'!C7", undefined],
  ["=[1]Blad1!$A$1", undefined],
  ["=-(1+2)%*3^2", undefined],
  ['=HYPERLINK("#\'Avd A\'!C7","Avd A")', undefined],
  ["=SUM({1,2;3,4})", undefined],
  ["=OkändFunktion()", undefined],
  ["=LET(x,1,x+1)", undefined],
  ["=@A1:A3", undefined],
  ["=A1:INDEX(A:A,3)", undefined],
  ["=#REF!+1", undefined],
  ["+A1", "=+A1"],
  ["-A1", "=-A1"],
  ["-text", "=-text"],
  // Excel drops the sign before a digit.
  ["+4+2", "=4+2"],
  ["-4+2", "=-4+2"],
  // Doubtful, but of Lotus's legacy: "@SUM(A1)" is the function.
  ["@SUM(A1)", "=SUM(A1)"],
])("%s is a formula", (input, formula = input) => {
  expect(parseInput(input, "General", YEAR)).toEqual({ value: "", formula, numberFormat: "General" });
});

test.each([
  "=1+",
  "=(",
  "=)",
  "=SUM(A1",
  "==",
  "=*3",
  "=A1 5",
  '="a',
  "- 5 euro",
  "+46 70 123 45 67",
  "-a@b.se",
  "=A1,,",
])("%s is refused, since it begins as a formula and is none", (input) => {
  expect(codeOf(input, "General")).toBe("InvalidArgument");
});

test("an @ before anything but a function is refused (doubtful; Excel's own window says that the function is not valid)", () => {
  expect(codeOf("@namn", "General")).toBe("InvalidArgument");
});

test("too long text is refused under every format, too long formulas as issue 3256 of office-js has it", () => {
  expect(codeOf("x".repeat(32_768), "@")).toBe("InvalidArgument");
  expect(codeOf("x".repeat(32_768), "General")).toBe("InvalidArgument");
  expect(parseInput("x".repeat(32_767), "General").value).toHaveLength(32_767);
  expect(codeOf(`-${"x".repeat(8_200)}`, "General")).toBe("GeneralException");
});

test.each([[null], [undefined], [NaN], [Infinity], [{}], [[]]])("%p is no cell", (input) => {
  expect(codeOf(input, "General")).toBe("InvalidArgument");
});

test("a text cell keeps every text, and makes text of a number (doubtful for the number)", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.constantFrom("=1+1", "+A1", "-", "@x", "'x", "1-2", "007", "TRUE", "#N/A")),
      (text) => {
        expect(parseInput(text, "@")).toEqual({ value: text, formula: "", numberFormat: "@" });
      },
    ),
  );
  expect(parseInput(5, "@").value).toBe("5");
});

test("what begins with a letter and holds no digit is kept as it is", () => {
  const words = fc
    .stringMatching(/^[A-Za-zÅÄÖåäö][A-Za-zÅÄÖåäö =+'@-]*$/u)
    .filter((text) => !/^(?:true|false)$/iu.test(text));
  fc.assert(
    fc.property(words, (text) => {
      expect(parseInput(text, "General")).toEqual({ value: text, formula: "", numberFormat: "General" });
    }),
  );
});

test("a number written out is that number again", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (number) => {
      expect(parseInput(String(number), "General").value).toBe(number);
      expect(parseInput(String(number / 8), "0.000").value).toBe(number / 8);
    }),
  );
});

test("an ISO date gives the serial of its day, and a cell's own format stays", () => {
  fc.assert(
    fc.property(fc.date({ min: new Date("1900-03-01"), max: new Date("9999-12-31"), noInvalidDate: true }), (date) => {
      const iso = date.toISOString().slice(0, 10);
      expect(parseInput(iso, "yyyy-mm-dd")).toEqual({
        value: Math.floor(date.getTime() / 86_400_000) + 25_569,
        formula: "",
        numberFormat: "yyyy-mm-dd",
      });
    }),
  );
  expect(serialOf(1900, 1, 1)).toBe(1);
  expect(serialOf(1900, 2, 28)).toBe(59);
  expect(serialOf(1900, 3, 1)).toBe(61);
});

test("no text takes the formula reader long or down", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[=+@()'"[\]{}#$%,;: aA1.!-]*$/u), (text) => {
      expect(typeof parsesAsFormula(text)).toBe("boolean");
    }),
  );
});

function codeOf(input: unknown, format: string): string {
  try {
    parseInput(input, format, YEAR);
  } catch (error) {
    if (error instanceof HostError) return error.code;
    throw error;
  }
  return "taken";
}
