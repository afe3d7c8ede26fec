/**
 * Budget 3: what the adapter asks of Excel. Syncs and bytes are counted at the host, behind the real office.js; the time is
 * what the run took here plus so many milliseconds a sync, as Excel on a desk, on the web and on a slow line might take.
 */
import { summariseWorkbook } from "../../src/app/summariseWorkbook";
import { excelWorkbook } from "../../src/workbook/excel/workbook";
import { createHost, startOffice, type SyncRecord } from "../excel-host";
import { workbookFromGrids } from "../excel-host/fromGrids";
import { workbookOf } from "./grids";
import type { Line } from "./measure";

const ROWS = 100;
const LATENCIES = [0, 30, 150] as const;

interface Measured {
  readonly syncs: readonly SyncRecord[];
  readonly time: number;
}

/** Reads, then makes the whole summary, in a fresh workbook. */
async function measure(sheets: number): Promise<{ read: Measured; summary: Measured }> {
  const host = createHost(workbookFromGrids(workbookOf(sheets, ROWS)));
  const workbook = excelWorkbook(startOffice(host).Excel);
  const timed = async (work: () => Promise<unknown>): Promise<Measured> => {
    const before = host.syncs.length;
    const start = performance.now();
    await work();
    return { syncs: host.syncs.slice(before), time: performance.now() - start };
  };
  const read = await timed(() => workbook.read());
  const summary = await timed(() => summariseWorkbook(workbook, { taken: "2025-05-05", language: "sv" }));
  return { read, summary };
}

function kilobytes(bytes: number): string {
  return bytes < 2_000_000 ? `${(bytes / 1000).toFixed(0)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

function describe({ syncs, time }: Measured): string {
  const sum = (of: (sync: SyncRecord) => number): number => syncs.reduce((total, sync) => total + of(sync), 0);
  const seconds = LATENCIES.map((latency) => `${((time + latency * syncs.length) / 1000).toFixed(1)} s`);
  const largest = Math.max(...syncs.map(({ requestBytes, responseBytes }) => Math.max(requestBytes, responseBytes)));
  return [
    `${String(syncs.length)} syncs`,
    `${kilobytes(sum(({ requestBytes }) => requestBytes))} out`,
    `${kilobytes(sum(({ responseBytes }) => responseBytes))} in (largest ${kilobytes(largest)})`,
    `${seconds.join(" / ")} at ${LATENCIES.join(" / ")} ms a sync`,
  ].join(", ");
}

export async function excel(counts: readonly number[]): Promise<Line[]> {
  const lines: Line[] = [];
  for (const sheets of counts) {
    const { read, summary } = await measure(sheets);
    const size = `${String(sheets)} sheets × ${String(ROWS)} rows`;
    lines.push({ what: `read, ${size}`, value: describe(read) });
    lines.push({ what: `read and write the whole summary, ${size}`, value: describe(summary) });
  }
  return lines;
}
