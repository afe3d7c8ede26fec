import { writeFileSync } from "node:fs";
import { bars, chart, chartFile, fill, LABELS, LEGEND, lines, roundChart, series } from "../page/chart/chartFile";
const ROWS = [
  ["Enhet", "Utfall 2024", "Utfall 2025", "Förändring", "Andel"],
  ["Regional utveckling och kultur", 12, 30, -4, 0.12],
  ["Hälso- och sjukvårdsförvaltningen", 1450.5, 1600, 12, 0.3],
  ["Tandvård", 430, 200, -2.5, 0.4],
  ["Kollektivtrafik", 800, "", 3, 0.18],
];
const GRID = "<c:majorGridlines/>";
const percentLabels = (pos: string) => `<c:dLbls><c:dLblPos val="${pos}"/><c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="1"/><c:showSerName val="0"/><c:showPercent val="1"/><c:showBubbleSize val="0"/></c:dLbls>`;
const pos = (p: string) => `<c:dLbls><c:dLblPos val="${p}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;
test("make", async () => {
  writeFileSync("/tmp/h11/kinds.xlsx", await chartFile(ROWS, [
    chart({ title: "Grupperade staplar med långa namn", group: bars(series(0, { column: "B", inside: LABELS }) + series(1, { column: "C", inside: fill("B83A32") + LABELS })), value: GRID, after: LEGEND }),
    chart({ title: "Linjer med lucka", group: lines(series(0, { column: "B" }) + series(1, { column: "C", inside: LABELS })), value: GRID, after: '<c:legend><c:legendPos val="r"/></c:legend>' }),
    chart({ title: "Negativa värden", group: bars(series(0, { column: "D", inside: LABELS }), "bar"), value: GRID, category: '<c:tickLblPos val="low"/>' }),
    roundChart(`<c:pieChart><c:varyColors val="1"/>${series(0, { column: "E", inside: percentLabels("outEnd") })}</c:pieChart>`),
    roundChart(`<c:doughnutChart><c:varyColors val="1"/>${series(0, { column: "E", inside: LABELS })}<c:holeSize val="55"/></c:doughnutChart>`, LEGEND),
    chart({ title: "Hundra procent", group: bars(series(0, { column: "B", inside: pos("ctr") }) + series(1, { column: "C", inside: pos("ctr") }), "col", "percentStacked"), value: GRID, after: '<c:legend><c:legendPos val="t"/></c:legend>' }),
    chart({ title: "Staplat med minus", group: bars(series(0, { column: "D" }) + series(1, { column: "E" }), "col", "stacked"), value: GRID + '<c:numFmt formatCode="0.0" sourceLinked="0"/>' }),
    roundChart(`<c:pieChart><c:varyColors val="1"/>${series(0, { column: "B", inside: percentLabels("bestFit") })}</c:pieChart>`, '<c:legend><c:legendPos val="r"/></c:legend>'),
    chart({ group: bars(series(0, { column: "B" }) + series(1, { column: "C" }), "bar"), value: GRID + '<c:title><c:tx><c:rich><a:p><a:r><a:t>Tusental kronor</a:t></a:r></a:p></c:rich></c:tx></c:title>', category: '<c:title><c:tx><c:rich><a:p><a:r><a:t>Förvaltning</a:t></a:r></a:p></c:rich></c:tx></c:title>', after: LEGEND }),
  ]));
});
