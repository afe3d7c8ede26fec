/** The sample as a new workbook: through the real library to the host, and every way that can fail. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { openSample } from "../../src/commands/sample";
import { createHost, startOffice } from "../excel-host";

const FILE = readFileSync(path.join(__dirname, "../../assets/samples/2025.xlsx"));
const fetched = (address: string): Promise<Response> =>
  Promise.resolve(address === "samples/2025.xlsx" ? new Response(FILE) : new Response("", { status: 404 }));

it("opens the file as it is", async () => {
  const host = createHost();
  const { Excel: excel } = startOffice(host);
  expect(await openSample({ fetch: fetched, createWorkbook: (base64) => excel.createWorkbook(base64) })).toBeNull();
  expect(host.workbook.opened.map((base64) => Buffer.from(base64, "base64").equals(FILE))).toEqual([true]);
});

it.each<[string, Parameters<typeof openSample>[0], string]>([
  ["no network", { fetch: () => Promise.reject(new TypeError("Failed to fetch")), createWorkbook: fail }, "connection"],
  ["no such file", { fetch: () => fetched("x"), createWorkbook: fail }, "connection"],
  ["Excel refuses", { fetch: fetched, createWorkbook: () => Promise.reject(new Error("hardening")) }, "unexpected"],
  [
    "Excel is not there",
    {
      fetch: fetched,
      createWorkbook: () => {
        throw new ReferenceError("Excel is not defined");
      },
    },
    "unexpected",
  ],
])("%s: a trouble, and nothing is changed", async (_name, pieces, code) => {
  expect(await openSample(pieces)).toMatchObject({
    code,
    summary: "unchanged",
    detail: expect.stringMatching(/./u) as string,
  });
});

function fail(): Promise<void> {
  throw new Error("nothing to open");
}
