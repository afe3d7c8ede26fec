/** Where workbooks come from: the person's files, and the sample that lies beside the page. */
import type { Source } from "./desk";

const SAMPLE = "samples/2025.xlsx";

export function fileSource(file: File): Source {
  return { name: file.name, bytes: async () => new Uint8Array(await file.arrayBuffer()) };
}

/** One file is opened; of several nobody can say which is meant, and they are not put together here. */
export function filesSource(files: readonly File[]): Source {
  const [first] = files;
  if (first !== undefined && files.length === 1) return fileSource(first);
  return {
    name: files.map(({ name }) => name).join(", "),
    bytes: () => Promise.reject(new SeveralFiles("one at a time")),
  };
}

class SeveralFiles extends Error {
  override readonly name = "SeveralFiles";
  readonly reason = "several";
}

/** `name`: what the sample is called when it is saved. */
export function sampleSource(name: string): Source {
  return {
    name,
    isSample: true,
    bytes: async () => {
      const response = await fetch(SAMPLE);
      if (!response.ok) throw new Error(`${SAMPLE}: ${String(response.status)}`);
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}
