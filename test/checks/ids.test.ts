import { activity, assignment, keyFigure, distinctOf } from "../builders";
import { cells, found, sheet } from "./run";

describe("missing-id", () => {
  it("suggests the key that links use already, as a fix of the empty cell", () => {
    const rows = [assignment({ id: "U1" }), assignment({ id: null, key: "U2", title: "Se över avtalen", row: 7 })];
    const [finding] = found("missing-id", { assignments: rows });
    expect(finding).toMatchObject({ severity: "warning", place: { sheet: "Uppdrag", cell: "A8" } });
    expect(finding?.params).toEqual({
      record: "assignment",
      suggested: "U2",
      gap: { of: "row", title: "Se över avtalen" },
    });
    expect(finding?.fix).toEqual({ seen: "", value: "U2" });
  });

  it("continues the activities' own series, past ids of other sheets", () => {
    const rows = [
      activity({ id: "HR-08" }),
      activity({ id: "HR-09" }),
      activity({ id: "HR-10", origin: sheet("IT", ["id"]) }),
      activity({ id: null, title: "Ny rutin", unit: "Norr" }),
      activity({ id: null, title: "Ny rutin", unit: "Söder" }),
    ];
    const suggested = found("missing-id", { activities: rows }).map(({ params }) => params.suggested);
    expect(suggested).toEqual(["HR-11", "HR-11"]);
  });

  it("is one remark for a sheet that has no ids at all, without a fix", () => {
    const origin = sheet("Aktiviteter IT", ["title", "status"]);
    const rows = [1, 2, 3].map((row) => activity({ id: null, title: `Aktivitet ${String(row)}`, origin, row }));
    const findings = found("missing-id", { activities: rows });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ severity: "info", department: "HR", place: { cell: null } });
    expect(findings[0]?.params.gap).toEqual({ of: "sheet", rows: 3, column: false });
    expect(findings[0]).not.toHaveProperty("fix");
  });

  it("is silent where every row has one", () => {
    expect(found("missing-id", { assignments: [assignment()], keyFigures: [keyFigure()] })).toEqual([]);
  });
});

describe("duplicate-id", () => {
  it('knows that "an activity counts once for each unit that follows it up" (rule 1): handed down is no duplicate', () => {
    const rows = ["Norr", "Söder", null].map((unit) => activity({ id: "A1", title: "Utbilda chefer", unit }));
    expect(found("duplicate-id", { activities: rows })).toEqual([]);
  });

  it("finds the same id at the same unit, however the unit is typed", () => {
    const rows = ["Norr", " norr"].map((unit, row) => activity({ id: "A1", title: "Utbilda chefer", unit, row }));
    const [finding, ...others] = found("duplicate-id", { activities: rows });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: "error",
      place: { cell: "A2" },
      params: { kind: "sameUnit", id: "A1", other: { file: null, sheet: null, cell: "A1" } },
    });
  });

  it("finds the same id with a clearly different text, but forgives small differences", () => {
    // The registers tell them apart already, so that both are counted.
    const other = activity({ id: "A1", distinct: distinctOf("a1\t1"), title: "Köpa in nya datorer", unit: "C" });
    const rows = ["Utbilda alla chefer", "Utbilda alla chefer.", "utbilda alla cheferna"].map((title, row) =>
      activity({ id: "A1", distinct: distinctOf("a1"), title, unit: `Enhet ${String(row)}` }),
    );
    const findings = found("duplicate-id", { activities: [other, ...rows, activity({ id: "A2" })] });
    expect(findings.map(({ params }) => params)).toMatchObject([{ kind: "otherTitle", title: "Köpa in nya datorer" }]);
  });

  it("lets departments number from 1 each for themselves", () => {
    const rows = [
      activity({ id: "1", distinct: distinctOf("1\tHR"), title: "Utbilda chefer", department: "HR" }),
      activity({ id: "1", distinct: distinctOf("1\tIT"), title: "Byta skrivare", department: "IT" }),
    ];
    expect(found("duplicate-id", { activities: rows })).toEqual([]);
  });

  it("knows an id however it is typed, and names the other row's sheet and file where they differ", () => {
    const origin = sheet("Aktiviteter", ["id", "title"], "avd HR.xlsx");
    const rows = [
      activity({ id: "HR 7", title: "Utbilda chefer", origin, row: 3 }),
      activity({ id: "hr7", title: "Utbilda chefer", row: 1 }),
    ];
    const [finding] = found("duplicate-id", { activities: rows });
    expect(finding?.params.other).toEqual({ file: "avd HR.xlsx", sheet: "Aktiviteter", cell: "A4" });
  });

  it("finds the copy among more units than a glance takes in", () => {
    const units = Array.from({ length: 30 }, (_, number) => `Enhet ${String(number)}`);
    const rows = [...units, "Enhet 3"].map((unit) => activity({ id: "A1", title: "Utbilda chefer", unit }));
    expect(found("duplicate-id", { activities: rows }).map(({ params }) => params)).toMatchObject([
      { kind: "sameUnit", unit: "Enhet 3" },
    ]);
  });

  it("finds assignments and key figures that share an id, each in its own register", () => {
    const twice = [assignment({ id: "3", title: "Ta fram plan" }), assignment({ id: " 3", title: "Ta fram plan" })];
    expect(found("duplicate-id", { assignments: twice })).toHaveLength(1);
    expect(
      found("duplicate-id", { assignments: [assignment({ id: "3" })], keyFigures: [keyFigure({ id: "3" })] }),
    ).toEqual([]);
  });
});

describe("repeated-row", () => {
  const row = { id: null, title: "Ta fram rutin", distinct: distinctOf("\tta fram rutin") };

  it("finds a copied row without id", () => {
    const findings = found("repeated-row", {
      activities: [activity({ ...row, row: 4 }), activity({ ...row, row: 9 })],
    });
    expect(cells(findings)).toEqual(["C10"]);
    expect(findings[0]?.params.other.cell).toBe("C5");
  });

  it("is silent where unit, department or link differ, or there is no text", () => {
    const link = assignment();
    const rows = [
      activity(row),
      activity({ ...row, unit: "Norr" }),
      activity({ ...row, department: "IT" }),
      activity({ ...row, links: [link] }),
      activity({ ...row, title: "" }),
      activity({ ...row, title: "" }),
    ];
    expect(found("repeated-row", { activities: rows })).toEqual([]);
  });
});
