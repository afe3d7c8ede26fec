/** unreadable-date: a start, end or update that is no date. The counts stand without it, the checks of dates do not. */
import type { Check } from "./check";
import { unreadableOf } from "./shared/unreadable";

export const unreadableDate: Check = ({ registers }) =>
  unreadableOf("unreadable-date", "date", registers, () => "warning");
