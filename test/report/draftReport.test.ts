import { earlierOf } from "../../src/followup/snapshot";
import { followUp } from "../../src/followup/followUp";
import { draftReport } from "../../src/report/draftReport";
import { EMPTY } from "../../src/plan/reading";
import { DEFAULT_SETTINGS } from "../../src/registers/settings";
import {
  activity,
  assignment,
  keyFigure,
  outcome,
  plan,
  quantity,
  read,
  registers,
  target,
  unreadable,
} from "../builders";
import { activities, followUp2025, registers2025 } from "./fixtures";
import { has, paragraph, text, texts } from "./reading";

const report = draftReport(followUp2025());

describe("the report of 2025", () => {
  it("domain.md: report headings, in order", () => {
    expect(report.paragraphs.filter((one) => one.kind === "heading").map((one) => one.sectionTitle)).toEqual([
      "Inledning",
      "Innehåll i planen",
      "Resultat för uppdrag och nyckeltal efter april",
      "Aktiviteter",
      "Långsiktiga nyckeltal",
      "Arbete med åtgärder utifrån det ekonomiska läget",
      "Rapportering till regionstyrelsen",
      "Utveckling av planering och uppföljning",
      "Sammanfattande analys",
    ]);
  });

  it("tells which plan it is: adopted the year before, with date and §", () => {
    expect(text(report, "introduction.plan")).toBe(
      "Regionstyrelsens plan för 2025 fastställdes den 1 oktober 2024 (§ 145) och reviderades den 10 december 2024 (§ 203). Planen har diarienummer RS/109/2024.",
    );
  });

  it("reproduces the published figures of the assignments", () => {
    expect(text(report, "content.assignments")).toBe(
      "Planen för 2025 innehåller 29 uppdrag. Av dem kommer 24 från regionfullmäktige och 5 är regionstyrelsens egna.",
    );
    expect(text(report, "results.assignments")).toBe(
      "Av planens 29 uppdrag är 2 uppfyllda och 27 delvis uppfyllda. Inget uppdrag har bedömts som inte uppfyllt. De flesta uppdragen är alltså delvis uppfyllda.",
    );
  });

  it("reproduces the published figures of the short-term key figures", () => {
    expect(text(report, "results.keyFigures")).toBe(
      "Av de 17 kortsiktiga nyckeltalen är 4 gröna, 4 gula och 6 röda. För 3 finns inga data.",
    );
    expect(text(report, "content.keyFigures")).toContain("17 kortsiktiga nyckeltal, varav 8 är finansiella mål.");
  });

  it('domain.md: red key figures "uppnås inte", yellow ones "uppnås delvis"; all are named, by goal area', () => {
    expect(text(report, "results.keyFigures.red")).toBe("Följande sex kortsiktiga nyckeltal uppnås inte:");
    expect(text(report, "results.keyFigures.yellow")).toBe("Följande fyra kortsiktiga nyckeltal uppnås delvis:");
    expect(text(report, "results.keyFigures.red[stödverksamhet]")).toBe(
      "Stödverksamhet: ”Säkerhet i uppkopplad hårdvara” (utfall 71 %, målvärde 90 %) och ”Andel genomförda riktade hälsosamtal” (utfall 42 %, målvärde 60 %)",
    );
  });

  it("rule 9: a list of names always has as many names as the number before it", () => {
    for (const [rating, count] of Object.entries({ red: 6, yellow: 4, noData: 3 })) {
      const names = texts(report, `results.keyFigures.${rating}[`)
        .join(" ")
        .match(/”[^”]+”/gu);
      expect(names).toHaveLength(count);
    }
  });

  it("rule 3: financial targets are reported for the whole organisation, not for the board alone: the text says so", () => {
    expect(text(report, "results.financial")).toBe(
      "Av de åtta finansiella målen är två gröna, två gula och tre röda. För ett finns inga data. De finansiella målen redovisas för hela organisationen, inte bara för regionstyrelsen.",
    );
  });

  it("reproduces the published figures of the activities, and says where most stand", () => {
    expect(text(report, "activities.rows")).toBe(
      "Av de 294 aktiviteterna är 23 genomförda, 216 pågår enligt plan, 43 är planerade och 12 är försenade. Det motsvarar 8, 73, 15 respektive 4 procent. De flesta aktiviteterna pågår enligt plan.",
    );
  });

  it("rule 1: rows are counted, a footnote says so, and the number of distinct activities is shown beside it", () => {
    expect(paragraph(report, "activities.distinct").kind).toBe("note");
    expect(text(report, "activities.distinct")).toBe(
      "En aktivitet som är nedfördelad till flera enheter räknas en gång för varje enhet som följer upp den. Antalet olika aktiviteter är 236.",
    );
    expect(text(report, "content.activities")).toContain("Antalet olika aktiviteter är 236.");
  });

  it("rule 11: the outlook, never called prognos, by named rules", () => {
    expect(text(report, "activities.outlook")).toBe(
      "I utsikten för resten av året finns 55 aktiviteter som riskerar att inte bli klara i tid. Av dem är 12 försenade och 43 inte påbörjade fast starten har passerat.",
    );
    expect(texts(report, "").join(" ")).not.toMatch(/prognos/iu);
  });

  it("proposed adjustments with % and real minus, and the difference in procentenheter", () => {
    expect(text(report, "analysis.adjustments[1]")).toBe(
      "Målvärdet för nyckeltalet ”Koldioxidutsläpp från tjänsteresor och interna transporter”, jämfört med 2019, ändras från \u221242 % till \u221247 %, en ändring med fem procentenheter. Motivering: Målvärdet följer den nivå som gäller för hela organisationen.",
    );
  });

  it("rule 9: causes and judgements are the author's, marked as gaps to fill in", () => {
    const gaps = report.paragraphs.filter((one) => one.kind === "gap").map((one) => one.id);
    expect(gaps).toEqual([
      "results.assignments.comment",
      "results.keyFigures.causes",
      "activities.late.causes",
      "longTerm.keyFigures.causes",
      "measures.comment",
      "development.text",
      "analysis.judgement",
    ]);
  });

  it("sums the savings plan in tkr, whatever the cells are in", () => {
    expect(text(report, "measures.overview")).toBe(
      "Åtgärdsplanen innehåller tre åtgärder, varav två kortsiktiga och en långsiktig. Av de tre åtgärderna pågår två enligt plan och en är planerad.",
    );
    expect(text(report, "measures.effects")).toBe(
      "Åtgärderna beräknas sammanlagt ge en effekt på 26 100 tkr. Hittills har 10 500 tkr uppnåtts, vilket är 40 procent av den beräknade effekten.",
    );
    expect(text(report, "measures.decisions")).toBe("Politiskt beslut krävs för en åtgärd:");
  });
});

describe("whole-year follow-ups", () => {
  const wholeYear = draftReport(
    followUp2025({ plan: plan({ period: { year: 2025, endMonth: 12 }, periodEnd: "2025-12-31" }) }),
  );

  it("rule 11: the outlook is left out of a whole-year follow-up", () => {
    expect(texts(wholeYear, "activities.outlook")).toEqual([]);
  });

  it('says "året"', () => {
    expect(text(wholeYear, "title.title")).toBe("Uppföljning av regionstyrelsens plan 2025 för hela året");
    expect(text(wholeYear, "results.heading")).toBe("Resultat för uppdrag och nyckeltal efter året");
    expect(text(wholeYear, "introduction.purpose")).toContain("för hela året 2025");
  });
});

describe("few of a kind", () => {
  const few = draftReport(
    followUp(
      registers({
        assignments: [assignment({ status: read("fulfilled") })],
        keyFigures: [
          keyFigure({ rating: read("green") }),
          keyFigure({ rating: read("green"), horizon: read("longTerm") }),
          keyFigure({ rating: read("red"), horizon: read("longTerm"), outcome: EMPTY }),
        ],
        activities: [activity(), activity()],
      }),
    ),
  );

  it("one", () => {
    expect(text(few, "content.assignments")).toBe(
      "Planen för 2025 innehåller ett uppdrag. Det kommer från regionfullmäktige.",
    );
    expect(text(few, "results.assignments")).toBe("Planens enda uppdrag är uppfyllt.");
    expect(text(few, "results.keyFigures")).toBe("Det enda kortsiktiga nyckeltalet är grönt.");
    expect(text(few, "results.assignments.fulfilled")).toBe("Ett uppdrag är uppfyllt:");
  });

  it("two", () => {
    expect(text(few, "longTerm.keyFigures")).toBe("Av de två långsiktiga nyckeltalen är ett grönt och ett rött.");
    expect(text(few, "longTerm.keyFigures.red")).toBe("Ett långsiktigt nyckeltal uppnås inte:");
  });

  it("none reported is said with ingen, inget", () => {
    expect(text(few, "activities.rows")).toBe("Ingen av de två aktiviteterna är rapporterad.");
  });

  it("what is empty is not what somebody wrote: not rated and no data are told apart", () => {
    const draft = draftReport(
      followUp(
        registers({
          keyFigures: [
            keyFigure({ rating: read("red") }),
            keyFigure({ outcome: read({ kind: "noData" }, "ej mätbart") }),
            keyFigure({ title: "Antal besök", measureKind: read("accumulating"), outcome: outcome(40) }),
            keyFigure({ title: "Svarstid" }),
          ],
        }),
      ),
    );
    expect(text(draft, "results.keyFigures")).toBe(
      "Av de fyra kortsiktiga nyckeltalen är ett rött. För ett finns inga data. Ytterligare två är inte rapporterade eller går inte att bedöma.",
    );
    expect(texts(draft, "results.keyFigures.notReported")).toEqual([
      "Följande två kortsiktiga nyckeltal har ingen bedömning:",
      "Stödverksamhet: ”Antal besök” (ackumulerande mått utan delmål för perioden) och ”Svarstid” (utfall saknas)",
    ]);
  });
});

describe("number style and rounding", () => {
  it('setting "siffror": digits throughout, and still no sentence opens with digits', () => {
    const settings = { ...DEFAULT_SETTINGS, numberStyle: "digits" } as const;
    const draft = draftReport(followUp2025({ settings }));
    expect(text(draft, "results.keyFigures.red")).toBe("Följande 6 kortsiktiga nyckeltal uppnås inte:");
    expect(text(draft, "longTerm.keyFigures.yellow")).toBe("Följande långsiktiga nyckeltal uppnås delvis (1):");
  });

  it("rule 8: where shares do not add up to 100 a note says that it is the rounding", () => {
    const thirds = draftReport(
      followUp2025({
        activities: activities([
          ["done", 1],
          ["late", 1],
          ["planned", 1],
        ]),
      }),
    );
    expect(text(thirds, "activities.rows")).toContain("Det motsvarar 33, 33 respektive 33 procent.");
    expect(text(thirds, "activities.rounding")).toContain("avrundade");
    expect(has(report, "activities.rounding")).toBe(false);
  });
});

describe("rule 3: the same name can occur for the whole organisation and for the board", () => {
  it("the scope is named beside such a name", () => {
    const twice = (scope: "organisation" | "board"): ReturnType<typeof keyFigure> =>
      keyFigure({ title: "Sjukfrånvaro", scope: read(scope), rating: read("red"), target: EMPTY });
    const draft = draftReport(followUp(registers({ keyFigures: [twice("organisation"), twice("board")] })));
    expect(text(draft, "results.keyFigures.red[stödverksamhet]")).toBe(
      "Stödverksamhet: ”Sjukfrånvaro” (hela organisationen) och ”Sjukfrånvaro” (styrelsen)",
    );
  });

  it("a financial target whose row says that it is the board's own is a gap for the author", () => {
    const draft = draftReport(
      followUp(registers({ keyFigures: [keyFigure({ title: "Soliditet", financial: true, scope: read("board") })] })),
    );
    expect(text(draft, "results.financial.scope")).toContain("”Soliditet”");
  });
});

describe("rule 7: comparison", () => {
  const then = followUp(
    registers2025({
      plan: plan({ year: 2024, period: { year: 2024, endMonth: 4 }, periodEnd: "2024-04-30" }),
      activities: activities([
        ["done", 10],
        ["ongoing", 164],
        ["planned", 47],
        ["late", 10],
      ]),
    }),
  );
  const earlier = earlierOf(then, null);

  it("counts and change, in the same words as the results", () => {
    const draft = draftReport(followUp2025({}, earlier === null ? [] : [earlier]));
    expect(text(draft, "activities.comparison.lastYear")).toBe(
      "Jämfört med samma period förra året (april 2024) ser antalen ut så här:",
    );
    expect(texts(draft, "activities.comparison.lastYear[")).toEqual([
      "Aktiviteter: 294 (63 fler än då)",
      "Genomförda aktiviteter: 23 (13 fler än då)",
      "Aktiviteter som pågår enligt plan: 216 (52 fler än då)",
      "Planerade aktiviteter: 43 (4 färre än då)",
      "Försenade aktiviteter: 12 (2 fler än då)",
    ]);
    expect(text(draft, "results.comparison.lastYear[assignments.total]")).toBe("Uppdrag: 29 (oförändrat)");
    expect(has(draft, "activities.comparison.lastYear.scope")).toBe(false);
  });

  it("where the scope differs (other departments) the comparison says so instead of pretending", () => {
    const fewer = registers2025({}).activities.filter((one) => one.department !== "HR");
    const draft = draftReport(followUp2025({ activities: fewer }, earlier === null ? [] : [earlier]));
    expect(text(draft, "activities.comparison.lastYear.scope")).toBe(
      "De båda uppföljningarna har olika omfattning, så antalen går inte att jämföra rakt av. Bara den tidigare omfattade HR.",
    );
    expect(has(draft, "results.comparison.lastYear.scope")).toBe(true);
  });
});

describe("rule 7: by activity id which rows became late, got done, came or went", () => {
  const row = (id: string, status: "ongoing" | "late" | "done"): ReturnType<typeof activity> =>
    activity({ id, status: read(status) });
  const april = followUp(registers({ activities: ["A1", "A2", "A3", "A4"].map((id) => row(id, "ongoing")) }));
  const august = plan({ period: { year: 2025, endMonth: 8 }, periodEnd: "2025-08-31" });
  const earlier = earlierOf(april, null);
  const draft = draftReport(
    followUp(
      registers({
        plan: august,
        activities: [row("A1", "late"), row("A2", "late"), row("A3", "done"), row("A5", "done")],
      }),
      earlier === null ? [] : [earlier],
    ),
  );

  it("in one sentence, in which har is not said again", () => {
    expect(text(draft, "activities.comparison.previous")).toBe(
      "Jämfört med den förra uppföljningen (april 2025) ser antalen ut så här:",
    );
    expect(text(draft, "activities.comparison.previous.rows")).toBe(
      "Sedan dess har två aktiviteter blivit försenade, en genomförts, en tillkommit och en finns inte längre med.",
    );
  });

  it("what is zero now is inga, what was zero then is told as more", () => {
    expect(texts(draft, "activities.comparison.previous[")).toEqual([
      "Aktiviteter: fyra (oförändrat)",
      "Genomförda aktiviteter: två (två fler än då)",
      "Aktiviteter som pågår enligt plan: inga (fyra färre än då)",
      "Försenade aktiviteter: två (två fler än då)",
    ]);
  });
});

describe("details", () => {
  it("rows without an id are not among the row changes, and the text says so", () => {
    const april = earlierOf(
      followUp(registers({ activities: [activity({ id: "A1", status: read("ongoing") })] })),
      null,
    );
    const now = [activity({ id: "A1", status: read("done") }), activity({ id: null, status: read("done") })];
    const august = plan({ period: { year: 2025, endMonth: 8 }, periodEnd: "2025-08-31" });
    const draft = draftReport(followUp(registers({ plan: august, activities: now }), april === null ? [] : [april]));
    expect(text(draft, "activities.comparison.previous.rows")).toBe(
      "Sedan dess har en aktivitet genomförts. Aktiviteter utan id ingår inte i den jämförelsen.",
    );
  });

  it("a unit that is the department itself is not said again", () => {
    const late = ["HR", "Lön"].map((unit) => activity({ title: "Se över", unit, status: read("late") }));
    const draft = draftReport(followUp(registers({ activities: late })));
    expect(text(draft, "activities.late[hr]")).toBe("HR: ”Se över” och ”Se över” (Lön)");
  });

  it("the report's diary number beside the plan's", () => {
    const numbers = { plan: "RS/1/2024", memo: null, source: null };
    const said = (report: string): string =>
      text(draftReport(followUp2025({ plan: plan({ diaryNumbers: { ...numbers, report } }) })), "introduction.plan");
    expect(said("RS/1/2024")).toMatch(/Planen och rapporten har diarienummer RS\/1\/2024\.$/u);
    expect(said("RS/2/2025")).toMatch(
      /Planen har diarienummer RS\/1\/2024\. Rapporten har diarienummer RS\/2\/2025\.$/u,
    );
  });
});

describe("rule 9: nothing is invented", () => {
  const nothing = plan({
    organisation: null,
    board: null,
    year: null,
    period: null,
    periodEnd: null,
    adopted: { date: null, paragraph: null },
    revised: { date: null, paragraph: null },
    diaryNumbers: { plan: null, report: null, memo: null, source: null },
    sourceReportName: null,
    meeting: null,
    budgetFrame: null,
  });
  const empty = draftReport(followUp(registers({ plan: nothing })));

  it("missing plan fields are gaps, or their sentence is left out", () => {
    expect(text(empty, "introduction.plan")).toBe(
      "Styrelsens plan för [Komplettera: år] fastställdes [Komplettera: datum] (§ [Komplettera: nummer]).",
    );
    expect(has(empty, "content.budget")).toBe(false);
    expect(has(empty, "reporting.meeting")).toBe(false);
  });

  it("what needs an absent sheet is left out with a note", () => {
    const notes = empty.paragraphs.filter((one) => one.kind === "note").map((one) => one.id);
    expect(notes).toEqual(
      expect.arrayContaining(["content.assignments", "activities.rows", "longTerm.keyFigures", "measures.missing"]),
    );
  });

  it("effects that cannot be read are told, never counted as zero", () => {
    const [first] = registers2025().measures;
    const measures =
      first === undefined ? [] : [first, { ...first, expectedEffect: unreadable("stor"), achievedEffect: EMPTY }];
    const draft = draftReport(followUp2025({ measures }));
    expect(text(draft, "measures.effects")).toBe(
      "Åtgärderna beräknas sammanlagt ge en effekt på 12 000 tkr. Hittills har 3 500 tkr uppnåtts. Uppgift om beräknad effekt i kronor saknas för en åtgärd. Uppgift om uppnådd effekt i kronor saknas för en åtgärd.",
    );
  });

  it("an adjustment without values and reason keeps its gaps; one that cannot be read is quoted", () => {
    const [first] = registers2025().adjustments;
    const adjustments =
      first === undefined ? [] : [{ ...first, currentValue: EMPTY, proposedValue: unreadable("lägre"), reason: null }];
    const draft = draftReport(followUp2025({ adjustments }));
    expect(text(draft, "analysis.adjustments[1]")).toMatch(
      /ändras från \[Komplettera: nuvarande värde\] till ”lägre”\. \[Komplettera: motivering\]$/u,
    );
  });

  it("a difference is in procentenheter only between percentages", () => {
    const [first] = registers2025().adjustments;
    const change = (unit: string | null): string => {
      const values = { currentValue: target(40, "plain", unit), proposedValue: target(39, "plain", unit) };
      const adjustments = first === undefined ? [] : [{ ...first, keyFigure: "Antal resor", ...values }];
      return text(draftReport(followUp2025({ adjustments })), "analysis.adjustments[1]");
    };
    expect(change("%")).toContain("från 40 % till 39 %, en ändring med en procentenhet.");
    expect(change("tkr")).toContain("från 40 tkr till 39 tkr. Motivering");
  });

  it("rows without a goal area are listed last, and the list adds up to the total", () => {
    const goalAreas = [null, "Kultur", "Stödverksamhet"];
    const draft = draftReport(
      followUp(registers({ assignments: goalAreas.map((goalArea) => assignment({ goalArea })) })),
    );
    expect(texts(draft, "content.goalAreas[")).toEqual([
      "Kultur: ett uppdrag",
      "Stödverksamhet: ett uppdrag",
      "Utan målområde: ett uppdrag",
    ]);
  });

  it("finds the key figure of an adjustment by its id, and prints the register's name and unit", () => {
    const [first] = registers2025().adjustments;
    const adjustments =
      first === undefined ? [] : [{ ...first, keyFigure: "n5", currentValue: target(90), proposedValue: target(92) }];
    const draft = draftReport(followUp2025({ adjustments }));
    expect(text(draft, "analysis.adjustments[1]")).toContain(
      "”Säkerhet i uppkopplad hårdvara” ändras från 90 % till 92 %",
    );
  });

  it("budget shares are listed as typed, a missing one is a gap", () => {
    const sheet = { origin: { file: "plan.xlsx", sheet: "Budget", columns: new Map() }, row: 1, hidden: false };
    const share = (department: string, frame: number | null): (typeof allocations)[number] => ({
      ...sheet,
      department,
      frame: frame === null ? EMPTY : read(quantity(frame)),
      outcome: EMPTY,
      forecast: EMPTY,
    });
    const allocations: ReturnType<typeof registers>["allocations"][number][] = [];
    allocations.push(share("HR", 300_000), share("Fastighet", null));
    const draft = draftReport(followUp2025({ allocations }));
    expect(texts(draft, "content.budget")).toEqual([
      "Regionstyrelsens nettobudgetram för 2025 är 2 181 760 tkr. Ramen är fördelad på två poster:",
      "HR: 300 000 tkr",
      "Fastighet: [Komplettera: ram]",
    ]);
  });
});
