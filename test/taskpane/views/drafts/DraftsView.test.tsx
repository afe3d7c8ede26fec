/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useCallback, useEffect, useState, type ReactElement } from "react";
import { standingOf } from "../../../../src/app/standing";
import type { Language } from "../../../../src/strings/findings";
import DraftsView from "../../../../src/taskpane/views/drafts/DraftsView";
import type { PaneActions } from "../../../../src/taskpane/views/view";
import { changeRows, retype, STATUS_COLUMN, workbook, write, writtenWorkbook } from "../../../app/draft/bed";
import type { MemoryWorkbook } from "../../../memoryWorkbook";

// Nothing here is in the page and hidden, and to look for it costs more than all else.
configure({ defaultHidden: true });
// What hangs is to end, and a busy machine is not to fail: 50 paragraphs with their buttons take their time in jsdom.
jest.setTimeout(30_000);

beforeAll(() => {
  // jsdom lays nothing out, so nothing scrolls.
  Element.prototype.scrollIntoView = () => undefined;
});

/** The view on a workbook in memory, which it follows as the pane does. */
function Follower({ given, announce, language }: ViewGiven): ReactElement {
  const [standing, setStanding] = useState(() => standingOf(given.grids));
  const refresh = useCallback((): void => {
    setStanding(standingOf(given.grids));
  }, [given]);
  useEffect(() => void given.follow(refresh), [given, refresh]);
  const actions: PaneActions = {
    show: (sheet, cell) => given.show(sheet, cell),
    run: () => void write(given).then(refresh),
    edit: async (edits) => {
      const outcome = await given.edit(edits);
      refresh();
      return outcome;
    },
    saveSettings: () => Promise.resolve(true),
    openSample: () => Promise.resolve(),
    announce,
  };
  return (
    <FluentProvider theme={webLightTheme}>
      <DraftsView standing={standing} language={language} actions={actions} />
    </FluentProvider>
  );
}

interface ViewGiven {
  readonly given: MemoryWorkbook;
  readonly announce: (text: string) => void;
  readonly language: Language;
}

function renderView(given: MemoryWorkbook, language: Language = "sv") {
  const announce = jest.fn<undefined, [string]>();
  render(<Follower given={given} announce={announce} language={language} />);
  return { user: userEvent.setup({ pointerEventsCheck: 0 }), announce };
}

/** What only screen readers read before a marked sentence. */
const HEARD = /^(?:Ny|Inaktuell) mening: /u;

/** The paragraph whose text begins so. */
function paragraph(text: RegExp, index = 0): HTMLElement {
  const found = screen.getAllByText(
    (_, element) => element?.tagName === "P" && text.test(element.textContent.replace(HEARD, "")),
  );
  const parent = found[index]?.closest("div");
  if (parent === null || parent === undefined) throw new Error(`No paragraph ${String(text)}`);
  return parent;
}

const ROWS = /^Av de sju/u;

function button(name: string | RegExp, inside: HTMLElement = document.body): HTMLElement {
  return within(inside).getByRole("button", { name });
}

describe("a draft that is not in the workbook yet", () => {
  it("is shown with its headings in order, and the way to write it", async () => {
    const given = workbook();
    const { user } = renderView(given);
    expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("Utkast");
    const headings = screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent);
    expect(headings).toEqual(expect.arrayContaining(["Inledning", "Aktiviteter", "Sammanfattande analys"]));
    expect(screen.getByText(/^Rapportutkastet finns inte i arbetsboken än/u)).toBeTruthy();
    await user.click(button("Skapa rapportutkast"));
    await waitFor(() => {
      expect(screen.queryByText(/finns inte i arbetsboken/u)).toBeNull();
    });
    expect(given.owned("report")).toBeTruthy();
    await user.click(button("Gå till bladet"));
    expect(given.calls).toContain("show Rapportutkast!A1");
  });

  it("is the memo where that is chosen", async () => {
    const { user } = renderView(workbook());
    await user.click(screen.getByRole("radio", { name: "Tjänsteskrivelse" }));
    expect(screen.getByRole("heading", { name: "Ärendebeskrivning" })).toBeTruthy();
    expect(screen.queryByRole("heading", { name: "Sammanfattande analys" })).toBeNull();
  });

  it("speaks English around the Swedish draft", () => {
    renderView(workbook(), "en");
    expect(button("Make the draft report")).toBeTruthy();
    expect(screen.getByRole("heading", { name: "Inledning" }).lang).toBe("sv");
  });

  it("shows markup in a title as text", () => {
    renderView(workbook());
    expect(screen.getByText(/”Byta <b>system<\/b> & avtal”/u)).toBeTruthy();
    expect(document.querySelector("p b")).toBeNull();
  });
});

describe("a number", () => {
  it("shows the rows behind it, each the way to its cell, and gives the focus back", async () => {
    const given = workbook();
    const { user } = renderView(given);
    const number = button("fyra, visa rader", paragraph(ROWS));
    await user.click(number);
    expect(number.getAttribute("aria-expanded")).toBe("true");
    const rows = screen.getByRole("group", { name: "4 aktiviteter pågår enligt plan" });
    expect(document.activeElement).toBe(within(rows).getByRole("heading"));
    expect(within(rows).getAllByRole("listitem")).toHaveLength(4);
    await user.click(button(/^A3 Se över rutin/u, rows));
    expect(given.calls.at(-1)).toBe("show Aktiviteter!H4");
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("group", { name: /pågår enligt plan/u })).toBeNull();
    expect(document.activeElement).toBe(number);
  });

  it("can be reached and opened with the keyboard alone, and closed by pressing it again", async () => {
    const { user } = renderView(workbook());
    const number = button("fyra, visa rader", paragraph(ROWS));
    number.focus();
    await user.keyboard("{Enter}");
    expect(screen.getByRole("group", { name: "4 aktiviteter pågår enligt plan" })).toBeTruthy();
    await user.click(number);
    expect(screen.queryByRole("group", { name: "4 aktiviteter pågår enligt plan" })).toBeNull();
  });

  it("shows many rows fifty at a time", async () => {
    const given = workbook();
    const [first = []] = given.grids.find(({ name }) => name === "Aktiviteter")?.values ?? [];
    const many = Array.from({ length: 70 }, (_, index) => [
      `B${String(index)}`,
      `Rad ${String(index)}`,
      "U1",
      "HR",
      "",
      "",
      "",
      "Pågående",
    ]);
    given.restructure(
      given.grids.map((one) => (one.name === "Aktiviteter" ? { ...one, values: [first, ...many] } : one)),
    );
    const { user } = renderView(given);
    const [total] = screen.getAllByRole("button", { name: "70, visa rader" });
    if (total !== undefined) await user.click(total);
    const rows = screen.getByRole("group", { name: "70 aktiviteter" });
    expect(within(rows).getAllByRole("listitem")).toHaveLength(50);
    expect(within(rows).getByText("Visar 50 av 70 rader.")).toBeTruthy();
    await user.click(button("Visa 20 till", rows));
    expect(within(rows).getAllByRole("listitem")).toHaveLength(70);
    expect(document.activeElement?.textContent).toContain("B50 Rad 50");
    expect(within(rows).queryByRole("button", { name: /till$/u })).toBeNull();
  });

  it("closes its rows when it is no longer in the text", async () => {
    const given = await writtenWorkbook();
    const { user } = renderView(given);
    await user.click(button("En, visa rader", paragraph(/^En aktivitet är/u)));
    expect(screen.getByRole("group", { name: "1 aktivitet är försenad" })).toBeTruthy();
    act(() => {
      given.change("Aktiviteter", 4, STATUS_COLUMN, "Pågående");
    });
    expect(screen.queryByRole("group", { name: /försenad/u })).toBeNull();
    expect(paragraph(/^En aktivitet är försenad:/u).textContent).toContain("Tas bort när utkastet uppdateras");
  });
});

describe("gaps", () => {
  it("are listed, and lead to their paragraphs and cells", async () => {
    const given = await writtenWorkbook();
    const { user } = renderView(given);
    const list = screen.getByRole("region", { name: /luckor att fylla i$/u });
    expect(within(list).getByRole("heading").textContent).toBe(
      `${String(within(list).getAllByRole("listitem").length)} luckor att fylla i`,
    );
    await user.click(button("Orsakerna till förseningarna och vad som görs åt dem", list));
    expect(document.activeElement?.textContent).toContain("[Komplettera: orsakerna till förseningarna");
    await user.click(button("Gå till cellen: Orsakerna till förseningarna och vad som görs åt dem", list));
    const row = given.owned("report")?.values.findIndex((cells) => cells[4] === "activities.late.causes") ?? 0;
    expect(given.calls.at(-1)).toBe(`show Rapportutkast!B${String(row + 1)}`);
  });

  it("are gone when they are filled in", async () => {
    const given = await writtenWorkbook();
    retype(given, "activities.late.causes", "Leverantören är sen.");
    renderView(given);
    const list = screen.getByRole("region", { name: /luckor att fylla i$/u });
    expect(within(list).queryByRole("button", { name: /förseningarna/u })).toBeNull();
  });
});

describe("a draft that has been edited and gone stale", () => {
  async function edited(): Promise<MemoryWorkbook> {
    const given = await writtenWorkbook();
    retype(given, "activities.rows", "Min text om aktiviteterna.");
    return given;
  }

  it("shows a person's text as theirs, with what was generated at hand", async () => {
    const { user } = renderView(await edited());
    const mine = paragraph(/^Min text/u);
    expect(within(mine).getByText("Din text")).toBeTruthy();
    expect(within(mine).queryByText(ROWS)).toBeNull();
    await user.click(button("Visa den framtagna texten", mine));
    expect(mine.textContent).toContain("fyra pågår enligt plan");
    await user.click(button("Använd den framtagna texten", mine));
    expect(screen.queryByText("Din text")).toBeNull();
  });

  it("offers the new wording beside it: taken with one click, or not", async () => {
    const given = await edited();
    given.change("Aktiviteter", 5, STATUS_COLUMN, "Försenad");
    const { user } = renderView(given);
    expect(screen.getByText(/^Ett stycke som du har ändrat har fått en ny lydelse/u)).toBeTruthy();
    await user.click(button("Visa stycket"));
    const mine = paragraph(/^Min text/u);
    expect(document.activeElement).toBe(mine);
    expect(mine.querySelector("ins")?.textContent).toMatch(/^Ny mening: .*två är försenade/u);
    await user.click(button("Behåll min text", mine));
    expect(screen.queryByText(/^Ett stycke som du har ändrat/u)).toBeNull();
    expect(given.owned("report")?.values.find((cells) => cells[4] === "activities.rows")?.[1]).toBe(
      "Min text om aktiviteterna.",
    );
  });

  it("takes the new wording into the cell", async () => {
    const given = await edited();
    given.change("Aktiviteter", 5, STATUS_COLUMN, "Försenad");
    const { user } = renderView(given);
    await user.click(button("Använd den nya lydelsen", paragraph(/^Min text/u)));
    const row = given.owned("report")?.values.find((cells) => cells[4] === "activities.rows");
    expect(row?.[1]).toMatch(/två är försenade/u);
    expect(row?.[3]).toBe("Orörd");
  });

  it("tells what is stale, marks the changed sentences in both texts, and makes the draft again", async () => {
    const given = await writtenWorkbook();
    given.change("Aktiviteter", 5, STATUS_COLUMN, "Försenad");
    const { user } = renderView(given);
    expect(screen.getByText(/stycken är inaktuella sedan utkastet skrevs\.$/u)).toBeTruthy();
    const stale = paragraph(ROWS);
    expect([...stale.querySelectorAll("ins")].map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining("två är försenade."),
      expect.stringContaining("14, 43, 14 respektive 29 procent."),
    ]);
    expect([...stale.querySelectorAll("del")].map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining("en är försenad."),
      expect.stringContaining("14, 57, 14 respektive 14 procent."),
      expect.stringContaining("De flesta aktiviteterna pågår enligt plan."),
    ]);
    await user.click(button("Uppdatera utkastet"));
    await waitFor(() => {
      expect(document.querySelectorAll("ins, del")).toHaveLength(0);
    });
  });

  it("says that the paragraph was changed meanwhile, where it was", async () => {
    const given = await edited();
    given.change("Aktiviteter", 5, STATUS_COLUMN, "Försenad");
    const { user, announce } = renderView(given);
    retype(given, "activities.rows", "Någon annans text.");
    await user.click(button("Använd den nya lydelsen", paragraph(/^Min text/u)));
    expect(announce).toHaveBeenCalledWith(expect.stringContaining("har ändrats i bladet"));
    expect(screen.getByText("Någon annans text.")).toBeTruthy();
  });

  it("shows own rows as the person's", async () => {
    const given = await writtenWorkbook();
    changeRows(given, "report", (rows) =>
      rows.flatMap((row) => (row[4] === "activities.rows" ? [row, ["", "<i>Egen</i> rad"]] : [row])),
    );
    renderView(given);
    expect(within(paragraph(/^<i>Egen<\/i> rad$/u)).getByText("Ditt eget stycke")).toBeTruthy();
  });
});

describe("copying", () => {
  afterEach(() => {
    Reflect.deleteProperty(navigator, "clipboard");
  });

  it("takes one paragraph or everything, and says so once", async () => {
    const { user, announce } = renderView(workbook());
    const writeText = jest.fn<Promise<void>, [string]>(() => Promise.resolve());
    Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
    await user.click(button("Kopiera stycket", paragraph(ROWS)));
    expect(writeText.mock.lastCall?.[0]).toMatch(ROWS);
    expect(announce.mock.calls).toEqual([["Stycket är kopierat."]]);
    await user.click(button("Kopiera allt"));
    expect(writeText.mock.lastCall?.[0]).toMatch(/^Uppföljning av regionstyrelsens plan/u);
    expect(announce.mock.lastCall).toEqual(["Hela utkastet är kopierat."]);
  });

  it("lets the person copy the selected text where the browser lets no program copy", async () => {
    const { user, announce } = renderView(workbook());
    // user-event has put a clipboard there.
    Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true });
    await user.click(button("Kopiera stycket", paragraph(ROWS)));
    const dialog = await screen.findByRole("dialog", { name: "Kopiera med tangentbordet" });
    const text = within(dialog).getByRole<HTMLTextAreaElement>("textbox", { name: "Text att kopiera" });
    text.focus();
    expect(text.value.slice(text.selectionStart, text.selectionEnd)).toMatch(ROWS);
    const clipboardData = { setData: jest.fn() };
    text.dispatchEvent(Object.assign(new Event("copy", { bubbles: true, cancelable: true }), { clipboardData }));
    expect(clipboardData.setData).toHaveBeenCalledWith(
      "text/html",
      expect.stringMatching(/^<div lang="sv"><p>Av de sju/u),
    );
    expect(announce).not.toHaveBeenCalled();
    await user.click(button("Stäng", dialog));
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});
