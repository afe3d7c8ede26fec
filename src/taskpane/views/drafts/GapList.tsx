import { Button, Link } from "@fluentui/react-components";
import { OpenRegular } from "@fluentui/react-icons";
import { useId, type ReactElement } from "react";
import type { DraftGap } from "../../../app/draft/types";
import type { DraftView } from "../../../app/draftView";
import type { DraftsStrings } from "../../../strings/views/drafts";
import { capitalised } from "../../../swedish/typography";
import type { PaneActions } from "../view";
import { goToItem } from "./places";
import { useGapStyles } from "./styles";

export interface GapListProps {
  readonly view: DraftView;
  readonly strings: DraftsStrings;
  readonly actions: PaneActions;
}

/** What is still to be written, each with the way to its paragraph and to its cell. */
export function GapList({ view, strings, actions }: GapListProps): ReactElement | null {
  const styles = useGapStyles();
  const id = useId();
  if (view.gaps.length === 0) return null;
  return (
    <section className={styles.gaps} aria-labelledby={id}>
      <h3 id={id} className={styles.heading}>
        {strings.gaps(view.gaps.length)}
      </h3>
      <ul className={styles.list}>
        {view.gaps.map((gap) => (
          <Gap key={gap.key} gap={gap} twin={isTwin(gap, view)} view={view} strings={strings} actions={actions} />
        ))}
      </ul>
    </section>
  );
}

/** Two gaps of one wording are told apart by where they stand. */
function isTwin({ key, what }: DraftGap, { gaps }: DraftView): boolean {
  return gaps.some((other) => other.key !== key && other.what === what);
}

interface GapProps extends GapListProps {
  readonly gap: DraftGap;
  readonly twin: boolean;
}

function Gap({ gap, twin, view, strings, actions }: GapProps): ReactElement {
  const styles = useGapStyles();
  const { what, place } = gap;
  const name = what === "" ? strings.gapUnnamed : capitalised(what);
  const where = twin ? gap.where : "";
  return (
    <li className={styles.gap}>
      <Link
        as="button"
        className={styles.link}
        lang={what === "" ? undefined : "sv"}
        onClick={() => {
          goToItem(view, gap.item);
        }}
      >
        {name}
        {where !== "" && <span className={styles.about}> ({where})</span>}
      </Link>
      {place !== null && (
        <Button
          size="small"
          appearance="subtle"
          icon={<OpenRegular />}
          aria-label={`${strings.goToCell}: ${name}${where === "" ? "" : ` (${where})`}`}
          title={strings.goToCell}
          onClick={() => void actions.show(place.sheet, place.cell)}
        />
      )}
    </li>
  );
}
