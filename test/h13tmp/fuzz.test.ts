import { openFile } from "../../src/workbook/xlsx/fileWorkbook";
import { readLooks } from "../../src/workbook/xlsx/looks/read";
import { standingOf } from "../../src/app/standing";
import { settingsChange, settingsForm } from "../../src/app/settings";
import { summariseWorkbook } from "../../src/app/summariseWorkbook";
import { writeXlsx } from "hucre/xlsx";
import { grid, PLAN_SHEET, ASSIGNMENT_SHEET, KEY_FIGURE_SHEET } from "../grids";

const HOSTILE = ["<img src=x onerror=alert(1)>","]]>","=cmd|'/c calc'!A0","@SUM(1)","+1+1","-1","\u202Egnp.exe\u202C","rad\nrad\r\nrad\ttab\rx","\uD800 ensam","\uDC00","\u0000nul","\u0007bell","_x000D_","_x005F_","\uFFFE","\uFFFF","👩‍👩‍👧‍👦","x".repeat(32767)," inledande","avslutande ","\n","\u00a0","'007","''","=", "= 1", "&amp;", "1e999","0x10","TRUE","#REF!"];

test("edit keeps every text", async () => {
  const book = await openFile(await writeXlsx({ sheets: [{ name: "Blad", rows: [["a"]] }] }), "a.xlsx");
  const edits = HOSTILE.map((value, i) => ({ sheet: "Blad", row: i + 3, column: 2, seen: "", value }));
  const out = await book.edit(edits);
  expect(out.refused).toEqual([]);
  const again = await openFile(await book.bytes(), "a.xlsx");
  const [g] = await again.read();
  const bad = HOSTILE.filter((v, i) => g!.values[i + 3 - g!.firstRow]?.[2 - g!.firstColumn] !== v);
  console.log("edit differs:", bad.map((b) => JSON.stringify(b.slice(0,20)) + " -> " + JSON.stringify(String(g!.values[HOSTILE.indexOf(b)+3-g!.firstRow]?.[2-g!.firstColumn]).slice(0,20))));
  expect(new TextDecoder().decode(await book.bytes())).not.toContain("<f>");
  const undone = await book.edit(out.undo);
  console.log("undo refused:", undone.refused.map((e) => JSON.stringify(String(e.seen).slice(0, 20))));
});
test("type keeps or reads every text", async () => {
  const book = await openFile(await writeXlsx({ sheets: [{ name: "Blad", rows: [["a"]] }] }), "a.xlsx");
  const res = [];
  for (const [i, t] of HOSTILE.entries()) res.push([JSON.stringify(t.slice(0, 12)), await book.type("Blad", i + 2, 1, t)]);
  console.log(res.map(r => JSON.stringify(r).slice(0,160)).join("\n"));
  await openFile(await book.bytes(), "a.xlsx");
});
test("settings added with hostile names", async () => {
  const sheets = HOSTILE.slice(0, 8).map((t, i) => grid(`B${i}`, [[t, t, t], [t, 1, 2]]));
  const grids = [PLAN_SHEET, ASSIGNMENT_SHEET, KEY_FIGURE_SHEET, ...sheets];
  const st = standingOf(grids);
  const form = settingsForm(st.read);
  const w = settingsChange(grids, { ...form, sheets: new Map(sheets.map((s) => [s.name, "activities" as const])), vocabulary: form.vocabulary.map((v, i) => i === 0 ? { ...v, words: HOSTILE.slice(0, 10) } : v) });
  console.log(JSON.stringify(w).slice(0, 900));
  if (w.kind === "add") {
    const book = await openFile(await writeXlsx({ sheets: [{ name: "Blad", rows: [["a"]] }] }), "a.xlsx");
    expect(await book.add(w.sheet)).toBe(true);
    const again = await (await openFile(await book.bytes(), "a.xlsx")).read();
    const after = settingsForm(standingOf([...grids, again[1]!]).read);
    console.log(after.vocabulary[0], [...after.sheets]);
  }
});
test("500 sheets, 16384 columns, 5000 settings rows", async () => {
  let t = performance.now();
  const many = Array.from({ length: 500 }, (_, i) => grid(`Avd ${i}`, [["Id","Aktivitet","Status"],["A1","x","Pågår"]]));
  standingOf([PLAN_SHEET, ...many]); console.log("500 sheets", performance.now() - t);
  t = performance.now();
  const wide = grid("Bred", [Array.from({ length: 16384 }, (_, i) => `Kolumn ${i}`), ...Array.from({length: 20}, () => Array.from({ length: 16384 }, () => "x"))]);
  standingOf([PLAN_SHEET, wide]); console.log("wide", performance.now() - t);
  t = performance.now();
  const wide2 = grid("Bred", [["Id","Aktivitet","Status", ...Array.from({ length: 16380 }, (_, i) => `Kolumn ${i}`)], ...Array.from({length: 20}, () => Array.from({ length: 16384 }, () => "x"))]);
  const s2 = standingOf([PLAN_SHEET, wide2]); console.log("wide2", performance.now() - t);
  t = performance.now();
  settingsForm(s2.read); console.log("form", performance.now() - t);
  t = performance.now();
  const set = grid("Inställningar", Array.from({ length: 5000 }, (_, i) => i % 2 ? ["Blad", `Avd ${i % 500}`, "Aktiviteter"] : ["Kolumn", `Avd ${i % 500}`, "Status", "Aktivitet", "Blad", "Blad", "Kolumn", "Kolumn"]));
  const s3 = standingOf([PLAN_SHEET, ...many, set]); console.log("settings 5000", performance.now() - t, s3.analysis.findings.length);
  t = performance.now();
  const f3 = settingsForm(s3.read);
  const w3 = settingsChange([PLAN_SHEET, ...many, set], { ...f3, numberStyle: "digits", sheets: new Map() }); console.log("change", performance.now() - t, w3.kind);
  t = performance.now();
  const wideset = grid("Inställningar", Array.from({ length: 5000 }, () => Array.from({ length: 200 }, (_, c) => ["Kolumn","Blad","Genomförd"][c % 3]!)));
  standingOf([PLAN_SHEET, wideset]); console.log("wide settings", performance.now() - t);
  t = performance.now();
  const words = grid("Aktiviteter HR", [["Id","Aktivitet","Status"], ...Array.from({ length: 20000 }, (_, i) => [`A${i}`, "x", `ord ${i}`])]);
  const s4 = standingOf([PLAN_SHEET, words]); console.log("20000 unknown words", performance.now() - t, s4.analysis.findings.length);
  t = performance.now();
  const setw = grid("Inställningar", Array.from({ length: 5000 }, (_, i) => ["Genomförd", `ord ${i}`]));
  const s5 = standingOf([PLAN_SHEET, words, setw]); console.log("5000 own words", performance.now() - t, s5.analysis.findings.length);
  t = performance.now();
  const f5 = settingsForm(s5.read);
  settingsChange([PLAN_SHEET, words, setw], { ...f5, numberStyle: "digits" }); console.log("5000 words change", performance.now() - t);
});
