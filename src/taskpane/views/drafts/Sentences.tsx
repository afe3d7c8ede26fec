import { mergeClasses } from "@fluentui/react-components";
import { Fragment, type ReactElement, type ReactNode } from "react";
import { gapPieces } from "../../../app/draft/gaps";
import type { SheetSentence, WordedSentence } from "../../../app/draft/types";
import type { Run } from "../../../report/paragraph";
import type { DraftContext } from "./DraftText";
import { numberElementId, type NumberPlace } from "./places";
import { useTextStyles } from "./styles";

export interface WordedTextProps extends DraftContext {
  readonly item: string;
  readonly elementId: string;
  readonly sentences: readonly WordedSentence[];
  readonly open: NumberPlace | null;
  readonly onNumber: (place: NumberPlace) => void;
}

/** Generated sentences: new ones marked, numbers that count rows as buttons. */
export function WordedText({ sentences, ...props }: WordedTextProps): ReactElement {
  const styles = useTextStyles();
  return (
    <>
      {sentences.map(({ runs, changed }, sentence) => {
        const parts = runs.map((run, index) => (
          <RunPart key={index} {...props} run={run} sentence={sentence} index={index} />
        ));
        if (!changed) return <Fragment key={sentence}>{parts}</Fragment>;
        return (
          <ins key={sentence} className={styles.fresh}>
            <Heard lang={props.language}>{props.strings.newSentence}</Heard>
            {parts}
          </ins>
        );
      })}
    </>
  );
}

/** Sentences as they stand in the sheet, those gone stale struck through. */
export function SheetText({
  sentences,
  strings,
  language,
}: Pick<DraftContext, "strings" | "language"> & { readonly sentences: readonly SheetSentence[] }): ReactElement {
  const styles = useTextStyles();
  return (
    <>
      {sentences.map(({ text, changed }, index) =>
        changed ? (
          <Fragment key={index}>
            <del className={styles.stale}>
              <Heard lang={language}>{strings.staleSentence}</Heard>
              <Plain text={text.trimEnd()} />
            </del>
            {text.slice(text.trimEnd().length)}
          </Fragment>
        ) : (
          <Plain key={index} text={text} />
        ),
      )}
    </>
  );
}

/** For screen readers alone. */
function Heard({ lang, children }: { readonly lang: string; readonly children: ReactNode }): ReactElement {
  const styles = useTextStyles();
  return (
    <span lang={lang} className={styles.hidden}>
      {children}{" "}
    </span>
  );
}

/** A text with its gaps set apart. */
function Plain({ text }: { readonly text: string }): ReactElement {
  const styles = useTextStyles();
  return (
    <>
      {gapPieces(text).map(({ text: piece, gap }, index) =>
        gap === null ? (
          <Fragment key={index}>{piece}</Fragment>
        ) : (
          <span key={index} className={styles.gap}>
            {piece}
          </span>
        ),
      )}
    </>
  );
}

interface RunPartProps extends Omit<WordedTextProps, "sentences"> {
  readonly run: Run;
  readonly sentence: number;
  readonly index: number;
}

function RunPart({ run, sentence, index, item, elementId, open, onNumber, ...context }: RunPartProps): ReactElement {
  const styles = useTextStyles();
  const { figure, text } = run;
  if (figure === undefined || context.figures.get(figure) === null) return <Plain text={text} />;
  const isOpen = open !== null && open.sentence === sentence && open.run === index;
  return (
    <button
      id={numberElementId(elementId, sentence, index)}
      type="button"
      lang={context.language}
      className={mergeClasses(styles.number, isOpen && styles.open)}
      aria-expanded={isOpen}
      aria-label={context.strings.showRows(text)}
      onClick={() => {
        onNumber({ item, sentence, run: index, figure });
      }}
    >
      {text}
    </button>
  );
}
