/** A line that opens: a name, what there is to say of it, and below it, when opened, the rest. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useId, type ReactElement, type ReactNode } from "react";
import { useStyles } from "./styles";

const useOwnStyles = makeStyles({
  heading: { margin: 0, fontSize: "inherit", fontWeight: "inherit" },
  button: {
    width: "100%",
    minWidth: 0,
    justifyContent: "flex-start",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: 0,
  },
  texts: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXXS,
    minWidth: 0,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  body: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalL} 0`,
  },
});

interface DisclosureProps {
  readonly name: string;
  readonly facts: string;
  /** Stands below the facts, in the button: marks that are texts. */
  readonly marks?: ReactNode;
  readonly open: boolean;
  readonly onToggle: () => void;
  /** Made only when opened. */
  readonly children: () => ReactNode;
}

export function Disclosure({ name, facts, marks, open, onToggle, children }: DisclosureProps): ReactElement {
  const styles = useStyles();
  const own = useOwnStyles();
  const body = useId();
  return (
    <>
      <h3 className={own.heading}>
        <Button
          appearance="subtle"
          className={own.button}
          icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={open}
          {...(open && { "aria-controls": body })}
          onClick={onToggle}
        >
          <span className={own.texts}>
            <span className={own.name}>{name}</span>
            <span className={styles.hint}>{facts}</span>
            {marks}
          </span>
        </Button>
      </h3>
      {open && (
        <div id={body} className={own.body}>
          {children()}
        </div>
      )}
    </>
  );
}

/** The names of what is open, with this one opened or closed. */
export function toggled(names: ReadonlySet<string>, name: string): ReadonlySet<string> {
  return names.has(name) ? new Set([...names].filter((other) => other !== name)) : new Set(names).add(name);
}
