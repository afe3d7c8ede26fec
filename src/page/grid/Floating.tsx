import type { ReactElement } from "react";
import type { FloatingPart } from "../../workbook/xlsx/looks/types";
import { useGridContext } from "./context";
import { useGridStyles } from "./gridStyles";
import { HEAD } from "./layout";

/** Charts and pictures: where they stand and what they are called. They are drawn by Excel. */
export function Floating(): ReactElement {
  const { model } = useGridContext();
  return (
    <>
      {model.looks.floating.map((part, index) => (
        <Part key={index} part={part} />
      ))}
    </>
  );
}

function Part({ part: { kind, title, altText, place } }: { readonly part: FloatingPart }): ReactElement {
  const styles = useGridStyles();
  const { model, strings } = useGridContext();
  const { rows, columns } = model;
  const what = kind === "chart" ? strings.chart : strings.picture;
  return (
    <figure
      className={styles.floating}
      aria-label={`${what}: ${title}`}
      style={{
        left: HEAD.width + columns.pixels(columns.placeOf(place.firstColumn)),
        top: HEAD.height + rows.pixels(rows.placeOf(place.firstRow)),
        width: columns.extent(place.firstColumn, place.lastColumn),
        height: rows.extent(place.firstRow, place.lastRow),
      }}
    >
      <span className={styles.floatingTitle}>{title === "" ? what : title}</span>
      {altText !== "" && <span>{altText}</span>}
      <span>{`${what}. ${strings.seenInExcel}.`}</span>
    </figure>
  );
}
