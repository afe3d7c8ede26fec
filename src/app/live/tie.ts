/** A job and the live workbook take turns: no reading while a job is at work, and what it wrote is read afterwards. */
import type { LiveWorkbook } from "../live";
import type { Session, SessionState } from "../session";

type Jobs = Pick<Session, "state" | "subscribe">;
type Reader = Pick<LiveWorkbook, "pause" | "resume" | "sheetsWritten">;

/** To be called once for the two. Gives back a function that ends it. */
export function tieJobs(session: Jobs, live: Reader): () => void {
  let isWorking = session.state().kind === "working";
  if (isWorking) live.pause();
  return session.subscribe(() => {
    const state = session.state();
    if ((state.kind === "working") === isWorking) return;
    isWorking = !isWorking;
    if (isWorking) live.pause();
    else {
      tellWritten(state, live);
      live.resume();
    }
  });
}

function tellWritten(state: SessionState, live: Reader): void {
  if (state.kind === "done") live.sheetsWritten(state.result.sheets.map(({ name }) => name));
  else if (state.kind === "trouble" && state.trouble.summary !== "unchanged") live.sheetsWritten(null);
}
