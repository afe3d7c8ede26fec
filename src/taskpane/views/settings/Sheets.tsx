/** The workbook's sheets, closed at first: there may be hundreds. */
import { Button, Field, SearchBox, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useDeferredValue, useId, useState, type ReactElement } from "react";
import { toggled } from "./Disclosure";
import { searched, type SheetLists } from "./sheetList";
import { SheetItem, type SheetItemProps } from "./SheetItem";
import { useStyles } from "./styles";

const useOwnStyles = makeStyles({ search: { maxWidth: "none" } });

/** From so many sheets on there is a search box. */
const MANY = 12;
/** So many are listed at a time. */
const PAGE = 50;

type SheetsProps = Omit<SheetItemProps, "entry" | "open" | "onToggle"> & {
  readonly lists: SheetLists;
  readonly onFound: (text: string) => void;
};

export function Sheets({ lists, onFound, ...item }: SheetsProps): ReactElement {
  const { strings } = item;
  const { sheets, owned } = lists;
  const styles = useStyles();
  const own = useOwnStyles();
  const heading = useId();
  const [sought, setSought] = useState("");
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [most, setMost] = useState(PAGE);
  const found = searched(sheets, useDeferredValue(sought));
  const shown = found.slice(0, most);
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <div className={styles.intro}>
        <h2 id={heading} className={styles.heading}>
          {strings.sheetsHeading}
        </h2>
        <p className={styles.hint}>{sheets.length === 0 ? strings.noSheets : strings.sheetsIntro}</p>
      </div>
      {sheets.length > MANY && (
        <Field hint={strings.found(shown.length, sheets.length)}>
          <SearchBox
            className={mergeClasses(styles.box, own.search)}
            aria-label={strings.search}
            placeholder={strings.search}
            value={sought}
            onChange={(_, { value }) => {
              setSought(value);
              setMost(PAGE);
              onFound(strings.found(searched(sheets, value).length, sheets.length));
            }}
          />
        </Field>
      )}
      <ul className={styles.list}>
        {shown.map((entry) => (
          <SheetItem
            key={entry.name}
            {...item}
            entry={entry}
            open={open.has(entry.name)}
            onToggle={(name) => {
              setOpen((before) => toggled(before, name));
            }}
          />
        ))}
      </ul>
      {shown.length < found.length && (
        <Button
          onClick={() => {
            setMost(most + PAGE);
          }}
        >
          {strings.showMore(Math.min(PAGE, found.length - shown.length))}
        </Button>
      )}
      {owned.length > 0 && <p className={styles.hint}>{strings.ownedSheets(owned)}</p>}
    </section>
  );
}
