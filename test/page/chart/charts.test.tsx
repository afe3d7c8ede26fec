/** @jest-environment jsdom */
/** Charts on the page: drawn from the cells, described in words, following what is typed; others as a frame that says so. */
import { act, configure, render, screen } from "@testing-library/react";
import { Desk } from "../../../src/page/desk";
import { WorkbookView } from "../../../src/page/WorkbookView";
import { useDesk } from "../../../src/page/useDesk";
import { pageStrings } from "../../../src/strings/page";
import { openFile } from "../../../src/workbook/xlsx/fileWorkbook";
import { readLooks } from "../../../src/workbook/xlsx/looks/read";
import { source } from "../book";
import { bars, chart, chartFile, LABELS, LEGEND, series } from "./chartFile";

configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(40_000);

const ROWS = [
  ["Enhet", "Antal"],
  ["Nord", 4],
  ["Syd", 6],
];
const SERIES = series(0, { column: "B", last: 3, inside: LABELS });

function View({ desk }: { readonly desk: Desk }) {
  const book = useDesk(desk, "book");
  return book === null ? null : (
    <WorkbookView desk={desk} book={book} strings={pageStrings("sv")} onUndo={() => undefined} />
  );
}

async function shown(charts: readonly string[]): Promise<Desk> {
  const desk = new Desk({
    tools: () => Promise.resolve({ openFile, readLooks }),
    sample: () => source("a.xlsx", chartFile(ROWS, charts)),
    opened: () => undefined,
    changed: () => undefined,
  });
  render(<View desk={desk} />);
  await act(() => desk.openSample());
  return desk;
}

/** What each bar tells when one points at it. */
const tips = (figure: HTMLElement): string[] => [...figure.querySelectorAll("title")].map((one) => one.textContent);
const heights = (figure: HTMLElement): number[] =>
  [...figure.querySelectorAll("rect")]
    .filter((rect) => rect.querySelector("title") !== null)
    .map((rect) => Number(rect.getAttribute("height")));

test("a chart is drawn, has its numbers in words, and follows the cells", async () => {
  const desk = await shown([chart({ title: "Läget", group: bars(SERIES), after: LEGEND })]);
  const figure = await screen.findByRole("img", { name: "Diagram: Läget. Nord 4; Syd 6" });
  expect(tips(figure)).toEqual(["Nord: 4", "Syd: 6"]);
  const [nord = 0, syd = 0] = heights(figure);
  expect(nord / syd).toBeCloseTo(4 / 6, 5);
  expect([...figure.querySelectorAll("text")].map((text) => text.textContent)).toEqual(
    expect.arrayContaining(["Läget", "Nord", "Syd", "Antal", "4", "6"]),
  );
  await act(async () => {
    expect(await desk.type("Diagrammen", { row: 1, column: 1 }, "12")).toBeNull();
  });
  const after = await screen.findByRole("img", { name: "Diagram: Läget. Nord 12; Syd 6" });
  const [more = 0, same = 0] = heights(after);
  expect(more / same).toBeCloseTo(2, 5);
});

test("what a department typed is text in the chart, whatever it looks like", async () => {
  const desk = await shown([chart({ group: bars(SERIES) })]);
  await act(() => desk.type("Diagrammen", { row: 1, column: 0 }, "<img src=x onerror=alert(1)>"));
  const figure = await screen.findByRole("img", { name: /<img src=x onerror=alert\(1\)> 4; Syd 6$/ });
  expect(figure.querySelector("img")).toBeNull();
  expect(tips(figure)[0]).toBe("<img src=x onerror=alert(1)>: 4");
});

test("charts that are not drawn here say where they are seen", async () => {
  await shown([
    chart({ group: bars(series(0, { column: "B", inside: "<c:trendline/>" })) }),
    chart({ group: bars(SERIES.replaceAll("Diagrammen!$B$2", "Borta!$B$2")) }),
    chart({ group: bars(SERIES) }),
  ]);
  await screen.findByRole("img", { name: "Diagram: Ram 3. Nord 4; Syd 6" });
  for (const name of ["Diagram: Ram 1", "Diagram: Ram 2"])
    expect(screen.getByRole("figure", { name }).textContent).toContain("Visas i Excel");
});
