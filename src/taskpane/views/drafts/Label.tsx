import { AddCircleRegular, ClockRegular, DeleteRegular, EditRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { DraftItem } from "../../../app/draft/types";
import { isPersons } from "../../../app/draft/texts";
import type { DraftsStrings } from "../../../strings/views/drafts";
import { useItemStyles } from "./styles";

/** Says of a paragraph that it is not just what was generated: an icon and words. */
export function Label({
  item,
  strings,
}: {
  readonly item: DraftItem;
  readonly strings: DraftsStrings;
}): ReactElement | null {
  const styles = useItemStyles();
  const { standing } = item;
  if (standing === "current" || standing === "notWritten") return null;
  const isEmptied = isPersons(item) && item.inSheet?.length === 0;
  const Icon = isEmptied ? DeleteRegular : ICONS[standing];
  return (
    <p className={styles.label}>
      <Icon className={styles.icon} aria-hidden />
      {strings.standings[isEmptied ? "emptied" : standing]}
    </p>
  );
}

const ICONS = {
  edited: EditRegular,
  editedStale: EditRegular,
  own: EditRegular,
  gone: EditRegular,
  leaving: DeleteRegular,
  stale: ClockRegular,
  fresh: AddCircleRegular,
} as const;
