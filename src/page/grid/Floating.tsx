import type { ReactElement } from "react";
import { loadedOnce } from "../../app/loadedOnce";
import { useLoaded } from "../../taskpane/useLoaded";
import type { FloatingPart } from "../../workbook/xlsx/looks/types";
import { Otherwise } from "./chart/Otherwise";
import { useGridContext } from "./context";
import { useGridStyles } from "./gridStyles";
import { HEAD } from "./layout";
import type { SheetModel } from "./model";

/** Charts and pictures. Charts that are not drawn here, and pictures, stand as a frame that says what they are. */
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

interface PartProps {
  readonly part: FloatingPart;
}

function Part({ part }: PartProps): ReactElement {
  return part.chart === null ? <Placeholder part={part} /> : <Chart part={part} chart={part.chart} />;
}

/** Most workbooks have none. */
const loadPicture = loadedOnce(() => import("./chart/ChartPicture"));

function Chart({ part, chart }: PartProps & { readonly chart: NonNullable<FloatingPart["chart"]> }): ReactElement {
  const { model, strings } = useGridContext();
  const loaded = useLoaded(loadPicture);
  const placeholder = <Placeholder part={part} />;
  if (loaded.kind !== "loaded") return placeholder;
  const { default: ChartPicture } = loaded.value;
  const { title, altText } = part;
  return (
    <Otherwise otherwise={placeholder}>
      <ChartPicture
        {...{ chart, title, altText, ...boxOf(part, model) }}
        what={strings.chart}
        otherwise={placeholder}
      />
    </Otherwise>
  );
}

function Placeholder({ part }: PartProps): ReactElement {
  const styles = useGridStyles();
  const { model, strings } = useGridContext();
  const { kind, title, altText } = part;
  const what = kind === "chart" ? strings.chart : strings.picture;
  return (
    <figure className={styles.floating} aria-label={`${what}: ${title}`} style={boxOf(part, model)}>
      <span className={styles.floatingTitle}>{title === "" ? what : title}</span>
      {altText !== "" && <span>{altText}</span>}
      <span>{`${what}. ${strings.seenInExcel}.`}</span>
    </figure>
  );
}

interface PartBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where the part stands in the sheet, in pixels: it follows the rows and columns that it covers. */
function boxOf({ place, inset }: FloatingPart, { rows, columns }: SheetModel): PartBox {
  return {
    left: HEAD.width + columns.pixels(columns.placeOf(place.firstColumn)) + inset.left,
    top: HEAD.height + rows.pixels(rows.placeOf(place.firstRow)) + inset.top,
    width: Math.max(0, columns.extent(place.firstColumn, place.lastColumn) - inset.left + inset.right),
    height: Math.max(0, rows.extent(place.firstRow, place.lastRow) - inset.top + inset.bottom),
  };
}
