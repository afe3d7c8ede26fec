import { useState } from "react";
import type { Asked } from "../app/attention";
import type { KeptChoices } from "../app/choices";
import { VIEW_NAMES, type ViewName } from "./views/view";

export interface ShellChoices {
  readonly view: ViewName;
  /** What the findings are asked for, where somebody was sent there. */
  readonly asked: Asked | null;
  readonly open: (view: ViewName, asked?: Asked) => void;
  readonly firstRunSeen: boolean;
  readonly closeFirstRun: () => void;
}

/** Which view is open and whether the first run is over, kept from time to time. */
export function useChoices(choices: KeptChoices): ShellChoices {
  const [kept] = useState(choices.read);
  const [view, setView] = useState<ViewName>(VIEW_NAMES.find((name) => name === kept.lastView) ?? "overview");
  const [asked, setAsked] = useState<Asked | null>(null);
  const [firstRunSeen, setFirstRunSeen] = useState(kept.firstRunSeen);
  return {
    view,
    asked,
    open: (chosen, wanted) => {
      if (wanted !== undefined) setAsked(wanted);
      setView(chosen);
      choices.keep({ lastView: chosen });
    },
    firstRunSeen,
    closeFirstRun: () => {
      setFirstRunSeen(true);
      choices.keep({ firstRunSeen: true });
    },
  };
}
