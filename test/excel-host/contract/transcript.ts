/** A recording of what office.js asked a real Excel and what it answered: the file that the contract page saves. */

export interface Exchange {
  /** The batch as office.js sent it: JSON text of {Actions, ObjectPaths}. */
  readonly request: string;
  /** The answer's body as JSON text; null where the host application gave `officeError` instead. */
  readonly response: string | null;
  readonly officeError: number | null;
}

export interface Transcript {
  /** Increases when the shape changes. */
  readonly version: 1;
  /** Which Excel: platform, version, display language; no names, no addresses. */
  readonly excel: string;
  readonly recorded: string;
  readonly exchanges: readonly Exchange[];
}

/** Throws where the text is no transcript, naming what is missing. */
export function parseTranscript(text: string): Transcript {
  const found = JSON.parse(text) as Partial<Transcript> | null;
  if (found?.version !== 1) throw new Error("not a transcript of version 1");
  const { excel, recorded, exchanges } = found;
  if (typeof excel !== "string" || typeof recorded !== "string")
    throw new Error("a transcript names its Excel and day");
  if (!Array.isArray(exchanges)) throw new Error("a transcript has exchanges");
  for (const one of exchanges as readonly Partial<Exchange>[]) {
    if (typeof one.request !== "string" || (one.response === null) !== (one.officeError !== null))
      throw new Error("an exchange is a request with a response or an error");
  }
  return { version: 1, excel, recorded, exchanges: exchanges as Exchange[] };
}
