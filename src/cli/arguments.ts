/** The command line's words → what to do. */
import { parseArgs } from "node:util";
import type { Language } from "../strings/findings";

export interface Command {
  readonly name: "summarise" | "check";
  readonly paths: readonly string[];
  readonly out: string;
  readonly previous: readonly string[];
  readonly json: boolean;
  readonly language: Language;
}

export type Parsed =
  | { readonly kind: "command"; readonly command: Command }
  | { readonly kind: "help"; readonly language: Language }
  | { readonly kind: "unknownCommand"; readonly word: string; readonly language: Language }
  | { readonly kind: "noFiles"; readonly language: Language }
  /** An option that does not exist; the message is the parser's. */
  | { readonly kind: "badOption"; readonly message: string };

const OPTIONS = {
  out: { type: "string" },
  previous: { type: "string", multiple: true },
  json: { type: "boolean" },
  lang: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

export function parseCommand(argv: readonly string[]): Parsed {
  let parsed;
  try {
    parsed = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return { kind: "badOption", message: error instanceof Error ? error.message : String(error) };
  }
  const { values, positionals } = parsed;
  const [name, ...paths] = positionals;
  if (values.lang !== undefined && values.lang !== "sv" && values.lang !== "en")
    return { kind: "badOption", message: `--lang ${values.lang}` };
  const language: Language = values.lang ?? "sv";
  if (values.help === true || name === undefined) return { kind: "help", language };
  if (name !== "summarise" && name !== "check") return { kind: "unknownCommand", word: name, language };
  if (paths.length === 0) return { kind: "noFiles", language };
  const command: Command = {
    name,
    paths,
    out: values.out ?? ".",
    previous: values.previous ?? [],
    json: values.json ?? false,
    language,
  };
  return { kind: "command", command };
}
