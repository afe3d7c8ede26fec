/** Workbooks with charts as Excel writes them, made part by part, so that a test says exactly what the chart's part holds. */
import { strToU8, unzipSync, zipSync } from "fflate";
import { writeXlsx, type CellValue } from "hucre/xlsx";

const SPACES = [
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
].join(" ");

/** "Diagrammen" with these rows and charts, each given as what stands in <c:chart>, and a second sheet with two numbers. */
export async function chartFile(rows: CellValue[][], charts: readonly string[]): Promise<Uint8Array> {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: "Diagrammen",
        rows,
        charts: charts.map((_, index) => {
          const row = rows.length + 1 + 13 * Math.floor(index / 3);
          const col = (index % 3) * 6;
          return {
            type: "bar",
            title: "Ersätts",
            frameTitle: `Ram ${String(index + 1)}`,
            anchor: { from: { row, col }, to: { row: row + 13, col: col + 6 } },
            series: [{ name: "a", values: "B2:B3" }],
          };
        }),
      },
      { name: "Blad två", rows: [["Värde"], [12], [30]] },
    ],
  });
  const parts = unzipSync(bytes);
  charts.forEach((inside, index) => {
    const name = `xl/charts/chart${String(index + 1)}.xml`;
    if (parts[name] === undefined) throw new Error(`no part ${name}`);
    parts[name] = strToU8(`<?xml version="1.0"?><c:chartSpace ${SPACES}>${inside}</c:chartSpace>`);
  });
  return zipSync(parts);
}

export interface SeriesParts {
  /** Column of the values and of the name above them. */
  readonly column: string;
  readonly last?: number;
  /** What stands between the name and the categories. */
  readonly inside?: string;
}

/** A series of rows 2 to `last`, with the categories in column A. */
export function series(index: number, { column, last = 5, inside = "" }: SeriesParts): string {
  const cells = (letter: string, from: number, to: number): string =>
    `<c:f>Diagrammen!$${letter}$${String(from)}:$${letter}$${String(to)}</c:f>`;
  return (
    `<c:ser><c:idx val="${String(index)}"/><c:order val="${String(index)}"/>` +
    `<c:tx><c:strRef>${cells(column, 1, 1)}</c:strRef></c:tx>${inside}` +
    `<c:cat><c:strRef>${cells("A", 2, last)}<c:strCache><c:pt idx="0"><c:v>gammalt</c:v></c:pt></c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef>${cells(column, 2, last)}<c:numCache><c:pt idx="0"><c:v>999</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser>`
  );
}

export interface ChartParts {
  readonly group: string;
  readonly category?: string;
  readonly value?: string;
  /** What stands behind the plot area. */
  readonly after?: string;
  readonly title?: string;
}

/** A chart with axes: <c:chart> and what is in it. */
export function chart({ group, category = "", value = "", after = "", title }: ChartParts): string {
  const heading =
    title === undefined
      ? '<c:autoTitleDeleted val="1"/>'
      : `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr sz="1200" b="0"/><a:t>${title}</a:t></a:r></a:p></c:rich></c:tx></c:title>`;
  return (
    `<c:chart>${heading}<c:plotArea><c:layout/>${group}` +
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>${category}</c:catAx>` +
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>${value}</c:valAx>` +
    `</c:plotArea>${after}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>`
  );
}

/** A chart without axes. */
export function roundChart(group: string, after = ""): string {
  return `<c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${group}</c:plotArea>${after}</c:chart>`;
}

export function bars(inside: string, direction: "col" | "bar" = "col", grouping = "clustered"): string {
  return `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${inside}<c:gapWidth val="100"/><c:overlap val="${grouping === "clustered" ? "0" : "100"}"/><c:axId val="1"/><c:axId val="2"/></c:barChart>`;
}

export function lines(inside: string): string {
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${inside}<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>`;
}

export const LEGEND = '<c:legend><c:legendPos val="b"/></c:legend>';
export const LABELS = labels("showVal");

/** Labels that show these, and nothing else. */
export function labels(...shown: readonly string[]): string {
  const flags = ["showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize"];
  return `<c:dLbls>${flags.map((flag) => `<c:${flag} val="${shown.includes(flag) ? "1" : "0"}"/>`).join("")}</c:dLbls>`;
}

/** Solid colour of a series or point. */
export function fill(colour: string): string {
  return `<c:spPr><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></c:spPr>`;
}
