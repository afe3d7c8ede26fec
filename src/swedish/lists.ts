/** Lists in Swedish: "A, B och C", no comma before "och". */
const CONJUNCTION = new Intl.ListFormat("sv-SE", { type: "conjunction" });

/** "A", "A och B", "A, B och C". */
export function listText(items: readonly string[]): string {
  return CONJUNCTION.format(items);
}

/** The same list of names that are not quoted: with "samt" where a name has an "och" of its own ("Fastighet och service"). */
export function nameListText(names: readonly string[]): string {
  const last = names.at(-1);
  return last === undefined || names.length === 1 || !names.some((name) => name.includes(" och "))
    ? listText(names)
    : `${names.slice(0, -1).join(", ")} samt ${last}`;
}

/** The same list where items are not plain text: the items in order with the separators between them. */
export function listParts<T>(items: readonly T[]): (T | string)[] {
  const places = items.map((_, index) => String(index));
  return CONJUNCTION.formatToParts(places).map((part) => {
    const item = part.type === "element" ? items[Number(part.value)] : undefined;
    return item === undefined ? part.value : item;
  });
}
