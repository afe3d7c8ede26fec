/** unreadable-number: an outcome, target or amount that is no number. Never turned into zero. */
import type { Check } from "./check";
import type { Trouble } from "./shared/troubles";
import { unreadableOf } from "./shared/unreadable";

/** Shown beside the result, which stands without them. */
const BESIDE = new Set(["baseline", "baselineYear", "forecast", "previousOutcome"]);

export const unreadableNumber: Check = ({ registers }) =>
  unreadableOf("unreadable-number", "number", registers, ({ field }: Trouble) =>
    BESIDE.has(field) ? "warning" : "error",
  );
