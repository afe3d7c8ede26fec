import { Link } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Standing } from "../../../app/standing";
import type { Finding } from "../../../plan/finding";
import type { PlanField } from "../../../plan/records";
import type { OverviewStrings } from "../../../strings/views/overview";
import { useStyles } from "./styles";

export interface PlanHeadingProps {
  readonly standing: Standing;
  readonly strings: OverviewStrings;
  readonly onShow: (sheet: string, cell: string) => void;
}

/** Which plan and period it is, and what of that is not known. */
export function PlanHeading({ standing, strings, onShow }: PlanHeadingProps): ReactElement {
  const styles = useStyles();
  const { plan } = standing.analysis.followUp.registers;
  const missing = missingOf(standing.analysis.findings);
  const sheet = standing.analysis.sheets.find(({ role }) => role === "plan")?.name ?? null;
  return (
    <div className={styles.section}>
      <h2 className={styles.heading}>{strings.plan(plan)}</h2>
      {plan.organisation !== null && <p className={styles.note}>{plan.organisation}</p>}
      {missing.length > 0 && (
        <p className={styles.text}>
          {strings.planMissing(missing, sheet !== null)}{" "}
          {sheet !== null && (
            <Link
              as="button"
              inline
              onClick={() => {
                onShow(sheet, "A1");
              }}
            >
              {strings.toPlan}
            </Link>
          )}
        </p>
      )}
    </div>
  );
}

/** Fields without which nothing can be held against dates or years. */
function missingOf(findings: readonly Finding[]): readonly PlanField[] {
  return findings.flatMap((finding) =>
    finding.rule === "plan-field-missing" && finding.params.needed ? finding.params.fields : [],
  );
}
