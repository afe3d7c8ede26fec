import { activity, assignment, keyFigure } from "../builders";
import { cells, found, sheet } from "./run";

describe("unknown-link", () => {
  const assignments = [
    assignment({ id: "U3", key: "U3", title: "Ta fram en plan för kompetensförsörjning" }),
    assignment({ id: "U8", key: "U8", title: "Minska sjukfrånvaron" }),
  ];
  const unknown = (...links: string[]): ReturnType<typeof found<"unknown-link">> =>
    found("unknown-link", { assignments, activities: [activity({ unknownLinks: links })] });

  it("is silent where a department's workbook stands alone, without assignments or key figures to look links up in", () => {
    expect(found("unknown-link", { activities: [activity({ unknownLinks: ["U5"] })] })).toEqual([]);
  });

  it("offers no id that merely looks alike", () => {
    const [finding] = unknown("U5");
    expect(finding).toMatchObject({
      severity: "error",
      place: { sheet: "Aktiviteter HR" },
    });
    expect(finding?.params).toEqual({ link: "U5", fits: 0, nearest: null });
    expect(finding).not.toHaveProperty("fix");
  });

  it("offers a certain fix where only what is easily mistyped differs", () => {
    for (const link of ["U-3", "U03", "u.3"]) {
      expect(unknown(link)[0]).toMatchObject({ params: { nearest: { key: "U3" } }, fix: { seen: link, value: "U3" } });
    }
  });

  it("has no fix where the cell holds more than the one link", () => {
    for (const finding of unknown("U-3", "X99")) expect(finding).not.toHaveProperty("fix");
  });

  it("offers an id whose digits have changed places, without a fix", () => {
    const many = [assignment({ id: "U38", key: "U38" }), assignment({ id: "U4", key: "U4" })];
    const [finding] = found("unknown-link", { assignments: many, activities: [activity({ unknownLinks: ["U83"] })] });
    expect(finding?.params.nearest?.key).toBe("U38");
    expect(finding).not.toHaveProperty("fix");
  });

  it("offers the text that is nearest, without a fix", () => {
    const [finding] = unknown("Ta fram plan för kompetensförsörjningen");
    expect(finding?.params.nearest?.key).toBe("U3");
    expect(finding).not.toHaveProperty("fix");
  });

  it("says how many rows a link fits where an id is used twice", () => {
    const twice = [assignment({ id: "1", key: "1" }), keyFigure({ id: "1", key: "1" })] as const;
    const [finding] = found("unknown-link", {
      assignments: [twice[0]],
      keyFigures: [twice[1]],
      activities: [activity({ unknownLinks: ["1"] })],
    });
    expect(finding?.params).toEqual({ link: "1", fits: 2, nearest: null });
  });

  it("points to the sheet's own link column", () => {
    const origin = sheet("Aktiviteter HR", ["title", "keyFigureLink"]);
    const findings = found("unknown-link", {
      assignments,
      activities: [activity({ origin, row: 4, unknownLinks: ["U5"] })],
    });
    expect(cells(findings)).toEqual(["B5"]);
  });

  it("is silent where all links are known", () => {
    expect(found("unknown-link", { assignments, activities: [activity({ links: assignments })] })).toEqual([]);
  });
});

describe("activity-without-link", () => {
  it("is one remark for each sheet with how many", () => {
    const linked = activity({ links: [assignment()] });
    const findings = found("activity-without-link", { activities: [activity(), linked, activity()] });
    expect(findings.map(({ params, severity }) => ({ params, severity }))).toEqual([
      { params: { rows: 2, total: 3 }, severity: "info" },
    ]);
  });

  it("is silent about an unknown link, which has a finding of its own", () => {
    expect(found("activity-without-link", { activities: [activity({ unknownLinks: ["U9"] })] })).toEqual([]);
  });
});

describe("assignment-without-activity", () => {
  it("finds the assignment that nobody links to", () => {
    const [one, two] = [assignment({ title: "Ett" }), assignment({ title: "Två" })] as const;
    const findings = found("assignment-without-activity", {
      assignments: [one, two],
      activities: [activity({ links: [one, keyFigure()] })],
    });
    expect(findings.map(({ params }) => params)).toEqual([{ of: "row", title: "Två" }]);
  });

  it("is one remark where no assignment has any", () => {
    const findings = found("assignment-without-activity", {
      assignments: [assignment(), assignment()],
      activities: [activity()],
    });
    expect(findings.map(({ params }) => params)).toEqual([{ of: "sheet", rows: 2, column: true }]);
  });

  it("is silent without any activities: then the register is what is missing", () => {
    expect(found("assignment-without-activity", { assignments: [assignment()] })).toEqual([]);
  });
});
