/** The entry of the shared runtime's one bundle: the ribbon's functions first, since a click may be waiting, then the pane. */
import { choices, live, openSample, place, session } from "../commands";
import { createRoot } from "react-dom/client";
import { App } from "./App";

const root = document.getElementById("root");
if (root !== null) {
  createRoot(root).render(
    <App session={session} live={live} place={place} openSample={openSample} choices={choices} />,
  );
}
