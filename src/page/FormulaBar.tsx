import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type ReactElement } from "react";
import { address } from "../plan/origin";
import type { PageStrings, TypingRefusal } from "../strings/page";
import type { CellLink } from "../workbook/xlsx/looks/types";
import { editingKey } from "./grid/CellEditor";
import type { Draft } from "./grid/draft";
import { editText } from "./grid/editText";
import type { SheetModel } from "./grid/model";
import type { Place } from "./grid/moves";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  address: {
    minWidth: "52px",
    paddingTop: "5px",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "center",
  },
  field: {
    flexGrow: 1,
    flexBasis: "12rem",
    minWidth: 0,
    boxSizing: "border-box",
    padding: "4px 8px",
    resize: "vertical",
    font: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
  },
  formula: { fontFamily: tokens.fontFamilyMonospace },
  note: { flexBasis: "100%", margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  refusal: { color: tokens.colorStatusDangerForeground1 },
});

export interface FormulaBarProps {
  readonly model: SheetModel;
  readonly active: Place;
  readonly draft: Draft | null;
  readonly refusal: TypingRefusal | null;
  readonly strings: PageStrings;
  readonly onDraft: (draft: Draft | null) => void;
  readonly onType: (draft: Draft) => void;
  readonly onLink: (link: CellLink) => void;
}

/** Letters on a line, about: a longer text gets more lines. */
const PER_LINE = 90;
const MOST_LINES = 4;

/** The address of the cell and everything that is in it; it can be changed here. */
export function FormulaBar(props: FormulaBarProps): ReactElement {
  const { model, active, draft, refusal, strings, onDraft, onType, onLink } = props;
  const styles = useStyles();
  const { row, column } = active;
  const name = address(row, column);
  const formula = model.looks.formula(row, column);
  const link = model.looks.link(row, column);
  const content = formula === null ? editText(model.value(row, column), model.format(row, column)) : `=${formula}`;
  const text = draft?.text ?? (formula === "" ? strings.formulaShared : content);
  // Escape takes the focus away, which must not put in what was just given up.
  const isLeaving = useRef(false);
  const end = (then: () => void): void => {
    isLeaving.current = true;
    then();
    isLeaving.current = false;
  };
  return (
    <div className={styles.bar}>
      <span className={styles.address} aria-hidden>
        {name}
      </span>
      <textarea
        className={mergeClasses(styles.field, formula !== null && styles.formula)}
        rows={Math.min(
          MOST_LINES,
          text.split("\n").reduce((sum, line) => sum + 1 + Math.floor(line.length / PER_LINE), 0),
        )}
        aria-label={strings.cellContent(name)}
        readOnly={formula !== null}
        value={text}
        onChange={({ target }) => {
          onDraft({ ...active, text: target.value, where: "bar" });
        }}
        onBlur={() => {
          if (!isLeaving.current && draft?.where === "bar") onType(draft);
        }}
        onKeyDown={(event) => {
          if (formula !== null) return;
          const field = event.currentTarget;
          editingKey(event, draft ?? { ...active, text, where: "bar" }, {
            onDraft: (next) => {
              onDraft(next);
              if (next === null)
                end(() => {
                  field.blur();
                });
            },
            onCommit: () => {
              if (draft !== null) onType(draft);
              end(() => {
                field.blur();
              });
            },
          });
        }}
      />
      {link !== null && (
        <Button
          size="small"
          onClick={() => {
            onLink(link);
          }}
        >
          {strings.goTo(link.sheet, link.cell)}
        </Button>
      )}
      {refusal !== null && (
        <p role="alert" className={mergeClasses(styles.note, styles.refusal)}>
          {strings.refusals[refusal]}
        </p>
      )}
      {refusal === null && formula !== null && <p className={styles.note}>{strings.formulaNote}</p>}
    </div>
  );
}
