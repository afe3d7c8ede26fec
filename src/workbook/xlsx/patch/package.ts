/** A workbook's package being changed: parts that nobody touches go over to the new one as they are packed. */
import { WorkbookError } from "../../errors";
import { ZipWriter } from "../write/zipWriter";
import type { PackedPart, ZipArchive } from "../zip";

type Change =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "packed"; readonly part: PackedPart }
  | { readonly kind: "removed" };

export class PackageEdit {
  private readonly changes = new Map<string, Change>();
  private readonly texts = new Map<string, string>();
  /** Lower case → name as it stands: part names differ by more than their case (ECMA-376 part 2, 6.2.2.3). */
  private readonly known: Map<string, string>;

  constructor(private readonly zip: ZipArchive) {
    this.known = new Map([...zip.names()].map((name) => [name.toLowerCase(), name]));
  }

  /** The part's name as the package writes it; null where there is none. */
  find(name: string): string | null {
    return this.known.get(name.toLowerCase()) ?? null;
  }

  names(): Iterable<string> {
    return this.known.values();
  }

  /** The part as text. Throws WorkbookError damaged where it is not there, or not UTF-8 or UTF-16. */
  text(name: string): string {
    const found = this.find(name);
    const change = found === null ? undefined : this.changes.get(found);
    if (change?.kind === "text") return change.text;
    if (found === null || change !== undefined) throw new WorkbookError("damaged", `the part ${name} is missing`);
    let text = this.texts.get(found);
    if (text === undefined) this.texts.set(found, (text = decode(this.zip.read(found), found)));
    return text;
  }

  setText(name: string, text: string): void {
    this.set(name, { kind: "text", text: withUtf8Declaration(text) });
  }

  setPacked(name: string, part: PackedPart): void {
    this.set(name, { kind: "packed", part });
  }

  remove(name: string): void {
    const found = this.find(name);
    if (found === null) return;
    this.changes.set(found, { kind: "removed" });
    this.known.delete(found.toLowerCase());
  }

  /** A name that no part has: `xl/tables/table` + number + `.xml`. */
  freeName(stem: string, ending: string): string {
    for (let number = 1; ; number++) {
      const name = `${stem}${String(number)}${ending}`;
      if (this.find(name) === null) return name;
    }
  }

  /** The package with its changes; new parts stand last. */
  async finish(): Promise<Uint8Array> {
    const writer = new ZipWriter();
    for (const name of this.zip.names()) {
      const change = this.changes.get(name);
      if (change === undefined) writer.addPacked(name, this.zip.packed(name));
      else await write(writer, name, change);
      this.changes.delete(name);
    }
    for (const [name, change] of this.changes) await write(writer, name, change);
    return writer.finish();
  }

  private set(name: string, change: Change): void {
    const found = this.find(name) ?? name;
    this.changes.set(found, change);
    this.known.set(found.toLowerCase(), found);
  }
}

async function write(writer: ZipWriter, name: string, change: Change): Promise<void> {
  if (change.kind === "text") await writer.add(name, [change.text]);
  else if (change.kind === "packed") writer.addPacked(name, change.part);
}

/** Parts are UTF-8 or UTF-16 (ECMA-376 part 1, 8.4). What is neither would not come back as it was. */
function decode(bytes: Uint8Array, name: string): string {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  try {
    return new TextDecoder(isLittle ? "utf-16le" : isBig ? "utf-16be" : "utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new WorkbookError("damaged", `${name} has text in an unknown encoding`);
  }
}

function withUtf8Declaration(text: string): string {
  return text.replace(/^(<\?xml[^>]*?encoding\s*=\s*)(["'])utf-16(?:le|be)?\2/i, "$1$2UTF-8$2");
}
