import fc from "fast-check";
import { ACTIVITY_STATES, FULFILMENTS, HORIZONS, ISSUERS, RATINGS } from "../../src/plan/states";
import { valueOf } from "../../src/plan/reading";
import {
  ACTIVITY_PREDICATES,
  FULFILMENT_PREDICATES,
  RATING_PREDICATES,
  rest,
  subordinate,
} from "../../src/swedish/agreement";
import {
  ACTIVITY_STATE_LABELS,
  FULFILMENT_LABELS,
  HORIZON_LABELS,
  ISSUER_LABELS,
  RATING_LABELS,
} from "../../src/swedish/labels";
import { listParts, listText, nameListText } from "../../src/swedish/lists";
import { councilName, definiteReport, genitive, inRunningText, roleText } from "../../src/swedish/names";
import { capitalised, quoted, sectionSign, sentence, tidy } from "../../src/swedish/typography";
import { createReaders } from "../../src/values/createReaders";

describe("lists", () => {
  it("domain.md: lists `A, B och C`, no comma before och", () => {
    expect(listText(["A"])).toBe("A");
    expect(listText(["A", "B"])).toBe("A och B");
    expect(listText(["A", "B", "C"])).toBe("A, B och C");
    expect(listText([])).toBe("");
  });

  it("names with an och of their own are listed with samt, so that they can be told apart", () => {
    expect(nameListText(["HR", "Fastighet och service", "Ekonomi"])).toBe("HR, Fastighet och service samt Ekonomi");
    expect(nameListText(["HR", "Ekonomi"])).toBe("HR och Ekonomi");
    expect(nameListText(["Fastighet och service"])).toBe("Fastighet och service");
  });

  it("keeps items that are not text, however many, in order", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (texts) => {
        const items = texts.map((text) => ({ text }));
        expect(listParts(items).filter((part) => typeof part !== "string")).toEqual(items);
      }),
    );
  });
});

describe("agreement", () => {
  it("domain.md: en aktivitet är genomförd/försenad/planerad, två aktiviteter är genomförda", () => {
    const said = (count: number): string[] =>
      (["done", "late", "planned", "ongoing"] as const).map(
        (state) => `${ACTIVITY_PREDICATES[state].verb} ${rest(ACTIVITY_PREDICATES[state], count)}`,
      );
    expect(said(1)).toEqual(["är genomförd", "är försenad", "är planerad", "pågår enligt plan"]);
    expect(said(2)).toEqual(["är genomförda", "är försenade", "är planerade", "pågår enligt plan"]);
  });

  it("domain.md: ett uppdrag är uppfyllt, två uppdrag är uppfyllda; ett nyckeltal är grönt, fyra är gröna", () => {
    expect([1, 2].map((count) => rest(FULFILMENT_PREDICATES.fulfilled, count))).toEqual(["uppfyllt", "uppfyllda"]);
    expect([1, 4].map((count) => rest(RATING_PREDICATES.green, count))).toEqual(["grönt", "gröna"]);
  });

  it("puts inte before the verb in a subordinate clause", () => {
    expect(subordinate(ACTIVITY_PREDICATES.notReported, 3)).toBe("inte är rapporterade");
    expect(subordinate(ACTIVITY_PREDICATES.discontinued, 1)).toBe("utgår");
  });

  it('domain.md: avoid "ej" (write "inte")', () => {
    const all = [ACTIVITY_PREDICATES, FULFILMENT_PREDICATES, RATING_PREDICATES].flatMap((one) => Object.values(one));
    expect(JSON.stringify(all)).not.toMatch(/\bej\b/iu);
  });
});

describe("names", () => {
  it.each([
    ["Regionstyrelsen", "regionstyrelsen", "regionstyrelsens"],
    ["Kultur- och fritidsnämnden", "kultur- och fritidsnämnden", "kultur- och fritidsnämndens"],
    ["Nämnden för hållbar utveckling", "nämnden för hållbar utveckling", "nämnden för hållbar utvecklings"],
    ["RS", "RS", "RS:s"],
    ["HR-direktören", "HR-direktören", "HR-direktörens"],
    ["Region Exempel", "Region Exempel", "Region Exempels"],
    [" regiondirektören ", "regiondirektören", "regiondirektörens"],
  ])("%s in running text and genitive", (name, running, ofIt) => {
    expect(inRunningText(name)).toBe(running);
    expect(genitive(inRunningText(name))).toBe(ofIt);
  });

  it("names that end in s have no further s in the genitive", () => {
    expect(genitive("Exempelnäs")).toBe("Exempelnäs");
  });

  it("reports in the definite form", () => {
    expect(definiteReport("Tertialrapport")).toBe("tertialrapporten");
    expect(definiteReport("årsredovisningen")).toBe("årsredovisningen");
    expect(definiteReport("Läget i april")).toBe("rapporten ”Läget i april”");
  });

  it("the council by its name", () => {
    expect(councilName("regionstyrelsen", null)).toBe("regionfullmäktige");
    expect(councilName("Kulturnämnden", "Region Exempel")).toBe("regionfullmäktige");
    expect(councilName("kommunstyrelsen", null)).toBe("kommunfullmäktige");
    expect(councilName("Kulturnämnden", "Exempels kommun")).toBe("kommunfullmäktige");
    expect(councilName("Kulturnämnden", null)).toBe("fullmäktige");
  });

  it("roles after a name", () => {
    expect(roleText("Regiondirektör")).toBe("regiondirektör");
    expect(roleText("HR-direktör")).toBe("HR-direktör");
  });
});

describe("typography", () => {
  it("domain.md: no-break space after `§`", () => {
    expect([sectionSign("145"), sectionSign("§145"), sectionSign("§ 145")]).toEqual(Array(3).fill("§\u00a0145"));
  });

  it("domain.md: capital at the start of a sentence, also for a number in words", () => {
    expect(capitalised("åtta nyckeltal")).toBe("Åtta nyckeltal");
    expect(capitalised("")).toBe("");
  });

  it("quotes names as they are, on one line", () => {
    expect(quoted(" Andel\n inköp ")).toBe("”Andel inköp”");
    expect(tidy("a  b\tc")).toBe("a b c");
  });

  it("ends a sentence once", () => {
    expect([sentence("Klart"), sentence("Klart."), sentence("Klart? ")]).toEqual(["Klart.", "Klart.", "Klart?"]);
  });
});

describe("labels", () => {
  const readers = createReaders({ year: 2025, vocabulary: [] });

  it("what a sheet prints as a state's name is read back as that state", () => {
    const entered = <S extends string>(states: readonly S[]): S[] =>
      states.filter((state) => state !== "notReported" && state !== "unknown");
    for (const state of entered(ACTIVITY_STATES)) {
      expect(valueOf(readers.activityStatus(ACTIVITY_STATE_LABELS[state]))).toBe(state);
    }
    for (const state of entered(FULFILMENTS)) {
      expect(valueOf(readers.fulfilment(FULFILMENT_LABELS[state]))).toBe(state);
    }
    for (const state of entered(RATINGS)) {
      expect(valueOf(readers.rating(RATING_LABELS[state]))).toBe(state);
    }
    for (const issuer of entered(ISSUERS)) {
      expect(valueOf(readers.issuer(ISSUER_LABELS[issuer]))).toBe(issuer);
    }
    for (const horizon of HORIZONS) {
      expect(valueOf(readers.horizon(HORIZON_LABELS[horizon]))).toBe(horizon);
    }
  });
});
