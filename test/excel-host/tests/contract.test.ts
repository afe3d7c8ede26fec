/** The contract with Excel, on the host; and the recordings of real Excels, when there are any. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createHost, startOffice } from "..";
import { CASES } from "../contract/cases";
import { record, type Dda } from "../contract/recorder";
import { answeringOf, replay } from "../contract/replay";
import { runCases } from "../contract/runner";
import { parseTranscript, type Exchange, type Transcript } from "../contract/transcript";
import { newSheet, newWorkbook } from "../model";

const TRANSCRIPTS = join(__dirname, "../contract/transcripts");
const transcripts = existsSync(TRANSCRIPTS) ? readdirSync(TRANSCRIPTS).filter((name) => name.endsWith(".json")) : [];

/** The host with every batch recorded, as the page records a real Excel. */
async function recorded(): Promise<Transcript> {
  const host = createHost();
  const exchanges: Exchange[] = [];
  const process = host.process.bind(host);
  host.process = async (request, flags) => {
    const answer = await process(request, flags);
    const isError = answer.officeError !== 0;
    exchanges.push({
      request,
      response: isError ? null : answer.body,
      officeError: isError ? answer.officeError : null,
    });
    return answer;
  };
  await runCases(startOffice(host).Excel, onHost);
  return { version: 1, excel: "the host itself", recorded: "2026-11-22", exchanges };
}

const onHost = CASES.filter(({ calculates }) => calculates !== true);

describe("what the adapter relies on", () => {
  it.each(onHost.map((one) => [one.name, one] as const))("%s", async (_, one) => {
    const host = createHost();
    const [outcome] = await runCases(startOffice(host).Excel, [one]);
    expect(outcome?.failures).toEqual([]);
    expect(host.unknown).toEqual([]);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Blad1"]);
  });

  it("a case that compares nothing, or finds something else, does not hold", async () => {
    const { Excel } = startOffice(createHost());
    const outcomes = await runCases(Excel, [
      { name: "nothing", run: () => Promise.resolve() },
      {
        name: "another value",
        run: ({ same }) => {
          same("value", 1, 2);
          return Promise.resolve();
        },
      },
    ]);
    expect(outcomes.map(({ failures }) => failures)).toEqual([["compared nothing"], ["value: found 1, expected 2"]]);
  });
});

describe("recordings", () => {
  it("the host agrees with a recording of itself, though ids differ", async () => {
    const transcript = await recorded();
    expect(transcript.exchanges.length).toBeGreaterThan(30);
    const other = createHost(newWorkbook([newSheet("Blad1")]));
    expect(await replay(transcript, answeringOf(other))).toEqual([]);
  });

  it("says where a recording of another Excel differs", async () => {
    const { exchanges, ...rest } = await recorded();
    const at = exchanges.findIndex(({ response }) => response?.includes('"3E5"') === true);
    const changed = exchanges.map((one, index) =>
      index === at ? { ...one, response: one.response?.replace('"3E5"', "300000") ?? null } : one,
    );
    const differences = await replay({ ...rest, exchanges: changed }, answeringOf(createHost()));
    expect(differences).toHaveLength(1);
    expect(differences[0]).toContain(`batch ${String(at + 1)}`);
    expect(differences[0]).toContain("300000 in Excel");
  });

  it("records what goes through office.js's one function", () => {
    const dda: Dda = {
      RichApi: Object.freeze({
        executeRichApiRequestAsync: (_: unknown, answered: (result: object) => void) => {
          answered({ status: "succeeded", value: { data: [200, "", '{"Results":[]}'] } });
          answered({ status: "failed", error: { code: 5004 } });
        },
      }) as Dda["RichApi"],
    };
    const exchanges = record(dda);
    dda.RichApi.executeRichApiRequestAsync(["", "POST", "ProcessQuery", "", '{"Actions":[]}', 0, 0], () => undefined);
    expect(exchanges).toEqual([
      { request: '{"Actions":[]}', response: '{"Results":[]}', officeError: null },
      { request: '{"Actions":[]}', response: null, officeError: 5004 },
    ]);
  });

  it("a file that is no transcript is refused", () => {
    expect(() => parseTranscript('{"version":2}')).toThrow("version 1");
    expect(() => parseTranscript('{"version":1,"excel":"x","recorded":"x","exchanges":[{"request":"{}"}]}')).toThrow();
  });

  // None was recorded when this was written: no Excel runs where the project is built. README tells how to record one.
  if (transcripts.length > 0)
    it.each(transcripts)("the host answers as %s", async (name) => {
      const transcript = parseTranscript(readFileSync(join(TRANSCRIPTS, name), "utf8"));
      expect(await replay(transcript, answeringOf(createHost()))).toEqual([]);
    });
});
