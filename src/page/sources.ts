/** Where workbooks come from: the person's files, and the sample that lies beside the page. */
import type { Source } from "./desk";

const SAMPLE = "samples/2025.xlsx";

export function fileSource(file: File): Source {
  return { name: file.name, bytes: async () => new Uint8Array(await file.arrayBuffer()) };
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
