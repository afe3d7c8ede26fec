/**
 * What the adapter relies on, case by case, said with the real Office.js. The same cases run on the host in Node and, on the
 * page that `npm run excel:contract` builds, inside a real Excel: where the two differ, the host is wrong.
 */

/** Records one comparison; `what` says in a few words what is relied on. */
type Same = (what: string, found: unknown, expected: unknown) => void;

interface CaseContext {
  readonly excel: typeof Excel;
  readonly same: Same;
  /** An empty sheet of the case's own; it is deleted afterwards. */
  readonly sheet: string;
}

export interface ContractCase {
  readonly name: string;
  /** True where Excel must calculate: the host does not, so only a real Excel can show it. */
  readonly calculates?: true;
  readonly run: (context: CaseContext) => Promise<void>;
}

/** The code of the error that the work ends with; "none" where it succeeds. */
export async function errorCode(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return "none";
  } catch (error) {
    return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : String(error);
  }
}
