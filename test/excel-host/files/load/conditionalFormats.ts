/** Conditional formats of a worksheet. */
import type { CellRange } from "../../../../src/workbook/port";
import { newId, type HostConditionalFormat } from "../../model";
import { OPERATOR, rectanglesOf, TEXT_OPERATOR } from "../words";
import { attribute, childrenOf, flag, numberOf, serialise, type XmlElement } from "../xml";
import type { Styles } from "./styles";

type Entry = readonly [path: string, setting: unknown];

/** First priority first; those that the model does not know are kept as XML. */
export function loadConditionalFormats(root: XmlElement, styles: Styles): HostConditionalFormat[] {
  const found = childrenOf(root, "conditionalFormatting").flatMap((formatting) =>
    childrenOf(formatting, "cfRule").flatMap((rule) =>
      rectanglesOf(attribute(formatting, "sqref")).map((range) => ({
        priority: numberOf(rule, "priority") ?? 0,
        format: conditionalFormat(rule, range, styles),
      })),
    ),
  );
  return found.sort((a, b) => a.priority - b.priority).map(({ format }) => format);
}

function conditionalFormat(rule: XmlElement, range: CellRange, styles: Styles): HostConditionalFormat {
  const { type, path, setting } = meaningOf(rule);
  const stops: Entry[] = flag(rule, "stopIfTrue") ? [["stopIfTrue", true]] : [];
  return { id: newId(), range, type, settings: new Map([setting, ...lookEntries(rule, path, styles), ...stops]) };
}

/** What the rule says in the host's words. */
function meaningOf(rule: XmlElement): { type: string; path: string; setting: Entry } {
  const [formula1, formula2] = childrenOf(rule, "formula").map((formula) => `=${formula.text}`);
  const kind = attribute(rule, "type");
  const operator = OPERATOR.office(attribute(rule, "operator"));
  if (kind === "cellIs" && operator !== undefined && formula1 !== undefined) {
    const condition = { formula1, ...(formula2 === undefined ? {} : { formula2 }), operator };
    return { type: "CellValue", path: "cellValue", setting: ["cellValue/rule", condition] };
  }
  if (kind === "expression" && formula1 !== undefined) {
    return { type: "Custom", path: "custom", setting: ["custom/rule/formula", formula1] };
  }
  const textOperator = TEXT_OPERATOR.office(kind);
  const text = attribute(rule, "text");
  if (textOperator !== undefined && text !== undefined) {
    const setting: Entry = ["textComparison/rule", { operator: textOperator, text }];
    return { type: "ContainsText", path: "textComparison", setting };
  }
  return { type: "Unmodelled", path: "file", setting: ["file/rule", serialise(rule)] };
}

function lookEntries(rule: XmlElement, path: string, styles: Styles): Entry[] {
  const look = styles.differenceOf(numberOf(rule, "dxfId"));
  const entries: Entry[] = [
    [`${path}/format/fill/color`, look.fill],
    [`${path}/format/font/color`, look.fontColour],
    [`${path}/format/font/bold`, look.bold],
    [`${path}/format/font/italic`, look.italic],
  ];
  return entries.filter(([, setting]) => setting !== undefined);
}
