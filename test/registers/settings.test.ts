/** The sheet Inställningar: own words for each status, thresholds, number style (domain.md). */
import { valueOf } from "../../src/plan/reading";
import { DEFAULT_SETTINGS } from "../../src/registers/settings";
import { grid } from "../grids";
import { hr, read, states } from "./read";

const settingsOf = (...rows: (readonly (string | number)[])[]) => read(grid("Inställningar", rows)).registers.settings;

describe("settings", () => {
  it("own words for each status, several in a row or in a cell, count as the status", () => {
    const { registers, sheets } = read(
      grid("Inställningar", [
        ["Genomförd", "I mål", "Fixat; Hemma"],
        ["Försenad", "Bromsad"],
      ]),
      hr([
        ["Id", "Aktivitet", "Status"],
        ["1", "a", "I mål"],
        ["2", "b", "hemma"],
        ["3", "c", "Bromsad"],
        ["4", "d", "Okänd"],
      ]),
    );
    expect(states(registers.activities)).toEqual(["done", "done", "late", undefined]);
    expect(sheets.find(({ name }) => name === "Inställningar")?.role).toBe("settings");
  });

  it("own words head columns of marks too", () => {
    const { registers } = read(
      grid("Inställningar", [
        ["Genomförd", "I mål"],
        ["Pågående enligt plan", "På väg"],
      ]),
      hr([
        ["Id", "Aktivitet", "I mål", "På väg"],
        ["1", "a", "x", ""],
        ["2", "b", "", "x"],
      ]),
    );
    expect(states(registers.activities)).toEqual(["done", "ongoing"]);
  });

  it("own words for fulfilment and ratings", () => {
    const { registers } = read(
      grid("Inställningar", [
        ["Uppfyllt", "Helt i hamn"],
        ["Röd", "Nås inte alls"],
      ]),
      grid("Uppdrag B", [
        ["Id", "Uppdrag", "Status"],
        ["U9", "a", "Helt i hamn"],
      ]),
      grid("Nyckeltal B", [
        ["Id", "Nyckeltal", "Målvärde", "Bedömning"],
        ["N9", "a", 5, "Nås inte alls"],
      ]),
    );
    expect(registers.assignments.filter(({ id }) => id === "U9").map(({ status }) => valueOf(status))).toEqual([
      "fulfilled",
    ]);
    expect(registers.keyFigures.filter(({ id }) => id === "N9").map(({ rating }) => valueOf(rating))).toEqual(["red"]);
  });

  it.each([
    ["Siffror", "ja", "digits"],
    ["Tal i text", "siffror", "digits"],
    ["Siffror", "nej", "words"],
  ])("number style: %s %s", (label, value, style) => {
    expect(settingsOf([label, value]).numberStyle).toBe(style);
  });

  it.each([
    [30, 30],
    ["45", 45],
    [0, null],
    ["snart", null],
    [-5, null],
  ])("threshold for too little time left: %s", (value, days) => {
    expect(settingsOf(["Kort om tid (dagar)", value]).shortOfTimeDays).toBe(days);
  });

  it("without the sheet the settings are the ordinary ones", () => {
    expect(read().registers.settings).toEqual(DEFAULT_SETTINGS);
  });
});
