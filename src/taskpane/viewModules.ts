/** The views, each a file of its own that is fetched when the view is opened. */
import { loadedOnce } from "../app/loadedOnce";

export const VIEW_MODULES = {
  overview: loadedOnce(() => import("./views/overview/OverviewView")),
  findings: loadedOnce(() => import("./views/findings/FindingsView")),
  drafts: loadedOnce(() => import("./views/drafts/DraftsView")),
  settings: loadedOnce(() => import("./views/settings/SettingsView")),
} as const;
