/** Marks of a value axis: those that Excel chooses for values that we know, and laws that hold for all. */
import fc from "fast-check";
import { scaleOf, type Wish } from "../../../src/page/grid/chart/scale";

const WISH: Wish = { low: 0, high: 0, min: null, max: null, step: null, marks: 8, fromZero: true, isWhole: true };

test.each<[Partial<Wish>, number[]]>([
  [{ high: 6 }, [0, 1, 7]],
  [{ high: 216, marks: 6 }, [0, 50, 250]],
  [{ high: 48 }, [0, 10, 60]],
  [{ high: 0 }, [0, 1, 1]],
  [{ low: -4, high: 12, marks: 10 }, [-6, 2, 14]],
  [{ low: 95, high: 100, fromZero: false, isWhole: false, marks: 9 }, [92, 1, 101]],
  [{ high: 0.4, isWhole: false }, [0, 0.1, 0.5]],
  [{ high: 48, min: 10, max: 50, step: 20 }, [10, 20, 50]],
])("%j", (wish, [min, step, max]) => {
  const scale = scaleOf({ ...WISH, ...wish });
  const [first = 0, second = 0] = scale.marks;
  expect([scale.min, second - first, scale.max]).toEqual([min, step, max]);
});

test("every value lies on the axis, the marks grow and are few, and bars begin at zero", () => {
  const number = fc.oneof(fc.double({ noNaN: true, min: -1e12, max: 1e12 }), fc.integer({ min: -500, max: 500 }));
  fc.assert(
    fc.property(number, number, fc.integer({ min: 1, max: 40 }), fc.boolean(), (a, b, marks, fromZero) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      const isWhole = Number.isInteger(low) && Number.isInteger(high);
      const scale = scaleOf({ ...WISH, low, high, marks, fromZero, isWhole });
      const dust = 1e-9 * Math.max(1, Math.abs(low), Math.abs(high));
      expect(scale.min).toBeLessThanOrEqual(low + dust);
      expect(scale.max).toBeGreaterThanOrEqual(high - dust);
      if (fromZero) expect([Math.min(scale.min, 0), Math.max(scale.max, 0)]).toEqual([scale.min, scale.max]);
      expect(scale.marks.length).toBeLessThanOrEqual(marks + 3);
      expect(scale.marks.every((mark, index) => index === 0 || mark > (scale.marks[index - 1] ?? 0))).toBe(true);
    }),
  );
});

test("an axis that the file gives ends that make no sense is still an axis", () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer(), fc.double({ noNaN: true, min: 1e-9, max: 1e9 }), (min, max, step) => {
      const scale = scaleOf({ ...WISH, high: 10, min, max, step });
      expect(scale.max).toBeGreaterThan(scale.min);
      expect(scale.marks.length).toBeLessThanOrEqual(101);
    }),
  );
});
