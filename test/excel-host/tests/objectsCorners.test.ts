/** Corners of the objects that other tests leave open. */
import { cellAt, findCell } from "../model";
import { batch, codeOf, sheetOf, start } from "./coreSupport";
import { fill, read } from "./objectsSupport";

test.each(["=Läget[@Antal]", "=Läget[Finns inte]", "=Läget[[#Totals],[Antal]]"])(
  "a formula that the host cannot point at cells stops convertToRange: %s",
  async (formula) => {
    const { host, excel } = start();
    const sheet = sheetOf(host, "Blad1");
    fill(sheet, "A1:A3", [["Antal"], [1], [2]]);
    await batch(excel, (own) => (own.tables.add("A1:A3", true).name = "Läget"));
    cellAt(sheet, 4, 4).formula = formula;
    expect(await codeOf(excel, (own) => void own.tables.getItemAt(0).convertToRange())).toBe("ApiNotFound");
    expect(sheet.tables).toHaveLength(1);
  },
);

test("a weight that a line does not come in makes it continuous; one that it has leaves it", async () => {
  const { host, excel } = start();
  await batch(excel, (own) => {
    const { borders } = own.getRange("A1").format;
    borders.getItem("EdgeTop").style = "Dash";
    borders.getItem("EdgeTop").weight = "Thick";
    borders.getItem("EdgeLeft").style = "Dash";
    borders.getItem("EdgeLeft").weight = "Medium";
  });
  const borders = findCell(sheetOf(host, "Blad1"), 0, 0)?.look.borders;
  expect([borders?.EdgeTop?.style, borders?.EdgeLeft?.style]).toEqual(["thick", "mediumDashed"]);
});

test("values are copied into unlocked cells of a protected sheet, formats are not", async () => {
  const { host, excel } = start();
  const sheet = sheetOf(host, "Blad1");
  fill(sheet, "A1", [["x"]]);
  cellAt(sheet, 0, 1).look = { locked: false };
  sheet.isProtected = true;
  const copy =
    (type: "Values" | "Formats" | "All") =>
    (own: Excel.Worksheet): void => {
      own.getRange("B1").copyFrom("A1", type);
    };
  await batch(excel, copy("Values"));
  expect(findCell(sheet, 0, 1)?.value).toBe("x");
  expect(await codeOf(excel, copy("Formats"))).toBe("AccessDenied");
  expect(await codeOf(excel, copy("All"))).toBe("AccessDenied");
});

test("pages are numbered from a number, or by themselves again", async () => {
  const { excel } = start();
  const numbers = await read(
    excel,
    ({ pageLayout }) => {
      pageLayout.firstPageNumber = 3;
      return pageLayout.load("firstPageNumber");
    },
    (page) => page.firstPageNumber,
  );
  expect(numbers).toBe(3);
  await batch(excel, ({ pageLayout }) => (pageLayout.firstPageNumber = ""));
  expect(
    await read(
      excel,
      (s) => s.pageLayout.load("firstPageNumber"),
      (p) => p.firstPageNumber,
    ),
  ).toBe("");
});

test("series by rows without names are numbered from 1", async () => {
  const { host, excel } = start();
  fill(sheetOf(host, "Blad1"), "A1", [
    [1, 2, 3],
    [4, 5, 6],
  ]);
  await batch(excel, (own) => void own.charts.add("Line", own.getRange("A1:C2"), "Rows"));
  expect(sheetOf(host, "Blad1").charts[0]?.series.map(({ name }) => name)).toEqual(["Series1", "Series2"]);
});

test("the number of cells of ranges larger than 2,147,483,647 is -1", async () => {
  const { excel } = start();
  const counts = await read(
    excel,
    (own) => [own.getRanges("A:A,C:C"), own.getRanges("A:XFD")].map((areas) => areas.load("cellCount")),
    (areas) => areas.map(({ cellCount }) => cellCount),
  );
  expect(counts).toEqual([2_097_152, -1]);
});
