/** A click that comes before the bundle is not lost (office-js #5176). */
import { catchClicks, giveUpClicks, takeClicks } from "../../src/commands/earlyClicks";
import type { RibbonEvent } from "../../src/commands/ribbon";

const IDS = ["kontrollera", "rapportutkast"];
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function click(window: object, id: string, event: RibbonEvent): void {
  (Reflect.get(window, id) as (event: RibbonEvent) => void)(event);
}

it("is done when the functions come, and later clicks at once", async () => {
  const window = {};
  catchClicks(window, IDS);
  const done: string[] = [];
  const event = (name: string): RibbonEvent => ({ completed: () => void done.push(name) });
  click(window, "kontrollera", event("early"));
  await turn();
  expect(done).toEqual([]);
  const run = (given?: RibbonEvent): Promise<void> => {
    given?.completed();
    return Promise.resolve();
  };
  takeClicks(window, new Map(IDS.map((id) => [id, run])));
  click(window, "rapportutkast", event("late"));
  await turn();
  expect(done).toEqual(["early", "late"]);
});

it("is completed where the bundle cannot be loaded", async () => {
  const window = {};
  catchClicks(window, IDS);
  let completed = 0;
  click(window, "kontrollera", {
    completed: () => {
      completed++;
    },
  });
  giveUpClicks(window, IDS);
  await turn();
  expect(completed).toBe(1);
});

it("without the early script the functions are tied by Office's own table alone", () => {
  expect(() => {
    takeClicks({}, new Map());
  }).not.toThrow();
});
