/** @jest-environment jsdom */
/** What the shell does round the views: tabs, jobs, taking back, freshness, what is announced, and where the focus goes. */
import { act, configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent, { PointerEventsCheckLevel } from "@testing-library/user-event";
import { useState, type ReactElement } from "react";
import { loadedOnce } from "../../src/app/loadedOnce";
import { standingOf } from "../../src/app/standing";
import { paneStrings } from "../../src/strings/pane";
import { troubleText } from "../../src/strings/troubles";
import { LoadedView } from "../../src/taskpane/LoadedView";
import type { PaneActions, ViewProps } from "../../src/taskpane/views/view";
import { WorkbookTrouble } from "../../src/workbook/errors";
import { openPane, type Bed } from "./paneBed";
import { HR, WORKBOOK } from "./grids";

// Asking of every element whether it can be seen takes jsdom most of the time; where that matters, the test says `hidden: false`.
configure({ defaultHidden: true });

jest.setTimeout(60_000);

const sv = paneStrings("sv");
const STATUS = 7;

// What could be in the way of the pointer is asked of every element, too; nothing is.
const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never });

// By what stands in them, since working out every button's name takes jsdom seconds. Names are tested in pane.test.tsx.
const tab = (name: string): HTMLElement => screen.getByText(name, { selector: "[role=tab]" });
const button = (name: string | RegExp): HTMLElement => screen.getByText(name, { selector: "button, button *" });
const selected = (): string => screen.getByRole("tab", { selected: true }).textContent;

function expectStatus(text: string): void {
  expect(screen.getByRole("status").textContent).toBe(text);
}

async function opened(): Promise<Bed> {
  const bed = await openPane(WORKBOOK, { choices: { firstRunSeen: true } });
  await screen.findByText(sv.jobs.summary, { selector: "button" });
  return bed;
}

const run = async (bed: Bed, job: "check" | "summary" | "draft"): Promise<void> => {
  await act(() => bed.pieces.session.run(job));
};

beforeEach(() => {
  // jsdom says that it has the focus only while an element has it; a pane in front of a person always has.
  jest.spyOn(document, "hasFocus").mockReturnValue(true);
});

afterEach(() => {
  jest.restoreAllMocks();
});

describe("tabs", () => {
  it("are one tab stop with arrow keys between them, and Enter opens", async () => {
    const bed = await opened();
    await user.tab();
    expect(document.activeElement).toBe(tab(sv.views.overview));
    await user.keyboard("{ArrowRight}{ArrowRight}");
    expect(document.activeElement).toBe(tab(sv.views.drafts));
    expect(selected()).toBe(sv.views.overview);
    await user.keyboard("{Enter}");
    expect(selected()).toBe(sv.views.drafts);
    expect(bed.kept().lastView).toBe("drafts");
    await user.keyboard("{ArrowRight}{ArrowRight}");
    expect(document.activeElement).toBe(tab(sv.views.overview));
    await user.keyboard("{End} ");
    expect(selected()).toBe(sv.views.settings);
    const panel = screen.getByRole("tabpanel", { name: sv.views.settings, hidden: false });
    expect(tab(sv.views.settings).getAttribute("aria-controls")).toBe(panel.id);
  });

  it("Kontroll has the number of errors and warnings", async () => {
    const bed = await opened();
    const state = bed.pieces.live.state();
    const findings = state.kind === "open" ? state.standing.analysis.findings : [];
    const count = findings.filter(({ severity }) => severity !== "info").length;
    expect(count).toBeGreaterThan(0);
    expect(screen.getByRole("tab", { name: `${sv.views.findings} ${sv.toCheck(count)}` })).toBeTruthy();
  });

  it("open with the view that was open last; one that is no view is passed over", async () => {
    await openPane(WORKBOOK, { choices: { lastView: "settings" } });
    expect(selected()).toBe(sv.views.settings);
  });

  it("a view that is not known is the first one", async () => {
    await openPane(WORKBOOK, { choices: { lastView: "__proto__" } });
    expect(selected()).toBe(sv.views.overview);
  });

  it("a view that was left is as it was when one comes back", async () => {
    await opened();
    await user.click(button(/Visa alla 3 avdelningar/u));
    await user.click(tab(sv.views.settings));
    expect(screen.queryByRole("button", { name: "Visa färre", hidden: false })).toBeNull();
    await user.click(tab(sv.views.overview));
    expect(await screen.findByRole("button", { name: "Visa färre", hidden: false })).toBeTruthy();
  });
});

describe("jobs", () => {
  it("tell their steps, can be cancelled while they read, and leave the focus in the pane", async () => {
    const bed = await opened();
    let letGo = (): void => undefined;
    bed.workbook.meanwhile = (call) =>
      call === "read"
        ? new Promise((resolve) => {
            letGo = resolve;
          })
        : undefined;
    await user.click(button(sv.jobs.check));
    await waitFor(() => {
      expectStatus(sv.reading(null));
    });
    expect(screen.getByRole("progressbar", { name: sv.jobs.check })).toBeTruthy();
    expect(button(sv.jobs.summary).getAttribute("aria-disabled")).toBe("true");
    await user.click(button(sv.cancel));
    const told = troubleText({ code: "cancelled", summary: "unchanged", sheet: null }, "sv");
    expect(await screen.findByText(told.happened)).toBeTruthy();
    expectStatus(sv.cancelledTitle);
    expect(document.activeElement).toBe(screen.getByRole("tabpanel", { hidden: false }));
    await act(async () => {
      bed.workbook.meanwhile = () => undefined;
      letGo();
      await Promise.resolve();
    });
    await user.click(button(sv.close));
    expect(screen.queryByText(told.happened)).toBeNull();
  });

  it("when done tell how long it took, and link to the sheets that were written", async () => {
    const bed = await opened();
    await run(bed, "summary");
    expectStatus(sv.doneIn("summary", 1500));
    const done = screen.getByRole("region", { name: sv.done.summary });
    expect(within(done).getByText("Sammanställningen blev klar på 2 s.")).toBeTruthy();
    await user.click(within(done).getByText("Underlag", { selector: "button" }));
    expect(bed.workbook.calls.at(-1)).toBe("show Underlag!A1");
    await user.click(within(done).getByLabelText(sv.close));
    expect(screen.queryByRole("region", { name: sv.done.summary })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("tabpanel", { hidden: false }));
  });

  it("say what of the person's own was kept", async () => {
    const bed = await opened();
    await run(bed, "draft");
    expect(screen.queryByText(sv.kept(1))).toBeNull();
    const report = bed.workbook.owned("report");
    const text = report?.values.flat().find((cell) => typeof cell === "string" && cell.includes("aktivitet"));
    act(() => {
      bed.workbook.type("report", String(text), "Så här skriver jag i stället.");
    });
    await run(bed, "draft");
    expect(await screen.findByText(sv.kept(1))).toBeTruthy();
  });

  it("in another view say so at the lower edge, and lead to the sheets", async () => {
    const bed = await opened();
    await user.click(tab(sv.views.settings));
    await run(bed, "check");
    expect(screen.queryByRole("region", { name: sv.done.check })).toBeNull();
    await user.click(button(sv.seeSheets));
    expect(selected()).toBe(sv.views.overview);
    expect(screen.getByRole("region", { name: sv.done.check })).toBeTruthy();
    await user.click(tab(sv.views.settings));
    await user.click(screen.getByLabelText(sv.close));
    expect(screen.queryByText(sv.seeSheets)).toBeNull();
  });

  it("that fail say what happened, how the sheets are and what to do; the half-written are made again", async () => {
    const bed = await opened();
    const error = new WorkbookTrouble("protectedSheet", "the detail", "unfinished", "Underlag");
    bed.workbook.trouble = { at: "write", error, afterSheets: 2 };
    await run(bed, "summary");
    expectStatus(sv.failed.summary);
    const told = troubleText(error, "sv");
    const alert = screen.getByRole("alert");
    for (const text of [sv.failed.summary, told.happened, told.summary, told.remedy])
      expect(within(alert).getByText(text)).toBeTruthy();
    expect(await screen.findByText(sv.unfinished)).toBeTruthy();
    bed.workbook.trouble = null;
    await user.click(within(alert).getByRole("button", { name: sv.retry }));
    expect(await screen.findByText(sv.repaired)).toBeTruthy();
    await waitFor(() => {
      expect(screen.queryByText(sv.unfinished)).toBeNull();
    });
  });

  it("with nothing to summarise say so, wherever they were asked for", async () => {
    const bed = await openPane([]);
    await run(bed, "summary");
    expectStatus(sv.nothing);
    expect(screen.getAllByText(sv.nothing).length).toBe(2);
    expect(bed.workbook.calls.some((call) => call.startsWith("write"))).toBe(false);
  });
});

describe("the workbook", () => {
  async function missing(expected: string): Promise<void> {
    expect(await screen.findByText(new RegExp(`^${expected} av 9 aktivitetsrader`, "u"))).toBeTruthy();
  }

  it("is followed: what a department writes is counted, and not announced", async () => {
    const bed = await opened();
    await missing("5");
    await act(async () => {
      bed.workbook.change(HR.name, 2, STATUS, "Genomförd");
      await Promise.resolve();
    });
    await missing("6");
    expectStatus(sv.ready);
    expect(bed.workbook.calls.filter((call) => call.startsWith("read "))).toEqual([`read ${HR.name}`]);
  });

  it("an edit can be taken back, which is told, and the focus stays in the pane", async () => {
    const bed = await opened();
    const edit = { sheet: HR.name, row: 2, column: STATUS, seen: "", value: "Genomförd" };
    await act(() => bed.pieces.live.edit([edit], "1 status ändrad"));
    await missing("6");
    expect(screen.getByText("1 status ändrad.")).toBeTruthy();
    await user.click(button(sv.undo));
    await missing("5");
    expectStatus(sv.undone);
    expect(screen.queryByRole("button", { name: sv.undo })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("tabpanel", { hidden: false }));
  });

  it("a cell that was changed since is left alone, and that is told", async () => {
    const bed = await opened();
    const edit = { sheet: HR.name, row: 2, column: STATUS, seen: "", value: "Genomförd" };
    await act(() => bed.pieces.live.edit([edit], "1 status ändrad"));
    // Straight into the grid: nobody tells of it before the undo.
    bed.workbook.grids = bed.workbook.grids.map((grid) =>
      grid.name === HR.name
        ? { ...grid, values: grid.values.map((row, index) => (index === 2 ? row.with(STATUS, "Försenad") : row)) }
        : grid,
    );
    await user.click(button(sv.undo));
    await waitFor(() => {
      expectStatus(sv.undoRefused(1));
    });
  });

  it("that can no longer be read is shown as it was, with the way to read it again", async () => {
    const bed = await opened();
    bed.workbook.trouble = { at: "read", error: new WorkbookTrouble("connection", "the detail") };
    await act(() => bed.pieces.live.refresh());
    const alert = await screen.findByRole("alert");
    expect(within(alert).getByText(sv.behind)).toBeTruthy();
    await missing("5");
    bed.workbook.trouble = null;
    await user.click(within(alert).getByRole("button", { name: sv.readAgain }));
    await waitFor(() => {
      expect(screen.queryByRole("alert")).toBeNull();
    });
    await act(() => bed.pieces.live.stop());
  });

  it("while a cell is being edited is shown as it was, and says so", async () => {
    const bed = await opened();
    bed.workbook.trouble = { at: "read", error: new WorkbookTrouble("cellEdit", "the detail") };
    act(() => {
      bed.workbook.change(HR.name, 2, STATUS, "Genomförd");
    });
    expect(await screen.findByText(sv.waiting)).toBeTruthy();
    await missing("5");
    bed.workbook.trouble = null;
    await act(() => bed.pieces.live.refresh());
    await missing("6");
    expect(screen.queryByText(sv.waiting)).toBeNull();
    await act(() => bed.pieces.live.stop());
  });

  it("where it cannot be followed says so, and reads again when it is asked to", async () => {
    const bed = await openPane(WORKBOOK);
    await act(() => bed.pieces.live.stop());
    bed.workbook.trouble = { at: "follow", error: new WorkbookTrouble("unexpected", "the detail") };
    await act(() => bed.pieces.live.start());
    expect(await screen.findByText(sv.notFollowed)).toBeTruthy();
    const before = bed.workbook.calls.filter((call) => call === "read").length;
    await user.click(button(sv.readAgain));
    expect(bed.workbook.calls.filter((call) => call === "read").length).toBe(before + 1);
  });

  it("a cell that cannot be shown is told of, once", async () => {
    const bed = await opened();
    bed.workbook.trouble = { at: "show", error: new WorkbookTrouble("gone", "the detail", "unchanged", HR.name) };
    await user.click(button("HR"));
    const alert = screen.getByRole("alert");
    expect(within(alert).getByText(sv.showFailed)).toBeTruthy();
    bed.workbook.trouble = null;
    await user.click(button("HR"));
    expect(screen.queryByRole("alert")).toBeNull();
    expect(bed.workbook.calls.at(-1)).toBe(`show ${HR.name}!H3`);
  });
});

describe("a view", () => {
  const actions: PaneActions = {
    show: () => Promise.resolve(),
    run: () => undefined,
    edit: () => Promise.resolve(null),
    saveSettings: () => Promise.resolve(true),
    openSample: () => Promise.resolve(),
    announce: () => undefined,
  };
  const props: ViewProps = { standing: standingOf([]), language: "sv", actions };

  it("whose file cannot be fetched says what to do, and is fetched when it is tried again", async () => {
    let isDown = true;
    const View = (): ReactElement => <h2>Här är vyn</h2>;
    const load = loadedOnce(() => (isDown ? Promise.reject(new Error("404")) : Promise.resolve({ default: View })));
    render(<LoadedView load={load} props={props} />);
    expect(await screen.findByRole("heading", { name: sv.viewNotLoaded })).toBeTruthy();
    expect(screen.getByText(sv.viewNotLoadedRemedy)).toBeTruthy();
    isDown = false;
    await user.click(button(sv.retry));
    expect(await screen.findByRole("heading", { name: "Här är vyn" })).toBeTruthy();
  });

  it("that fails says that it is our fault, and can be tried again", async () => {
    jest.spyOn(console, "error").mockImplementation(() => undefined);
    let isBroken = true;
    const View = (): ReactElement => {
      if (isBroken) throw new TypeError("x is undefined");
      return <h2>Här är vyn</h2>;
    };
    function Parent(): ReactElement {
      const [load] = useState(() => loadedOnce(() => Promise.resolve({ default: View })));
      return <LoadedView load={load} props={props} />;
    }
    render(<Parent />);
    expect(await screen.findByText(sv.viewFailed)).toBeTruthy();
    expect(screen.getByText("TypeError: x is undefined")).toBeTruthy();
    isBroken = false;
    await user.click(button(sv.retry));
    expect(screen.getByRole("heading", { name: "Här är vyn" })).toBeTruthy();
  });
});
