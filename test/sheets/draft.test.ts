import fc from "fast-check";
import type { Draft, Paragraph, ParagraphKind } from "../../src/report/paragraph";
import { draftSheet } from "../../src/sheets/draft";
import { DRAFT_STATES } from "../../src/sheets/draftHeadings";
import { readEarlierOutput } from "../../src/sheets/earlierOutput";
import type { CellValue, SheetGrid, SheetPlan } from "../../src/workbook/port";
import { gridOf, plannedCells } from "./fixtures";

function paragraph(id: string, text: string, kind: ParagraphKind = "text"): Paragraph {
  return { id, section: "one", sectionTitle: "Inledning", kind, runs: [{ text }] };
}

function draft(...paragraphs: Paragraph[]): Draft {
  return { kind: "report", paragraphs };
}

const FIRST = draft(
  paragraph("title", "Uppföljning", "title"),
  paragraph("a", "Av uppdragen är 2 uppfyllda."),
  paragraph("b", "Soliditet", "bullet"),
  paragraph("c", "[Komplettera: orsaker]", "gap"),
);

type Row = (CellValue | undefined)[];

/** The draft's data rows, to be changed as a person would. */
function edit(plan: SheetPlan, change: (rows: Row[]) => Row[]): SheetGrid {
  const grid = gridOf(plan);
  const header = grid.values.findIndex((row) => row[0] === "Avsnitt");
  const rows = change(grid.values.slice(header + 1).map((row): Row => [...row]));
  const values = [...grid.values.slice(0, header + 1), ...rows.map((row) => row.map((cell) => cell ?? ""))];
  return { ...grid, values };
}

function again(grid: SheetGrid, next: Draft): Row[] {
  const plan = draftSheet(next, readEarlierOutput([grid]).report);
  const { values } = gridOf(plan);
  return values.slice(values.findIndex((row) => row[0] === "Avsnitt") + 1).map((row) => [...row]);
}

function withText(rows: Row[], id: string, text: string): Row[] {
  return rows.map((row) => (row[4] === id ? [row[0], text, ...row.slice(2)] : row));
}

describe("what a person changed in a draft sheet is kept when it is made again", () => {
  const plan = draftSheet(FIRST, null);

  it("is untouched where nobody changed anything", () => {
    const rows = again(gridOf(plan), FIRST);
    expect(rows.map((row) => row[3])).toEqual(Array(4).fill(DRAFT_STATES.untouched));
    expect(rows.map((row) => row[1])).toEqual([
      "Uppföljning",
      "Av uppdragen är 2 uppfyllda.",
      "• Soliditet",
      "[Komplettera: orsaker]",
    ]);
  });

  it("keeps an edited text, and says that it is the person's", () => {
    const grid = edit(plan, (rows) => withText(rows, "a", "Min text."));
    expect(again(grid, FIRST)[1]).toEqual([
      "Inledning",
      "Min text.",
      "Av uppdragen är 2 uppfyllda.",
      DRAFT_STATES.edited,
      "a",
    ]);
  });

  const NEXT = draft(
    paragraph("title", "Uppföljning", "title"),
    paragraph("a", "Av uppdragen är 3 uppfyllda."),
    paragraph("b", "Kassalikviditet", "bullet"),
    paragraph("c", "[Komplettera: orsaker]", "gap"),
  );

  it("offers the new wording beside it, also when made once more", () => {
    const grid = edit(plan, (rows) => withText(rows, "a", "Min text."));
    const second = draftSheet(NEXT, readEarlierOutput([grid]).report);
    const expected = ["Inledning", "Min text.", "Av uppdragen är 3 uppfyllda.", DRAFT_STATES.editedNewWording, "a"];
    expect(gridOf(second).values).toContainEqual(expected);
    expect(again(gridOf(second), NEXT)[1]).toEqual(expected);
  });

  it("makes anew what nobody touched", () => {
    expect(again(gridOf(plan), NEXT)[2]?.slice(1, 4)).toEqual([
      "• Kassalikviditet",
      "• Kassalikviditet",
      DRAFT_STATES.untouched,
    ]);
  });

  it("is no edit any more where the person's text is what is generated now", () => {
    const grid = edit(plan, (rows) => withText(rows, "a", "Av uppdragen är 3 uppfyllda."));
    expect(again(grid, NEXT)[1]?.[3]).toBe(DRAFT_STATES.untouched);
  });

  it("keeps a paragraph empty that the person emptied", () => {
    const grid = edit(plan, (rows) => withText(rows, "a", ""));
    expect(again(grid, NEXT)[1]?.slice(1, 4)).toEqual([
      "",
      "Av uppdragen är 3 uppfyllda.",
      DRAFT_STATES.editedNewWording,
    ]);
  });

  it("keeps a row that the person added after the row that it followed", () => {
    const grid = edit(plan, (rows) => [
      rows[0] ?? [],
      rows[1] ?? [],
      ["", "Egen rad."],
      ["", "En till."],
      ...rows.slice(2),
    ]);
    const rows = again(grid, NEXT);
    expect(rows.map((row) => row[1])).toEqual([
      "Uppföljning",
      "Av uppdragen är 3 uppfyllda.",
      "Egen rad.",
      "En till.",
      "• Kassalikviditet",
      "[Komplettera: orsaker]",
    ]);
    expect(rows[2]?.slice(2, 5)).toEqual(["", DRAFT_STATES.own, ""]);
  });

  it("brings a deleted paragraph back, marked", () => {
    const grid = edit(plan, (rows) => rows.filter((row) => row[4] !== "b"));
    expect(again(grid, FIRST)[2]?.[3]).toBe(DRAFT_STATES.fresh);
    expect(again(grid, FIRST)).toHaveLength(4);
  });

  it("keeps an edited text whose paragraph is no longer generated, and drops an untouched one", () => {
    const grid = edit(plan, (rows) => withText(rows, "b", "• Min punkt"));
    const shorter = draft(...FIRST.paragraphs.filter(({ id }) => id !== "b" && id !== "c"));
    const rows = again(grid, shorter);
    expect(rows.map((row) => row[1])).toEqual(["Uppföljning", "Av uppdragen är 2 uppfyllda.", "• Min punkt"]);
    expect(rows[2]?.slice(3, 5)).toEqual([DRAFT_STATES.editedGone, "b"]);
  });

  it("takes a copied row once: an edited copy becomes a row of one's own", () => {
    const grid = edit(plan, (rows) =>
      rows.flatMap((row) => (row[4] === "a" ? [row, [row[0], "Min kopia", ...row.slice(2)]] : [row])),
    );
    expect(again(grid, FIRST).map((row) => row[1])).toEqual([
      "Uppföljning",
      "Av uppdragen är 2 uppfyllda.",
      "Min kopia",
      "• Soliditet",
      "[Komplettera: orsaker]",
    ]);
  });

  it("survives that columns to the right are deleted: nothing of the person's is lost, nothing stands twice", () => {
    const grid = edit(plan, (rows) => withText(rows, "a", "Min text."));
    const cut = { ...grid, values: grid.values.map((row) => row.slice(0, 2)) };
    const texts = again(cut, FIRST).map((row) => row[1]);
    expect(texts).toContain("Min text.");
    expect(texts.filter((text) => text === "Uppföljning")).toHaveLength(1);
    const idGone = { ...grid, values: grid.values.map((row) => row.slice(0, 4)) };
    expect(again(idGone, FIRST)[1]?.slice(1, 4)).toEqual([
      "Min text.",
      "Av uppdragen är 2 uppfyllda.",
      DRAFT_STATES.edited,
    ]);
  });

  it("survives moved columns, and a sheet that has been sorted as a whole", () => {
    const grid = edit(plan, (rows) => withText(rows, "a", "Min text."));
    const moved = {
      ...grid,
      values: grid.values.map((row) => ["", "", row[4] ?? "", row[2] ?? "", row[1] ?? "", row[3] ?? ""]),
    };
    expect(again(moved, FIRST)[1]?.[1]).toBe("Min text.");
    const sorted = {
      ...grid,
      values: grid.values.toSorted((one, other) => String(one[1]).localeCompare(String(other[1]), "sv")),
    };
    expect(again(sorted, FIRST)[1]?.[1]).toBe("Min text.");
    expect(again(sorted, FIRST)).toHaveLength(4);
  });

  it("does not take for edits what writing and reading a workbook changes", () => {
    const odd = draft(paragraph("a", "Rad ett\r\nrad två\u0007 \ud800slut"), paragraph("b", "x".repeat(40_000)));
    const written = gridOf(draftSheet(odd, null));
    const clean = (cell: CellValue): CellValue =>
      typeof cell === "string"
        ? cell.replace("\r\n", "\n").replace("\u0007", "").replace("\ud800", "\ufffd").slice(0, 32_766) +
          (cell.length > 32_767 ? "…" : "")
        : cell;
    const rows = again({ ...written, values: written.values.map((row) => row.map(clean)) }, odd);
    expect(rows.map((row) => row[3])).toEqual([DRAFT_STATES.untouched, DRAFT_STATES.untouched]);
  });

  it("nor for a new wording beside a person's text", () => {
    const odd = draft(paragraph("a", "Rad ett\u0007 \ud800slut"));
    const grid = edit(draftSheet(odd, null), (rows) =>
      rows.map((row) => [row[0], "Min text.", "Rad ett \ufffdslut", ...row.slice(3)]),
    );
    expect(again(grid, odd)[0]?.[3]).toBe(DRAFT_STATES.edited);
  });

  it("generate, edit some, generate again: keeps exactly the edited", () => {
    const text = fc.string({ minLength: 1, maxLength: 12 }).filter((one) => one.trim() !== "");
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 8 }),
        fc.array(fc.option(text, { nil: null }), { minLength: 8, maxLength: 8 }),
        fc.array(text, { minLength: 8, maxLength: 8 }),
        (before, edits, after) => {
          const made = (texts: readonly string[]): Draft =>
            draft(...texts.map((one, index) => paragraph(`p${String(index)}`, one)));
          const grid = edit(draftSheet(made(before), null), (rows) =>
            rows.map((row, index) => [
              row[0],
              edits[index] === null ? row[1] : `${edits[index] ?? ""}!`,
              ...row.slice(2),
            ]),
          );
          const rows = again(grid, made(after.slice(0, before.length)));
          expect(rows).toHaveLength(before.length);
          rows.forEach((row, index) => {
            const edited = edits[index] !== null && `${edits[index] ?? ""}!`.trimEnd() !== before[index]?.trimEnd();
            expect(row[1]).toBe(edited ? `${edits[index] ?? ""}!` : after[index]);
            expect(row[2]).toBe(after[index]);
          });
        },
      ),
    );
  });
});

describe("the draft sheet", () => {
  it("shows each kind of paragraph, gaps to fill in and a person's text apart", () => {
    const grid = edit(draftSheet(FIRST, null), (rows) => withText(rows, "a", "Min text."));
    const plan = draftSheet(FIRST, readEarlierOutput([grid]).report);
    const styles = new Map(
      plannedCells(plan)
        .filter(({ column }) => column === 1)
        .map(({ cell }) => [cell.value, cell.style]),
    );
    expect(styles.get("Uppföljning")).toBe("title");
    expect(styles.get("Min text.")).toBe("edited");
    expect(styles.get("• Soliditet")).toBe("wrapped");
    expect(styles.get("[Komplettera: orsaker]")).toBe("gap");
  });

  it("writes what looks like a formula as text", () => {
    const plan = draftSheet(draft(paragraph("a", '=HYPERLINK("x")')), null);
    const cell = plannedCells(plan).find((one) => one.cell.value === '=HYPERLINK("x")');
    expect(cell?.cell.formula).toBeUndefined();
  });
});
