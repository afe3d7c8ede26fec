/** A list of names in one cell, to be read again: "HR; Ekonomi". A semicolon within a name is doubled. */

export function joinNames(names: readonly string[]): string {
  return names.map((name) => name.replaceAll(";", ";;")).join("; ");
}

export function splitNames(text: string): string[] {
  const names: string[] = [];
  let name = "";
  for (let index = 0; index < text.length; index++) {
    const letter = text.charAt(index);
    if (letter !== ";") name += letter;
    else if (text.charAt(index + 1) === ";") {
      name += ";";
      index++;
    } else {
      names.push(name.trim());
      name = "";
    }
  }
  return [...names, name.trim()].filter((one) => one !== "");
}
