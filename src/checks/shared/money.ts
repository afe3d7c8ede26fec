/** Amounts of money in one unit. */

const TKR = new Map([
  ["kr", 0.001],
  ["kronor", 0.001],
  ["sek", 0.001],
  ["tkr", 1],
  ["mnkr", 1000],
  ["mdkr", 1_000_000],
]);

/** An amount in tkr; null where the unit is none of money's. No unit is tkr (plan/records.ts). */
export function inTkr(value: number, unit: string | null): number | null {
  const factor = unit === null ? 1 : TKR.get(unit.toLocaleLowerCase("sv"));
  return factor === undefined ? null : value * factor;
}

/** Half of an amount's last written digit, in tkr: 705.3 mnkr is exact to 0.05 mnkr. */
export function roundingInTkr(value: number, unit: string | null): number {
  const decimals = /\.(\d+)$/u.exec(String(value))?.[1]?.length ?? 0;
  return (inTkr(0.5, unit) ?? 0) / 10 ** decimals;
}
