/** @jest-environment jsdom */
/** Översikt, on real standings: what it says, and where each click goes. */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { standingOf } from "../../../../src/app/standing";
import { summariseWorkbook } from "../../../../src/app/summariseWorkbook";
import type { Language } from "../../../../src/strings/findings";
import { paneStrings } from "../../../../src/strings/pane";
import { overviewStrings } from "../../../../src/strings/views/overview";
import OverviewView from "../../../../src/taskpane/views/overview/OverviewView";
import type { PaneActions } from "../../../../src/taskpane/views/view";
import type { SheetGrid } from "../../../../src/workbook/port";
import { ASSIGNMENT_SHEET, KEY_FIGURE_SHEET, PLAN_SHEET, grid } from "../../../grids";
import { MemoryWorkbook } from "../../../memoryWorkbook";
import { EKONOMI, FASTIGHET, HR, WORKBOOK } from "../../grids";

jest.setTimeout(60_000);

const sv = overviewStrings("sv");
const STATUS = 7;

interface Shown {
  /** What was asked for, in order: "show Uppdrag!F4", "run summary", "open findings …". */
  readonly asked: readonly string[];
}

function show(grids: readonly SheetGrid[], language: Language = "sv", busy = false): Shown {
  const asked: string[] = [];
  const actions: PaneActions = {
    show: (sheet, cell) => {
      asked.push(`show ${sheet}!${cell}`);
      return Promise.resolve();
    },
    run: (job) => asked.push(`run ${job}`),
    edit: () => Promise.resolve(null),
    saveSettings: () => Promise.resolve(true),
    openSample: () => Promise.resolve(),
    announce: () => undefined,
  };
  render(
    <FluentProvider theme={webLightTheme}>
      <OverviewView
        standing={standingOf(grids.map((one) => ({ ...one, file: "" })))}
        language={language}
        actions={actions}
        busy={busy}
        onOpen={(view, wanted) => asked.push(`open ${view} ${JSON.stringify(wanted ?? null)}`)}
      />
    </FluentProvider>,
  );
  return { asked };
}

const region = (name: string): HTMLElement => screen.getByRole("region", { name });

/** A table's rows as they are read. */
const rowsOf = (table: HTMLElement): string[][] =>
  within(table)
    .getAllByRole("row")
    .map((row) => [...row.children].map(({ textContent }) => textContent));

describe("the plan", () => {
  it("is named with board, year and period, in either language", () => {
    show(WORKBOOK);
    expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("Regionstyrelsens plan 2025, april");
    show(WORKBOOK, "en");
    expect(screen.getAllByRole("heading", { level: 2 })[1]?.textContent).toBe("Plan 2025 of regionstyrelsen, April");
  });

  it.each([
    [{ board: "Nämnden för hälsa", year: 2025, period: null }, "Nämnden för hälsas plan 2025"],
    [{ board: null, year: null, period: { year: 2025, endMonth: 12 } }, "Plan 2025, helår"],
    [{ board: "RS", year: 2024, period: { year: 2025, endMonth: 8 } }, "RS:s plan 2024, augusti 2025"],
    [{ board: null, year: null, period: null }, "Plan"],
  ])("with what is known of it: %j", (facts, expected) => {
    expect(sv.plan(facts)).toBe(expected);
  });

  it("says what is missing, and leads to the sheet", async () => {
    const empty = { ...PLAN_SHEET, values: PLAN_SHEET.values.filter((row) => !/^(?:År|Period)/u.test(String(row[0]))) };
    const { asked } = show([empty, ASSIGNMENT_SHEET]);
    expect(screen.getByText(/På bladet Plan saknas: År och Period\./u)).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: sv.toPlan }));
    expect(asked).toEqual(["show Plan!A1"]);
  });

  it("without a Plan sheet says so, and leads nowhere", () => {
    show([ASSIGNMENT_SHEET]);
    expect(screen.getByText(/Det finns inget blad Plan\./u)).toBeTruthy();
    expect(screen.queryByRole("button", { name: sv.toPlan })).toBeNull();
  });
});

describe("the jobs", () => {
  const names = paneStrings("sv").jobs;

  it("run, and say what they do", async () => {
    const { asked } = show(WORKBOOK);
    for (const job of ["summary", "check", "draft"] as const) {
      const button = screen.getByRole("button", { name: names[job], description: sv.hints[job] });
      await userEvent.click(button);
    }
    expect(asked).toEqual(["run summary", "run check", "run draft"]);
  });

  it("do nothing while one is running, and keep their focus", async () => {
    const { asked } = show(WORKBOOK, "sv", true);
    const button = screen.getByRole("button", { name: names.summary });
    button.focus();
    await userEvent.click(button);
    expect(asked).toEqual([]);
    expect(document.activeElement).toBe(button);
  });
});

describe("to do first", () => {
  it("each thing is a sentence that goes where it is done", async () => {
    const unknown = { ...HR, values: HR.values.map((row, index) => (index === 1 ? row.with(1, "U99") : row)) };
    const { asked } = show([PLAN_SHEET, ASSIGNMENT_SHEET, KEY_FIGURE_SHEET, unknown, EKONOMI, FASTIGHET]);
    const buttons = within(region(sv.attentionHeading)).getAllByRole("button");
    expect(buttons.map(({ textContent }) => textContent)).toEqual([
      "1 fel i bladen behöver rättasVisa i Kontroll",
      "1 avdelning har inte rapporterat något: FastighetGå till Aktiviteter Fastighet, cell H2",
      "2 aktivitetsrader saknar statusGå till Aktiviteter HR, cell H3",
      "1 uppdrag saknar statusGå till Uppdrag, cell F4",
      "1 försenad aktivitetsrad saknar kommentarVisa i Kontroll",
    ]);
    for (const button of buttons) await userEvent.click(button);
    expect(asked).toEqual([
      'open findings {"severity":"error"}',
      "show Aktiviteter Fastighet!H2",
      "show Aktiviteter HR!H3",
      "show Uppdrag!F4",
      'open findings {"rule":"late-without-comment"}',
    ]);
  });

  it("nothing is said to be nothing", () => {
    show([PLAN_SHEET, KEY_FIGURE_SHEET]);
    expect(within(region(sv.attentionHeading)).getByText(sv.nothingToDo)).toBeTruthy();
  });

  it("many departments are named by the first three", () => {
    expect(sv.attention.silentDepartments(5, ["HR", "Ekonomi", "Fastighet och service", "It", "Juridik"])).toBe(
      "5 avdelningar har inte rapporterat något: HR, Ekonomi, Fastighet och service samt 2 till",
    );
    expect(sv.attention.silentDepartments(2, ["Fastighet och service", "HR"])).toBe(
      "2 avdelningar har inte rapporterat något: Fastighet och service samt HR",
    );
  });
});

describe("the reporting", () => {
  it("has those who have something left, and the others when asked for", async () => {
    const { asked } = show(WORKBOOK);
    const section = region(sv.reportingHeading);
    expect(within(section).getByText("5 av 9 aktivitetsrader har status")).toBeTruthy();
    expect(within(section).getAllByRole("listitem").length).toBe(2);
    const [, hr] = within(section).getAllByRole("listitem");
    await userEvent.click(
      within(hr ?? section).getByRole("button", { name: /^HR ?2 av 4 ?Gå till första raden utan status$/u }),
    );
    expect(asked).toEqual(["show Aktiviteter HR!H3"]);
    const more = within(section).getByRole("button", { name: sv.showAll(3), expanded: false });
    await userEvent.click(more);
    const last = within(section).getAllByRole("listitem")[2];
    expect(last?.textContent).toBe("Ekonomi3 av 3");
    expect(within(last ?? section).queryByRole("button")).toBeNull();
    expect(within(section).getByRole("button", { name: sv.showFewer, expanded: true })).toBeTruthy();
  });

  it("that is complete, or of nothing, says so", () => {
    show([PLAN_SHEET, EKONOMI]);
    expect(screen.getByText(sv.allReported(1))).toBeTruthy();
    show([PLAN_SHEET, KEY_FIGURE_SHEET]);
    expect(screen.getByText(sv.noActivities)).toBeTruthy();
  });

  it("what a department is called is text", () => {
    const named = grid("Aktiviteter", [
      ["Avdelning", "Aktivitet", "Status"],
      ["<img src=x onerror=alert(1)>", "Ta fram rutin", ""],
      ["<img src=x onerror=alert(1)>", "Införa rutin", "Pågående"],
    ]);
    show([PLAN_SHEET, named]);
    expect(document.querySelector("img")).toBeNull();
    expect(screen.getByText("<img src=x onerror=alert(1)>")).toBeTruthy();
  });
});

describe("how things stand", () => {
  it("is in tables that add up, without the states that nothing has", () => {
    show(WORKBOOK);
    expect(rowsOf(screen.getByRole("table", { name: sv.assignments }))).toEqual([
      ["Läge", "Antal"],
      ["Uppfyllt", "1"],
      ["Delvis uppfyllt", "1"],
      ["Ej rapporterat", "1"],
      ["Totalt", "3"],
    ]);
    const activities = rowsOf(screen.getByRole("table", { name: sv.activities })).slice(1);
    const numbers = activities.map(([, number]) => Number(number));
    expect(numbers.slice(0, -1).reduce((sum, number) => sum + number, 0)).toBe(numbers.at(-1));
    expect(activities.map(([state]) => state)).not.toContain("Utgår");
  });

  it("a state goes to its first row", async () => {
    const { asked } = show(WORKBOOK);
    await userEvent.click(screen.getByRole("button", { name: "Försenad", description: sv.toFirst }));
    await userEvent.click(screen.getByRole("button", { name: "Röd", description: sv.toFirst }));
    expect(asked).toEqual(["show Aktiviteter Ekonomi!H4", "show Nyckeltal!H3"]);
  });

  it("is beside bars that screen readers pass over", () => {
    show(WORKBOOK);
    for (const bar of document.querySelectorAll("[style*=flex-grow]"))
      expect(bar.closest("[aria-hidden=true]")).not.toBeNull();
  });
});

describe("since the last follow-up", () => {
  it("is left out where there is none", () => {
    show(WORKBOOK);
    expect(screen.queryByRole("region", { name: sv.comparisonHeading })).toBeNull();
  });

  it("has then, now and the change, with the real minus", async () => {
    const january = { ...PLAN_SHEET, values: PLAN_SHEET.values.map((row) => monthOf(row)) };
    const workbook = new MemoryWorkbook([january, ...WORKBOOK.slice(1)]);
    await summariseWorkbook(workbook, { taken: "2025-03-08", language: "sv" });
    const theirs = workbook.grids.map((one) => {
      if (one.name === "Plan") return { ...PLAN_SHEET, file: "" };
      return one.name === HR.name
        ? { ...one, values: one.values.map((row, index) => (index === 1 ? row.with(STATUS, "Försenad") : row)) }
        : one;
    });
    show(theirs);
    const section = region(sv.comparisonHeading);
    expect(within(section).getByText("Jämfört med föregående uppföljning, februari 2025.")).toBeTruthy();
    const rows = rowsOf(within(section).getByRole("table"));
    expect(rows[0]).toEqual(["", "Då", "Nu", "Ändring"]);
    expect(rows).toContainEqual(["Genomförda rader", "1", "0", "−1"]);
    expect(rows).toContainEqual(["Försenade rader", "1", "2", "+1"]);
    expect(rows).toContainEqual(["Uppdrag", "3", "3", "0"]);
    expect(within(section).getByText("1 rad har blivit försenad.")).toBeTruthy();
  });

  function monthOf(row: SheetGrid["values"][number]): SheetGrid["values"][number] {
    if (row[0] === "Period") return row.with(1, "februari 2025");
    return row[0] === "Periodens slut" ? row.with(1, "2025-02-28") : row;
  }
});
