/** @jest-environment jsdom */
/** What departments type is data: shown as it stands, whatever it looks like; and nobody's hasty clicks do harm. */
import { act, screen, waitFor } from "@testing-library/react";
import { PointerEventsCheckLevel, userEvent } from "@testing-library/user-event";
import type { CellValue, SheetGrid } from "../../src/workbook/port";
import { WorkbookTrouble } from "../../src/workbook/errors";
import { KEY_FIGURE_SHEET, PLAN_SHEET, grid } from "../grids";
import { HR, WORKBOOK } from "./grids";
import { openPane, paneBed, showPane } from "./paneBed";

// Only a limit for what hangs: a busy machine takes its time.
jest.setTimeout(30_000);

/** What lies under the pointer is not looked up before each click: in jsdom that takes longer than all else. */
const newUser = () => userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never });

const HEADINGS = ["Id", "Kopplad till", "Aktivitet", "Enhet", "Ansvarig", "Start", "Slut", "Status", "Kommentar"];

const HOSTILE = [
  "<img src=x onerror=alert(1)>",
  "</script><script>alert(1)</script>",
  "javascript:alert(1)",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "=cmd|'/c calc'!A0",
  "@SUM(1)",
  "+1+1",
  "\u202Egnp.exe\u202C",
  "rad\nrad\r\nrad\ttab",
  "\uD800 ensam",
  "👩‍👩‍👧‍👦 👍🏽",
  "Zalgo Z̷̧a̴͜l̶̛g̸o",
  "${alert(1)} {{7*7}} %s",
  "&lt;b&gt; &amp;",
  "x".repeat(32_767),
  "#REF!",
  "'citat\"citat’",
];

/** Every hostile text as a department, an id, a title, a unit, a status and a comment. */
function hostileWorkbook(): SheetGrid[] {
  const row = (text: string, index: number): CellValue[] => [
    text,
    text,
    text,
    text,
    text,
    "2025-03-01",
    "2025-11-30",
    index % 2 === 0 ? text : "Pågående enligt plan",
    text,
  ];
  const sheets = HOSTILE.map((text, index) =>
    grid(text.slice(0, 31).replace(/[\\/?*[\]:]/gu, "_"), [[text], HEADINGS, ...HOSTILE.map(row)], {
      hiddenRows: new Set([index + 3]),
    }),
  );
  const settings = grid("Inställningar", [
    ["Inställning", "Värde"],
    ["Siffror", HOSTILE[0] ?? ""],
    ...HOSTILE.map((text) => ["Genomförd", text]),
    ...HOSTILE.map((text) => ["Försenad", text]),
    ...HOSTILE.map((text) => ["Blad", text, text]),
    ...HOSTILE.map((text) => ["Kolumn", text, text, text]),
    ["Blad", "Inställningar", "Aktiviteter"],
    ["Kolumn", "Inställningar", "Siffror", "Status"],
  ]);
  const strange = grid("Uppdrag", [
    ["Id", "Målområde", "Uppdrag", "Uppdragsgivare", "Ansvarig", "Status"],
    ...HOSTILE.map((text) => [text, text, text, text, text, text]),
  ]);
  return [PLAN_SHEET, strange, KEY_FIGURE_SHEET, ...sheets, settings];
}

const VIEWS = [/^Översikt/u, /^Kontroll/u, /^Utkast/u, /^Inställningar/u];

test("what departments typed is text in every view, and breaks none", async () => {
  const user = newUser();
  const { workbook } = await openPane(hostileWorkbook());
  for (const name of VIEWS) {
    await user.click(screen.getByRole("tab", { name }));
    await waitFor(() => {
      expect(screen.getByRole("tabpanel").querySelector("h2")).not.toBeNull();
    });
    // Of many findings only those on the screen are drawn.
    const search = screen.queryByRole("searchbox", { name: "Sök i anmärkningarna" });
    if (search !== null) await user.type(search, "onerror");
    await waitFor(() => {
      expect(screen.getByRole("tabpanel").textContent).toContain("<img src=x onerror=alert");
    });
    expect(document.querySelectorAll("img, script, iframe, a[href], [onerror]")).toHaveLength(0);
    expect(screen.queryAllByRole("alert")).toEqual([]);
  }
  expect(workbook.calls).toEqual(["follow", "read"]);
});

const SETTINGS = grid("Inställningar", [
  ["Inställning", "Värde"],
  ["Siffror", "nej"],
]);

async function saveDigits(user: ReturnType<typeof newUser>): Promise<void> {
  await user.click(screen.getByRole("tab", { name: /^Inställningar/u }));
  await user.click(await screen.findByRole("radio", { name: /^Siffror genomgående/u }));
  await user.click(screen.getByRole("button", { name: "Spara" }));
}

test("settings whose cell holds a formula are not said to be saved", async () => {
  const user = newUser();
  const { workbook } = await openPane([...WORKBOOK, SETTINGS]);
  // A formula that shows what was seen is refused by every adapter.
  workbook.edit = (edits) => Promise.resolve({ undo: [], refused: edits });
  await saveDigits(user);
  expect((await screen.findByRole("alert")).textContent).toMatch(
    /^Inställningarna sparades inte\.Celler i bladet ”Inställningar” har formler/u,
  );
  expect(screen.getByRole("group", { name: /ändring/iu }).textContent).toContain("Ändringarna finns kvar här");
});

test("where Excel does not answer, nobody is told that nothing was changed", async () => {
  const user = newUser();
  const { workbook } = await openPane([...WORKBOOK, SETTINGS]);
  workbook.trouble = { at: "edit", error: new WorkbookTrouble("hung", "no answer") };
  await saveDigits(user);
  const { textContent } = await screen.findByRole("alert");
  expect(textContent).toContain("Excel svarade inte i tid.");
  expect(textContent).not.toContain("Inget i arbetsboken har ändrats");
});

test("a double click on Ångra takes one change back, however slow Excel is", async () => {
  const user = newUser();
  const { workbook, pieces } = await openPane(WORKBOOK);
  const change = (row: number) => ({ sheet: HR.name, row, column: 8, seen: "", value: `Ändrad ${String(row)}` });
  for (const row of [1, 2]) await act(() => pieces.live.edit([change(row)], `Rad ${String(row)} ändrad`));
  workbook.meanwhile = () => new Promise((resolve) => setTimeout(resolve, 300));
  await user.dblClick(screen.getByRole("button", { name: "Ångra" }));
  expect(await screen.findByText("Ändringen är ångrad.", {}, { timeout: 5000 })).toBeTruthy();
  const comments = workbook.grids
    .find(({ name }) => name === HR.name)
    ?.values.slice(1, 3)
    .map((row) => row[8]);
  expect(comments).toEqual(["Ändrad 1", ""]);
});

test("a double click on the sample opens one workbook", async () => {
  const user = newUser();
  const bed = paneBed([]);
  let opened = 0;
  const openSample = async (): Promise<null> => {
    opened++;
    await new Promise((resolve) => setTimeout(resolve, 300));
    return null;
  };
  await showPane({ ...bed, pieces: { ...bed.pieces, openSample } });
  await act(() => bed.pieces.live.start());
  await user.dblClick(screen.getByRole("button", { name: "Öppna exemplet" }));
  expect(opened).toBe(1);
});

test("thousands of unknown words and columns are shown some at a time", async () => {
  const user = newUser();
  const letters = (at: number): string => String(at).replace(/\d/gu, (digit) => "abcdefghij".charAt(Number(digit)));
  const wide = grid("Aktiviteter Bred", [
    ["Id", "Aktivitet", "Status", ...Array.from({ length: 1000 }, (_, at) => `Egen ${letters(at)}`)],
    ...Array.from({ length: 3000 }, (_, at) => [`A${String(at)}`, "Ta fram rutin", `ord ${letters(at)}`]),
  ]);
  await openPane([PLAN_SHEET, wide]);
  await user.click(screen.getByText("Inställningar"));
  // Not by role: to find the role of each of a thousand options takes jsdom half a minute.
  const lists = (): number => document.querySelectorAll("select").length;
  const more = await screen.findByText("Visa 50 ord till");
  expect(lists()).toBe(10);
  await user.click(more);
  expect(lists()).toBe(60);
  await user.click(screen.getByText("Aktiviteter Bred"));
  // Sixty columns and what the sheet is.
  expect(lists()).toBe(60 + 61);
  await user.click(screen.getByText(/^Visa 60.kolumner till$/u));
  expect(lists()).toBe(60 + 121);
});
