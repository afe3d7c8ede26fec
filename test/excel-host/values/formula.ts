/**
 * Whether Excel takes a text for a formula: the grammar of [MS-XLSX] 2.2.2 and ECMA-376 part 1, 18.17, as far as words and
 * signs go. Unknown names and functions are taken (they give #NAME?), as Excel does.
 */

/** Longest formula that Excel takes: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 */
export const LONGEST_FORMULA = 8192;

type Kind =
  | "reference"
  | "function"
  | "value"
  | "infix"
  | "sign"
  | "prefix"
  | "postfix"
  | "open"
  | "close"
  | "separator"
  | "space";

interface Token {
  readonly kind: Kind;
  readonly text: string;
}

const NAME = "[\\p{L}_\\\\$][\\p{L}\\p{N}_.\\\\?$]*";
const CELLS = "\\$?[A-Za-z]{1,3}\\$?\\d+|\\$?\\d+:\\$?\\d+";
const SHEET = `(?:'(?:[^']|'')+'|(?:\\[[^\\]]+\\])?[\\p{L}_][\\p{L}\\p{N}_.]*)!`;
const SPECIFIER = "\\[(?:'.|[^\\[\\]']|\\[(?:'.|[^\\[\\]'])*\\])*\\]";

/** In the order in which they are tried. */
const TOKENS: readonly (readonly [Kind, RegExp])[] = [
  ["space", /\s+/uy],
  ["value", /"(?:[^"]|"")*"/uy],
  ["value", /#(?:NULL!|DIV\/0!|VALUE!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!)/iuy],
  ["reference", new RegExp(`(?:${SHEET})?#REF!`, "iuy")],
  ["function", new RegExp(`(?:${SHEET})?[\\p{L}_][\\p{L}\\p{N}_.]*\\(`, "uy")],
  ["reference", new RegExp(`(?:${SHEET})(?:${CELLS}|${NAME})`, "uy")],
  ["reference", new RegExp(`(?:${NAME})?${SPECIFIER}`, "uy")],
  ["reference", new RegExp(`(?:${CELLS})(?![\\p{L}\\p{N}_.])`, "uy")],
  ["value", /(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?/iuy],
  ["reference", new RegExp(NAME, "uy")],
  ["value", /\{[^{}]+\}/uy],
  ["infix", /<>|<=|>=|[*/^&=<>:]/uy],
  ["sign", /[+-]/uy],
  ["prefix", /@/uy],
  ["postfix", /[%#]/uy],
  ["open", /\(/uy],
  ["close", /\)/uy],
  ["separator", /[,;]/uy],
];

function tokenAt(text: string, at: number): Token | null {
  for (const [kind, pattern] of TOKENS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined && found !== "") return { kind, text: found };
  }
  return null;
}

function tokensOf(text: string): Token[] | null {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const token = tokenAt(text, at);
    if (token === null) return null;
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

/** The reading head: what stands before it decides what may follow. */
class Grammar {
  private readonly brackets: ("function" | "group")[] = [];
  /** What the last operand was; null where one must follow. */
  private operand: "reference" | "value" | null = null;
  /** An argument may be left out: "IF(A1,,2)". */
  private mayBeEmpty = false;
  private afterSpace = false;

  /** False: the token cannot stand here. */
  take(token: Token): boolean {
    if (token.kind === "space") {
      this.afterSpace = true;
      return true;
    }
    const fits = this.step(token);
    this.afterSpace = false;
    return fits;
  }

  ended(): boolean {
    return this.operand !== null && this.brackets.length === 0;
  }

  private step(token: Token): boolean {
    switch (token.kind) {
      case "reference":
      case "value":
      case "function":
      case "open":
        return this.begin(token.kind);
      case "sign":
        this.operand = null;
        this.mayBeEmpty = false;
        return true;
      case "prefix":
        return this.operand === null;
      case "infix":
        return this.expectOperand();
      case "postfix":
        return this.operand !== null;
      case "separator":
        return this.separate();
      default:
        return this.close();
    }
  }

  private begin(kind: "reference" | "value" | "function" | "open"): boolean {
    // Two operands side by side: only references, and a space between them means their intersection.
    if (this.operand !== null && !(this.afterSpace && this.operand === "reference" && kind !== "value")) return false;
    if (kind === "function") this.brackets.push("function");
    if (kind === "open") this.brackets.push("group");
    this.operand = kind === "reference" || kind === "value" ? kind : null;
    this.mayBeEmpty = kind === "function";
    return true;
  }

  private expectOperand(): boolean {
    if (this.operand === null) return false;
    this.operand = null;
    this.mayBeEmpty = false;
    return true;
  }

  private separate(): boolean {
    if (this.brackets.at(-1) === "function") {
      if (this.operand === null && !this.mayBeEmpty) return false;
      this.operand = null;
      this.mayBeEmpty = true;
      return true;
    }
    // Outside a function it joins references to a union.
    return this.operand === "reference" && this.expectOperand();
  }

  private close(): boolean {
    const bracket = this.brackets.pop();
    if (bracket === undefined) return false;
    const complete = this.operand !== null || (bracket === "function" && this.mayBeEmpty);
    // Either may be a reference: "OFFSET(…) A1:B2", "(A1,B2) C3".
    this.operand = bracket === "function" || this.operand === "reference" ? "reference" : "value";
    this.mayBeEmpty = false;
    return complete;
  }
}

/** True where Excel can read the text (without its leading "=") as a formula. */
export function parsesAsFormula(text: string): boolean {
  const tokens = tokensOf(text);
  if (tokens === null) return false;
  const grammar = new Grammar();
  return tokens.every((token) => grammar.take(token)) && grammar.ended();
}
