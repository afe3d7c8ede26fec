/** key-figure-without-target: nothing to rate the outcome against. */
import type { Finding } from "../plan/finding";
import type { Check } from "./check";
import { gapsIn } from "./shared/gaps";
import { bySheet } from "./shared/sheets";

export const keyFigureWithoutTarget: Check = ({ registers }) =>
  bySheet(registers.keyFigures).flatMap((sheet) =>
    gapsIn(sheet, "target", ({ target }) => target.kind === "empty").map(({ place, department, gap }): Finding => ({
      rule: "key-figure-without-target",
      severity: "warning",
      place,
      department,
      params: gap,
    })),
  );
