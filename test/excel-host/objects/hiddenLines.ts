/** Range.rowHidden, columnHidden and hidden. */
import type { Scalar } from "./define";
import { setHidden, uniformHidden, type Axis } from "./lines";
import { guardFormat } from "./protection";
import { extend } from "./registry";
import { booleanArgument } from "./resolve";
import type { RangeTarget } from "./targets";

function hiddenScalar(axis: Axis): Scalar<RangeTarget> {
  return {
    get: ({ sheet, range }) => uniformHidden(sheet, [range], axis),
    set: ({ sheet, range }, value) => {
      guardFormat(sheet, axis);
      setHidden(sheet, [range], axis, booleanArgument(value));
    },
  };
}

/** Whether a cell of the range can be seen: true for all, null for some, false for none. */
function hidden({ sheet, range }: RangeTarget): boolean | null {
  const rows = uniformHidden(sheet, [range], "rows");
  const columns = uniformHidden(sheet, [range], "columns");
  if (rows === true || columns === true) return true;
  return rows === null || columns === null ? null : false;
}

extend("Excel.Range", {
  scalars: { rowHidden: hiddenScalar("rows"), columnHidden: hiddenScalar("columns"), hidden: { get: hidden } },
});
