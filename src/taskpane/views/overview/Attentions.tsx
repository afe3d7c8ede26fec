import { CheckmarkCircleRegular, ChevronRightRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Asked, Attention, Destination } from "../../../app/attention";
import type { Job } from "../../../app/session";
import type { OverviewStrings } from "../../../strings/views/overview";
import type { ViewName } from "../view";
import { useStyles } from "./styles";

export interface AttentionsProps {
  readonly attentions: readonly Attention[];
  readonly strings: OverviewStrings;
  readonly onShow: (sheet: string, cell: string) => void;
  readonly onOpen: (view: ViewName, asked?: Asked) => void;
  readonly onRun: (job: Job) => void;
}

/** What to do first: each line says what, and goes there. */
export function Attentions({ attentions, strings, ...go }: AttentionsProps): ReactElement {
  const styles = useStyles();
  return (
    <section className={styles.section} aria-labelledby="attention">
      <h3 id="attention" className={styles.subheading}>
        {strings.attentionHeading}
      </h3>
      {attentions.length === 0 ? (
        <p className={styles.calm}>
          <CheckmarkCircleRegular className={styles.icon} />
          {strings.nothingToDo}
        </p>
      ) : (
        <ol className={styles.list}>
          {attentions.map(({ kind, count, names, destination }) => (
            <li key={kind}>
              <button
                type="button"
                className={styles.line}
                onClick={() => {
                  goTo(destination, go);
                }}
              >
                <span className={styles.lineText}>
                  <span>{strings.attention[kind](count, names)}</span>
                  <span className={styles.note}>{where(destination, strings)}</span>
                </span>
                <ChevronRightRegular className={styles.icon} />
              </button>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function goTo(
  destination: Destination,
  { onShow, onOpen, onRun }: Omit<AttentionsProps, "attentions" | "strings">,
): void {
  switch (destination.to) {
    case "cell":
      onShow(destination.sheet, destination.cell);
      return;
    case "findings":
      onOpen("findings", destination.asked);
      return;
    case "drafts":
      onOpen("drafts");
      return;
    case "job":
      onRun(destination.job);
      return;
  }
}

function where(destination: Destination, strings: OverviewStrings): string {
  switch (destination.to) {
    case "cell":
      return strings.toCell(destination.sheet, destination.cell);
    case "findings":
      return strings.toFindings;
    case "drafts":
      return strings.toDrafts;
    case "job":
      return strings.summariseAgain;
  }
}
