/** The words in the workbook that could not be read, each with the question what it means. Nothing is chosen by itself. */
import { Button, Link, Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactElement } from "react";
import { ownWordText, type SettingsForm, type StateCode, type UnknownWord } from "../../../app/settings";
import type { SettingsStrings } from "../../../strings/views/settings";
import { folded } from "./draft";
import { stateLabel } from "./labels";
import { useStyles } from "./styles";

/** So many at first: a column of free text in place of states would give hundreds. */
const AT_FIRST = 10;
/** So many more at a time. */
const PAGE = 50;

const useOwnStyles = makeStyles({
  words: { gap: tokens.spacingVerticalM },
  word: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorStatusWarningBorderActive}`,
  },
  facts: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  quoted: { fontWeight: tokens.fontWeightSemibold },
});

interface UnknownWordsProps {
  readonly strings: SettingsStrings;
  readonly words: readonly UnknownWord[];
  readonly form: SettingsForm;
  /** `before`: what it was said to mean until now; null: nothing. */
  readonly onMeaning: (word: string, before: StateCode | null, meaning: StateCode | null) => void;
  readonly onShow: (sheet: string, cell: string) => void;
}

export function UnknownWords({ strings, words, form, onMeaning, onShow }: UnknownWordsProps): ReactElement | null {
  const styles = useStyles();
  const own = useOwnStyles();
  const heading = useId();
  const [most, setMost] = useState(AT_FIRST);
  if (words.length === 0) return null;
  const shown = words.slice(0, most);
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <div className={styles.intro}>
        <h2 id={heading} className={styles.heading}>
          {strings.unknownHeading}
        </h2>
        <p className={styles.hint}>{strings.unknownIntro}</p>
      </div>
      <ul className={mergeClasses(styles.list, own.words)}>
        {shown.map((unknown) => (
          <li key={`${unknown.group} ${unknown.word}`} className={own.word}>
            <div className={own.facts}>
              <span className={own.quoted}>{strings.quoted(unknown.word)}</span>
              <span className={styles.hint}>{strings.wordFacts(strings.groups[unknown.group], unknown.rows)}</span>
            </div>
            {ownWordText(unknown.word) === null ? (
              <p className={styles.text}>{strings.noOwnWord}</p>
            ) : (
              <Meaning
                strings={strings}
                unknown={unknown}
                meaning={meaningIn(form, unknown)}
                onChange={(before, meaning) => {
                  onMeaning(unknown.word, before, meaning);
                }}
              />
            )}
            <div>
              <Link
                as="button"
                onClick={() => {
                  onShow(unknown.place.sheet, unknown.place.cell);
                }}
              >
                {strings.goToCell(unknown.place.sheet, unknown.place.cell)}
              </Link>
            </div>
          </li>
        ))}
      </ul>
      {shown.length < words.length && (
        <Button
          onClick={() => {
            setMost(most + PAGE);
          }}
        >
          {strings.showMoreWords(Math.min(PAGE, words.length - shown.length))}
        </Button>
      )}
    </section>
  );
}

interface MeaningProps {
  readonly strings: SettingsStrings;
  readonly unknown: UnknownWord;
  readonly meaning: StateCode | null;
  readonly onChange: (before: StateCode | null, meaning: StateCode | null) => void;
}

function Meaning({ strings, unknown, meaning, onChange }: MeaningProps): ReactElement {
  const styles = useStyles();
  return (
    <Select
      className={styles.select}
      aria-label={strings.meansOf(unknown.word)}
      value={meaning ?? ""}
      onChange={(_, { value }) => {
        onChange(meaning, unknown.codes.find((code) => code === value) ?? null);
      }}
    >
      <option value="">{strings.notChosen}</option>
      {unknown.codes.map((code) => (
        <option key={code} value={code}>
          {code === unknown.nearest ? strings.nearest(stateLabel(code)) : stateLabel(code)}
        </option>
      ))}
    </Select>
  );
}

function meaningIn(form: SettingsForm, { word, group }: UnknownWord): StateCode | null {
  const sought = folded(word);
  const state = form.vocabulary.find(
    (words) => words.group === group && words.words.some((known) => folded(known) === sought),
  );
  return state?.code ?? null;
}
