/** One state's own words: each can be taken away, and more typed in. */
import { Button, Field, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { AddRegular, DismissRegular } from "@fluentui/react-icons";
import { useId, useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import { ownWords, ownWordText } from "../../../app/settings";
import type { SettingsStrings } from "../../../strings/views/settings";
import { folded } from "./draft";
import { useStyles } from "./styles";

const useOwnStyles = makeStyles({
  state: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  words: { flexDirection: "row", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  word: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    paddingLeft: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

interface WordListProps {
  readonly strings: SettingsStrings;
  /** The state's label. */
  readonly state: string;
  readonly words: readonly string[];
  /** Why the word cannot be added; null where it can. */
  readonly problemOf: (word: string) => string | null;
  /** What is odd with a word that can be added all the same; null where nothing is. */
  readonly remarkOf: (word: string) => string | null;
  readonly onAdd: (words: readonly string[]) => void;
  readonly onRemove: (word: string) => void;
}

export function WordList({ strings, state, words, problemOf, remarkOf, onAdd, onRemove }: WordListProps): ReactElement {
  const styles = useStyles();
  const own = useOwnStyles();
  const label = useId();
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState("");
  const [remark, setRemark] = useState("");
  const write = (text: string): void => {
    setTyped(text);
    setProblem("");
    setRemark("");
  };
  const add = (): void => {
    // Several may be typed or pasted at once, parted as in the sheet.
    const found = [...new Map(ownWords(typed).map((word) => [folded(word), word])).values()];
    const fitting = found.filter((word) => problemOf(word) === null);
    const others = found.filter((word) => problemOf(word) !== null);
    if (found.length === 0) return;
    setProblem(others.map(problemOf).join(" "));
    setRemark(fitting.flatMap((word) => remarkOf(word) ?? []).join(" "));
    setTyped(others.map((word) => ownWordText(word) ?? word).join(", "));
    if (fitting.length > 0) onAdd(fitting);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter") {
      event.preventDefault();
      add();
    } else if (event.key === "Escape" && typed !== "") {
      event.stopPropagation();
      write("");
    }
  };
  return (
    <li className={own.state}>
      <span id={label} className={styles.subheading}>
        {state}
      </span>
      {words.length > 0 && (
        <ul className={mergeClasses(styles.list, own.words)} aria-labelledby={label}>
          {words.map((word) => (
            <li key={word} className={own.word}>
              {word}
              <Button
                appearance="subtle"
                size="small"
                icon={<DismissRegular />}
                aria-label={strings.remove(word)}
                onClick={() => {
                  onRemove(word);
                  box.current?.focus();
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <Field
        // A word that is typed and not added would be forgotten without a trace.
        onBlur={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.contains(relatedTarget)) add();
        }}
        validationState={problem === "" ? "none" : "warning"}
        validationMessage={[problem, remark].filter((text) => text !== "").join(" ")}
      >
        <Input
          className={styles.box}
          input={{ ref: box }}
          aria-label={strings.addTo(state)}
          placeholder={strings.addPlaceholder}
          value={typed}
          contentAfter={
            typed.trim() === "" ? null : (
              <Button
                appearance="transparent"
                size="small"
                icon={<AddRegular />}
                aria-label={strings.add}
                onClick={() => {
                  add();
                  box.current?.focus();
                }}
              />
            )
          }
          onChange={(_, { value }) => {
            write(value);
          }}
          onKeyDown={onKeyDown}
        />
      </Field>
    </li>
  );
}
