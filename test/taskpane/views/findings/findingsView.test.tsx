/** @jest-environment jsdom */
/** Kontroll as a person uses it: filter, search, go to the cell, fix, take back, by mouse and by keyboard. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { act, configure, screen, waitFor, within } from "@testing-library/react";
import { readWorkbook } from "../../../../src/workbook/xlsx/read";
import type { CellValue, SheetGrid } from "../../../../src/workbook/port";
import { ASSIGNMENT_SHEET, grid, KEY_FIGURE_SHEET, PLAN_SHEET } from "../../../grids";
import { button, hasPlace, place, renderView, seen } from "./bench";

const SAMPLE = path.resolve(__dirname, "../../../../assets/samples/2025.xlsx");
// A machine with much else to do is slow, not wrong.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 20_000, defaultHidden: true });

let sample: readonly SheetGrid[] = [];
beforeAll(async () => {
  sample = await readWorkbook(readFileSync(SAMPLE), "");
});

const HEADINGS = ["Id", "Aktivitet", "Avdelning", "Status", "Uppdrag"];
const rowOf = (id: number, status: CellValue, department = "HR"): CellValue[] => [
  `A${String(id)}`,
  `Ta fram rutin ${String(id)}`,
  department,
  status,
  "U1",
];
const activities = (...rows: readonly CellValue[][]): SheetGrid[] => [
  PLAN_SHEET,
  ASSIGNMENT_SHEET,
  KEY_FIGURE_SHEET,
  grid("Aktiviteter", [HEADINGS, ...rows]),
];
const THREE = activities(
  rowOf(1, "Pågånde"),
  rowOf(2, "Genomförd"),
  rowOf(3, "Pågånde"),
  rowOf(4, "Planeradd", "IT"),
  rowOf(5, "Genomförd", "IT"),
);

const status = (text: RegExp): HTMLElement => screen.getByText(text);
const heading = (name: RegExp, level: number): HTMLElement => screen.getByRole("heading", { name, level });
const valueAt = (workbook: { grids: readonly SheetGrid[] }, row: number): CellValue | undefined =>
  workbook.grids.find(({ name }) => name === "Aktiviteter")?.values[row]?.[3];

describe("the sample of 2025", () => {
  it("stands in groups under headings in order, each list with its length", async () => {
    await renderView(sample);
    seen(heading(/^Kontroll$/u, 2));
    seen(status(/^24 anmärkningar$/u));
    seen(heading(/^Planen och hela arbetsboken Fel 3/u, 3));
    seen(heading(/^Fel år/u, 4));
    const list = screen.getByRole("list", { name: "Fel år" });
    const items = within(list).getAllByRole("listitem");
    expect(items.map((item) => item.getAttribute("aria-posinset"))).toEqual(["1", "2"]);
    expect(items.map((item) => item.getAttribute("aria-setsize"))).toEqual(["2", "2"]);
    expect(items[0]?.textContent).toMatch(/^Fel: Rubriken ”Nyckeltal i verksamhetsplan/u);
  });

  it("is filtered by severity, and the numbers stay those of all", async () => {
    const { user } = await renderView(sample);
    await user.click(button("Varningar 6"));
    expect(button("Varningar 6").getAttribute("aria-pressed")).toBe("true");
    seen(status(/^6 av 24 anmärkningar visas$/u));
    await user.click(button("Fel 7"));
    seen(status(/^13 av 24 anmärkningar visas$/u));
    await user.click(button("Varningar 6"));
    await user.click(button("Fel 7"));
    seen(status(/^24 anmärkningar$/u));
  });

  it("is searched; what fits nothing has a way back, and the result is told once", async () => {
    const { user, said } = await renderView(sample);
    const search = screen.getByRole<HTMLInputElement>("searchbox", { name: "Sök i anmärkningarna" });
    await user.type(search, "felstavning pågånde");
    seen(await screen.findByText(/^1 av 24 anmärkningar visas$/u));
    seen(button("Upplysningar 1"));
    await waitFor(() => {
      expect(said).toEqual(["1 av 24 anmärkningar visas"]);
    });
    await user.type(search, " xyz");
    seen(await screen.findByText("Ingen anmärkning passar filtret och sökningen."));
    await waitFor(() => {
      expect(said.slice(1)).toEqual(["0 av 24 anmärkningar visas"]);
    });
    await user.click(button("Visa alla"));
    expect(search.value).toBe("");
    expect(document.activeElement).toBe(search);
    seen(status(/^24 anmärkningar$/u));
  });

  it("has the way to each cell, and marks the one that was gone to", async () => {
    const { user, workbook } = await renderView(sample);
    await user.click(place("Nyckeltal · A1"));
    expect(workbook.calls.at(-1)).toBe("show Nyckeltal!A1");
    expect(place("Nyckeltal · A1").getAttribute("aria-current")).toBe("true");
    await user.click(place("Bladet Budget"));
    expect(workbook.calls.at(-1)).toBe("show Budget!A1");
    expect(place("Nyckeltal · A1").getAttribute("aria-current")).toBeNull();
  });

  it("is grouped by rule, with departments below", async () => {
    const { user } = await renderView(sample);
    await user.click(button("Regel"));
    seen(heading(/^Budgeten går inte ihop/u, 3));
    expect(screen.getAllByRole("heading", { name: /^Planen och hela arbetsboken/u, level: 4 })).not.toHaveLength(0);
  });

  it("is written as a sheet by its button, which says what that is good for", async () => {
    const { user, jobs } = await renderView(sample);
    await user.click(screen.getByRole("button", { name: "Skriv bladet Kontroll", description: /eget blad/u }));
    expect(jobs).toEqual(["check"]);
  });

  it("is told in English", async () => {
    await renderView(sample, { language: "en" });
    seen(heading(/^Findings$/u, 2));
    seen(status(/^24 findings$/u));
    seen(button("Go to Nyckeltal · A1"));
  });

  it("shows what the overview sent the person to see, until all is asked for", async () => {
    const { user, send } = await renderView(sample, { asked: { rule: "status-against-dates" } });
    seen(status(/^Visar bara: Status stämmer inte med datum$/u));
    seen(status(/^9 av 24 anmärkningar visas$/u));
    await user.click(button("Visa alla"));
    seen(status(/^24 anmärkningar$/u));
    send({ severity: "error" });
    seen(await screen.findByText(/^7 av 24 anmärkningar visas$/u));
    expect(button("Fel 7").getAttribute("aria-pressed")).toBe("true");
  });
});

describe("groups", () => {
  it("open and close, one by one and all, and stay as they were left when the workbook changes", async () => {
    const { user, workbook } = await renderView(THREE);
    const hr = (): HTMLElement => button(/^HR /u);
    expect(hr().getAttribute("aria-expanded")).toBe("true");
    await user.click(hr());
    expect(hr().getAttribute("aria-expanded")).toBe("false");
    expect(hasPlace("Aktiviteter · D2")).toBe(false);
    act(() => {
      workbook.change("Aktiviteter", 2, 3, "Genomförrd");
    });
    await waitFor(() => button(/^HR .*Upplysningar 3/u));
    expect(hr().getAttribute("aria-expanded")).toBe("false");
    await user.click(button("Stäng alla"));
    expect(button(/^IT /u).getAttribute("aria-expanded")).toBe("false");
    await user.click(button("Öppna alla"));
    seen(place("Aktiviteter · D2"));
  });
});

describe("a certain fix", () => {
  it("is made by one click, told, and the finding goes; the next finding has the keyboard", async () => {
    const { user, workbook, said, done, live } = await renderView(THREE);
    const item = place("Aktiviteter · D2").closest<HTMLElement>("[role=listitem]");
    await user.click(within(item ?? document.body).getByRole("button", { name: /^Rätta ”Pågånde” till/u }));
    await waitFor(() => {
      expect(hasPlace("Aktiviteter · D2")).toBe(false);
    });
    expect(valueAt(workbook, 1)).toBe("Pågående enligt plan");
    expect(said).toEqual(["1 cell är rättad."]);
    expect(done).toEqual(["Rättat: Felstavning (Aktiviteter · D2)"]);
    expect(document.activeElement).toBe(place("Aktiviteter · D4"));
    await act(() => live.undo());
    await waitFor(() => place("Aktiviteter · D2"));
    expect(valueAt(workbook, 1)).toBe("Pågånde");
    expect(document.activeElement).toBe(place("Aktiviteter · D4"));
  });

  it("that came too late is told, and stays away from the cell", async () => {
    const { user, workbook, said } = await renderView(activities(rowOf(1, "Pågånde"), rowOf(2, "Genomförd")));
    const fix = button(/^Rätta ”Pågånde”/u);
    workbook.meanwhile = (call) => {
      if (call === "edit") workbook.change("Aktiviteter", 1, 3, "Planerad");
    };
    await user.click(fix);
    const told = "Inget har rättats. 1 cell hade hunnit ändras eller har en formel. Den lämnades som den var.";
    seen(await screen.findByText(told));
    expect(said).toEqual([told]);
    expect(valueAt(workbook, 1)).toBe("Planerad");
    await user.click(button("Stäng"));
    expect(screen.queryByText(told)).toBeNull();
  });

  it("cannot be asked for twice while it is being made", async () => {
    const { user, workbook } = await renderView(THREE);
    let finish = (): void => undefined;
    workbook.meanwhile = (call) =>
      call === "edit"
        ? new Promise((resolve) => {
            finish = resolve;
          })
        : undefined;
    const fix = screen.getAllByRole("button", { name: /^Rätta ”Pågånde”/u })[0] ?? document.body;
    await user.click(fix);
    expect(fix.getAttribute("aria-disabled")).toBe("true");
    await user.click(fix);
    expect(workbook.calls.filter((call) => call.startsWith("edit"))).toHaveLength(1);
    await act(() => {
      finish();
      return Promise.resolve();
    });
  });

  it("of all of one kind shows what will change before it does", async () => {
    const { user, workbook, said } = await renderView(THREE);
    await user.click(button("Rätta båda … Felstavning"));
    const preview = screen.getByRole("group", { name: "2 celler ändras" });
    const lines = within(preview).getAllByRole("listitem");
    expect(lines[0]?.textContent).toContain("”Pågånde” blir ”Pågående enligt plan”Aktiviteter · D2");
    const apply = button("Rätta 2 celler");
    expect(document.activeElement).toBe(apply);
    expect(valueAt(workbook, 1)).toBe("Pågånde");
    await user.click(button("Avbryt"));
    expect(screen.queryByRole("group", { name: "2 celler ändras" })).toBeNull();
    expect(document.activeElement).toBe(button(/^Felstavning.*2/u));
    await user.click(button("Rätta båda … Felstavning"));
    await user.keyboard("{Enter}");
    await waitFor(() => {
      expect(hasPlace("Aktiviteter · D2")).toBe(false);
    });
    expect([valueAt(workbook, 1), valueAt(workbook, 3)]).toEqual(["Pågående enligt plan", "Pågående enligt plan"]);
    expect(valueAt(workbook, 4)).toBe("Planeradd");
    expect(said).toEqual(["2 celler är rättade."]);
    expect(document.activeElement).toBe(place("Aktiviteter · D5"));
  });

  it("of one rule in all departments is made from the rule's heading", async () => {
    const { user, workbook } = await renderView(THREE);
    await user.click(button("Regel"));
    await user.click(button("Rätta alla 3 … Felstavning"));
    await user.click(button("Rätta 3 celler"));
    await waitFor(() => {
      expect(valueAt(workbook, 4)).toBe("Planerad");
    });
  });

  it("of very many shows the first of them, and more when asked", async () => {
    const { user } = await renderView(
      activities(rowOf(0, "Genomförd"), ...Array.from({ length: 90 }, (_, index) => rowOf(index + 1, "Pågånde"))),
    );
    await user.click(button("Rätta alla 90 … Felstavning"));
    const preview = screen.getByRole("group", { name: "90 celler ändras" });
    expect(within(preview).getAllByRole("listitem")).toHaveLength(8);
    await user.click(button("Visa 50 till"));
    expect(within(preview).getAllByRole("listitem")).toHaveLength(58);
    await user.click(button("Visa 32 till"));
    expect(within(preview).queryByRole("button", { name: /^Visa/u })).toBeNull();
  });
});

describe("by keyboard", () => {
  it("the list is one stop: arrows go between its rows, Enter to the cell", async () => {
    const { user, workbook } = await renderView(THREE);
    button("Stäng alla").focus();
    await user.tab();
    const first = document.activeElement;
    expect(first?.getAttribute("aria-expanded")).toBe("true");
    await user.keyboard("{End}");
    expect(document.activeElement).toBe(place("Aktiviteter · D5"));
    await user.keyboard("{Enter}");
    expect(workbook.calls.at(-1)).toBe("show Aktiviteter!D5");
    await user.tab();
    expect(document.activeElement).toBe(button(/^Rätta ”Planeradd”/u));
    await user.tab();
    expect(document.activeElement).toBe(button("Skriv bladet Kontroll"));
    await user.tab({ shift: true });
    await user.tab({ shift: true });
    await user.keyboard("{ArrowUp}");
    expect(document.activeElement?.textContent).toContain("Felstavning");
    await user.keyboard("{ArrowLeft}");
    expect(document.activeElement?.getAttribute("aria-expanded")).toBe("false");
    await user.keyboard("{ArrowRight}{ArrowDown}{ArrowLeft}");
    expect(document.activeElement?.textContent).toContain("Felstavning");
    await user.keyboard("{Home}");
    expect(document.activeElement).toBe(first);
  });

  it("Escape empties the search", async () => {
    const { user } = await renderView(THREE);
    const search = screen.getByRole<HTMLInputElement>("searchbox");
    await user.type(search, "it");
    await user.keyboard("{Escape}");
    expect(search.value).toBe("");
    expect(document.activeElement).toBe(search);
  });

  it("a finding that somebody else mends while it has the keyboard leaves it to the next", async () => {
    const { workbook } = await renderView(THREE);
    act(() => {
      place("Aktiviteter · D2").focus();
    });
    act(() => {
      workbook.change("Aktiviteter", 1, 3, "Planerad");
    });
    await waitFor(() => {
      expect(document.activeElement).toBe(place("Aktiviteter · D4"));
    });
  });

  it("a change takes the keyboard from nobody who is elsewhere", async () => {
    const { workbook } = await renderView(THREE);
    const search = screen.getByRole<HTMLInputElement>("searchbox");
    act(() => {
      place("Aktiviteter · D2").focus();
      search.focus();
      workbook.change("Aktiviteter", 1, 3, "Planerad");
    });
    await waitFor(() => {
      expect(hasPlace("Aktiviteter · D2")).toBe(false);
    });
    expect(document.activeElement).toBe(search);
  });
});

describe("nothing to remark on", () => {
  const CLEAN = [
    {
      ...PLAN_SHEET,
      values: [
        ...PLAN_SHEET.values,
        ["Diarienummer", "RS 2025-1"],
        ["Diarienummer tjänsteskrivelse", "RS 2025-2"],
        ["Tjänsteskrivelsens datum", "2025-05-20"],
        ["Sammanträde", "2025-06-01"],
        ["Handläggare", "Planeringschefen"],
        ["Förslagsställare", "Regiondirektören"],
        ["Undertecknare", "Regiondirektören"],
        ["Utdrag till", "Samtliga avdelningar"],
      ],
    },
    grid("Uppdrag", [
      ["Id", "Målområde", "Uppdrag", "Uppdragsgivare", "Ansvarig", "Status"],
      ["U1", "Kultur", "Bredda publiken i länets kulturhus", "Regionfullmäktige", "Kulturstrateg", "Delvis uppfyllt"],
    ]),
    grid("Nyckeltal", [
      ["Id", "Målområde", "Nyckeltal", "Typ", "Riktning", "Målvärde", "Utfall", "Ansvarig", "Uppdragsgivare"],
      ["N1", "Kultur", "Leverantörstrohet", "Kortsiktigt", "Högre är bättre", 95, 96, "Inköpschef", "Eget"],
    ]),
    grid("Aktiviteter", [
      ["Id", "Aktivitet", "Avdelning", "Ansvarig", "Status", "Uppdrag"],
      ["A1", "Ta fram en rutin", "HR", "HR-chef", "Genomförd", "U1"],
    ]),
  ];

  it("says what was looked through", async () => {
    await renderView(CLEAN);
    seen(heading(/^Kontroll$/u, 2));
    seen(screen.getByText("Inga anmärkningar"));
    seen(screen.getByText(/rader på 4 blad är genomgångna/u));
    expect(screen.queryByRole("searchbox")).toBeNull();
  });

  it("after the last fix has the keyboard at the heading", async () => {
    const last = CLEAN.map((sheet) =>
      sheet.name === "Aktiviteter"
        ? { ...sheet, values: [sheet.values[0] ?? [], ["A1", "Ta fram en rutin", "HR", "HR-chef", "Genomförrd", "U1"]] }
        : sheet,
    );
    const { user } = await renderView(last);
    await user.click(button(/^Rätta ”Genomförrd”/u));
    seen(await screen.findByText("Inga anmärkningar"));
    expect(document.activeElement).toBe(heading(/^Kontroll$/u, 2));
  });
});

it("draws the rows near what is seen, of ten thousand findings", async () => {
  const many = Array.from({ length: 10_000 }, (_, index) =>
    rowOf(index, index % 2 === 0 ? "Vet inte" : "Pågånde", `Avdelning ${String(1 + (index % 40))}`),
  );
  const { user } = await renderView(activities(...many));
  seen(status(/^10.\d{3} anmärkningar$/u));
  await user.click(button("Stäng alla"));
  await user.click(button("Öppna alla"));
  expect(screen.getAllByRole("listitem").length).toBeGreaterThan(3);
  expect(document.querySelectorAll("*").length).toBeLessThan(1000);
});
