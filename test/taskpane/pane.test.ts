/** The pane's views, drawn as text: each state says what it is, in both languages, and what departments typed stays text. */
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { analyse } from "../../src/app/analyse";
import { JOBS, type SessionState } from "../../src/app/session";
import type { Place } from "../../src/commands/office";
import { readRegisters } from "../../src/registers/readRegisters";
import type { Language } from "../../src/strings/findings";
import { paneStrings } from "../../src/strings/pane";
import { Pane } from "../../src/taskpane/Pane";
import { statusLine } from "../../src/taskpane/statusLine";
import { ASSIGNMENT_SHEET, KEY_FIGURE_SHEET, PLAN_SHEET } from "../grids";

const ANALYSIS = analyse(readRegisters([PLAN_SHEET, ASSIGNMENT_SHEET, KEY_FIGURE_SHEET]));
const HOSTILE = `<img src=x onerror="alert(1)">`;

const WORKING: SessionState = {
  kind: "working",
  job: "summary",
  step: "reading",
  progress: { done: 3, total: 12 },
  canCancel: true,
  askedAgain: false,
};
const DONE: SessionState = {
  kind: "done",
  job: "summary",
  result: {
    kind: "written",
    analysis: ANALYSIS,
    sheets: [
      { role: "summary", name: "Sammanställning" },
      { role: "findings", name: HOSTILE },
    ],
    repaired: false,
  },
  notShown: null,
};
const TROUBLE: SessionState = {
  kind: "trouble",
  job: "check",
  trouble: { code: "unexpected", summary: "unfinished", sheet: null, detail: `GeneralException ${HOSTILE}` },
};
const NOTHING: SessionState = {
  kind: "nothing",
  job: "summary",
  result: {
    kind: "nothing",
    looked: ["Uppdrag", "Nyckeltal", "Aktiviteter"],
    sheets: ["Lunch", HOSTILE],
    withoutRows: [],
    findings: [],
  },
};
const STATES: readonly SessionState[] = [{ kind: "idle" }, WORKING, DONE, NOTHING, TROUBLE];
const PLACES: readonly (Place | null)[] = [null, "excel", "tooOld", "notInExcel", "noOffice"];

function markup(state: SessionState, place: Place | null = "excel", language: Language = "sv"): string {
  const nothing = (): void => undefined;
  const pane = createElement(Pane, { place, state, language, onRun: nothing, onAbort: nothing, onShow: nothing });
  return renderToStaticMarkup(createElement(FluentProvider, { theme: webLightTheme }, pane));
}

const text = (html: string): string =>
  html
    .replace(/<[^>]*>/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();

describe.each(["sv", "en"] as const)("in %s", (language) => {
  it.each(STATES.flatMap((state) => PLACES.map((place) => [state.kind, place, state] as const)))(
    "%s, %s: a status line, and nothing that is no text",
    (_kind, place, state) => {
      const html = markup(state, place, language);
      expect(html).toMatch(/role="status"[^>]*>[^<]+</u);
      expect(html).not.toMatch(/undefined|\[object|<img/u);
    },
  );

  it("offers the jobs in Excel only", () => {
    const jobs = JOBS.map((job) => paneStrings(language).jobs[job]);
    for (const place of PLACES) {
      const html = markup({ kind: "idle" }, place, language);
      for (const job of jobs) expect([place, html.includes(`>${job}</button>`)]).toEqual([place, place === "excel"]);
    }
  });

  it("says something of its own in every place and state", () => {
    const strings = paneStrings(language);
    const lines = [
      ...PLACES.filter((place) => place !== "excel").map((place) => statusLine(place, { kind: "idle" }, strings)),
      ...STATES.map((state) => statusLine("excel", state, strings)),
      statusLine("excel", { ...WORKING, step: "counting" }, strings),
      statusLine("excel", { ...WORKING, step: "writing" }, strings),
    ];
    expect(new Set(lines).size).toBe(lines.length);
  });
});

describe("working", () => {
  it("shows how far it has read, and the way out until it writes", () => {
    expect(text(markup(WORKING))).toContain("Läser blad 3 av 12 …");
    expect(text(markup(WORKING))).toContain("Avbryt");
    expect(text(markup({ ...WORKING, step: "writing", canCancel: false }))).not.toContain("Avbryt");
  });

  it("keeps the job buttons in reach, and says so when they are asked again", () => {
    expect(markup(WORKING).match(/aria-disabled="true"/gu)).toHaveLength(3);
    expect(text(markup(WORKING))).not.toContain("pågår redan");
    expect(markup({ ...WORKING, askedAgain: true })).toMatch(/role="alert"[^>]*>Ett arbete pågår redan/u);
  });
});

describe("done", () => {
  it("tells counts, findings and the written sheets by the names they have", () => {
    const shown = text(markup(DONE));
    expect(shown).toContain("3 uppdrag, 2 nyckeltal och 0 rader med aktiviteter.");
    expect(shown).toMatch(/varning/u);
    expect(markup(DONE)).toContain('aria-label="Gå till bladet Sammanställning"');
    expect(markup(DONE)).toContain("&lt;img src=x");
  });

  it("tells of a repair, and of a sheet that could not be shown", () => {
    expect(text(markup({ ...DONE, result: { ...DONE.result, repaired: true } }))).toContain("hade avbrutits");
    const notShown = { code: "cellEdit", summary: "finished", sheet: null, detail: "" } as const;
    expect(text(markup({ ...DONE, notShown }))).toContain("Du skriver i en cell just nu.");
  });
});

describe("trouble", () => {
  it("says what happened, how things stand and what to do, with detail and a way to try again", () => {
    const shown = text(markup(TROUBLE));
    for (const part of ["Något oväntat hände i Excel.", "halvfärdiga", "Försök igen", "Detaljer", "GeneralException"])
      expect(shown).toContain(part);
    expect(markup(TROUBLE)).toContain('role="alert"');
  });

  it("an Excel that is too old offers nothing that cannot help", () => {
    const shown = text(markup({ kind: "idle" }, "tooOld"));
    expect(shown).toContain("för gammal");
    expect(shown).not.toContain("Försök igen");
  });
});
