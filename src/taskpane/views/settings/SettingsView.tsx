/**
 * Inställningar: what the workbook's words, sheets and columns mean, and how the text counts. Kept in the workbook's own
 * sheet, so that everyone who opens it, and the command line, reads it alike.
 */
import { Link } from "@fluentui/react-components";
import { useMemo, useState, type ReactElement } from "react";
import { settingsForm, settingsSheet, unknownWords, type StateCode } from "../../../app/settings";
import { settingsStrings, type SettingsStrings } from "../../../strings/views/settings";
import type { ViewProps } from "../view";
import { Counting } from "./Counting";
import { daysOf, withColumn, withoutChoices, withSheet, withWord, type Draft } from "./draft";
import { stateLabel } from "./labels";
import { OwnWords } from "./OwnWords";
import { SaveBar } from "./SaveBar";
import { sheetLists } from "./sheetList";
import { Sheets } from "./Sheets";
import { useStyles } from "./styles";
import { UnknownWords } from "./UnknownWords";
import { useDraft } from "./useDraft";

export default function SettingsView({ standing, language, actions }: ViewProps): ReactElement {
  const styles = useStyles();
  const strings = settingsStrings(language);
  const { read } = standing;
  // Where nothing was recognised, the sheets are what the person comes for. Saving must not move what they have opened.
  const [sheetsFirst] = useState(standing.nothing !== null);
  const saved = useMemo(() => settingsForm(read), [read]);
  const unknown = useMemo(() => unknownWords(read), [read]);
  const lists = useMemo(() => sheetLists(standing), [standing]);
  const { draft, form, changes, state, change, save, undo, leave } = useDraft(saved, actions.saveSettings);
  const days = draft.days ?? (saved.shortOfTimeDays === null ? "" : String(saved.shortOfTimeDays));
  const hindrance = daysOf(days) === undefined ? strings.mendFirst : null;
  const show = (sheet: string, cell = "A1"): void => void actions.show(sheet, cell);
  // What becomes of the saving is told by the shell.
  const onSave = (): void => {
    if (hindrance === null) void save();
    else actions.announce(hindrance);
  };
  const sheets = (
    <Sheets
      strings={strings}
      language={language}
      lists={lists}
      form={form}
      draft={draft}
      onFound={actions.announce}
      onShow={show}
      onRole={(sheet, choice) => {
        change((now) => withSheet(now, sheet, choice));
      }}
      onColumn={(sheet, key, field) => {
        change((now) => withColumn(now, sheet, key, field));
      }}
      onSetBack={(sheet) => {
        change((now) => withoutChoices(now, form, sheet));
      }}
    />
  );
  return (
    <div className={styles.view}>
      <div className={styles.intro}>
        <h2 className={styles.title}>{strings.heading}</h2>
        <Kept strings={strings} sheet={settingsSheet(read)} onShow={show} />
      </div>
      {sheetsFirst && sheets}
      <UnknownWords
        strings={strings}
        words={unknown}
        form={form}
        onShow={show}
        onMeaning={(word, before, meaning) => {
          change((now) => withMeaning(now, word, before, meaning));
        }}
      />
      <Counting
        strings={strings}
        numberStyle={form.numberStyle}
        days={days}
        onNumberStyle={(numberStyle) => {
          change((now) => ({ ...now, numberStyle }));
        }}
        onDays={(typed) => {
          change((now) => ({ ...now, days: typed }));
        }}
      />
      <OwnWords
        strings={strings}
        form={form}
        onAdd={(code, words) => {
          change((now) => words.reduce((next, word) => withWord(next, code, word, true), now));
          actions.announce(strings.added(words, stateLabel(code)));
        }}
        onRemove={(code, word) => {
          change((now) => withWord(now, code, word, false));
          actions.announce(strings.removed(word, stateLabel(code)));
        }}
      />
      {!sheetsFirst && sheets}
      <SaveBar
        strings={strings}
        changes={changes}
        state={state}
        hindrance={hindrance}
        onSave={onSave}
        onUndo={() => {
          undo();
          actions.announce(strings.undone);
        }}
        onLeave={leave}
      />
    </div>
  );
}

interface KeptProps {
  readonly strings: SettingsStrings;
  /** The sheet that the settings are in; null while there is none. */
  readonly sheet: string | null;
  readonly onShow: (sheet: string) => void;
}

function Kept({ strings, sheet, onShow }: KeptProps): ReactElement {
  const styles = useStyles();
  if (sheet === null) return <p className={styles.hint}>{strings.keptInNew}</p>;
  return (
    <p className={styles.hint}>
      {strings.keptIn}{" "}
      <Link
        as="button"
        inline
        className={styles.inLine}
        onClick={() => {
          onShow(sheet);
        }}
      >
        {sheet}
      </Link>
      .
    </p>
  );
}

/** The word means one thing in its column: what it was said to mean before goes. */
function withMeaning(draft: Draft, word: string, before: StateCode | null, meaning: StateCode | null): Draft {
  const without = before === null ? draft : withWord(draft, before, word, false);
  return meaning === null ? without : withWord(without, meaning, word, true);
}
