/** The one line that always stands in the pane and is read aloud when it changes. */
import type { SessionState } from "../app/session";
import type { Place } from "../commands/office";
import type { PaneStrings } from "../strings/pane";

/** @param place null until Office is ready */
export function statusLine(place: Place | null, state: SessionState, strings: PaneStrings): string {
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
      return inExcel(state, strings);
  }
}

function inExcel(state: SessionState, strings: PaneStrings): string {
  switch (state.kind) {
    case "idle":
      return strings.ready;
    case "working":
      return stepText(state.step, strings);
    case "done":
      return strings.done[state.job];
    case "nothing":
      return strings.nothing;
    case "trouble":
      return state.trouble.code === "cancelled" ? strings.cancelledTitle : strings.failed[state.job];
  }
}

/** Without counts of sheets: they would be read aloud one by one. */
function stepText(step: Extract<SessionState, { kind: "working" }>["step"], strings: PaneStrings): string {
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
