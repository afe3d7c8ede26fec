/** Records the batches that office.js sends, in a page inside Excel, at the one function through which all of them go. */
import type { Exchange } from "./transcript";

/** What office.js calls with [customData, "POST", "ProcessQuery", headers, body, 0, flags] (office.js 1.1.110). */
type ExecuteRichApi = (request: unknown, answered: (result: RichApiResult) => void) => void;

interface RichApiResult {
  readonly status: string;
  /** Where it succeeded: [status, headers, body]. */
  readonly value?: { readonly data?: readonly unknown[] };
  readonly error?: { readonly code: number };
}

interface RichApi {
  readonly executeRichApiRequestAsync: ExecuteRichApi;
}

/** office.js's OSF.DDA, in which it looks RichApi up at each request. */
export interface Dda {
  RichApi: RichApi;
}

const BODY_OF_REQUEST = 4;
const BODY_OF_RESPONSE = 2;

/** Starts recording; the exchanges are added to the array that is given back, as they are answered. */
export function record(dda: Dda): readonly Exchange[] {
  const exchanges: Exchange[] = [];
  const original = dda.RichApi;
  const executeRichApiRequestAsync: ExecuteRichApi = (request, answered) => {
    original.executeRichApiRequestAsync(request, (result) => {
      exchanges.push(exchangeOf(request, result));
      answered(result);
    });
  };
  // The function itself is read-only; the object that holds it is not.
  dda.RichApi = Object.create(original, {
    executeRichApiRequestAsync: { value: executeRichApiRequestAsync },
  }) as RichApi;
  return exchanges;
}

function exchangeOf(request: unknown, result: RichApiResult): Exchange {
  const text = asText(Array.isArray(request) ? (request as unknown[])[BODY_OF_REQUEST] : request);
  if (result.status !== "succeeded") return { request: text, response: null, officeError: result.error?.code ?? 0 };
  return { request: text, response: asText(result.value?.data?.[BODY_OF_RESPONSE]), officeError: null };
}

function asText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value ?? null);
}
