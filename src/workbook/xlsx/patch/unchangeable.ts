/** Files that can be read but not changed without harm. */
import { inspectFile } from "../guard";
import type { ZipArchive } from "../zip";

export type Unchangeable =
  /** .xls, .xlsb or .ods. */
  | "otherFormat"
  /** The strict variety of .xlsx: its parts are written in other names. */
  | "strict"
  /** Digitally signed: any change breaks the signature. */
  | "signed";

/** Thrown where a file cannot be opened to be changed. The words for people are in src/strings. */
export class UnchangeableError extends Error {
  override readonly name = "UnchangeableError";
  constructor(
    readonly reason: Unchangeable,
    detail: string,
  ) {
    super(`${reason}: ${detail}`);
  }
}

/** The file's package and the name of its workbook part. Throws WorkbookError, UnchangeableError. */
export function openChangeable(bytes: Uint8Array, name: string): { readonly zip: ZipArchive; readonly part: string } {
  const file = inspectFile(bytes, name);
  if (file.kind !== "xlsx") throw new UnchangeableError("otherFormat", file.kind);
  const { zip, part } = file;
  const head = new TextDecoder().decode(zip.read(part).subarray(0, 4096));
  if (head.includes("http://purl.oclc.org/ooxml/")) throw new UnchangeableError("strict", part);
  if ([...zip.names()].some((entry) => /^_xmlsignatures\//i.test(entry))) {
    throw new UnchangeableError("signed", "_xmlsignatures");
  }
  return { zip, part };
}
