/** One sheet of the list: what it was understood as, and, opened, what it and its columns are to be taken for. */
import { Badge, Button, Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular, OpenRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { SettingsForm, SheetChoice } from "../../../app/settings";
import { REGISTERS, ROLE_NAMES, type TableRole } from "../../../registers/definitions";
import type { SheetSummary } from "../../../registers/readRegisters";
import { messageOf, type Language } from "../../../strings/findings";
import type { SettingsStrings } from "../../../strings/views/settings";
import { Columns } from "./Columns";
import { Disclosure } from "./Disclosure";
import type { Draft } from "./draft";
import { roleLabel } from "./labels";
import { isChosen, isFixed, type SheetEntry } from "./sheetList";
import { useStyles } from "./styles";

const useOwnStyles = makeStyles({
  marks: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const AS_RECOGNISED = "";

interface SheetActions {
  readonly onRole: (sheet: string, choice: SheetChoice | undefined) => void;
  readonly onColumn: (sheet: string, key: string, field: string | null | undefined) => void;
  readonly onSetBack: (sheet: string) => void;
  readonly onShow: (sheet: string) => void;
}

export interface SheetItemProps extends SheetActions {
  readonly strings: SettingsStrings;
  readonly language: Language;
  readonly entry: SheetEntry;
  readonly form: SettingsForm;
  readonly draft: Draft;
  readonly open: boolean;
  readonly onToggle: (sheet: string) => void;
}

export function SheetItem(props: SheetItemProps): ReactElement {
  const { strings, entry, form, draft, open, onToggle } = props;
  const own = useOwnStyles();
  const isUnsaved = draft.sheets.has(entry.name) || draft.columns.has(entry.name);
  const isByHand = isChosen(form, entry.name);
  return (
    <li>
      <Disclosure
        name={entry.name}
        facts={factsOf(entry, strings)}
        marks={
          (isByHand || isUnsaved) && (
            <span className={own.marks}>
              {isByHand && <Badge appearance="outline">{strings.byHand}</Badge>}
              {isUnsaved && (
                <Badge appearance="outline" color="important">
                  {strings.unsaved}
                </Badge>
              )}
            </span>
          )
        }
        open={open}
        onToggle={() => {
          onToggle(entry.name);
        }}
      >
        {() => <SheetBody {...props} />}
      </Disclosure>
    </li>
  );
}

function factsOf({ parts, departments, rows, visibility }: SheetEntry, strings: SettingsStrings): string {
  const roles = [...new Set(parts.flatMap(({ role }) => roleLabel(role, strings) ?? []))];
  const isRead = parts.some(({ role }) => role !== null && role !== "ignored");
  const facts = isRead ? strings.facts({ roles, departments, rows }) : (roles[0] ?? strings.notRecognised);
  return visibility === "visible" ? facts : `${facts} · ${strings.hidden}`;
}

function SheetBody(props: SheetItemProps): ReactElement {
  const { strings, language, entry, form, onSetBack, onShow } = props;
  const { name, visibility, parts, findings } = entry;
  const styles = useStyles();
  const own = useOwnStyles();
  const header = parts.find(({ headerRow }) => headerRow !== null)?.headerRow ?? null;
  return (
    <>
      {visibility === "veryHidden" && <p className={styles.text}>{strings.veryHidden}</p>}
      {findings.map((finding, index) => (
        <p key={`${finding.rule} ${String(index)}`} className={styles.text}>
          {messageOf(finding, language)}
        </p>
      ))}
      {isFixed(entry) ? (
        visibility !== "veryHidden" && <p className={styles.text}>{strings.readBySelf}</p>
      ) : (
        <Choices {...props} />
      )}
      {header !== null && <p className={styles.hint}>{strings.headerRow(header)}</p>}
      <div className={own.buttons}>
        {visibility === "visible" && (
          <Button
            size="small"
            icon={<OpenRegular />}
            onClick={() => {
              onShow(name);
            }}
          >
            {strings.goToSheet(name)}
          </Button>
        )}
        {isChosen(form, name) && (
          <Button
            size="small"
            icon={<ArrowUndoRegular />}
            onClick={() => {
              onSetBack(name);
            }}
          >
            {strings.setBack}
          </Button>
        )}
      </div>
    </>
  );
}

function Choices({ strings, entry, form, draft, onRole, onColumn }: SheetItemProps): ReactElement {
  const { name, parts } = entry;
  const styles = useStyles();
  const role = form.sheets.get(name);
  const roleIsRead = !draft.sheets.has(name);
  return (
    <>
      <Field label={strings.roleOf(name)}>
        <Select
          className={styles.select}
          value={role ?? AS_RECOGNISED}
          onChange={(_, { value }) => {
            onRole(name, choiceOf(value));
          }}
        >
          <optgroup label={strings.asRecognised}>
            <option value={AS_RECOGNISED}>{recognisedAs(parts, strings)}</option>
          </optgroup>
          <optgroup label={strings.byHand}>
            {REGISTERS.map((register) => (
              <option key={register.role} value={register.role}>
                {ROLE_NAMES[register.role]}
              </option>
            ))}
            <option value="ignored">{strings.ignored}</option>
          </optgroup>
        </Select>
      </Field>
      {parts.map((part, index) => (
        <Columns
          key={index}
          strings={strings}
          columns={part.columns}
          role={registerOf(part, role, roleIsRead)}
          isRead={roleIsRead}
          chosen={form.columns.get(name) ?? NONE_CHOSEN}
          onChoose={(key, field) => {
            onColumn(name, key, field);
          }}
        />
      ))}
    </>
  );
}

const NONE_CHOSEN: ReadonlyMap<string, string | null> = new Map();

function choiceOf(value: string): SheetChoice | undefined {
  if (value === "ignored") return value;
  return REGISTERS.find(({ role }) => role === value)?.role;
}

/** What the first choice says: what the sheet is without a person's choice. */
function recognisedAs(parts: readonly SheetSummary[], strings: SettingsStrings): string {
  const roles = [...new Set(parts.flatMap(({ recognised }) => roleLabel(recognised, strings) ?? []))];
  return roles.length === 0 ? strings.notRecognised : roles.join(" + ");
}

/** The register whose fields the part's columns can be; null where they are none's. */
function registerOf(part: SheetSummary, choice: SheetChoice | undefined, roleIsRead: boolean): TableRole | null {
  // Back to what was recognised, and not saved: that which stands first in the list.
  const role = choice ?? (roleIsRead ? part.register : part.recognised);
  return REGISTERS.find((register) => register.role === role)?.role ?? null;
}
