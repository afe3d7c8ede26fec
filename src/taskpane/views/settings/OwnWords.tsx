/** The workbook's own words for each state, a group for each column that they are read in. */
import { MessageBar, MessageBarBody, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactElement } from "react";
import {
  builtInCode,
  wordClashes,
  type SettingsForm,
  type StateCode,
  type StateGroup,
  type StateWords,
} from "../../../app/settings";
import { STATE_GROUPS } from "../../../plan/ownWords";
import type { SettingsStrings } from "../../../strings/views/settings";
import { Disclosure, toggled } from "./Disclosure";
import { folded } from "./draft";
import { stateLabel } from "./labels";
import { useStyles } from "./styles";
import { WordList } from "./WordList";

const useOwnStyles = makeStyles({ states: { gap: tokens.spacingVerticalL } });

interface OwnWordsProps {
  readonly strings: SettingsStrings;
  readonly form: SettingsForm;
  readonly onAdd: (code: StateCode, words: readonly string[]) => void;
  readonly onRemove: (code: StateCode, word: string) => void;
}

export function OwnWords({ strings, form, onAdd, onRemove }: OwnWordsProps): ReactElement {
  const styles = useStyles();
  const own = useOwnStyles();
  const heading = useId();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const groups = STATE_GROUPS.map(
    ({ group }) => [group, form.vocabulary.filter((state) => state.group === group)] as const,
  );
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <div className={styles.intro}>
        <h2 id={heading} className={styles.heading}>
          {strings.wordsHeading}
        </h2>
        <p className={styles.hint}>{strings.wordsIntro}</p>
      </div>
      {wordClashes(form).map(({ word, group, codes }) => (
        <MessageBar key={`${group} ${word}`} intent="warning" layout="multiline">
          <MessageBarBody>{strings.problems.both(word, codes.map(stateLabel))}</MessageBarBody>
        </MessageBar>
      ))}
      <div>
        {groups.map(([group, states]) => (
          <Disclosure
            key={group}
            name={strings.groups[group]}
            facts={strings.ownWords(countOf(states))}
            open={open.has(group)}
            onToggle={() => {
              setOpen(toggled(open, group));
            }}
          >
            {() => (
              <ul className={mergeClasses(styles.list, own.states)}>
                {states.map(({ code, words }) => (
                  <WordList
                    key={code}
                    strings={strings}
                    state={stateLabel(code)}
                    words={words}
                    problemOf={(word) => problemOf(word, code, group, states, strings)}
                    remarkOf={(word) => remarkOf(word, code, group, strings)}
                    onAdd={(added) => {
                      onAdd(code, added);
                    }}
                    onRemove={(word) => {
                      onRemove(code, word);
                    }}
                  />
                ))}
              </ul>
            )}
          </Disclosure>
        ))}
      </div>
    </section>
  );
}

function countOf(states: readonly StateWords[]): number {
  return states.reduce((sum, { words }) => sum + words.length, 0);
}

/** Why the word cannot be added for the state; null where it can. */
function problemOf(
  word: string,
  code: StateCode,
  group: StateGroup,
  states: readonly StateWords[],
  { problems }: SettingsStrings,
): string | null {
  const sought = folded(word);
  const holder = states.find(({ words }) => words.some((known) => folded(known) === sought));
  if (holder?.code === code) return problems.duplicate(word, stateLabel(code));
  if (holder !== undefined) return problems.clash(word, stateLabel(holder.code));
  return builtInCode(group, word) === code ? problems.known(word, stateLabel(code)) : null;
}

/** What the word means where it is not added, if that is another state. */
function remarkOf(word: string, code: StateCode, group: StateGroup, { problems }: SettingsStrings): string | null {
  const otherwise = builtInCode(group, word);
  return otherwise === null || otherwise === code ? null : problems.otherwise(word, stateLabel(otherwise));
}
