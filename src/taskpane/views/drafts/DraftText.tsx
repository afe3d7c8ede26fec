import { useCallback, useState, type ReactElement } from "react";
import { flushSync } from "react-dom";
import type { DraftItem } from "../../../app/draft/types";
import type { DraftView } from "../../../app/draftView";
import type { FigureIndex } from "../../../followup/figures";
import type { FollowUp } from "../../../followup/types";
import type { Language } from "../../../strings/findings";
import type { DraftsStrings } from "../../../strings/views/drafts";
import type { PaneActions } from "../view";
import { Item } from "./Item";
import { focusOn, itemElementId, numberElementId, type NumberPlace } from "./places";
import { rowsHeadingId } from "./Rows";
import { useStyles } from "./styles";

/** What every paragraph of the draft needs. */
export interface DraftContext {
  readonly strings: DraftsStrings;
  readonly language: Language;
  readonly actions: PaneActions;
  readonly figures: FigureIndex;
  readonly followUp: FollowUp;
  readonly onCopy: (item: string) => void;
}

/** The draft as a text to read; one number's rows at a time are shown below its paragraph. */
export function DraftText({ view, ...context }: DraftContext & { readonly view: DraftView }): ReactElement {
  const styles = useStyles();
  const [open, setOpen] = useState<NumberPlace | null>(null);
  const { kind, items } = view;
  const element = useCallback(
    (key: string) =>
      itemElementId(
        kind,
        items.findIndex((item) => item.key === key),
      ),
    [kind, items],
  );
  const onNumber = (place: NumberPlace): void => {
    const isOpen = open !== null && isSame(open, place);
    flushSync(() => {
      setOpen(isOpen ? null : place);
    });
    if (!isOpen) focusOn(rowsHeadingId(element(place.item)));
  };
  const onClose = (): void => {
    setOpen(null);
    if (open !== null) focusOn(numberElementId(element(open.item), open.sentence, open.run));
  };
  const itemOf = (item: DraftItem): ReactElement => (
    <Item
      key={item.key}
      {...context}
      item={item}
      elementId={element(item.key)}
      open={open?.item === item.key ? open : null}
      onNumber={onNumber}
      onCloseRows={onClose}
    />
  );
  return (
    <div className={styles.draft}>
      {runsOfBullets(items).map((group) =>
        group[0].kind === "bullet" ? (
          <ul key={group[0].key} className={styles.list}>
            {group.map((item) => (
              <li key={item.key}>{itemOf(item)}</li>
            ))}
          </ul>
        ) : (
          itemOf(group[0])
        ),
      )}
    </div>
  );
}

function isSame(one: NumberPlace, other: NumberPlace): boolean {
  return one.item === other.item && one.sentence === other.sentence && one.run === other.run;
}

type Group = [DraftItem, ...DraftItem[]];

/** Bullets that follow each other are one list; everything else stands alone. */
function runsOfBullets(items: readonly DraftItem[]): Group[] {
  const groups: Group[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (item.kind === "bullet" && last?.[0].kind === "bullet") last.push(item);
    else groups.push([item]);
  }
  return groups;
}
