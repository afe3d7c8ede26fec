/** Marks of a value axis: those that Excel chooses for values that we know, and laws that hold for all. */
import { scaleOf, type Wish } from "../../../src/page/grid/chart/scale";
import { random } from "../../random";

const WISH: Wish = { low: 0, high: 0, min: null, max: null, step: null, marks: 8, fromZero: true, isWhole: true };

test.each([
  [{ high: 6 }, [0, 7, 1]],
  [{ high: 216, marks: 6 }, [0, 250, 50]],
  [{ high: 48 }, [0, 60, 10]],
  [{ high: 0 }, [0, 1, 1]],
  [{ low: -4, high: 12, marks: 10 }, [-6, 14, 2]],
  [{ low: 95, high: 100, fromZero: false, isWhole: false, marks: 9 }, [92, 101, 1]],
  [{ low: 0.1, high: 0.4, isWhole: false }, [0, 0.45, 0.1]],
  [{ high: 48, min: 10, max: 50, step: 20 }, [10, 50, 20]],
])("%p", (wish, [min, max, step]) => {
  const scale = scaleOf({ ...WISH, ...wish });
  expect([scale.min, scale.marks[1]! - scale.marks[0]!]).toEqual([min, step]);
  expect(scale.max).toBeGreaterThanOrEqual(max ?? 0);
});
