/** The one line that tells screen readers how things stand; it changes with the steps of a job, not with every sheet. */
import type { LiveState } from "../app/live";
import type { SessionState } from "../app/session";
import type { Place } from "../commands/office";
import type { PaneStrings } from "../strings/pane";

/** @param place null until Office is ready */
export function statusLine(place: Place | null, state: SessionState, live: LiveState, strings: PaneStrings): string {
  switch (place) {
    case null:
      return strings.starting;
    case "notInExcel":
      return strings.notInExcel;
    case "noOffice":
      return strings.noOffice;
    case "tooOld":
      return strings.tooOld;
    case "excel":
      // There is always a workbook; it is asked for in a moment.
      return ofSession(state, strings) ?? ofWorkbook(live, strings.starting, strings);
    case "browser":
      return ofSession(state, strings) ?? ofWorkbook(live, strings.closed, strings);
  }
}

/** Null where there is nothing to tell of a job. */
function ofSession(state: SessionState, strings: PaneStrings): string | null {
  switch (state.kind) {
    case "idle":
      return null;
    case "working":
      return stepText(state.step, strings);
    case "done":
      return strings.doneIn(state.job, state.tookMs);
    case "nothing":
      return strings.nothing;
    case "trouble":
      return state.trouble.code === "cancelled" ? strings.cancelledTitle : strings.failed[state.job];
  }
}

function ofWorkbook(live: LiveState, closed: string, strings: PaneStrings): string {
  switch (live.kind) {
    case "closed":
      return closed;
    case "reading":
      return live.waiting ? strings.waitingToRead : strings.reading(null);
    case "open":
      return live.standing.nothing === null ? strings.ready : strings.nothingHere;
    case "trouble":
      return live.trouble.code === "cancelled" ? strings.cancelledTitle : strings.notRead;
  }
}

/** Without counts of sheets: they would be read aloud one by one. */
export function stepText(step: Extract<SessionState, { kind: "working" }>["step"], strings: PaneStrings): string {
  switch (step) {
    case "starting":
      return strings.starting;
    case "reading":
      return strings.reading(null);
    case "counting":
      return strings.counting;
    case "writing":
      return strings.writing;
  }
}
