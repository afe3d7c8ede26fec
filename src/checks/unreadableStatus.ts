/** unreadable-status: a status or rating in words that are not known. It counts as not reported until it is mended, so somebody's report is lost. */
import type { Check } from "./check";
import { unreadableOf } from "./shared/unreadable";

export const unreadableStatus: Check = ({ registers }) =>
  unreadableOf("unreadable-status", "status", registers, () => "error");
