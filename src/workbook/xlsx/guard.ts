/**
 * The gate that every file passes before anything in it is read: what it is, by its content and never by its ending, and
 * whether its sizes are such that it may be opened. What a zip directory declares is checked here; that nothing more than
 * declared comes out is checked byte by byte while unpacking (zip.ts), so that no file is unpacked twice.
 */
import { CompoundFile, isCompoundFile } from "./cfb";
import { WorkbookError } from "../errors";
import { LIMITS } from "../grid/limits";
import { workbookPart } from "./ooxml/parts";
import { ZipArchive } from "./zip";

/** A file that may be opened, opened as far as its directory. */
export type InspectedFile =
  | { readonly kind: "xlsx" | "xlsb"; readonly zip: ZipArchive; readonly part: string }
  | { readonly kind: "ods"; readonly zip: ZipArchive }
  | { readonly kind: "xls"; readonly stream: Uint8Array };

const ODS = "application/vnd.oasis.opendocument.spreadsheet";

/**
 * What the file is. Throws WorkbookError: empty, tooLarge, truncated, encrypted, notAWorkbook, bomb, damaged.
 * `name` serves only to word the error.
 */
export function inspectFile(bytes: Uint8Array, name: string): InspectedFile {
  if (bytes.length === 0) throw new WorkbookError("empty", name);
  if (bytes.length > LIMITS.fileBytes) throw new WorkbookError("tooLarge", `${name}: ${String(bytes.length)} bytes`);
  if (isZip(bytes)) return inspectZip(bytes);
  if (isCompoundFile(bytes)) return inspectCompound(new CompoundFile(bytes));
  if (bytes.every((byte) => byte === 0)) throw new WorkbookError("damaged", `${name}: nothing but zeros`);
  throw new WorkbookError("notAWorkbook", name);
}

/** "PK\3\4", or "PK\5\6" of a zip file without entries. */
function isZip(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && (bytes[3] === 4 || bytes[3] === 6)
  );
}

function inspectZip(bytes: Uint8Array): InspectedFile {
  const zip = ZipArchive.open(bytes);
  if (zip.has("mimetype") && zip.has("content.xml")) return inspectOds(zip);
  const part = workbookPart(zip);
  return { kind: part.toLowerCase().endsWith(".bin") ? "xlsb" : "xlsx", zip, part };
}

function inspectOds(zip: ZipArchive): InspectedFile {
  const type = new TextDecoder().decode(zip.read("mimetype")).trim();
  if (type !== ODS && type !== `${ODS}-template`) throw new WorkbookError("notAWorkbook", type.slice(0, 100));
  const manifest = "META-INF/manifest.xml";
  if (zip.has(manifest) && new TextDecoder().decode(zip.read(manifest)).includes("encryption-data")) {
    throw new WorkbookError("encrypted", "an .ods with a password");
  }
  return { kind: "ods", zip };
}

function inspectCompound(file: CompoundFile): InspectedFile {
  // By [MS-CFB] names differ by more than their case; some writers shout.
  const names = new Map([...file.names()].map((name) => [name.toLowerCase(), name]));
  if (names.has("encryptedpackage") || names.has("encryptioninfo")) {
    throw new WorkbookError("encrypted", "a workbook with a password");
  }
  const stream = file.stream(names.get("workbook") ?? "");
  if (stream !== null) return { kind: "xls", stream };
  if (names.has("book")) throw new WorkbookError("notAWorkbook", "a workbook of Excel 95 or older");
  throw new WorkbookError("notAWorkbook", "a compound file without a workbook");
}
