/** Following only while the pane is to be seen. */
import { watchVisibility, type VisibilityEvents } from "../../src/commands/visibility";

interface Watched {
  readonly told: string[];
  readonly office: (mode: string) => void;
  readonly page: (state: string) => void;
}

async function watched(state: string, events?: VisibilityEvents): Promise<Watched> {
  const told: string[] = [];
  let office: (mode: string) => void = () => undefined;
  let pageChanged: () => void = () => undefined;
  const page = {
    visibilityState: state,
    addEventListener: (_type: string, listener: () => void) => {
      pageChanged = listener;
    },
  };
  const own: VisibilityEvents = {
    onVisibilityModeChanged: (handler) => {
      office = (visibilityMode) => {
        handler({ visibilityMode });
      };
      return Promise.resolve();
    },
  };
  await watchVisibility(
    events ?? own,
    page,
    () => told.push("seen"),
    () => told.push("hidden"),
  );
  return {
    told,
    office: (mode) => {
      office(mode);
    },
    page: (next) => {
      page.visibilityState = next;
      pageChanged();
    },
  };
}

it("a pane that is opened, closed and opened again", async () => {
  const { told, office } = await watched("visible");
  office("Taskpane");
  office("Hidden");
  office("Hidden");
  office("Taskpane");
  expect(told).toEqual(["seen", "hidden", "seen"]);
});

it("a runtime that a ribbon button has started: nothing until the pane is opened", async () => {
  const { told, office } = await watched("hidden");
  expect(told).toEqual([]);
  office("Taskpane");
  expect(told).toEqual(["seen"]);
});

it("a page that begins in a background tab is seen when it comes to the front, and stays so", async () => {
  const { told, page } = await watched("hidden");
  page("visible");
  page("hidden");
  page("visible");
  expect(told).toEqual(["seen"]);
});

it("what Office says counts more than the page", async () => {
  const { told, office, page } = await watched("visible");
  office("Hidden");
  page("hidden");
  page("visible");
  expect(told).toEqual(["seen", "hidden"]);
});

it.each<[string, VisibilityEvents]>([
  ["refuses", { onVisibilityModeChanged: () => Promise.reject(new Error("ApiNotFound")) }],
  [
    "throws",
    {
      onVisibilityModeChanged: () => {
        throw new TypeError("not a function");
      },
    },
  ],
])("an Office that %s: the pane is taken to be seen", async (_how, events) => {
  const { told } = await watched("visible", events);
  expect(told).toEqual(["seen"]);
});
