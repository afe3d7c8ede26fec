import { Button } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { keepText, takeWording } from "../../../app/draft/edits";
import type { CellEdit } from "../../../workbook/port";
import { Wording, type ItemProps } from "./Item";
import { SheetText } from "./Sentences";
import { useItemStyles } from "./styles";

/** What there is of a paragraph beside the text that counts: what the sheet has, or a new wording, and the choice. */
export function Beside(props: ItemProps): ReactElement | null {
  switch (props.item.standing) {
    case "stale":
      return <InSheet {...props} />;
    case "editedStale":
      return <NewWording {...props} />;
    case "edited":
      return <Generated {...props} />;
    default:
      return null;
  }
}

/** An untouched text that has gone stale. */
function InSheet(props: ItemProps): ReactElement {
  const { item, strings, language } = props;
  const styles = useItemStyles();
  return (
    <>
      <div className={styles.beside}>
        <p className={styles.label}>{strings.inSheet}</p>
        <p lang="sv" className={styles.text}>
          <SheetText sentences={item.inSheet ?? []} strings={strings} language={language} />
        </p>
      </div>
      <Choice {...props} take={strings.takeNew} keep={null} />
    </>
  );
}

function NewWording(props: ItemProps): ReactElement {
  const { strings } = props;
  const styles = useItemStyles();
  return (
    <>
      <div className={styles.beside}>
        <p className={styles.label}>{strings.newWording}</p>
        <p lang="sv" className={styles.text}>
          <Wording {...props} />
        </p>
      </div>
      <Choice {...props} take={strings.takeNew} keep={strings.keepMine} />
    </>
  );
}

/** What was generated, for who wants to see what they changed or go back to it. */
function Generated(props: ItemProps): ReactElement {
  const { strings } = props;
  const styles = useItemStyles();
  const [shown, setShown] = useState(false);
  return (
    <>
      <div className={styles.buttons}>
        <Button
          className={styles.wrapping}
          size="small"
          aria-expanded={shown}
          onClick={() => {
            setShown(!shown);
          }}
        >
          {shown ? strings.hideGenerated : strings.showGenerated}
        </Button>
      </div>
      {shown && (
        <>
          <div className={styles.beside}>
            <p className={styles.label}>{strings.generated}</p>
            <p lang="sv" className={styles.text}>
              <Wording {...props} />
            </p>
          </div>
          <Choice {...props} take={strings.takeGenerated} keep={null} />
        </>
      )}
    </>
  );
}

interface ChoiceProps extends ItemProps {
  readonly take: string;
  readonly keep: string | null;
}

function Choice({ item, strings, actions, take, keep }: ChoiceProps): ReactElement {
  const styles = useItemStyles();
  const edit = async (edits: readonly CellEdit[], done: string): Promise<void> => {
    const outcome = await actions.edit(edits, done);
    // What was done the shell tells, with the way to take it back.
    if (outcome !== null && outcome.refused.length > 0) actions.announce(strings.refused);
  };
  const taking = takeWording(item);
  const keeping = keep === null ? [] : keepText(item);
  return (
    <div className={styles.buttons}>
      {taking.length > 0 && (
        <Button className={styles.wrapping} size="small" onClick={() => void edit(taking, strings.tookNew)}>
          {take}
        </Button>
      )}
      {keeping.length > 0 && (
        <Button className={styles.wrapping} size="small" onClick={() => void edit(keeping, strings.keptMine)}>
          {keep}
        </Button>
      )}
    </div>
  );
}
