import { Button } from "@fluentui/react-components";
import { CopyRegular, OpenRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { DraftStanding } from "../../../app/draft/types";
import type { DraftView } from "../../../app/draftView";
import type { DraftsStrings } from "../../../strings/views/drafts";
import type { PaneActions } from "../view";
import { goToItem } from "./places";
import { useStyles } from "./styles";

export interface NoticesProps {
  readonly view: DraftView;
  readonly strings: DraftsStrings;
  readonly actions: PaneActions;
  readonly onCopyAll: () => void;
}

/** How the draft stands to its sheet, and what can be done with all of it. */
export function Notices({ view, strings, actions, onCopyAll }: NoticesProps): ReactElement {
  const styles = useStyles();
  const { sheet, outdated, undecided } = view;
  const makeAgain = (): void => {
    actions.run("draft");
  };
  const showText = (count: number): string => (count === 1 ? strings.showOne : strings.showFirst);
  return (
    <>
      {sheet === null && (
        <div className={styles.notice}>
          <p className={styles.text}>{strings.notWritten[view.kind]}</p>
          <Button className={styles.wrapping} appearance="primary" onClick={makeAgain}>
            {strings.create}
          </Button>
        </div>
      )}
      {outdated > 0 && (
        <div className={styles.notice}>
          <p className={styles.text}>{strings.outdated(outdated)}</p>
          <div className={styles.buttons}>
            <Button className={styles.wrapping} appearance="primary" onClick={makeAgain}>
              {strings.update}
            </Button>
            <GoToFirst view={view} standings={OUTDATED} text={showText(outdated)} />
          </div>
          <p className={styles.muted}>{strings.kept}</p>
        </div>
      )}
      {undecided > 0 && (
        <div className={styles.notice}>
          <p className={styles.text}>{strings.undecided(undecided)}</p>
          <GoToFirst view={view} standings={UNDECIDED} text={showText(undecided)} />
        </div>
      )}
      <div className={styles.buttons}>
        <Button className={styles.wrapping} size="small" icon={<CopyRegular />} onClick={onCopyAll}>
          {strings.copyAll}
        </Button>
        {sheet !== null && (
          <Button
            className={styles.wrapping}
            size="small"
            icon={<OpenRegular />}
            onClick={() => void actions.show(sheet, "A1")}
          >
            {strings.goToSheet}
          </Button>
        )}
      </div>
    </>
  );
}

const OUTDATED: readonly DraftStanding[] = ["stale", "fresh", "leaving"];
const UNDECIDED: readonly DraftStanding[] = ["editedStale"];

interface GoToFirstProps {
  readonly view: DraftView;
  readonly standings: readonly DraftStanding[];
  readonly text: string;
}

/** The way to the first paragraph that stands so. */
function GoToFirst({ view, standings, text }: GoToFirstProps): ReactElement | null {
  const styles = useStyles();
  const first = view.items.find(({ standing }) => standings.includes(standing));
  if (first === undefined) return null;
  return (
    <Button
      className={styles.wrapping}
      onClick={() => {
        goToItem(view, first.key);
      }}
    >
      {text}
    </Button>
  );
}
