/** The headers that a server would send, from the add-in's `_headers` file: what is tested is what is handed to the server. */

interface Rule {
  readonly pattern: RegExp;
  readonly headers: readonly (readonly [string, string])[];
}

/** "/plan/*" as a pattern: a star stands for anything. */
function patternOf(path: string): RegExp {
  const parts = path.split("*").map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`);
}

function parseRules(text: string): readonly Rule[] {
  const rules: { pattern: RegExp; headers: [string, string][] }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const header = /^\s+([\w-]+):\s*(.+)$/.exec(line);
    if (header !== null) rules.at(-1)?.headers.push([header[1] ?? "", header[2] ?? ""]);
    else if (line.startsWith("/")) rules.push({ pattern: patternOf(line.trim()), headers: [] });
  }
  return rules;
}

/**
 * Reads a `_headers` file: a path per rule, with its headers indented below. Gives the headers of a path on the server
 * ("/plan/taskpane.html"); values that several rules give are joined by commas, as such servers do.
 */
export function hostingHeaders(text: string): (path: string) => Readonly<Record<string, string>> {
  const rules = parseRules(text);
  return (path) => {
    const joined = new Map<string, string>();
    for (const [name, value] of rules.filter(({ pattern }) => pattern.test(path)).flatMap(({ headers }) => headers))
      joined.set(name, [joined.get(name), value].filter((part) => part !== undefined).join(", "));
    return Object.fromEntries(joined);
  };
}
