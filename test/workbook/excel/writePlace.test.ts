import fc from "fast-check";
import { placePlans, withTableNames, type Taken } from "../../../src/workbook/place";
import type { OwnedRole, SheetPlan } from "../../../src/workbook/port";
import { plan, table } from "../plans";

const NOTHING: Taken = { sheets: [], tables: [], names: [], ownNames: [], own: new Map(), refused: [] };

function underlag(formula = "COUNTA(Underlag[Status])"): SheetPlan[] {
  return [
    plan({
      role: "summary",
      name: "Sammanställning",
      blocks: [{ row: 0, column: 0, cells: [[{ value: 1, formula }]] }],
    }),
    plan({ role: "activityData", name: "Underlag", tables: [table({ name: "Underlag" })] }),
  ];
}

function formulaOf(placed: SheetPlan | undefined): string | undefined {
  const cell = placed?.blocks[0]?.cells[0]?.[0];
  return typeof cell === "object" ? cell.formula : undefined;
}

describe("names of sheets", () => {
  it("are the plans' own in an empty workbook", () => {
    const placed = placePlans(underlag(), NOTHING);
    expect(placed.map((one) => [one.plan.name, one.exists])).toEqual([
      ["Sammanställning", false],
      ["Underlag", false],
    ]);
  });

  it("get a number where somebody else has the name, whatever the case", () => {
    const placed = placePlans(underlag(), { ...NOTHING, sheets: ["UNDERLAG", "underlag (2)"] });
    expect(placed[1]?.plan.name).toBe("Underlag (3)");
  });

  it("stay what they are once the sheet exists", () => {
    const own = new Map<OwnedRole, string>([["activityData", "Mitt underlag"]]);
    const placed = placePlans(underlag(), { ...NOTHING, own });
    expect(placed[1]).toMatchObject({ plan: { name: "Mitt underlag" }, exists: true });
  });

  it("are others where Excel refuses or reserves them", () => {
    const plans = [plan({ role: "history", name: "Historik" }), plan({ role: "memo", name: "History" })];
    const names = (refused: readonly string[]): unknown[] =>
      placePlans(plans, { ...NOTHING, refused }).map((one) => one.plan.name);
    expect(names([])).toEqual(["Historik", "History (uppföljning)"]);
    expect(names(["Historik"])).toEqual(["Historik (uppföljning)", "History (uppföljning)"]);
    expect(names(["Historik", "Historik (uppföljning)"])[0]).toBe("Historik (uppföljning) (2)");
  });

  it("have at most 31 characters, and no two are equal", () => {
    const name = fc.stringMatching(/^[A-Za-zÅÄÖåäö ()0-9]{1,31}$/);
    fc.assert(
      fc.property(
        fc.array(name, { maxLength: 4 }),
        fc.array(name, { maxLength: 6 }),
        fc.array(name),
        (wanted, sheets, refused) => {
          const roles: OwnedRole[] = ["summary", "report", "memo", "history"];
          const plans = wanted.map((one, index) => plan({ role: roles[index] ?? "findings", name: one }));
          const placed = placePlans(plans, { ...NOTHING, sheets, refused }).map((one) => one.plan.name);
          const all = [...placed, ...new Set(sheets.map((one) => one.toLowerCase()))].map((one) => one.toLowerCase());
          expect(new Set(all).size).toBe(all.length);
          for (const one of placed) {
            expect(one.length).toBeLessThanOrEqual(31);
            expect(refused.map((no) => no.toLowerCase())).not.toContain(one.toLowerCase());
            expect(one.toLowerCase()).not.toBe("history");
          }
        },
      ),
    );
  });
});

describe("names of tables", () => {
  it("give way to others', and the formulas follow", () => {
    const placed = placePlans(underlag('COUNTIFS(Underlag[Status],"late",underlag[Olik],1)&"Underlag[x]"'), {
      ...NOTHING,
      names: ["underlag"],
      ownNames: ["UNDERLAG_2"],
    });
    expect(placed[1]?.plan.tables[0]?.name).toBe("Underlag_3");
    expect(formulaOf(placed[0]?.plan)).toBe('COUNTIFS(Underlag_3[Status],"late",Underlag_3[Olik],1)&"Underlag[x]"');
  });

  it("are the plan's own objects where nothing is taken: 100,000 rows are not gone through", () => {
    const plans = underlag();
    expect(placePlans(plans, NOTHING)[1]?.plan.tables[0]).toBe(plans[1]?.tables[0]);
  });

  it("are changed in references alone", () => {
    const renamed = new Map([["underlag", "Ny"]]);
    expect(withTableNames("Underlag[[#Data],[Underlag[x]]]+UnderlagUppdrag[A]+Underlag", renamed)).toBe(
      "Ny[[#Data],[Underlag[x]]]+UnderlagUppdrag[A]+Underlag",
    );
    expect(withTableNames("'Underlag[1]'!A1&Underlag[Det'']Underlag[y]", renamed)).toBe(
      "'Underlag[1]'!A1&Ny[Det'']Ny[y]",
    );
  });

  it("never meet those of others, and every formula names a table that is there", () => {
    const word = fc.constantFrom("Underlag", "Kontroll", "Historik", "underlag_2", "Kontroll_2", "X");
    fc.assert(
      fc.property(
        fc.array(word),
        fc.uniqueArray(word, { maxLength: 3, selector: (one) => one.toLowerCase() }),
        (names, tables) => {
          const plans = tables.map((name, index) =>
            plan({
              role: (["activityData", "findings", "history"] as const)[index] ?? "memo",
              name: `Blad ${String(index)}`,
              tables: [table({ name })],
              blocks: [{ row: 5, column: 0, cells: [[{ value: 0, formula: `COUNTA(${name}[Id])` }]] }],
            }),
          );
          const placed = placePlans(plans, { ...NOTHING, names }).map((one) => one.plan);
          const now = placed.flatMap((one) => one.tables.map((two) => two.name));
          const taken = new Set(names.map((one) => one.toLowerCase()));
          expect(new Set(now.map((one) => one.toLowerCase())).size).toBe(now.length);
          for (const one of now) expect(taken.has(one.toLowerCase())).toBe(false);
          expect(placed.map(formulaOf)).toEqual(now.map((name) => `COUNTA(${name}[Id])`));
        },
      ),
    );
  });

  it("and of cells: both share one set of names", () => {
    const plans = [plan({ names: [{ name: "pf_antal", row: 1, column: 1 }] })];
    const placed = placePlans(plans, { ...NOTHING, names: ["PF_ANTAL"] });
    expect(placed[0]?.plan.names).toEqual([{ name: "pf_antal_2", row: 1, column: 1 }]);
    const again = placePlans(plans, { ...NOTHING, ownNames: ["pf_antal"], tables: ["annan"] });
    expect(again[0]?.plan.names).toEqual(plans[0]?.names);
  });
});
