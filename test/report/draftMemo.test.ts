import { followUp } from "../../src/followup/followUp";
import { draftMemo } from "../../src/report/draftMemo";
import { plan, registers } from "../builders";
import { followUp2025 } from "./fixtures";
import { has, text, texts } from "./reading";

const memo = draftMemo(followUp2025());

describe("the memo of 2025", () => {
  it("domain.md: heading with board, diary number, date and handler; dates in headings are 2024-10-01", () => {
    expect(texts(memo, "head.")).toEqual([
      "Uppföljning av regionstyrelsens plan 2025 efter april",
      "Styrelse: Regionstyrelsen",
      "Diarienummer: RS/109/2024",
      "Datum: 2025-05-08",
      "Handläggare: Handläggaren",
      "Sammanträde: 2025-05-27–28",
    ]);
  });

  it("domain.md: Ärendebeskrivning; Regiondirektörens förslag; I tjänsten; Utdrag till", () => {
    expect(memo.paragraphs.filter((one) => one.kind === "heading").map((one) => one.sectionTitle)).toEqual([
      "Ärendebeskrivning",
      "Regiondirektörens förslag",
      "I tjänsten",
      "Utdrag till",
    ]);
  });

  it("domain.md: each adjustment, then the approval of the report for the right year", () => {
    expect(memo.paragraphs.filter((one) => one.kind === "decision").map((one) => text(memo, one.id))).toEqual([
      "1. I planen för 2025 ändras målvärdet för nyckeltalet ”Koldioxidutsläpp från tjänsteresor och interna transporter”, jämfört med 2019, från \u221242 % till \u221247 %.",
      "2. Rapporten ”Uppföljning av regionstyrelsens plan 2025 efter april” godkänns.",
    ]);
  });

  it("a single point is not numbered", () => {
    const single = draftMemo(followUp2025({ adjustments: [] }));
    expect(text(single, "proposal.approval")).toBe(
      "Rapporten ”Uppföljning av regionstyrelsens plan 2025 efter april” godkänns.",
    );
  });

  it("`procent` in running text where the decision point has `%`", () => {
    expect(text(memo, "background.adjustments[1]")).toContain("ändras från \u221242 procent till \u221247 procent.");
  });

  it("rules 1 and 3: the memo's numbers have their footnotes too", () => {
    expect(text(memo, "background.distinct")).toContain("Antalet olika aktiviteter är 236.");
    expect(text(memo, "background.financial")).toContain("hela organisationen");
  });

  it('explains the colours: "uppnås", "uppnås delvis", "uppnås inte"', () => {
    expect(text(memo, "background.keyFigures")).toBe(
      "Av de 17 kortsiktiga nyckeltalen är 4 gröna (uppnås), 4 gula (uppnås delvis) och 6 röda (uppnås inte). För 3 finns inga data.",
    );
  });

  it("names the meeting's days and the source report", () => {
    expect(text(memo, "background.report")).toBe(
      "Till regionstyrelsens sammanträde den 27–28 maj 2025 har en rapport tagits fram, ”Uppföljning av regionstyrelsens plan 2025 efter april”. Rapporten bygger på avdelningarnas egen rapportering och på tertialrapporten (RS/27/2025).",
    );
  });

  it("signatories and extracts", () => {
    expect(text(memo, "service.signatories[1]")).toBe("[Komplettera: namn], regiondirektör");
    expect(text(memo, "extract.recipients[1]")).toBe("Ekonomiavdelningen");
  });
});

describe("other boards and missing fields", () => {
  it("a committee is headed Nämnd, and the proposer is whoever the plan says", () => {
    const draft = draftMemo(followUp2025({ plan: plan({ board: "Kulturnämnden", proposer: "Kulturchefen" }) }));
    expect(text(draft, "head.board")).toBe("Nämnd: Kulturnämnden");
    expect(text(draft, "proposal.heading")).toBe("Kulturchefens förslag");
    expect(text(draft, "proposal.lead")).toBe("Kulturnämnden föreslås besluta följande:");
  });

  it("a period of another year than the plan's is printed, not hidden", () => {
    const draft = draftMemo(followUp2025({ plan: plan({ period: { year: 2026, endMonth: 4 } }) }));
    expect(text(draft, "proposal.approval")).toContain("plan 2025 efter april 2026");
  });

  it("rule 9: missing fields are gaps", () => {
    const bare = plan({
      year: null,
      period: null,
      periodEnd: null,
      proposer: null,
      handler: null,
      memoDate: null,
      meeting: null,
      signatories: [],
      extractTo: [],
    });
    const draft = draftMemo(followUp(registers({ plan: bare })));
    expect(text(draft, "head.handler")).toBe("Handläggare: [Komplettera: handläggare]");
    expect(text(draft, "proposal.heading")).toBe("Förslag till beslut");
    expect(text(draft, "proposal.approval")).toBe(
      "Rapporten ”Uppföljning av regionstyrelsens plan [Komplettera: år] efter [Komplettera: period]” godkänns.",
    );
    expect(has(draft, "service.signatories")).toBe(true);
    expect(has(draft, "background.overview")).toBe(false);
  });
});
