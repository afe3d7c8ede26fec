/** The settings view over a workbook in memory that its changes are really written to. */
import { createDOMRenderer, FluentProvider, RendererProvider, webLightTheme } from "@fluentui/react-components";
import { act, configure, render, screen, within, type BoundFunctions, type queries } from "@testing-library/react";
import userEvent, { PointerEventsCheckLevel, type UserEvent } from "@testing-library/user-event";
import { useEffect, useState, type ReactElement } from "react";
import { settingsChange, type SettingsForm } from "../../../../src/app/settings";
import { standingOf, type Standing } from "../../../../src/app/standing";
import type { Language } from "../../../../src/strings/findings";
import SettingsView from "../../../../src/taskpane/views/settings/SettingsView";
import type { PaneActions } from "../../../../src/taskpane/views/view";
import type { SheetGrid } from "../../../../src/workbook/port";
import { MemoryWorkbook } from "../../../memoryWorkbook";

// Nothing in this view is hidden, and to look for that at each query takes most of the tests' time.
configure({ defaultHidden: true });

export interface Rendered {
  readonly user: UserEvent;
  readonly workbook: MemoryWorkbook;
  readonly said: readonly string[];
  /** Where the person was taken: "HR!A1". */
  readonly shown: readonly string[];
  readonly standing: () => Standing;
  /** Reads the workbook again, as the pane does when somebody has changed it. */
  readonly follow: () => Promise<void>;
  /** What becomes of saving: "works", "fails", or "waits" until it is set to works. */
  saving: { how: "works" | "fails" | "waits" };
}

export function renderView(grids: readonly SheetGrid[], language: Language = "sv"): Rendered {
  const workbook = new MemoryWorkbook(grids);
  const said: string[] = [];
  const shown: string[] = [];
  const saving: Rendered["saving"] = { how: "works" };
  let current = standingOf(workbook.grids);
  let update: (standing: Standing) => void = () => undefined;
  const follow = async (): Promise<void> => {
    current = standingOf(await workbook.read());
    update(current);
  };
  const actions: PaneActions = {
    ...unused,
    announce: (text) => void said.push(text),
    show: (sheet, cell) => Promise.resolve(void shown.push(`${sheet}!${cell}`)),
    saveSettings: async (form) => {
      while (saving.how === "waits") await new Promise((resolve) => setTimeout(resolve, 5));
      if (saving.how === "fails") return false;
      await write(workbook, form);
      await follow();
      return true;
    },
  };
  render(
    <Pane
      first={current}
      language={language}
      actions={actions}
      onReady={(set) => {
        update = set;
      }}
    />,
  );
  const followed = (): Promise<void> => act(follow);
  return {
    user: userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never }),
    workbook,
    said,
    shown,
    standing: () => current,
    follow: followed,
    saving,
  };
}

/** As the live workbook does it. */
async function write(workbook: MemoryWorkbook, form: SettingsForm): Promise<void> {
  const change = settingsChange(workbook.grids, form);
  if (change.kind === "add") await workbook.add(change.sheet);
  if (change.kind !== "edit") return;
  const { refused } = await workbook.edit(change.edits);
  if (refused.length > 0) throw new Error("an edit was refused");
}

const unused: Omit<PaneActions, "announce" | "show" | "saveSettings"> = {
  run: () => undefined,
  edit: () => Promise.resolve(null),
  openSample: () => Promise.resolve(),
};

/** Style sheets say nothing in jsdom, and to look them up at each query takes most of the tests' time. */
const WITHOUT_STYLES = createDOMRenderer(undefined);

interface PaneProps {
  readonly first: Standing;
  readonly language: Language;
  readonly actions: PaneActions;
  readonly onReady: (set: (standing: Standing) => void) => void;
}

function Pane({ first, language, actions, onReady }: PaneProps): ReactElement {
  const [standing, setStanding] = useState(first);
  useEffect(() => {
    onReady(setStanding);
  }, [onReady]);
  return (
    <RendererProvider renderer={WITHOUT_STYLES}>
      <FluentProvider theme={webLightTheme}>
        <SettingsView standing={standing} language={language} actions={actions} />
      </FluentProvider>
    </RendererProvider>
  );
}

/** What a screen reader lists under the heading. */
export function section(name: string): BoundFunctions<typeof queries> {
  return within(screen.getByRole("region", { name }));
}

/** Opens a line of the sheets or of the words. */
export async function opened(user: UserEvent, name: RegExp): Promise<void> {
  await user.click(screen.getByRole("button", { name, expanded: false }));
}

/** The text that is chosen in a list. */
export function chosenIn(name: string | RegExp): string {
  const list = screen.getByRole<HTMLSelectElement>("combobox", { name });
  return list.selectedOptions[0]?.textContent ?? "";
}

/** The rows of the sheet of that name, as they stand in the workbook. */
export function rowsOf(workbook: MemoryWorkbook, sheet: string): readonly string[] {
  const grid = workbook.grids.find(({ name }) => name === sheet);
  return (grid?.values ?? []).map((row) => row.filter((cell) => cell !== "").join(" | "));
}
