/**
 * Which ExcelApi a member came with, by the remarks of @types/office-js ("[Api set: ExcelApi 1.9]"). The web library's own
 * check is switched off (`CommonUtility._doApiNotSupportedCheck`), so that an older Excel answers ApiNotFound at the sync.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const TYPES = "@types/office-js/index.d.ts";

let sets: ReadonlyMap<string, string> | null = null;

/** Versions by member ("Range.getMergedAreas"), and by type for types that came as a whole ("TableStyle"). */
function requirementSets(): ReadonlyMap<string, string> {
  sets ??= parse(readFileSync(createRequire(`${process.cwd()}/package.json`).resolve(TYPES), "utf8"));
  return sets;
}

/** Does `member` ("Range.getRanges") need a newer ExcelApi than `version`? Members without a remark never do. */
export function isTooNew(member: string, version: string): boolean {
  const [type = ""] = member.split(".");
  return [member, type].some((name) => compareVersions(requirementSets().get(name) ?? "1.1", version) > 0);
}

/** "1.9" is older than "1.14". */
export function compareVersions(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split(".").map(Number);
  const [majorB = 0, minorB = 0] = b.split(".").map(Number);
  return majorA - majorB || minorA - minorB;
}

function parse(types: string): Map<string, string> {
  const found = new Map<string, string>();
  let type = "";
  let version = "";
  for (const line of types.slice(types.indexOf("declare namespace Excel {")).split("\n")) {
    if (line === "}") break;
    if (line.includes("/**")) version = "";
    // The first of a comment: those after it are of single parameters.
    if (version === "") version = /\[Api set: ExcelApi (\d+\.\d+)/.exec(line)?.[1] ?? "";
    const [, name, member] = /^ {4}(?:class|interface|enum) (\w+)|^ {8}(?:readonly )?(\w+)\??[:(]/.exec(line) ?? [];
    if (name !== undefined) type = name;
    if (name !== undefined || member !== undefined) {
      const key = member === undefined ? type : `${type}.${member}`;
      if (version !== "" && !found.has(key)) found.set(key, version);
      version = "";
    }
  }
  return found;
}
