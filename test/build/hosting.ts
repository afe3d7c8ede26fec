/** Reads the servers' files back as a server would, as far as the tests need. */

/** The Content-Security-Policy that each server's file sends; undefined where none, or more than one, is found. */
export function policiesOf(read: (file: string) => string): Map<string, string | undefined> {
  const patterns: readonly (readonly [string, RegExp])[] = [
    ["_headers", /^ {2}Content-Security-Policy: (.*)$/gm],
    [".htaccess", /^ *Header always set Content-Security-Policy "([^"]*)"$/gm],
    ["nginx.conf", /^ *add_header Content-Security-Policy "([^"]*)" always;$/gm],
    ["staticwebapp.config.json", /"Content-Security-Policy": "([^"]*)"/g],
    ["web.config", /<add name="Content-Security-Policy" value="([^"]*)" \/>/g],
  ];
  return new Map(
    patterns.map(([file, pattern]) => {
      const found = new Set([...read(file).matchAll(pattern)].map(([, policy]) => policy));
      return [file, found.size === 1 ? [...found][0] : undefined];
    }),
  );
}

/** The Cache-Control rules of a _headers file, where `*` stands for any rest of a path. */
export function cacheRules(headers: string): { matches: (path: string) => boolean; value: string }[] {
  const rules = [...headers.matchAll(/^(\/\S*)\n((?: {2}.*\n)+)/gm)];
  return rules.flatMap(([, path = "", lines = ""]) =>
    [...lines.matchAll(/^ {2}Cache-Control: (.*)$/gm)].map(([, value = ""]) => ({
      matches: (other: string) => (path.endsWith("*") ? other.startsWith(path.slice(0, -1)) : other === path),
      value,
    })),
  );
}
