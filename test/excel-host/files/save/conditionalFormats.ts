/** A conditional format as files have it: a rule, and the number of its look. */
import { columnLetters } from "../../../../src/plan/origin";
import type { CellLook, HostConditionalFormat } from "../../model";
import { a1 } from "../../objects/rectangles";
import { OPERATOR, TEXT_OPERATOR } from "../words";
import { escapeXml, tag } from "../xml";
import type { StyleWriter } from "./styles";

interface Rule {
  /** Where the look stands in the settings. */
  readonly path: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly formulas: readonly unknown[];
}

/** "" for what the host does not model and did not read from a file. */
export function conditionalFormatXml(format: HostConditionalFormat, priority: number, styles: StyleWriter): string {
  const xml = ruleXml(format, priority, styles);
  return xml === "" ? "" : tag("conditionalFormatting", { sqref: a1(format.range) }, xml);
}

function ruleXml(format: HostConditionalFormat, priority: number, styles: StyleWriter): string {
  const { settings } = format;
  const kept = settings.get("file/rule");
  if (typeof kept === "string") return keptRule(kept, priority, styles.difference(lookOf(settings, "file")));
  const rule = ruleOf(format);
  if (rule === null) return "";
  const { type, ...attributes } = rule.attributes;
  const dxfId = styles.difference(lookOf(settings, rule.path));
  const stopIfTrue = settings.get("stopIfTrue") === true ? true : undefined;
  return tag("cfRule", { type, dxfId, priority, stopIfTrue, ...attributes }, rule.formulas.map(formulaXml));
}

function ruleOf({ type, settings, range }: HostConditionalFormat): Rule | null {
  const given = (path: string): Map<string, unknown> => new Map(Object.entries(settings.get(path) ?? {}));
  if (type === "Custom") {
    return { path: "custom", attributes: { type: "expression" }, formulas: [settings.get("custom/rule/formula")] };
  }
  if (type === "CellValue") {
    const rule = given("cellValue/rule");
    const operator = OPERATOR.file(String(rule.get("operator")));
    const formulas = [rule.get("formula1"), rule.get("formula2")];
    return operator === undefined ? null : { path: "cellValue", attributes: { type: "cellIs", operator }, formulas };
  }
  const rule = given("textComparison/rule");
  const kind = TEXT_OPERATOR.file(String(rule.get("operator")));
  if (type !== "ContainsText" || kind === undefined) return null;
  const text = String(rule.get("text"));
  const cell = `${columnLetters(range.firstColumn)}${String(range.firstRow + 1)}`;
  const attributes = { type: kind, operator: kind === "notContainsText" ? "notContains" : kind, text };
  return { path: "textComparison", attributes, formulas: [textFormula(kind, cell, text.replaceAll('"', '""'))] };
}

/** The formula that Excel stores beside a comparison of texts, and goes by. */
function textFormula(kind: string, cell: string, text: string): string {
  const length = `LEN("${text}")`;
  if (kind === "beginsWith") return `LEFT(${cell},${length})="${text}"`;
  if (kind === "endsWith") return `RIGHT(${cell},${length})="${text}"`;
  const missing = `ISERROR(SEARCH("${text}",${cell}))`;
  return kind === "notContainsText" ? missing : `NOT(${missing})`;
}

/** A rule that was carried over, with the numbers that it has in this file. */
function keptRule(xml: string, priority: number, dxfId: number): string {
  return xml
    .replace(/^(<cfRule[^>]*?)\spriority="\d+"/u, `$1 priority="${String(priority)}"`)
    .replace(/^(<cfRule[^>]*?)\sdxfId="\d+"/u, `$1 dxfId="${String(dxfId)}"`);
}

function formulaXml(formula: unknown): string {
  if (typeof formula !== "string" && typeof formula !== "number") return "";
  return tag("formula", {}, escapeXml(String(formula).replace(/^=/u, "")));
}

function lookOf(settings: ReadonlyMap<string, unknown>, path: string): CellLook {
  const [fill, fontColour] = [settings.get(`${path}/format/fill/color`), settings.get(`${path}/format/font/color`)];
  return {
    ...(typeof fill === "string" && fill !== "" ? { fill } : {}),
    ...(typeof fontColour === "string" && fontColour !== "" ? { fontColour } : {}),
    ...(settings.get(`${path}/format/font/bold`) === true ? { bold: true } : {}),
    ...(settings.get(`${path}/format/font/italic`) === true ? { italic: true } : {}),
  };
}
