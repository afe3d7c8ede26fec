/** Utkast: the report and the memo paragraph by paragraph, as they would be written now beside what stands in the sheets. */
import { Radio, RadioGroup } from "@fluentui/react-components";
import { useId, useMemo, useState, type ReactElement } from "react";
import { figureIndex } from "../../../followup/figures";
import { draftsStrings } from "../../../strings/views/drafts";
import type { ViewProps } from "../view";
import { CopyByHand } from "./CopyByHand";
import { DraftText } from "./DraftText";
import { GapList } from "./GapList";
import { Notices } from "./Notices";
import { useStyles } from "./styles";
import { useCopy } from "./useCopy";

const KINDS = ["report", "memo"] as const;
type Kind = (typeof KINDS)[number];

export default function DraftsView({ standing, language, actions }: ViewProps): ReactElement {
  const styles = useStyles();
  const strings = draftsStrings(language);
  const id = useId();
  const [kind, setKind] = useState<Kind>("report");
  const drafts = useMemo(() => standing.drafts(), [standing]);
  const figures = useMemo(() => figureIndex(standing.analysis.followUp), [standing]);
  const view = drafts[kind];
  const copy = useCopy(view, strings, actions);
  return (
    <section className={styles.view} aria-labelledby={id}>
      <div className={styles.top}>
        <h2 id={id} className={styles.heading}>
          {strings.heading}
        </h2>
        <RadioGroup
          className={styles.kinds}
          layout="horizontal"
          value={kind}
          aria-label={strings.which}
          onChange={(_, { value }) => {
            setKind(KINDS.find((one) => one === value) ?? "report");
          }}
        >
          {KINDS.map((one) => (
            <Radio key={one} value={one} label={strings.kinds[one]} />
          ))}
        </RadioGroup>
      </div>
      <Notices view={view} strings={strings} actions={actions} onCopyAll={copy.all} />
      <GapList key={`gaps ${kind}`} view={view} strings={strings} actions={actions} />
      <DraftText
        key={kind}
        view={view}
        strings={strings}
        language={language}
        actions={actions}
        figures={figures}
        followUp={standing.analysis.followUp}
        onCopy={copy.one}
      />
      {copy.byHand !== null && <CopyByHand copied={copy.byHand} strings={strings} onClose={copy.close} />}
    </section>
  );
}
