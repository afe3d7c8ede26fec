/** Which way a target points by itself. */
import type { Direction, Target } from "../../plan/quantities";

/** The direction that a target's own sign gives; null for a plain number, which has none. */
export function ownDirection(target: Target): Direction | null {
  switch (target.kind) {
    case "atLeast":
    case "above":
      return "higher";
    case "atMost":
    case "below":
      return "lower";
    case "between":
      return "interval";
    case "yes":
    case "no":
      return "yesNo";
    case "plain":
      return null;
  }
}
