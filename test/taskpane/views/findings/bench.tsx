/** The view over a workbook in memory that is really followed and really changed. */
import { createDOMRenderer, FluentProvider, RendererProvider, webLightTheme } from "@fluentui/react-components";
import { act, render, screen } from "@testing-library/react";
import userEvent, { PointerEventsCheckLevel, type UserEvent } from "@testing-library/user-event";
import { useSyncExternalStore, type ReactElement } from "react";
import type { Asked } from "../../../../src/app/attention";
import { LiveWorkbook } from "../../../../src/app/live";
import type { Job } from "../../../../src/app/session";
import { standingOf } from "../../../../src/app/standing";
import type { Language } from "../../../../src/strings/findings";
import FindingsView from "../../../../src/taskpane/views/findings/FindingsView";
import type { PaneActions } from "../../../../src/taskpane/views/view";
import type { SheetGrid } from "../../../../src/workbook/port";
import { MemoryWorkbook } from "../../../memoryWorkbook";

/** Without style sheets: jsdom lays nothing out, and looks each of their rules up for every role that is asked for. */
const UNSTYLED = createDOMRenderer(undefined);

export interface Bench {
  readonly user: UserEvent;
  readonly workbook: MemoryWorkbook;
  readonly live: LiveWorkbook;
  /** What was told to screen readers. */
  readonly said: readonly string[];
  readonly jobs: readonly Job[];
  /** The words for the line with Ångra. */
  readonly done: readonly string[];
  /** Somebody is sent here from Översikt. */
  readonly send: (asked: Asked) => void;
}

export async function renderView(
  grids: readonly SheetGrid[],
  { language = "sv", asked }: { readonly language?: Language; readonly asked?: Asked } = {},
): Promise<Bench> {
  const workbook = new MemoryWorkbook(grids);
  const live = new LiveWorkbook({
    tools: () => Promise.resolve({ openWorkbook: () => workbook, standingOf }),
    breathe: () => Promise.resolve(),
    after: (_milliseconds, callback) => {
      const timer = setTimeout(callback, 0);
      return () => {
        clearTimeout(timer);
      };
    },
  });
  await live.start();
  const said: string[] = [];
  const jobs: Job[] = [];
  const done: string[] = [];
  const actions: PaneActions = {
    show: async (sheet, cell) => {
      await live.show(sheet, cell);
    },
    run: (job) => jobs.push(job),
    edit: async (edits, words) => {
      done.push(words);
      return (await live.edit(edits, words)).outcome;
    },
    saveSettings: () => Promise.resolve(false),
    openSample: () => Promise.resolve(),
    announce: (text) => said.push(text),
  };
  const viewOf = (sent: Asked | undefined): ReactElement => (
    <RendererProvider renderer={UNSTYLED}>
      <FluentProvider theme={webLightTheme}>
        <Followed live={live} language={language} actions={actions} {...(sent === undefined ? {} : { asked: sent })} />
      </FluentProvider>
    </RendererProvider>
  );
  const { rerender } = render(viewOf(asked));
  // The list is drawn once its place is known.
  await act(() => Promise.resolve());
  const send = (sent: Asked): void => {
    rerender(viewOf(sent));
  };
  return {
    user: userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never }),
    workbook,
    live,
    said,
    jobs,
    done,
    send,
  };
}

interface FollowedProps {
  readonly live: LiveWorkbook;
  readonly language: Language;
  readonly actions: PaneActions;
  readonly asked?: Asked;
}

function Followed({ live, ...props }: FollowedProps): ReactElement | null {
  const state = useSyncExternalStore(live.subscribe, live.state);
  return state.kind === "open" ? <FindingsView standing={state.standing} {...props} /> : null;
}

const buttons = (name: string | RegExp): HTMLElement[] =>
  screen.getAllByRole("button").filter((each) => {
    const own = nameOf(each);
    return typeof name === "string" ? own === name : name.test(own);
  });

/**
 * The name of a button: its label, else its texts. Testing-library's own names ask jsdom for the style of every element, which
 * takes seconds in a list.
 */
function nameOf(element: HTMLElement): string {
  const label = element.getAttribute("aria-label");
  return label ?? textsIn(element).join(" ");
}

function textsIn(node: Node): string[] {
  const text = node.nodeType === Node.TEXT_NODE ? (node.textContent ?? "").trim() : "";
  return text === "" ? [...node.childNodes].flatMap(textsIn) : [text];
}

/** The one button of this name; by its text, or the beginning of it. */
export function button(name: string | RegExp): HTMLElement {
  const [found, second] = buttons(name);
  if (found === undefined || second !== undefined) throw new Error(`Not one button but others: ${String(name)}`);
  return found;
}

const placeName = (place: string): string => `Gå till ${place}`;

/** The place of a finding, by which it is gone to. */
export const place = (name: string): HTMLElement => button(placeName(name));
export const hasPlace = (name: string): boolean => buttons(placeName(name)).length > 0;

/** The element is on the page; where it is not, finding it has failed already. */
export function seen(element: HTMLElement): void {
  expect(element.isConnected).toBe(true);
}
