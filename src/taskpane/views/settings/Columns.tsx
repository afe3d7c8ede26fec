/** A sheet's columns with what each is taken for, which a person may choose otherwise. */
import { Button, Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactElement } from "react";
import { fieldsOf } from "../../../app/settings";
import { columnLetters } from "../../../plan/origin";
import type { TableRole } from "../../../plan/roles";
import { fieldName } from "../../../registers/fieldNames";
import type { SheetSummary } from "../../../registers/readRegisters";
import type { SettingsStrings } from "../../../strings/views/settings";
import { useStyles } from "./styles";

const useOwnStyles = makeStyles({
  columns: { gap: tokens.spacingVerticalS },
  // Beside each other where there is room, else below.
  column: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: `0 ${tokens.spacingHorizontalS}` },
  label: { flex: "1 1 8rem", display: "flex", gap: tokens.spacingHorizontalS },
  texts: { display: "flex", flexDirection: "column" },
  letters: { minWidth: "1.5em", color: tokens.colorNeutralForeground2, fontFamily: tokens.fontFamilyMonospace },
  select: { flex: "1.3 1 11rem" },
});

type Column = SheetSummary["columns"][number];

/** So many are listed at a time: a sheet may have 16,384. */
const PAGE = 60;

/** Values of the list that are no fields; fields are named by letters only. */
const AS_RECOGNISED = "";
const NOT_USED = "-";

interface ColumnsProps {
  readonly strings: SettingsStrings;
  readonly columns: readonly Column[];
  /** The sheet's role with the changes that are not saved; null: no register, so there are no fields to choose. */
  readonly role: TableRole | null;
  /** False where the role was changed and not saved: what the columns will be recognised as is not known yet. */
  readonly isRead: boolean;
  readonly chosen: ReadonlyMap<string, string | null>;
  readonly onChoose: (key: string, field: string | null | undefined) => void;
}

export function Columns({ strings, columns, role, isRead, chosen, onChoose }: ColumnsProps): ReactElement | null {
  const styles = useStyles();
  const own = useOwnStyles();
  const heading = useId();
  const [most, setMost] = useState(PAGE);
  if (role === null || columns.length === 0) return null;
  const fields = fieldsOf(role);
  return (
    <div className={styles.intro}>
      <span id={heading} className={styles.subheading}>
        {strings.columns}
      </span>
      {!isRead && <p className={styles.hint}>{strings.columnsAfterSaving}</p>}
      <ul className={mergeClasses(styles.list, own.columns)} aria-labelledby={heading}>
        {columns.slice(0, most).map((column) => {
          const choice = chosen.get(column.key);
          const label = column.heading === "" ? strings.noHeading : column.heading;
          return (
            <li key={column.key} className={own.column}>
              <span className={own.label} aria-hidden>
                <span className={own.letters}>{columnLetters(column.column)}</span>
                <span className={own.texts}>
                  {label}
                  {choice !== undefined && <span className={styles.hint}>{strings.byHand}</span>}
                </span>
              </span>
              <Select
                className={mergeClasses(styles.select, own.select)}
                aria-label={strings.columnOf(columnLetters(column.column), label)}
                value={choice === undefined ? AS_RECOGNISED : (choice ?? NOT_USED)}
                onChange={(_, { value }) => {
                  onChoose(column.key, fieldChosen(value));
                }}
              >
                <optgroup label={strings.asRecognised}>
                  <option value={AS_RECOGNISED}>
                    {isRead ? recognisedAs(column, role, strings) : strings.asRecognised}
                  </option>
                </optgroup>
                <optgroup label={strings.byHand}>
                  <option value={NOT_USED}>{strings.notUsed}</option>
                  {fields.map(({ field, name }) => (
                    <option key={field} value={field}>
                      {name}
                    </option>
                  ))}
                </optgroup>
              </Select>
            </li>
          );
        })}
      </ul>
      {columns.length > most && (
        <Button
          size="small"
          onClick={() => {
            setMost(most + PAGE);
          }}
        >
          {strings.showMoreColumns(Math.min(PAGE, columns.length - most))}
        </Button>
      )}
    </div>
  );
}

function fieldChosen(value: string): string | null | undefined {
  if (value === AS_RECOGNISED) return undefined;
  return value === NOT_USED ? null : value;
}

/** What the first choice says: what the column is taken for, where that is known and not a person's choice. */
function recognisedAs({ field, use, chosen }: Column, role: TableRole, strings: SettingsStrings): string {
  if (chosen) return strings.asRecognised;
  if (field === null) return strings.notUsed;
  const name = fieldName(role, field);
  if (use === "passedOver") return strings.passedOver(name);
  return use === "mark" ? strings.mark(name) : name;
}
