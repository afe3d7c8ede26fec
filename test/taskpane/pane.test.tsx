/** @jest-environment jsdom */
/** The pane in every place and state that it can be in: each says what it is and what to do. */
import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Place } from "../../src/commands/office";
import { paneStrings } from "../../src/strings/pane";
import { troubleText } from "../../src/strings/troubles";
import { App } from "../../src/taskpane/App";
import { WorkbookTrouble, type TroubleCode } from "../../src/workbook/errors";
import { ASSIGNMENT_SHEET, KEY_FIGURE_SHEET, PLAN_SHEET, grid } from "../grids";
import { openPane, paneBed, showPane, type Bed } from "./paneBed";

const GRIDS = [PLAN_SHEET, ASSIGNMENT_SHEET, KEY_FIGURE_SHEET];
const HOSTILE = `<img src=x onerror="alert(1)">`;
const sv = paneStrings("sv");

function expectStatus(text: string): void {
  expect(screen.getByRole("status").textContent).toBe(text);
}

function button(name: string): HTMLElement {
  return screen.getByRole("button", { name });
}

/** Without waiting for its end. */
function beginReading({ pieces }: Bed): void {
  act(() => {
    void pieces.live.start();
  });
}

/** A workbook whose reading waits until it is let go. */
function held(bed: Bed): () => Promise<void> {
  let letGo = (): void => undefined;
  bed.workbook.meanwhile = () =>
    new Promise((resolve) => {
      letGo = resolve;
    });
  return () =>
    act(async () => {
      bed.workbook.meanwhile = () => undefined;
      letGo();
      await Promise.resolve();
    });
}

describe.each(["sv", "en"] as const)("in %s", (language) => {
  const strings = paneStrings(language);

  it("says the language, the product, and where it cannot work what is needed", async () => {
    const elsewhere: readonly (readonly [Place, string, string])[] = [
      ["notInExcel", strings.notInExcel, strings.notInExcelRemedy],
      ["noOffice", strings.noOffice, strings.noOfficeRemedy],
      ["tooOld", strings.tooOld, troubleText({ code: "tooOld", summary: "unchanged", sheet: null }, language).remedy],
    ];
    for (const [place, status, remedy] of elsewhere) {
      const bed = paneBed(GRIDS, { place, language });
      const { unmount } = render(<App {...bed.pieces} />);
      await act(() => bed.pieces.place);
      expect(document.documentElement.lang).toBe(language);
      expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(strings.product);
      expectStatus(status);
      expect(screen.getByText(remedy)).toBeTruthy();
      expect(screen.queryByRole("tab")).toBeNull();
      expect(screen.queryByRole("button")).toBeNull();
      unmount();
    }
  });

  it("shows the views when the workbook has been read, the first of them with the jobs", async () => {
    await openPane(GRIDS, { language });
    expectStatus(strings.ready);
    expect(screen.getAllByRole("tab").map(({ textContent }) => textContent.split(/\d/u)[0])).toEqual(
      Object.values(strings.views),
    );
    await screen.findByRole("heading", { level: 2 });
    for (const job of Object.values(strings.jobs)) expect(button(job)).toBeTruthy();
  });

  it("an empty workbook: says so, and offers the sample", async () => {
    const bed = await openPane([], { language });
    expect(screen.getByRole("heading", { level: 2, name: strings.empty })).toBeTruthy();
    expectStatus(strings.nothingHere);
    await userEvent.click(button(strings.openSample));
    expect(bed.samples()).toBe(1);
  });

  it("nothing recognised: names the sheets as text, the headings looked for, and leads to the settings", async () => {
    await openPane(
      [
        grid(HOSTILE, [
          ["Dag", "Rätt"],
          ["måndag", "ärtsoppa"],
        ]),
      ],
      { language },
    );
    expect(screen.getByText(strings.nothingLooked(["Uppdrag", "Nyckeltal", "Aktiviteter"], [HOSTILE]))).toBeTruthy();
    expect(document.querySelector("img")).toBeNull();
    for (const { known } of strings.headings) expect(screen.getByText((text) => text.includes(known))).toBeTruthy();
    await userEvent.click(button(strings.openSettings));
    expect(screen.getByRole("tab", { selected: true }).textContent).toBe(strings.views.settings);
  });
});

describe("reading", () => {
  it("tells how far it has come and can be cancelled, and started again", async () => {
    const bed = paneBed(GRIDS);
    const letGo = held(bed);
    await showPane(bed);
    expectStatus(sv.starting);
    beginReading(bed);
    await screen.findByRole("progressbar", { name: sv.reading(null) });
    expectStatus(sv.reading(null));
    await userEvent.click(button(sv.cancel));
    await screen.findByText(troubleText({ code: "cancelled", summary: "unchanged", sheet: null }, "sv").happened);
    expectStatus(sv.cancelledTitle);
    await letGo();
    await userEvent.click(button(sv.retry));
    await screen.findAllByRole("tab");
  });

  it("need not be waited for: a job can be asked for meanwhile, and reads by itself", async () => {
    const bed = paneBed(GRIDS);
    const letGo = held(bed);
    await showPane(bed);
    beginReading(bed);
    await userEvent.click(await screen.findByRole("button", { name: sv.jobs.summary }));
    expect(bed.pieces.session.state()).toMatchObject({ kind: "working", job: "summary" });
    await letGo();
    await screen.findAllByRole("tab");
    expect(bed.workbook.owned("summary")).toBeDefined();
  });

  it.each<TroubleCode>(["hung", "connection", "tooMuch", "gone", "unexpected"])(
    "that fails (%s) says what happened and what to do, and goes on when that is mended",
    async (code) => {
      const bed = paneBed(GRIDS);
      bed.workbook.trouble = { at: "read", error: new WorkbookTrouble(code, "the detail") };
      await showPane(bed);
      await act(() => bed.pieces.live.start());
      const told = troubleText({ code, summary: "unchanged", sheet: null }, "sv");
      const alert = screen.getByRole("alert");
      for (const text of [sv.notRead, told.happened, told.remedy]) expect(within(alert).getByText(text)).toBeTruthy();
      expectStatus(sv.notRead);
      bed.workbook.trouble = null;
      await userEvent.click(button(sv.retry));
      await screen.findAllByRole("tab");
    },
  );

  it("while a cell is being edited says that it waits", async () => {
    const bed = paneBed(GRIDS);
    bed.workbook.trouble = { at: "read", error: new WorkbookTrouble("cellEdit", "the detail") };
    await showPane(bed);
    beginReading(bed);
    await screen.findByText(sv.waitingToRead, { selector: "p" });
    expectStatus(sv.waitingToRead);
    bed.workbook.trouble = null;
    await act(() => bed.pieces.live.refresh());
    await screen.findAllByRole("tab");
    await act(() => bed.pieces.live.stop());
  });

  it("a fault of ours has its detail and no promise that Excel is to blame", async () => {
    const bed = paneBed(GRIDS);
    bed.workbook.trouble = { at: "read", error: new TypeError("x is undefined") };
    await showPane(bed);
    await act(() => bed.pieces.live.start());
    const told = troubleText({ code: "ourError", summary: "unchanged", sheet: null }, "sv");
    expect(screen.getByText(told.happened)).toBeTruthy();
    expect(screen.getByText("TypeError: x is undefined")).toBeTruthy();
  });
});

describe("the browser page", () => {
  it("without a workbook says how to get one, and shows no first run", async () => {
    const bed = paneBed(GRIDS, { place: "browser" });
    await showPane(bed);
    expect(screen.getByRole("heading", { level: 2, name: sv.closed })).toBeTruthy();
    expectStatus(sv.closed);
    await userEvent.click(button(sv.openSample));
    expect(bed.samples()).toBe(1);
    await act(() => bed.pieces.live.open(bed.workbook));
    await screen.findAllByRole("tab");
    expect(screen.queryByRole("region", { name: sv.firstRunHeading })).toBeNull();
  });

  it("follows a change of language and keeps the view that is open", async () => {
    const place = "browser" as const;
    const surroundings = (language: "sv" | "en"): Promise<{ place: Place; language: "sv" | "en"; dark: null }> =>
      Promise.resolve({ place, language, dark: null });
    const bed = paneBed(GRIDS, { place });
    const { rerender } = render(<App {...bed.pieces} place={surroundings("sv")} />);
    await act(() => bed.pieces.live.open(bed.workbook));
    await userEvent.click(await screen.findByRole("tab", { name: sv.views.drafts }));
    const second = surroundings("en");
    rerender(<App {...bed.pieces} place={second} />);
    await act(() => second);
    expect(screen.getByRole("tab", { selected: true }).textContent).toBe(paneStrings("en").views.drafts);
  });
});

describe("the first run", () => {
  it("has two lines and the sample, and when it is closed it stays closed", async () => {
    const bed = await openPane(GRIDS);
    const region = screen.getByRole("region", { name: sv.firstRunHeading });
    for (const line of sv.firstRun) expect(within(region).getByText(line)).toBeTruthy();
    await userEvent.click(within(region).getByRole("button", { name: sv.openSample }));
    expect(bed.samples()).toBe(1);
    await userEvent.click(within(region).getByRole("button", { name: sv.close }));
    expect(screen.queryByRole("region", { name: sv.firstRunHeading })).toBeNull();
    expect(bed.kept().firstRunSeen).toBe(true);
  });

  it("a sample that cannot be opened is told, and the message can be put away", async () => {
    const sampleTrouble = { code: "connection", summary: "unchanged", sheet: null, detail: "no network" } as const;
    await openPane([], { sampleTrouble });
    await userEvent.click(button(sv.openSample));
    const alert = screen.getByRole("alert");
    expect(within(alert).getByText(sv.sampleFailed)).toBeTruthy();
    await userEvent.click(within(alert).getByRole("button", { name: sv.close }));
    expect(screen.queryByRole("alert")).toBeNull();
  });
});
