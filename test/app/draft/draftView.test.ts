import { keepText, takeWording } from "../../../src/app/draft/edits";
import { sheetText, wordingText } from "../../../src/app/draft/texts";
import type { DraftItem } from "../../../src/app/draft/types";
import { draftViewOf } from "../../../src/app/draftView";
import { draftReport } from "../../../src/report/draftReport";
import { textOf } from "../../../src/report/paragraph";
import type { MemoryWorkbook } from "../../memoryWorkbook";
import { changeRows, item, reportOf, retype, standing, STATUS_COLUMN, workbook, write, writtenWorkbook } from "./bed";

const ROWS = "activities.rows";

/** Sentences that are marked, of the wording and of the sheet's text. */
function marked({ wording, inSheet }: DraftItem): { fresh: string[]; stale: string[] } {
  return {
    fresh: (wording ?? []).filter(({ changed }) => changed).map((one) => wordingText([one]).trim()),
    stale: (inSheet ?? []).filter(({ changed }) => changed).map(({ text }) => text.trim()),
  };
}

/** A5 of Ekonomi becomes late: two are. */
function makeLate(written: MemoryWorkbook): void {
  written.change("Aktiviteter", 5, STATUS_COLUMN, "Försenad");
}

function spaced(text: string): string {
  return text.replaceAll("\u00a0", " ");
}

describe("a draft that has not been written", () => {
  const view = reportOf(workbook());

  it("is shown as it would be", () => {
    const draft = draftReport(standing(workbook()).analysis.followUp);
    expect(view.sheet).toBeNull();
    expect(view.items.map((one) => wordingText(one.wording ?? []))).toEqual(draft.paragraphs.map(textOf));
    expect(new Set(view.items.map((one) => one.standing))).toEqual(new Set(["notWritten"]));
    expect([view.outdated, view.undecided]).toEqual([0, 0]);
  });

  it("keeps the figures of the numbers through the sentences", () => {
    const figures = (item(view, ROWS).wording ?? []).flatMap(({ runs }) => runs.flatMap(({ figure }) => figure ?? []));
    expect(figures).toEqual([
      "activities.rows.total",
      "activities.rows.done",
      "activities.rows.ongoing",
      "activities.rows.planned",
      "activities.rows.late",
    ]);
  });

  it("has its gaps listed, each with what is to be written", () => {
    const whats = view.gaps.map(({ what }) => what);
    expect(whats).toContain("orsakerna till förseningarna och vad som görs åt dem");
    expect(view.gaps.every(({ place }) => place === null)).toBe(true);
    expect(new Set(view.gaps.map(({ key }) => key)).size).toBe(view.gaps.length);
  });
});

describe("a draft beside its sheet", () => {
  it("is current just after it was written", async () => {
    const view = reportOf(await writtenWorkbook());
    expect(view.sheet).toBe("Rapportutkast");
    expect(new Set(view.items.map((one) => one.standing))).toEqual(new Set(["current"]));
    expect(view.items.flatMap((one) => [...marked(one).fresh, ...marked(one).stale])).toEqual([]);
    expect(view.outdated).toBe(0);
  });

  it("marks exactly the sentences that a changed status changes", async () => {
    const written = await writtenWorkbook();
    makeLate(written);
    const view = reportOf(written);
    const rows = item(view, ROWS);
    expect(rows.standing).toBe("stale");
    expect(marked(rows).stale.map(spaced)).toEqual([
      "Av de sju aktiviteterna är en genomförd, fyra pågår enligt plan, en är planerad och en är försenad.",
      "Det motsvarar 14, 57, 14 respektive 14 procent.",
      "De flesta aktiviteterna pågår enligt plan.",
    ]);
    expect(marked(rows).fresh.map(spaced)).toEqual([
      "Av de sju aktiviteterna är en genomförd, tre pågår enligt plan, en är planerad och två är försenade.",
      "Det motsvarar 14, 43, 14 respektive 29 procent.",
    ]);
    // What says nothing of activities is as it was.
    const others = view.items.filter(({ section }) => section === "content" || section === "introduction");
    expect(new Set(others.map((one) => one.standing))).toEqual(new Set(["current"]));
  });

  it("marks one sentence of two where only one changes", async () => {
    const written = await writtenWorkbook();
    written.change("Uppdrag", 1, 5, "Uppfyllt");
    const changed = item(reportOf(written), "results.assignments");
    expect(marked(changed).stale).toHaveLength(1);
    expect(marked(changed).fresh).toHaveLength(1);
    expect(changed.wording?.length).toBeGreaterThan(1);
  });

  it("counts what would be otherwise if it were made again, and nothing after that", async () => {
    const written = await writtenWorkbook();
    makeLate(written);
    const before = reportOf(written);
    const standings = before.items.filter(({ standing: one }) => one !== "current").length;
    expect(before.outdated).toBe(standings);
    expect(standings).toBeGreaterThan(2);
    await write(written);
    expect(reportOf(written).outdated).toBe(0);
  });

  it("shows untouched paragraphs that go, where they stand, and new ones without a place", async () => {
    const written = await writtenWorkbook();
    written.change("Aktiviteter", 4, STATUS_COLUMN, "Pågående");
    const gone = reportOf(written);
    const leaving = gone.items
      .filter(({ standing: one }) => one === "leaving")
      .map((one) => sheetText(one.inSheet ?? []));
    expect(leaving).toContain("Ekonomi: ”Byta <b>system</b> & avtal”");
    expect(leaving).toContain("[Komplettera: orsakerna till förseningarna och vad som görs åt dem]");
    expect(gone.gaps.map(({ what }) => what)).not.toContain("orsakerna till förseningarna och vad som görs åt dem");
    await write(written);
    written.change("Aktiviteter", 4, STATUS_COLUMN, "Försenad");
    const came = item(reportOf(written), "activities.late");
    expect([came.standing, came.place]).toEqual(["fresh", null]);
  });

  it("knows each paragraph's cell", async () => {
    const written = await writtenWorkbook();
    const { place } = item(reportOf(written), ROWS);
    const sheet = written.owned("report");
    expect(sheet?.values[place?.row ?? -1]?.[4]).toBe(ROWS);
    expect(place?.cell).toBe(`B${String((place?.row ?? 0) + 1)}`);
  });
});

describe("what a person has written", () => {
  it("is theirs, and counts", async () => {
    const written = await writtenWorkbook();
    retype(written, ROWS, "Min text. [Komplettera: mer]");
    const view = reportOf(written);
    const mine = item(view, ROWS);
    expect(mine.standing).toBe("edited");
    expect(sheetText(mine.inSheet ?? [])).toBe("Min text. [Komplettera: mer]");
    expect(view.gaps.find((gap) => gap.item === ROWS)).toMatchObject({
      what: "mer",
      place: { cell: mine.place?.cell },
    });
    expect([view.outdated, view.undecided]).toEqual([0, 0]);
  });

  it("has a new wording beside it once the numbers change; what they took over and is wrong now is marked", async () => {
    const written = await writtenWorkbook();
    const before = wordingText(item(reportOf(written), ROWS).wording ?? []);
    retype(written, ROWS, `${before} Det är bra, t.ex. i HR.`);
    makeLate(written);
    const view = reportOf(written);
    const mine = item(view, ROWS);
    expect(mine.standing).toBe("editedStale");
    expect(view.undecided).toBe(1);
    expect(marked(mine).stale.map(spaced)).not.toContain("Det är bra, t.ex. i HR.");
    expect(marked(mine).stale.length).toBeGreaterThan(0);
    expect(marked(mine).fresh.map(spaced)).toContain(
      "Av de sju aktiviteterna är en genomförd, tre pågår enligt plan, en är planerad och två är försenade.",
    );
    // Made again, the offer stands until the person decides, and the sheet is no longer behind.
    await write(written);
    expect([reportOf(written).outdated, reportOf(written).undecided]).toEqual([0, 1]);
  });

  it("stays in its place: own rows, also as bullets, and edits of what is no longer generated", async () => {
    const written = await writtenWorkbook();
    retype(written, "activities.late.causes", "Systemet dröjer.");
    changeRows(written, "report", (rows) =>
      rows.flatMap((row) => (row[4] === ROWS ? [row, ["", "Egen mening."], ["", "• Egen punkt"]] : [row])),
    );
    written.change("Aktiviteter", 4, STATUS_COLUMN, "Pågående");
    const { items } = reportOf(written);
    const at = items.findIndex(({ key }) => key === ROWS);
    expect(items.slice(at + 1, at + 3)).toMatchObject([
      { standing: "own", kind: "text", section: "activities", inSheet: [{ text: "Egen mening." }] },
      { standing: "own", kind: "bullet", inSheet: [{ text: "Egen punkt" }] },
    ]);
    expect(items.find(({ standing: one }) => one === "gone")).toMatchObject({
      inSheet: [{ text: "Systemet dröjer." }],
    });
  });

  it("may be nothing: an emptied paragraph stays empty and counts for nothing", async () => {
    const written = await writtenWorkbook();
    retype(written, "activities.late.causes", "");
    const view = reportOf(written);
    expect(item(view, "activities.late.causes")).toMatchObject({ standing: "edited", inSheet: [] });
    expect(view.gaps.map((gap) => gap.item)).not.toContain("activities.late.causes");
  });

  it("survives a sheet without its Text column: then nothing is known of it", async () => {
    const written = await writtenWorkbook();
    const sheet = written.owned("report");
    const draft = draftReport(standing(written).analysis.followUp);
    const without = sheet === undefined ? null : { ...sheet, values: sheet.values.map((row) => row.toSpliced(1, 1)) };
    expect(draftViewOf(draft, without)).toMatchObject({ sheet: null, outdated: 0 });
  });
});

describe("deciding", () => {
  async function edited(): Promise<MemoryWorkbook> {
    const written = await writtenWorkbook();
    retype(written, ROWS, "Min text.");
    makeLate(written);
    return written;
  }

  it("for the new wording makes the paragraph as if nobody had touched it", async () => {
    const written = await edited();
    const outcome = await written.edit(takeWording(item(reportOf(written), ROWS)));
    expect(outcome.refused).toEqual([]);
    expect(item(reportOf(written), ROWS).standing).toBe("current");
    // And it follows the numbers again.
    written.change("Aktiviteter", 5, STATUS_COLUMN, "Genomförd");
    expect(item(reportOf(written), ROWS).standing).toBe("stale");
    await written.edit(outcome.undo);
    expect(sheetText(item(reportOf(written), ROWS).inSheet ?? [])).toBe("Min text.");
  });

  it("for the own text keeps it, and says no more of that wording, also when made again", async () => {
    const written = await edited();
    await write(written);
    await written.edit(keepText(item(reportOf(written), ROWS)));
    expect(item(reportOf(written), ROWS).standing).toBe("edited");
    await write(written);
    expect(item(reportOf(written), ROWS).standing).toBe("edited");
    written.change("Aktiviteter", 5, STATUS_COLUMN, "Genomförd");
    expect(item(reportOf(written), ROWS).standing).toBe("editedStale");
  });

  it("is refused where the cell has changed since", async () => {
    const written = await edited();
    const edits = takeWording(item(reportOf(written), ROWS));
    retype(written, ROWS, "Någon annans text.");
    const { refused } = await written.edit(edits);
    expect(refused.map(({ column }) => column)).toContain(1);
    expect(sheetText(item(reportOf(written), ROWS).inSheet ?? [])).toBe("Någon annans text.");
  });

  it("writes bullets with their sign, and nothing where there is no row", async () => {
    const written = await writtenWorkbook();
    const bullet = reportOf(written).items.find(({ kind }) => kind === "bullet");
    retype(written, bullet?.key ?? "", "• Annat");
    expect(takeWording(item(reportOf(written), bullet?.key ?? ""))[0]?.value).toMatch(/^• /u);
    expect(takeWording(item(reportOf(workbook()), ROWS))).toEqual([]);
  });
});
