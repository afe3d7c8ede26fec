/** Runs contract cases, each on an empty sheet of its own, and gives back every comparison. */
import type { ContractCase } from "./case";

export interface Outcome {
  readonly name: string;
  /** Comparisons that did not hold, and errors, in words; empty: the case holds. */
  readonly failures: readonly string[];
  readonly comparisons: number;
}

/** Prefix of the sheets that the cases make: a person's own are never touched. */
const PREFIX = "_kontrakt ";

export async function runCases(
  excel: typeof Excel,
  cases: readonly ContractCase[],
  done: (outcome: Outcome) => void = () => undefined,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [index, one] of cases.entries()) {
    const outcome = await runCase(excel, one, `${PREFIX}${String(index + 1)}`);
    outcomes.push(outcome);
    done(outcome);
  }
  return outcomes;
}

async function runCase(excel: typeof Excel, { name, run }: ContractCase, sheet: string): Promise<Outcome> {
  const failures: string[] = [];
  let comparisons = 0;
  const same = (what: string, found: unknown, expected: unknown): void => {
    comparisons++;
    const [left, right] = [JSON.stringify(found), JSON.stringify(expected)];
    if (left !== right) failures.push(`${what}: found ${left}, expected ${right}`);
  };
  try {
    await excel.run(async (context) => {
      context.workbook.worksheets.add(sheet);
      await context.sync();
    });
    await run({ excel, same, sheet });
    if (comparisons === 0) failures.push("compared nothing");
  } catch (error) {
    failures.push(`broke off: ${error instanceof Error ? error.message : String(error)}`);
  }
  await removeSheet(excel, sheet).catch((error: unknown) => {
    failures.push(`its sheet could not be removed: ${String(error)}`);
  });
  return { name, failures, comparisons };
}

async function removeSheet(excel: typeof Excel, sheet: string): Promise<void> {
  await excel.run(async (context) => {
    const made = context.workbook.worksheets.getItemOrNullObject(sheet);
    await context.sync();
    if (!made.isNullObject) made.delete();
    await context.sync();
  });
}
