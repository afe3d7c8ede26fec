/** horizon-missing: a key figure whose type is empty counts as short-term (plan/records.ts). */
import type { Finding } from "../plan/finding";
import type { Check } from "./check";
import { gapsIn } from "./shared/gaps";
import { bySheet } from "./shared/sheets";

export const horizonMissing: Check = ({ registers }) =>
  bySheet(registers.keyFigures).flatMap((sheet) =>
    gapsIn(sheet, "horizon", ({ horizon }) => horizon.kind === "empty").map(({ place, department, gap }): Finding => ({
      rule: "horizon-missing",
      severity: "warning",
      place,
      department,
      params: gap,
    })),
  );
