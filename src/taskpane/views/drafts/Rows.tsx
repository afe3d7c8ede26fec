import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useEffect, useMemo, useRef, useState, type ReactElement, type RefObject } from "react";
import { flushSync } from "react-dom";
import { rowWords, type FigureRow } from "../../../app/draft/figureRows";
import type { KnownFigure } from "../../../followup/figures";
import type { FollowUp } from "../../../followup/types";
import type { DraftsStrings } from "../../../strings/views/drafts";
import type { PaneActions } from "../view";
import { focusOn } from "./places";
import { useRowStyles } from "./styles";

export interface RowsProps {
  readonly known: KnownFigure;
  /** The paragraph's element. */
  readonly elementId: string;
  readonly strings: DraftsStrings;
  readonly followUp: FollowUp;
  readonly actions: PaneActions;
  readonly onClose: () => void;
}

/** Rows are worded and drawn so many at a time: a number may count 100,000. */
const PAGE = 50;

export function rowsHeadingId(elementId: string): string {
  return `${elementId}-rows`;
}

function rowElementId(elementId: string, index: number): string {
  return `${elementId}-row-${String(index)}`;
}

/** The rows behind a number, each the way to its cell. */
export function Rows({ known, elementId, strings, followUp, actions, onClose }: RowsProps): ReactElement {
  const styles = useRowStyles();
  const [shown, setShown] = useState(PAGE);
  const { figure, subject } = known;
  const all = figure.rows;
  const rows = useMemo(() => all.slice(0, shown).map(rowWords(known, followUp)), [all, shown, known, followUp]);
  const more = Math.min(PAGE, all.length - rows.length);
  const onMore = (): void => {
    flushSync(() => {
      setShown(shown + PAGE);
    });
    focusOn(rowElementId(elementId, rows.length));
  };
  const panel = useRef<HTMLDivElement>(null);
  useEscape(panel, onClose);
  const headingId = rowsHeadingId(elementId);
  return (
    <div ref={panel} className={styles.panel} role="group" aria-labelledby={headingId}>
      <div className={styles.top}>
        <h4 id={headingId} tabIndex={-1} className={styles.heading}>
          {strings.figure(subject, figure.value)}
        </h4>
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={strings.closeRows}
          title={strings.closeRows}
          onClick={onClose}
        />
      </div>
      <p className={styles.text}>{all.length === 0 ? strings.noRows : strings.rowsHint}</p>
      {subject.counted === "activities" && subject.distinct && <p className={styles.text}>{strings.firstRows}</p>}
      {rows.length > 0 && (
        <ul className={styles.list}>
          {rows.map((row, index) => (
            <li key={index} className={styles.line}>
              <Row id={rowElementId(elementId, index)} row={row} strings={strings} actions={actions} />
            </li>
          ))}
        </ul>
      )}
      {more > 0 && (
        <>
          <p className={styles.text}>{strings.shown(rows.length, all.length)}</p>
          <Button size="small" onClick={onMore}>
            {strings.more(more)}
          </Button>
        </>
      )}
    </div>
  );
}

/** Escape closes what holds the focus. */
function useEscape(holder: RefObject<HTMLElement | null>, onClose: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "Escape" && event.target instanceof Node && holder.current?.contains(event.target) === true)
        onClose();
    };
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("keydown", onKey);
    };
  }, [holder, onClose]);
}

interface RowProps extends Pick<RowsProps, "strings" | "actions"> {
  readonly id: string;
  readonly row: FigureRow;
}

function Row({ id, row, strings, actions }: RowProps): ReactElement {
  const styles = useRowStyles();
  const { title, whose, state, sheet, cell } = row;
  const name = [row.id, title].filter((part) => part !== "").join(" ");
  return (
    <button id={id} type="button" className={styles.row} onClick={() => void actions.show(sheet, cell)}>
      <span className={styles.title} lang={name === "" ? undefined : "sv"}>
        {name === "" ? strings.untitled : name}
      </span>
      <span className={styles.about} lang="sv">
        {[...whose, state].join(" · ")}
      </span>
    </button>
  );
}
