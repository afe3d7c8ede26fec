/**
 * Plays a transcript of a real Excel to the host: the same requests, and the answers compared. Ids differ from one workbook
 * to the next, so those of the recording are translated into the host's as they turn up.
 */
import type { Exchange, Transcript } from "./transcript";

/** The host, as far as a replay needs it. */
export interface Answering {
  process(body: string): Promise<{ readonly body: string } | { readonly officeError: number }>;
}

/** How the host speaks of an answer. */
interface HostLike {
  process(body: string): Promise<{ readonly officeError: number; readonly body: string }>;
}

export function answeringOf(host: HostLike): Answering {
  return {
    process: async (body) => {
      const answer = await host.process(body);
      return answer.officeError === 0 ? { body: answer.body } : { officeError: answer.officeError };
    },
  };
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Keys whose values are ids of Excel's own making. */
const IDS: ReadonlySet<string> = new Set(["Id", "_Id", "_ReferenceId"]);
/** Keys whose values are in the language of the person's Excel, or are about the request's wording. */
const WORDINGS: ReadonlySet<string> = new Set(["Message", "Location", "HttpStatusCode", "InnerError"]);

/** Differences between what the real Excel answered and what the host answers, as readable lines; none: they agree. */
export async function replay(transcript: Transcript, host: Answering): Promise<readonly string[]> {
  const ids = new Map<string, string>();
  const differences: string[] = [];
  for (const [index, exchange] of transcript.exchanges.entries()) {
    const answer = await host.process(JSON.stringify(translated(JSON.parse(exchange.request) as Json, ids)));
    const found = differencesOf(exchange, answer, ids);
    differences.push(...found.map((line) => `batch ${String(index + 1)}: ${line}`));
  }
  return differences;
}

function differencesOf(
  exchange: Exchange,
  answer: { readonly body: string } | { readonly officeError: number },
  ids: Map<string, string>,
): string[] {
  const given = "officeError" in answer ? answer.officeError : null;
  if (exchange.officeError !== given)
    return [`Excel gave the error ${String(exchange.officeError)}, the host ${String(given)}`];
  if (exchange.response === null || !("body" in answer)) return [];
  const lines: string[] = [];
  compare(inOrder(JSON.parse(exchange.response) as Json), inOrder(JSON.parse(answer.body) as Json), "", ids, lines);
  return lines;
}

/** Results may come in any order: each names its action. */
function inOrder(body: Json): Json {
  if (!isObject(body)) return body;
  const results = body.Results;
  if (!Array.isArray(results)) return body;
  const sorted = [...(results as Json[])].sort((a, b) => actionOf(a) - actionOf(b));
  return { ...body, Results: sorted };
}

function actionOf(result: Json): number {
  const action = isObject(result) ? result.ActionId : undefined;
  return typeof action === "number" ? action : -1;
}

function compare(real: Json, own: Json, path: string, ids: Map<string, string>, lines: string[]): void {
  if (Array.isArray(real) && Array.isArray(own)) {
    if (real.length !== own.length)
      lines.push(`${path}: ${String(real.length)} items in Excel, ${String(own.length)} in the host`);
    real.forEach((item: Json, index) => {
      const other = (own as Json[])[index];
      if (other !== undefined) compare(item, other, `${path}[${String(index)}]`, ids, lines);
    });
  } else if (isObject(real) && isObject(own)) compareObjects(real, own, path, ids, lines);
  else if (JSON.stringify(translated(real, ids)) !== JSON.stringify(own))
    lines.push(`${path}: ${JSON.stringify(real)} in Excel, ${JSON.stringify(own)} in the host`);
}

function compareObjects(
  real: Record<string, Json>,
  own: Record<string, Json>,
  path: string,
  ids: Map<string, string>,
  lines: string[],
): void {
  for (const key of new Set([...Object.keys(real), ...Object.keys(own)])) {
    const [left, right] = [real[key], own[key]];
    const at = path === "" ? key : `${path}.${key}`;
    if (WORDINGS.has(key)) continue;
    if (left === undefined || right === undefined) {
      // Excel may tell more of an object that is made than anyone asked for.
      if (left === undefined || !path.endsWith(".Value"))
        lines.push(`${at}: only ${left === undefined ? "the host" : "Excel"} has it`);
    } else if (IDS.has(key) && typeof left === "string" && typeof right === "string") ids.set(left, right);
    else compare(left, right, at, ids, lines);
  }
}

/** The same value with the recording's ids turned into the host's. */
function translated(value: Json, ids: ReadonlyMap<string, string>): Json {
  if (typeof value === "string") return ids.get(value) ?? value;
  if (Array.isArray(value)) return (value as Json[]).map((item) => translated(item, ids));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, translated(inner, ids)]));
}

function isObject(value: Json): value is Record<string, Json> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
