/** The start of the shared runtime: the ribbon's functions are tied to their ids before Office is told that the add-in is there. */
import type { RibbonEvent } from "../../src/commands/ribbon";

afterAll(() => {
  Reflect.deleteProperty(globalThis, "Office");
});

it("associates at load, then calls onReady; a click in an Excel that is too old opens the pane and is completed", async () => {
  const order: string[] = [];
  const associated = new Map<string, (event: RibbonEvent) => void>();
  const office = {
    HostType: { Excel: "Excel" },
    context: { displayLanguage: "en-US", requirements: { isSetSupported: () => false } },
    actions: {
      associate: (id: string, run: (event: RibbonEvent) => void) => {
        order.push(`associate ${id}`);
        associated.set(id, run);
      },
    },
    onReady: () => {
      order.push("onReady");
      return Promise.resolve({ host: "Excel" });
    },
    addin: {
      showAsTaskpane: () => {
        order.push("pane");
        return Promise.resolve();
      },
    },
  };
  Object.assign(globalThis, { Office: office });
  const { place, session } = await import("../../src/commands");
  expect(order).toEqual([
    "associate kontrollera",
    "associate skapaSammanstallning",
    "associate rapportutkast",
    "onReady",
  ]);
  expect(await place).toEqual({ place: "tooOld", language: "en", dark: null });
  await new Promise<void>((resolve) => {
    associated.get("skapaSammanstallning")?.({ completed: resolve });
  });
  expect(order.at(-1)).toBe("pane");
  expect(session.state()).toMatchObject({ kind: "trouble", trouble: { code: "tooOld", summary: "unchanged" } });
});
