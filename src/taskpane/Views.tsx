import { Activity, useState, type ReactElement, type RefObject } from "react";
import type { Asked } from "../app/attention";
import { LoadedView } from "./LoadedView";
import { useStyles } from "./styles";
import { panelId, tabId } from "./Tabs";
import { useScrollOf } from "./useScrollOf";
import { VIEW_MODULES } from "./viewModules";
import { VIEW_NAMES, type ViewName, type ViewProps } from "./views/view";

export interface ViewsProps extends Omit<ViewProps, "asked"> {
  readonly view: ViewName;
  readonly asked: Asked | null;
  /** A job is running. */
  readonly busy: boolean;
  readonly onOpen: (view: ViewName, asked?: Asked) => void;
  /** What stands in the view's place where the workbook has nothing for it. */
  readonly instead: ReactElement | null;
  readonly above: ReactElement | null;
  readonly panel: RefObject<HTMLDivElement | null>;
}

/** Without anything to summarise, findings and settings still say why and mend it. */
const NEED_REGISTERS: ReadonlySet<ViewName> = new Set<ViewName>(["overview", "drafts"]);

/** The view that is chosen; those visited before are kept as they were left, out of sight. */
export function Views(props: ViewsProps): ReactElement {
  const { view, above, instead, panel } = props;
  const styles = useStyles();
  const visited = useVisited(view);
  useScrollOf(view, panel);
  return (
    <div className={styles.panels}>
      {VIEW_NAMES.map((name) => {
        const isShown = name === view;
        return (
          <div
            key={name}
            id={panelId(name)}
            role="tabpanel"
            aria-labelledby={tabId(name)}
            tabIndex={-1}
            hidden={!isShown}
            className={isShown ? styles.panel : undefined}
            ref={isShown ? panel : undefined}
          >
            {isShown && above}
            {visited.has(name) && (
              <Activity mode={isShown ? "visible" : "hidden"}>
                {instead !== null && NEED_REGISTERS.has(name) ? instead : <OneView name={name} {...props} />}
              </Activity>
            )}
          </div>
        );
      })}
    </div>
  );
}

function useVisited(view: ViewName): ReadonlySet<ViewName> {
  const [visited, setVisited] = useState<ReadonlySet<ViewName>>(new Set([view]));
  if (!visited.has(view)) setVisited(new Set([...visited, view]));
  return visited;
}

function OneView({ name, ...props }: ViewsProps & { readonly name: ViewName }): ReactElement {
  const { standing, language, actions, asked, busy, onOpen } = props;
  const given = { standing, language, actions };
  switch (name) {
    case "overview":
      return <LoadedView load={VIEW_MODULES.overview} props={{ ...given, busy, onOpen }} />;
    case "findings":
      return <LoadedView load={VIEW_MODULES.findings} props={asked === null ? given : { ...given, asked }} />;
    case "drafts":
      return <LoadedView load={VIEW_MODULES.drafts} props={given} />;
    case "settings":
      return <LoadedView load={VIEW_MODULES.settings} props={given} />;
  }
}
