import fc from "fast-check";
import { check } from "../../src/checks";
import { followUp } from "../../src/followup/followUp";
import { SEVERITIES, type Finding } from "../../src/plan/finding";
import type { Registers } from "../../src/plan/records";
import { messageOf } from "../../src/strings/findings";
import { anyRegisters } from "./arbitraries";

function findings(registers: Registers): Finding[] {
  return check({ registers, followUp: followUp(registers) });
}

/** Of two alike cells the rows' order decides which one a finding stands at, how that one is spelt, and which free id comes first. */
function bare(key: string, value: unknown): unknown {
  if (key === "other" || key === "suggested") return undefined;
  return typeof value === "string" ? value.replace(/\s/gu, "").toLowerCase() : value;
}

function withoutPlaces(found: readonly Finding[]): string[] {
  return found.map(({ rule, severity, params }) => JSON.stringify({ rule, severity, params }, bare)).sort();
}

function reversed(registers: Registers): Registers {
  return {
    ...registers,
    assignments: registers.assignments.toReversed(),
    keyFigures: registers.keyFigures.toReversed(),
    activities: registers.activities.toReversed(),
    adjustments: registers.adjustments.toReversed(),
    allocations: registers.allocations.toReversed(),
  };
}

describe("the checks, whatever departments typed", () => {
  it("never throw, and every finding has a message in both languages", () => {
    fc.assert(
      fc.property(anyRegisters, (registers) => {
        const found = findings(registers);
        const messages = (["sv", "en"] as const).flatMap((language) =>
          found.map((finding) => messageOf(finding, language)),
        );
        expect(messages.filter((message) => /undefined|NaN|\[object|null/u.test(message))).toEqual([]);
        expect(messages.filter((message) => !message.endsWith("."))).toEqual([]);
      }),
    );
  });

  it("stand in order of severity", () => {
    fc.assert(
      fc.property(anyRegisters, (registers) => {
        const ranks = findings(registers).map(({ severity }) => SEVERITIES.indexOf(severity));
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      }),
    );
  });

  it("find the same in whatever order the rows stand", () => {
    fc.assert(
      fc.property(anyRegisters, (registers) => {
        expect(withoutPlaces(findings(reversed(registers)))).toEqual(withoutPlaces(findings(registers)));
      }),
    );
  });

  it("offer a fix only for a cell that the sheet has, and that changes something", () => {
    fc.assert(
      fc.property(anyRegisters, (registers) => {
        for (const { fix, place } of findings(registers)) {
          if (fix === undefined) continue;
          expect(place.cell).not.toBeNull();
          expect(fix.value).not.toBe(fix.seen);
        }
      }),
    );
  });

  it("leave the registers as they were", () => {
    fc.assert(
      fc.property(anyRegisters, (registers) => {
        const before = structuredClone(registers.activities);
        findings(registers);
        expect(registers.activities).toEqual(before);
      }),
      { numRuns: 20 },
    );
  });
});
