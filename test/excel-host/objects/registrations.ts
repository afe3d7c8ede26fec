/** Which events the page has asked for: Excel tells of no others. */
import type { HostWorkbook } from "../model";

const counts = new WeakMap<HostWorkbook, Map<string, number>>();

function keyOf(type: number, targetId: string): string {
  return `${String(type)} ${targetId}`;
}

/** How often an event is registered now: "10 Workbook" → 1. A test that ended its listening finds nothing here. */
export function registrations(workbook: HostWorkbook): ReadonlyMap<string, number> {
  return new Map([...(counts.get(workbook) ?? [])].filter(([, count]) => count > 0));
}

export function isRegistered(workbook: HostWorkbook, type: number, targetId: string): boolean {
  return (counts.get(workbook)?.get(keyOf(type, targetId)) ?? 0) > 0;
}

export function register(workbook: HostWorkbook, type: number, targetId: string, by: 1 | -1): void {
  const all = counts.get(workbook) ?? new Map<string, number>();
  const key = keyOf(type, targetId);
  all.set(key, Math.max(0, (all.get(key) ?? 0) + by));
  counts.set(workbook, all);
}
