/** key-figure-same-name (domain.md rule 3): a name in two rows, easily mixed up. */
import type { Finding } from "../plan/finding";
import { valueOf } from "../plan/reading";
import type { KeyFigure } from "../plan/records";
import { normaliseText } from "../values/text";
import type { Check } from "./check";
import { at, otherCell } from "./shared/place";

/** "The same name can occur in both" scopes: worth knowing. Twice in one scope and horizon, it is counted twice. */
export const keyFigureSameName: Check = ({ registers }) => {
  const findings: Finding[] = [];
  const names = new Map<string, Map<string, KeyFigure>>();
  for (const keyFigure of registers.keyFigures) {
    const name = normaliseText(keyFigure.title);
    const kinds = names.get(name) ?? new Map<string, KeyFigure>();
    names.set(name, kinds);
    const kind = kindOf(keyFigure);
    const [first] = kinds.values();
    const repeated = kinds.get(kind);
    const other = repeated ?? first;
    if (other !== undefined) findings.push(remark(keyFigure, other, repeated !== undefined));
    if (repeated === undefined) kinds.set(kind, keyFigure);
  }
  return findings;
};

function kindOf({ scope, horizon }: KeyFigure): string {
  return `${valueOf(scope) ?? ""} ${valueOf(horizon) ?? ""}`;
}

function remark(keyFigure: KeyFigure, other: KeyFigure, repeated: boolean): Finding {
  return {
    rule: "key-figure-same-name",
    severity: repeated ? "warning" : "info",
    ...at(keyFigure, "title"),
    params: { title: keyFigure.title, repeated, other: otherCell(other, "title", keyFigure) },
  };
}
