/** Översikt: which plan it is, what can be done, how far the reporting has come, and how things stand. */
import { useDeferredValue, useMemo, type ReactElement } from "react";
import { attentionOf, type Asked } from "../../../app/attention";
import { departmentsOf } from "../../../app/reporting";
import { overviewStrings } from "../../../strings/views/overview";
import { JobButtons } from "../../JobButtons";
import type { ViewName, ViewProps } from "../view";
import { Attentions } from "./Attentions";
import { Comparisons } from "./Comparisons";
import { PlanHeading } from "./PlanHeading";
import { Reporting } from "./Reporting";
import { useStyles } from "./styles";
import { Tallies } from "./Tallies";

export interface OverviewProps extends ViewProps {
  /** A job is running: the buttons keep their focus and do nothing. */
  readonly busy: boolean;
  readonly onOpen: (view: ViewName, asked?: Asked) => void;
}

export default function OverviewView({ standing, language, actions, busy, onOpen }: OverviewProps): ReactElement {
  const styles = useStyles();
  const strings = overviewStrings(language);
  const { followUp } = standing.analysis;
  // The drafts are made for it, which can wait until the plan and the buttons stand there.
  const later = useDeferredValue(standing, null);
  const attentions = useMemo(() => (later === null ? null : attentionOf(later)), [later]);
  const departments = useMemo(() => departmentsOf(followUp), [followUp]);
  const show = (sheet: string, cell: string): void => void actions.show(sheet, cell);
  return (
    <div className={styles.view}>
      <PlanHeading standing={standing} strings={strings} onShow={show} />
      <JobButtons language={language} hints={strings.hints} busy={busy} onRun={actions.run} />
      {attentions !== null && (
        <Attentions attentions={attentions} strings={strings} onShow={show} onOpen={onOpen} onRun={actions.run} />
      )}
      <Reporting departments={departments} strings={strings} onShow={show} />
      <Tallies followUp={followUp} strings={strings} onShow={show} />
      <Comparisons comparisons={followUp.comparisons} strings={strings} />
    </div>
  );
}
