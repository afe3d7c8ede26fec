import { Button } from "@fluentui/react-components";
import { CheckmarkRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useState, type ReactElement } from "react";
import type { DepartmentReporting } from "../../../app/reporting";
import { cellOf } from "../../../plan/origin";
import type { OverviewStrings } from "../../../strings/views/overview";
import { Bar } from "./Bar";
import { useStyles } from "./styles";

export interface ReportingProps {
  /** Those with most left to report first. */
  readonly departments: readonly DepartmentReporting[];
  readonly strings: OverviewStrings;
  readonly onShow: (sheet: string, cell: string) => void;
}

/** Departments that have something left to report, shown before a person asks for all. */
const FIRST = 8;

/** How many rows have a status, all in all and by department. */
export function Reporting({ departments, strings, onShow }: ReportingProps): ReactElement {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const reported = sum(departments.map((department) => department.reported));
  const total = sum(departments.map((department) => department.total));
  const behind = departments.filter(({ missing }) => missing.length > 0);
  const shown = all ? departments : behind.slice(0, FIRST);
  return (
    <section className={styles.section} aria-labelledby="reporting">
      <h3 id="reporting" className={styles.subheading}>
        {strings.reportingHeading}
      </h3>
      <p className={styles.text}>{total === 0 ? strings.noActivities : strings.reported(reported, total)}</p>
      {total > 0 && <Bar parts={parts(reported, total)} />}
      {total > 0 && behind.length === 0 && <p className={styles.text}>{strings.allReported(departments.length)}</p>}
      {shown.length > 0 && (
        <ul className={styles.list}>
          {shown.map((department) => (
            <li key={department.key}>
              <Department department={department} strings={strings} onShow={onShow} />
            </li>
          ))}
        </ul>
      )}
      {(all || shown.length < departments.length) && (
        <div>
          <Button
            size="small"
            aria-expanded={all}
            onClick={() => {
              setAll(!all);
            }}
          >
            {all ? strings.showFewer : strings.showAll(departments.length)}
          </Button>
        </div>
      )}
    </section>
  );
}

interface DepartmentProps extends Omit<ReportingProps, "departments"> {
  readonly department: DepartmentReporting;
}

/** One that has everything reported has nowhere to go. */
function Department({ department, strings, onShow }: DepartmentProps): ReactElement {
  const styles = useStyles();
  const { reported, total, missing } = department;
  const name = department.label ?? strings.noDepartment;
  const [first] = missing;
  const content = (
    <span className={styles.lineText}>
      <span className={styles.between}>
        <span>{name}</span>
        <span className={styles.figure}>{strings.of(reported, total)}</span>
      </span>
      <Bar thin parts={parts(reported, total)} />
    </span>
  );
  if (first === undefined) {
    return (
      <div className={styles.plainLine}>
        {content}
        <CheckmarkRegular className={styles.icon} />
      </div>
    );
  }
  return (
    <button
      type="button"
      className={styles.line}
      onClick={() => {
        onShow(first.origin.sheet, cellOf(first, "status"));
      }}
    >
      {content}
      <span className={styles.spoken}> {strings.toMissing}</span>
      <ChevronRightRegular className={styles.icon} />
    </button>
  );
}

function parts(reported: number, total: number): Parameters<typeof Bar>[0]["parts"] {
  return [
    { tone: "good", value: reported },
    { tone: "missing", value: total - reported },
  ];
}

function sum(values: readonly number[]): number {
  return values.reduce((before, value) => before + value, 0);
}
