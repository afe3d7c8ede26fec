/** The lower line of the bench: hucre reading every workbook of a folder, nothing more. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { readXlsx } from "hucre/xlsx";

const folder = process.argv[2];
for (const name of readdirSync(folder)) await readXlsx(readFileSync(path.join(folder, name)));
