/** Names as people type them: "HR ", "hr" and "HR" are one department. */

/** The name as spelt, without stray white space. */
export function tidy(name: string): string {
  return name.trim().replace(/\s+/g, " ");
}

/** What names are compared by: case, stray and no-break spaces, and how accents are encoded (Mac file names) do not count. */
export function nameKey(name: string): string {
  return tidy(name).normalize("NFC").toLowerCase();
}

/** Makes names unique that occur twice (a duplicate id): "U3", "U3 (2)". */
export class UniqueNames {
  private readonly taken = new Set<string>();

  next(name: string): string {
    let unique = name;
    for (let number = 2; this.taken.has(unique); number++) unique = `${name} (${String(number)})`;
    this.taken.add(unique);
    return unique;
  }
}
