/** @jest-environment jsdom */
/** The page as a person meets it: start, opening, the grid by keyboard, typing, refusing, undoing, another workbook, languages. */
import { act, configure, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactElement } from "react";
import { Desk } from "../../src/page/desk";
import { LanguageChoice } from "../../src/page/languageChoice";
import { PageApp } from "../../src/page/PageApp";
import { Undoing } from "../../src/page/undoing";
import { Workspace } from "../../src/page/Workspace";
import type { Language } from "../../src/strings/findings";
import { openFile } from "../../src/workbook/xlsx/fileWorkbook";
import { readLooks } from "../../src/workbook/xlsx/looks/read";
import { plan, source } from "./book";

// Only a limit for what hangs: on a busy machine a sheet takes its time to be drawn.
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(40_000);

const Pane = ({ language }: { readonly language: Language }): ReactElement => <main>pane {language}</main>;

beforeAll(() => {
  // jsdom lays nothing out; the grid draws what fits in the window that it is told of.
  for (const [name, value] of [
    ["clientWidth", 420],
    ["clientHeight", 200],
  ] as const)
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => value });
  Element.prototype.scrollTo = () => undefined;
  // jsdom's files cannot be read at once.
  Blob.prototype.arrayBuffer = function (this: Blob) {
    return new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => {
        resolve(reader.result as ArrayBuffer);
      };
      reader.readAsArrayBuffer(this);
    });
  };
});

interface Opened {
  readonly desk: Desk;
  readonly user: ReturnType<typeof userEvent.setup>;
  readonly language: LanguageChoice;
}

function start(workspace = () => Promise.resolve({ Workspace, Pane })): Opened {
  const desk = new Desk({
    tools: () => Promise.resolve({ openFile, readLooks }),
    sample: () => source("Exempel 2025.xlsx", plan()),
    opened: () => undefined,
    changed: () => undefined,
  });
  const undoing = new Undoing(desk, {
    subscribe: () => () => undefined,
    top: () => null,
    undo: () => Promise.resolve(false),
  });
  const language = new LanguageChoice("sv", () => undefined);
  render(<PageApp {...{ desk, language, workspace, undoing }} />);
  return { desk, user: userEvent.setup(), language };
}

async function opened(): Promise<Opened & { readonly grid: HTMLElement }> {
  const page = start();
  await page.user.click(screen.getByRole("button", { name: "Prova med exemplet" }));
  return { ...page, grid: await screen.findByRole("grid", { name: "Aktiviteter" }) };
}

const active = (): string => screen.getByRole("gridcell", { selected: true }).getAttribute("aria-label") ?? "";

test("the start says what to do and that nothing leaves the machine, in both languages", async () => {
  const { user } = start();
  expect(screen.getByRole("heading", { level: 1, name: "Planuppföljning" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Öppna en arbetsbok" })).toBeTruthy();
  expect(screen.getByText(/Inget lämnar datorn/u)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "English" }));
  expect(screen.getByRole("button", { name: "Open a workbook" })).toBeTruthy();
  expect([document.documentElement.lang, document.title]).toEqual(["en", "Plan follow-up"]);
});

test("a wrong file is refused in words on the start page, and the words can be put away", async () => {
  const { user } = start();
  const file = new File(["hej"], "brev.txt");
  fireEvent.change(screen.getByLabelText("Öppna en arbetsbok", { selector: "input" }), { target: { files: [file] } });
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toMatch(/”brev\.txt” öppnades inte.*ingen Excelarbetsbok/u);
  await user.click(within(alert).getByRole("button", { name: "Stäng" }));
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a workbook that is dropped anywhere is opened", async () => {
  start();
  const file = new File([new Uint8Array(await plan())], "släppt.xlsx");
  fireEvent.dragEnter(window, { dataTransfer: { types: ["Files"], files: [] } });
  expect(screen.getByText("Släpp filen för att öppna den")).toBeTruthy();
  fireEvent.drop(window, { dataTransfer: { types: ["Files"], files: [file] } });
  await screen.findByRole("grid");
  expect(document.title).toBe("släppt.xlsx – Planuppföljning");
});

test("the open workbook: cells as Excel shows them, hidden rows and sheets hinted at, markup as text", async () => {
  const { grid, user } = await opened();
  for (const text of ["Öppna en mottagning", "2025-04-30", "15,8%", "<img src=x onerror=alert(1)>", "2 dolda rader"])
    expect(within(grid).getByText(text)).toBeTruthy();
  expect(within(grid).queryByText("Dold också")).toBeNull();
  expect(screen.getAllByRole("tab").map(({ textContent }) => textContent)).toEqual(["Aktiviteter", "Uppdrag"]);
  expect(screen.getByText("1 dolt blad")).toBeTruthy();
  expect(screen.getByText("pane sv")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Visa 2 dolda rader" }));
  expect(within(grid).getByText("Dold också")).toBeTruthy();
});

test("by keyboard: move, change, give up, be refused, undo", async () => {
  const { grid, user } = await opened();
  act(() => {
    grid.focus();
  });
  await user.keyboard("{ArrowDown}{ArrowRight}{ArrowRight}");
  expect(active()).toBe("C2 Pågående");
  expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Innehåll i C2" }).value).toBe("Pågående");
  await user.keyboard("{F2} mer{Escape}");
  expect(active()).toBe("C2 Pågående");
  await user.keyboard("Klar{Enter}");
  await waitFor(() => {
    expect(within(grid).getAllByText("Klar")).toHaveLength(2);
  });
  expect(active()).toBe("C3 Klar");
  expect(document.activeElement).toBe(grid);
  await user.keyboard("=1+1{Enter}");
  expect((await screen.findByRole("alert")).textContent).toMatch(/Formler skrivs i Excel/u);
  expect(active()).toBe("C3 Klar");
  await user.keyboard("{Control>}z{/Control}");
  await within(grid).findByText("Pågående");
  expect(screen.getByText("Ändringen är ångrad.")).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a link leads to its cell, by click and from the field above the sheet", async () => {
  const { grid, user, desk } = await opened();
  await user.click(within(grid).getByText("Öppna"));
  await screen.findByRole("grid", { name: "Uppdrag" });
  expect(active()).toBe("B2 Bredda publiken");
  act(() => {
    desk.select("Aktiviteter");
  });
  await user.click(screen.getByRole("button", { name: "Gå till Uppdrag, B2" }));
  expect(screen.getByRole("tab", { name: "Uppdrag", selected: true })).toBeTruthy();
});

test("another workbook is opened only when the person has said what to do with the changes", async () => {
  const { grid, user, desk } = await opened();
  act(() => {
    grid.focus();
  });
  await user.keyboard("x{Enter}");
  await screen.findByText("Ändringar som inte är sparade");
  await act(() => desk.open(source("annan.xlsx", plan())));
  const dialog = await screen.findByRole("alertdialog", { name: "Spara ändringarna?" });
  expect(dialog.textContent).toContain("annan.xlsx");
  await user.click(within(dialog).getByRole("button", { name: "Öppna utan att spara" }));
  await waitFor(() => {
    expect(document.title).toBe("annan.xlsx – Planuppföljning");
  });
});

test("a part of the page that cannot be loaded is told, and tried again", async () => {
  let attempts = 0;
  const { user } = start(() => {
    attempts++;
    return attempts === 1 ? Promise.reject(new Error("no network")) : Promise.resolve({ Workspace, Pane });
  });
  await user.click(screen.getByRole("button", { name: "Prova med exemplet" }));
  expect((await screen.findByRole("alert")).textContent).toContain("kunde inte hämtas");
  await user.click(screen.getByRole("button", { name: "Försök igen" }));
  expect(await screen.findByRole("grid")).toBeTruthy();
});
