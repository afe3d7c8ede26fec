/** How counts are worded, and from when an activity is short of time. */
import { Field, Input, Radio, RadioGroup, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import type { SettingsForm } from "../../../app/settings";
import type { SettingsStrings } from "../../../strings/views/settings";
import { daysOf } from "./draft";
import { useStyles } from "./styles";

const useOwnStyles = makeStyles({
  days: { maxWidth: "8rem" },
  unit: { whiteSpace: "nowrap" },
  radio: { alignItems: "flex-start" },
  label: { display: "flex", flexDirection: "column" },
  example: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const NUMBER_STYLES = ["words", "digits"] as const;

interface CountingProps {
  readonly strings: SettingsStrings;
  readonly numberStyle: SettingsForm["numberStyle"];
  /** As it stands in the box. */
  readonly days: string;
  readonly onNumberStyle: (style: SettingsForm["numberStyle"]) => void;
  readonly onDays: (typed: string) => void;
}

export function Counting({ strings, numberStyle, days, onNumberStyle, onDays }: CountingProps): ReactElement {
  const styles = useStyles();
  const own = useOwnStyles();
  const heading = useId();
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>
        {strings.countingHeading}
      </h2>
      <Field label={strings.numberStyle}>
        <RadioGroup
          value={numberStyle}
          onChange={(_, { value }) => {
            onNumberStyle(value === "digits" ? "digits" : "words");
          }}
        >
          {NUMBER_STYLES.map((style) => (
            <Radio
              key={style}
              value={style}
              className={own.radio}
              label={
                <span className={own.label}>
                  <span>{strings.numberStyles[style].name}</span>
                  <span className={own.example}>{strings.numberStyles[style].example}</span>
                </span>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <Field
        label={strings.shortOfTime}
        hint={strings.shortOfTimeHint}
        {...(daysOf(days) === undefined && { validationState: "error", validationMessage: strings.notDays })}
      >
        <Input
          className={mergeClasses(styles.box, own.days)}
          inputMode="numeric"
          value={days}
          contentAfter={<span className={own.unit}>{strings.days}</span>}
          onChange={(_, { value }) => {
            onDays(value);
          }}
        />
      </Field>
    </section>
  );
}
