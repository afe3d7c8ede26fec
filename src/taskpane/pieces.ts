/** What the pane is shown with. Excel (src/commands) and the browser page (src/page) each make their own. */
import type { KeptChoices } from "../app/choices";
import type { LiveWorkbook } from "../app/live";
import type { Session } from "../app/session";
import type { Trouble } from "../app/trouble";
import type { Surroundings } from "../commands/office";

export interface PanePieces {
  readonly session: Session;
  readonly live: LiveWorkbook;
  /** Resolves when Office is ready. */
  readonly place: Promise<Surroundings>;
  /** Opens the sample; gives back the trouble that stopped it. Never rejects. */
  readonly openSample: () => Promise<Trouble | null>;
  readonly choices: KeptChoices;
}
