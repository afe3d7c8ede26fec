import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { DraftItem } from "../../../app/draft/types";
import { isPersons } from "../../../app/draft/texts";
import type { DraftContext } from "./DraftText";
import { Beside } from "./Beside";
import { Label } from "./Label";
import type { NumberPlace } from "./places";
import { Rows } from "./Rows";
import { SheetText, WordedText } from "./Sentences";
import { useItemStyles } from "./styles";
import { Tools } from "./Tools";

export interface ItemProps extends DraftContext {
  readonly item: DraftItem;
  readonly elementId: string;
  /** The number in this paragraph whose rows are shown. */
  readonly open: NumberPlace | null;
  readonly onNumber: (place: NumberPlace) => void;
  readonly onCloseRows: () => void;
}

/** One paragraph: its text that counts, what else there is of it, and what can be done with it. */
export function Item(props: ItemProps): ReactElement {
  const { item, elementId, open, onCloseRows } = props;
  const styles = useItemStyles();
  const persons = isPersons(item);
  const apart = item.standing !== "current" && item.standing !== "notWritten";
  const known = open === null ? null : props.figures.get(open.figure);
  return (
    <div
      id={elementId}
      tabIndex={-1}
      className={mergeClasses(styles.item, apart && styles.apart, apart && (persons ? styles.persons : styles.stale))}
    >
      <Tools {...props} />
      <Label item={item} strings={props.strings} />
      <Block kind={item.kind}>{persons || item.wording === null ? sheetText(props) : <Wording {...props} />}</Block>
      <Beside {...props} />
      {known !== null && (
        <Rows
          key={known.figure.id}
          known={known}
          elementId={elementId}
          strings={props.strings}
          followUp={props.followUp}
          actions={props.actions}
          onClose={onCloseRows}
        />
      )}
    </div>
  );
}

function sheetText({ item, strings, language }: ItemProps): ReactElement {
  return <SheetText sentences={item.inSheet ?? []} strings={strings} language={language} />;
}

/** The wording as generated, its numbers to be opened. */
export function Wording({ item, elementId, open, onNumber, ...context }: ItemProps): ReactElement {
  return (
    <WordedText
      {...context}
      item={item.key}
      elementId={elementId}
      sentences={item.wording ?? []}
      open={open}
      onNumber={onNumber}
    />
  );
}

/** The draft is in Swedish, whatever language the pane speaks. */
function Block({ kind, children }: { readonly kind: DraftItem["kind"]; readonly children: ReactNode }): ReactElement {
  const styles = useItemStyles();
  switch (kind) {
    case "title":
    case "heading":
      return (
        <h3 lang="sv" className={kind === "title" ? styles.title : styles.section}>
          {children}
        </h3>
      );
    default:
      return (
        <p lang="sv" className={kind === "note" ? styles.note : styles.text}>
          {children}
        </p>
      );
  }
}
