/** `npm run samples`: writes the sample workbooks to assets/samples. Running it again gives the same files. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeXlsx } from "hucre/xlsx";
import { sampleWorkbooks } from "./workbooks";

const FOLDER = fileURLToPath(new URL("../../assets/samples/", import.meta.url));

for (const { path, options } of sampleWorkbooks()) {
  const file = join(FOLDER, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, await writeXlsx(options));
  console.log(path);
}
