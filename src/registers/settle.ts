/** What Inställningar says of how the rest is to be read: settled before any register is. */
import type { Finding } from "../plan/finding";
import type { Settings } from "../plan/records";
import type { OwnedRole, SheetGrid } from "../workbook/port";
import { choicesFor, readChoices, unclearSetting, type Choices } from "./choices";
import { ownCopy } from "./ownCopies";
import { DEFAULT_SETTINGS, readSettings, settingFindings, type SettingsSheet } from "./settings";
import { SheetView } from "./sheetView";

interface Settled {
  /** The sheets to read, with what a person chose for each; Inställningar among them. */
  readonly views: readonly SheetView[];
  /** The first one is used. */
  readonly settingsSheets: ReadonlyMap<SheetView, SettingsSheet>;
  readonly settings: Settings;
  readonly choices: Choices;
  readonly findings: readonly Finding[];
}

/** @param ownedAs sheets of ours that are read all the same */
export function settle(grids: readonly SheetGrid[], ownedAs: ReadonlySet<OwnedRole> = new Set()): Settled {
  const readable = grids.filter(
    ({ visibility, owned }) => visibility !== "veryHidden" && (owned === null || ownedAs.has(owned)),
  );
  const { copies, settingsSheets } = sheetsIn(readable);
  const [used] = settingsSheets.values();
  const settingsGrids = new Set([...settingsSheets.keys()].map(({ grid }) => grid));
  const choosable = new Set(readable.filter((grid) => grid.owned === null && !settingsGrids.has(grid)));
  const fixed = grids.filter((grid) => !choosable.has(grid)).map(({ name }) => name);
  const choices = readChoices(used, [...choosable], fixed);
  const views = readable.flatMap((grid) => {
    const [settingsView] = [...settingsSheets.keys()].filter((view) => view.grid === grid);
    const view = settingsView ?? new SheetView(grid, choosable.has(grid) ? choicesFor(grid, choices) : undefined);
    // A copy of a sheet of ours counts only where a person says so.
    return copies.has(grid) && view.choices.role === null ? [] : [view];
  });
  const read = new Set(views.map(({ grid }) => grid));
  return {
    views,
    settingsSheets,
    settings: { ...DEFAULT_SETTINGS, ...used?.settings, sheets: choices.sheets, columns: choices.columns },
    choices,
    findings: [
      ...[...copies].flatMap(([grid, finding]) => (read.has(grid) ? [] : [finding])),
      ...(used === undefined ? [] : [...settingFindings(used), ...unused(used, [...settingsSheets.values()])]),
      ...choices.findings,
    ],
  };
}

function sheetsIn(readable: readonly SheetGrid[]): {
  readonly copies: ReadonlyMap<SheetGrid, Finding>;
  readonly settingsSheets: ReadonlyMap<SheetView, SettingsSheet>;
} {
  const copies = new Map<SheetGrid, Finding>();
  const settingsSheets = new Map<SheetView, SettingsSheet>();
  for (const view of readable.map((grid) => new SheetView(grid))) {
    const copy = view.grid.owned === null ? ownCopy(view) : null;
    const settings = copy === null ? readSettings(view) : null;
    if (copy !== null) copies.set(view.grid, copy);
    if (settings !== null) settingsSheets.set(view, settings);
  }
  return { copies, settingsSheets };
}

/** A second settings sheet of one workbook says nothing, which must be said. */
function unused({ view: { grid } }: SettingsSheet, all: readonly SettingsSheet[]): Finding[] {
  return all.flatMap(({ view, rows, choices }) => {
    const [first = choices[0]?.row] = rows.map(({ at }) => at.row);
    if (view.grid === grid || view.grid.file !== grid.file || first === undefined) return [];
    return [unclearSetting(view, first, view.firstColumn, { problem: "secondSheet", used: grid.name })];
  });
}
