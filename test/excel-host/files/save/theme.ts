/** Office's own theme: charts take their fonts from it. All colours of the workbook are written out, so it is never asked. */
import { tag } from "../xml";

const COLOURS = [
  ["dk1", "000000"],
  ["lt1", "FFFFFF"],
  ["dk2", "44546A"],
  ["lt2", "E7E6E6"],
  ["accent1", "4472C4"],
  ["accent2", "ED7D31"],
  ["accent3", "A5A5A5"],
  ["accent4", "FFC000"],
  ["accent5", "5B9BD5"],
  ["accent6", "70AD47"],
  ["hlink", "0563C1"],
  ["folHlink", "954F72"],
] as const;

/** The schema wants three of each kind of format (ECMA-376 part 1, 20.1.4.1.14). */
const THREE = [1, 2, 3];

export function themeXml(): string {
  const plain = tag("a:solidFill", {}, tag("a:schemeClr", { val: "phClr" }));
  const three = (name: string, each: string): string =>
    tag(
      `a:${name}`,
      {},
      THREE.map(() => each),
    );
  return tag("a:theme", { "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main", name: "Office" }, [
    tag("a:themeElements", {}, [
      tag(
        "a:clrScheme",
        { name: "Office" },
        COLOURS.map(([name, val]) => tag(`a:${name}`, {}, tag("a:srgbClr", { val }))),
      ),
      tag("a:fontScheme", { name: "Office" }, fontXml("majorFont", "Calibri Light") + fontXml("minorFont", "Calibri")),
      tag("a:fmtScheme", { name: "Office" }, [
        three("fillStyleLst", plain),
        three("lnStyleLst", tag("a:ln", { w: 6350 }, plain)),
        three("effectStyleLst", tag("a:effectStyle", {}, tag("a:effectLst", {}))),
        three("bgFillStyleLst", plain),
      ]),
    ]),
  ]);
}

function fontXml(name: string, typeface: string): string {
  const empty = { typeface: "" };
  return tag(`a:${name}`, {}, [tag("a:latin", { typeface }), tag("a:ea", empty), tag("a:cs", empty)]);
}
