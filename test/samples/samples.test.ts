/**
 * domain.md: "`assets/samples/` carries one workbook for each year, with invented texts and no real people, that add up to
 * exactly these." Counted here with nothing of the program: hucre's cells, a list of headings and a list of words.
 */
import { committed, recordsBelow, sheetOf, tally, text, textsOf } from "./committed";
import { EXPECTED } from "./expected";
import type { Year } from "./model";
import { SLIPS } from "./slips";

type Status = "done" | "ongoing" | "planned" | "late";

/** Every way in which a status is written in the samples. */
const WORDS: Readonly<Record<Status, readonly string[]>> = {
  done: ["genomförd", "genomförda", "klar", "klart", "avslutad", "slutförd", "i hamn"],
  ongoing: [
    ...["pågående enligt plan", "pågående", "pågår", "pågår enligt plan", "enligt plan", "påbörjad", "rullar"],
    ...["pågånde"],
  ],
  planned: ["planerad", "planerade", "planerat", "ej påbörjad", "ej startad", "plannerad"],
  late: ["försenad", "försenade", "försenat", "fördröjd"],
};
const STATUS_OF = new Map(
  Object.entries(WORDS).flatMap(([status, words]) => words.map((word) => [word, status as Status])),
);

interface SheetLayout {
  readonly sheet: string;
  readonly department: string;
  /** Heading of the activity's text. */
  readonly title: string;
  /** Heading of the status column; or the headings under which an x stands. */
  readonly status: string | Readonly<Record<Status, string>>;
  /** Headings of the header row; of the lower one of two. */
  readonly header?: readonly string[];
  /** Column letters where the headings stand in two rows. */
  readonly columns?: { readonly title: number; readonly status: number };
}

const MARKS = { done: "Genomförd", ongoing: "Pågår", planned: "Planerad", late: "Försenad" } as const;
const LAYOUTS: Readonly<Record<Year, readonly SheetLayout[]>> = {
  2024: [
    { sheet: "HR-avdelningen", department: "HR-avdelningen", title: "Vad ska göras?", status: "Lägesstatus" },
    {
      sheet: "Aktiviteter Ekonomiavdelningen",
      department: "Ekonomiavdelningen",
      title: "Aktivitet",
      status: "Status april",
    },
    {
      sheet: "Digitaliseringsavdelningen",
      department: "Digitaliseringsavdelningen",
      title: "Aktivitet",
      status: "Status",
    },
  ],
  2025: [
    { sheet: "Aktiviteter HR-avdelningen", department: "HR-avdelningen", title: "Aktivitet", status: "Status" },
    { sheet: "Ekonomiavdelningen", department: "Ekonomiavdelningen", title: "Aktivitet", status: "Status april" },
    {
      sheet: "Digitaliseringsavdelningen",
      department: "Digitaliseringsavdelningen",
      title: "Aktivitet",
      status: MARKS,
    },
    { sheet: "Fastighet och service", department: "Fastighet och service", title: "Aktivitet", status: "Status" },
    {
      sheet: "Upphandlingsavdelningen",
      department: "Upphandlingsavdelningen",
      title: "Vad ska göras?",
      status: "Lägesstatus",
    },
    { sheet: "Blad1", department: "Kommunikationsavdelningen", title: "Aktivitet", status: "Läge" },
    { sheet: "Regional utveckling", department: "Regional utveckling", title: "Aktivitet", status: "Läge" },
    {
      sheet: "Säkerhet och beredskap",
      department: "Säkerhet och beredskap",
      title: "Aktivitet",
      status: "Status",
      columns: { title: 2, status: 8 },
    },
  ],
};

interface Row {
  readonly department: string;
  readonly title: string;
  readonly status: Status;
}

type Sheets = Awaited<ReturnType<typeof committed>>;

/** Every row of a department's sheet that has a status; a word that is no status fails. */
function rowsOf(sheets: Sheets, layout: SheetLayout): Row[] {
  const sheet = sheetOf(sheets, layout.sheet);
  if (layout.columns !== undefined) {
    const { title, status } = layout.columns;
    const rows = textsOf(sheet).slice(5);
    return rows.map((row) => ({
      department: layout.department,
      title: row[title] ?? "",
      status: read(row[status] ?? ""),
    }));
  }
  const headings = typeof layout.status === "string" ? [layout.status] : Object.values(layout.status);
  const records = recordsBelow(sheet, [layout.title, ...headings]).filter((record) => {
    // A section or total row has a text in one cell, or "Summa"; an activity has a unit or a level beside its text.
    const filled = [...record.values()].filter((value) => value !== "");
    return filled.length > 3 && !filled.some((value) => /^(?:summa|delsumma|totalt)/iu.test(value));
  });
  return records.map((record) => ({
    department: layout.department,
    title: record.get(layout.title) ?? "",
    status: typeof layout.status === "string" ? read(record.get(layout.status) ?? "") : marked(record, layout.status),
  }));
}

function read(word: string): Status {
  const status = STATUS_OF.get(word.toLowerCase());
  if (status === undefined) throw new Error(`no status: ${word}`);
  return status;
}

function marked(record: Map<string, string>, headings: Readonly<Record<Status, string>>): Status {
  const states = (Object.keys(headings) as Status[]).filter(
    (state) => record.get(headings[state])?.toLowerCase() === "x",
  );
  const [state] = states;
  if (state === undefined || states.length > 1) throw new Error("not one x in the row");
  return state;
}

/** Rule 1: "any row late: försenad; […] else, if all rows agree, that; else pågående". */
function distinctStatuses(rows: readonly Row[]): Status[] {
  const groups = new Map<string, Status[]>();
  for (const { department, title, status } of rows) {
    const key = `${department}\n${title}`;
    groups.set(key, [...(groups.get(key) ?? []), status]);
  }
  return [...groups.values()].map((statuses) => {
    const [first = "ongoing"] = statuses;
    if (statuses.includes("late")) return "late";
    return statuses.every((status) => status === first) ? first : "ongoing";
  });
}

describe.each([2024, 2025] as const)("assets/samples/%i.xlsx adds up to domain.md's figures to reproduce", (year) => {
  const expected = EXPECTED[year];
  let sheets: Sheets;
  let rows: Row[];
  beforeAll(async () => {
    sheets = await committed(`${String(year)}.xlsx`);
    rows = LAYOUTS[year].flatMap((layout) => rowsOf(sheets, layout));
  });

  it("activities (rows) by status", () => {
    expect(rows).toHaveLength(expected.activities.rows);
    expect(tally(rows.map((row) => row.status))).toEqual(expected.activities.byStatus);
  });

  it("each department's rows by status", () => {
    for (const { name, rows: count, byStatus } of expected.activities.byDepartment) {
      const own = rows.filter((row) => row.department === name);
      expect([name, own.length]).toEqual([name, count]);
      const zeroes = { done: 0, ongoing: 0, planned: 0, late: 0 };
      expect({ ...zeroes, ...tally(own.map((row) => row.status)) }).toEqual(byStatus);
    }
  });

  it("distinct activities by status", () => {
    const statuses = distinctStatuses(rows);
    expect(statuses).toHaveLength(expected.activities.distinct);
    expect(tally(statuses)).toEqual(expected.activities.distinctByStatus);
  });

  it("assignments by issuer and fulfilment", () => {
    const fields =
      year === 2025
        ? { id: "Id", issuer: "Uppdragsgivare", status: "Status april" }
        : { id: "Nr", issuer: "Givare", status: "Uppfyllelse" };
    const records = recordsBelow(sheetOf(sheets, "Uppdrag"), Object.values(fields));
    const of = (field: keyof typeof fields): string[] => records.map((record) => record.get(fields[field]) ?? "");
    const issuers = of("issuer").map((word) => (["RF", "Regionfullmäktige"].includes(word) ? "council" : "own"));
    const words = new Map([
      ["Uppfyllt", "fulfilled"],
      ["Delvis uppfyllt", "partly"],
      ["delvis", "partly"],
      ["Ej uppfyllt", "notFulfilled"],
    ]);
    expect(new Set(of("id")).size).toBe(expected.assignments.total);
    expect(tally(issuers)).toEqual(expected.assignments.byIssuer);
    const counted = tally(of("status").map((word) => words.get(word) ?? word));
    expect({ fulfilled: 0, partly: 0, notFulfilled: 0, ...counted }).toEqual(expected.assignments.byFulfilment);
  });

  it("every department has texts of its own, and no two activities the same", () => {
    const byTitle = new Map<string, Set<string>>();
    for (const { title, department } of rows) byTitle.set(title, (byTitle.get(title) ?? new Set()).add(department));
    expect(byTitle.size).toBe(expected.activities.distinct);
    expect([...byTitle.values()].every((departments) => departments.size === 1)).toBe(true);
  });

  it("holds every slip that slips.ts lists", () => {
    for (const { sheet, cell, found } of SLIPS.filter((slip) => slip.year === year)) {
      const [, letter = "", number = ""] = /^([A-Z])(\d+)$/u.exec(cell) ?? [];
      const value = sheetOf(sheets, sheet).rows[Number(number) - 1]?.[letter.charCodeAt(0) - 65];
      expect([sheet, cell, text(value)]).toEqual([sheet, cell, String(found)]);
    }
  });

  it("names no address of a real mailbox or page", () => {
    for (const sheet of sheets) {
      for (const cell of textsOf(sheet).flat()) expect(cell).not.toMatch(/@|https?:|www\./u);
    }
  });
});

describe("assets/samples/2025-avdelningar", () => {
  it("has the same rows as the one workbook: the plan's own and one for each department", async () => {
    const whole = await committed("2025.xlsx");
    const plan = await committed("2025-avdelningar/Plan 2025.xlsx");
    for (const sheet of plan) expect(textsOf(sheet)).toEqual(textsOf(sheetOf(whole, sheet.name)));
    for (const { sheet, department } of LAYOUTS[2025]) {
      const [own, ...more] = await committed(`2025-avdelningar/avd ${department}.xlsx`);
      expect(more).toEqual([]);
      expect(own?.name).toBe("Aktiviteter");
      expect(own === undefined ? [] : textsOf(own)).toEqual(textsOf(sheetOf(whole, sheet)));
    }
  });
});

describe("the Plan sheets hold what the table says", () => {
  const fields = async (year: Year): Promise<Map<string, string>> => {
    const rows = textsOf(sheetOf(await committed(`${String(year)}.xlsx`), "Plan"));
    return new Map(rows.map(([field = "", value = ""]) => [field, value]));
  };

  it("2025: adopted 1 October 2024 § 145, revised 10 December 2024 § 203, RS/109/2024, RS/27/2025, 2 181 760 tkr", async () => {
    const plan = await fields(2025);
    const names = [
      "Fastställd",
      "Fastställd §",
      "Reviderad",
      "Reviderad §",
      "Diarienummer plan",
      "Diarienummer tjänsteskrivelse",
    ];
    expect(names.map((name) => plan.get(name))).toEqual([
      "2024-10-01",
      "145",
      "2024-12-10",
      "203",
      "RS/109/2024",
      "RS/109/2024",
    ]);
    expect([plan.get("Diarienummer källrapport"), plan.get("Nettobudgetram")]).toEqual(["RS/27/2025", "2 181 760 tkr"]);
  });

  it("2024: adopted 8 November 2023 § 194, revised 23 January 2024 § 6, memo RS/595/2023, tertial report RS/99/2024", async () => {
    const plan = await fields(2024);
    expect([plan.get("Fastställd"), plan.get("Reviderad")]).toEqual(["8 november 2023 § 194", "23 januari 2024 § 6"]);
    expect([plan.get("Diarienummer plan"), plan.get("Nettobudgetram")]).toEqual(["", ""]);
    expect(plan.get("Diarienummer tjänsteskrivelse")).toBe("RS/595/2023");
    expect(plan.get("Diarienummer källrapport")).toBe("RS/99/2024");
  });

  it("adjustment of 2025: from −42 % to −47 %, and none in 2024", async () => {
    const [row] = recordsBelow(sheetOf(await committed("2025.xlsx"), "Justeringar"), ["Nyckeltal", "Nuvarande värde"]);
    expect([row?.get("Nuvarande värde"), row?.get("Föreslaget värde")]).toEqual(["−42 %", "−47 %"]);
    expect((await committed("2024.xlsx")).some((sheet) => sheet.name === "Justeringar")).toBe(false);
  });
});
