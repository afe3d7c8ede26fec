/** Where the charts of a sheet stand: one anchor each (ECMA-376 part 1, 20.5.2). */
import type { HostChart, HostSheet } from "../../model";
import { columnTrack, EMU_PER_POINT, rowTrack } from "../units";
import { tag } from "../xml";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

/** `ids` are the relationships of the charts, in their order. */
export function drawingXml(sheet: HostSheet, ids: readonly string[]): string {
  const anchors = sheet.charts.map((chart, index) => {
    const frame = frameXml(chart, index + 2, ids[index] ?? "") + tag("xdr:clientData", {});
    return sheet.kind === "chart" ? absolute(chart, frame) : between(chart, sheet, frame);
  });
  return tag(
    "xdr:wsDr",
    {
      "xmlns:xdr": "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
      "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
      "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    },
    anchors,
  );
}

function emu(points: number): number {
  return Math.round(points * EMU_PER_POINT);
}

function absolute({ place }: HostChart, frame: string): string {
  return tag("xdr:absoluteAnchor", {}, [
    tag("xdr:pos", { x: emu(place.left), y: emu(place.top) }),
    tag("xdr:ext", { cx: emu(place.width), cy: emu(place.height) }),
    frame,
  ]);
}

function between({ place }: HostChart, sheet: HostSheet, frame: string): string {
  const [columns, rows] = [columnTrack(sheet), rowTrack(sheet)];
  const corner = (name: string, left: number, top: number): string => {
    const [column, row] = [columns.at(left), rows.at(top)];
    return tag(`xdr:${name}`, {}, [
      tag("xdr:col", {}, String(column.index)),
      tag("xdr:colOff", {}, String(emu(column.offset))),
      tag("xdr:row", {}, String(row.index)),
      tag("xdr:rowOff", {}, String(emu(row.offset))),
    ]);
  };
  return tag("xdr:twoCellAnchor", { editAs: "oneCell" }, [
    corner("from", place.left, place.top),
    corner("to", place.left + place.width, place.top + place.height),
    frame,
  ]);
}

function frameXml({ name, altText }: HostChart, id: number, relationship: string): string {
  const link = tag("c:chart", { "xmlns:c": CHART, "r:id": relationship });
  return tag("xdr:graphicFrame", { macro: "" }, [
    tag("xdr:nvGraphicFramePr", {}, [
      tag("xdr:cNvPr", {
        id,
        name: name === "" ? `Diagram ${String(id - 1)}` : name,
        descr: altText === "" ? undefined : altText,
      }),
      tag("xdr:cNvGraphicFramePr", {}),
    ]),
    tag("xdr:xfrm", {}, [tag("a:off", { x: 0, y: 0 }), tag("a:ext", { cx: 0, cy: 0 })]),
    tag("a:graphic", {}, tag("a:graphicData", { uri: CHART }, link)),
  ]);
}
