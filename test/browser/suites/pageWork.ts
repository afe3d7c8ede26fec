/** A controller's work at the browser page, from the sample to the saved report. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { OWNED_ROLES, type SheetGrid } from "../../../src/workbook/port";
import { readWorkbook } from "../../../src/workbook/xlsx/read";
import { gridOf } from "../../sheets/fixtures";
import { openedByLibreOffice, SOFFICE } from "../pageOffice";
import type { PageBed } from "../pageBed";
import { SAMPLE } from "../pageUser";
import { samplePlans } from "../sample";

const SAMPLE_BYTES = readFileSync(path.resolve(__dirname, "../../../assets/samples/2025.xlsx"));
const MISSPELT = { sheet: "Aktiviteter HR-avdelningen", cell: "I5", wrong: "Pågånde", right: "Pågående enligt plan" };

export function pageWorkSuite(bed: PageBed): void {
  it("from a finding to its cell, which is fixed and put back", async () => {
    const user = await bed.openSample();
    const findings = await user.view("Kontroll");
    const { sheet, cell, wrong, right } = MISSPELT;
    await findings.getByRole("searchbox", { name: "Sök i anmärkningarna" }).fill(wrong);
    await findings.getByRole("button", { name: `Gå till ${sheet} · ${cell}` }).click();
    await user.sees(sheet, cell);
    expect(await user.selected()).toEqual({ sheet, cell, content: wrong });

    await findings.getByRole("button", { name: `Rätta ”${wrong}” till ”${right}”` }).click();
    await user.cell(cell).getByText(right, { exact: true }).waitFor();
    // The pane has read the sheet again: there is nothing to say about it any more.
    await findings.getByText(`har ”${wrong}” lästs`).waitFor({ state: "hidden" });

    await user.header.getByRole("button", { name: "Ångra" }).click();
    await user.cell(cell).getByText(wrong, { exact: true }).waitFor();
    await findings.getByText(`har ”${wrong}” lästs`).waitFor();
  });

  it("what is typed into a cell is followed by the pane, and can be taken back", async () => {
    const user = await bed.openSample();
    const overview = await user.view("Översikt");
    const tally = overview.getByText("294 av 294 aktivitetsrader har status");
    await tally.waitFor();
    await user.sheet("Aktiviteter HR-avdelningen");
    await user.cell("I6").click();
    const before = (await user.selected()).content;
    await user.page.keyboard.press("Delete");
    await overview.getByText("293 av 294 aktivitetsrader har status").waitFor();
    expect((await user.selected()).content).toBe("");
    await user.page.keyboard.press("Control+z");
    await tally.waitFor();
    expect(await user.selected()).toEqual({ sheet: "Aktiviteter HR-avdelningen", cell: "I6", content: before });
  });

  it("from a number in the draft to the rows behind it, and to the cell of one", async () => {
    const user = await bed.openSample();
    const draft = await user.view("Utkast");
    await draft.getByRole("button", { name: "12, visa rader" }).first().click();
    const rows = draft.getByRole("group", { name: "12 aktiviteter är försenade" });
    await rows.waitFor();
    const buttons = rows.getByRole("listitem").getByRole("button");
    expect(await buttons.count()).toBe(12);
    await buttons.first().click();
    await user.page.getByRole("grid", { name: "Aktiviteter HR-avdelningen" }).waitFor();
    const { cell } = await user.selected();
    await user.sees("Aktiviteter HR-avdelningen", cell);
    const row = (await user.cell(cell).locator("xpath=..").innerText()).replaceAll("\n", " ");
    expect(row).toContain("prao");
    expect(row).toContain("försenad");
  });

  it("the summary is the core's own, and what is saved holds it beside the sheets as they were", async () => {
    const user = await bed.openSample();
    await user.summarise();
    const { name, bytes } = await user.save();
    expect(name).toBe(SAMPLE.file);
    await user.header.getByText("Ändringar som inte är sparade").waitFor({ state: "hidden" });

    const plans = await samplePlans();
    expect(plans.map(({ role }) => role).sort()).toEqual([...OWNED_ROLES].sort());
    const saved = await readWorkbook(bytes, name);
    const own = new Set(plans.map((plan) => plan.name));
    expect(saved.filter((grid) => !own.has(grid.name)).map(content)).toEqual(
      (await readWorkbook(SAMPLE_BYTES, name)).map(content),
    );
    for (const plan of plans) {
      const grid = saved.find((one) => one.name === plan.name);
      expect({ [plan.name]: grid && filled(grid) }).toEqual({ [plan.name]: filled(gridOf(plan)) });
    }
  });

  it("a paragraph that a person has written stays theirs through a new summary, saving and opening", async () => {
    const user = await bed.openSample();
    await user.summarise();
    await user.sheet("Rapportutkast");
    const mine = "Arbetet har gått bra, säger vi själva.";
    await user.cell(PARAGRAPH).click();
    const generated = (await user.selected()).content;
    expect(generated.length).toBeGreaterThan(40);
    await user.type(PARAGRAPH, mine);
    const draft = await user.view("Utkast");
    await draft.getByText("Din text", { exact: true }).waitFor();
    await draft.getByText(mine).waitFor();

    await user.summarise();
    await user.page.getByText("Din text i 1 stycke av utkasten är kvar.").waitFor();
    await user.sheet("Rapportutkast");
    await user.cell(PARAGRAPH).click();
    expect((await user.selected()).content).toBe(mine);

    const { name, bytes } = await user.save();
    const next = await bed.open();
    await next.choose(name, bytes);
    await next.planRead();
    await next.sheet("Rapportutkast");
    await next.cell(PARAGRAPH).click();
    expect((await next.selected()).content).toBe(mine);
    const again = await next.view("Utkast");
    await again.getByText("Din text", { exact: true }).waitFor();
    await again.getByRole("button", { name: "Visa den framtagna texten" }).click();
    expect(await again.innerText()).toContain(generated);
    await next.summarise();
    await next.page.getByText("Din text i 1 stycke av utkasten är kvar.").waitFor();
  });

  (SOFFICE === null ? it.skip : it)(
    `LibreOffice opens what was saved and gets the same numbers${SOFFICE === null ? " (LibreOffice is not installed)" : ""}`,
    async () => {
      const user = await bed.openSample();
      await user.summarise();
      const { name, bytes } = await user.save();
      const ours = await readWorkbook(bytes, name);
      const theirs = await openedByLibreOffice(bytes);
      expect(theirs.map(({ name }) => name)).toEqual(ours.map(({ name }) => name));
      for (const grid of ours) {
        const other = theirs.find(({ name }) => name === grid.name);
        expect({ [grid.name]: other && filled(other) }).toEqual({ [grid.name]: filled(grid) });
      }
    },
  );
}

/** Column Text, the first paragraph of the report. */
const PARAGRAPH = "B7";

function content({ name, values, firstRow, firstColumn, merges, hiddenRows }: SheetGrid): unknown {
  return { name, values, firstRow, firstColumn, merges, hiddenRows: [...hiddenRows] };
}

/** Number of cells that hold something, and the sum of the numbers among them. */
function filled({ values }: SheetGrid): readonly [number, number] {
  const cells = values.flat().filter((value) => value !== "");
  const sum = cells.reduce<number>((total, value) => (typeof value === "number" ? total + value : total), 0);
  return [cells.length, Number(sum.toPrecision(10))];
}
