/** unreadable-choice: a word that is not among the few that its column knows (type, scope, direction, issuer …). */
import type { Check } from "./check";
import { unreadableOf } from "./shared/unreadable";

export const unreadableChoice: Check = ({ registers }) =>
  unreadableOf("unreadable-choice", "choice", registers, () => "warning");
