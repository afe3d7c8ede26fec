/** Choices survive the pane where they can, and nothing goes wrong where they cannot. */
import fc from "fast-check";
import { NO_CHOICES } from "../../src/app/choices";
import { keptChoices, type TextStore } from "../../src/app/keptChoices";

function memory(): TextStore & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return { texts, getItem: (key) => texts.get(key) ?? null, setItem: (key, value) => void texts.set(key, value) };
}

it("what was kept is there the next time, under its key", () => {
  const store = memory();
  const first = keptChoices(
    () => store,
    () => "a.choices",
  );
  expect(first.read()).toEqual(NO_CHOICES);
  first.keep({ lastView: "findings" });
  first.keep({ firstRunSeen: true });
  const again = keptChoices(
    () => store,
    () => "a.choices",
  );
  expect(again.read()).toEqual({ firstRunSeen: true, lastView: "findings" });
  expect([...store.texts.keys()]).toEqual(["a.choices"]);
});

it("whatever stands in the store, the choices are choices", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.constant('{"lastView":7,"firstRunSeen":"ja"}')), (text) => {
      const { firstRunSeen, lastView } = keptChoices(
        () => ({ getItem: () => text, setItem: () => undefined }),
        () => "k",
      ).read();
      expect(typeof firstRunSeen).toBe("boolean");
      expect(lastView === null || typeof lastView === "string").toBe(true);
    }),
  );
});

it.each<[string, () => TextStore]>([
  [
    "is refused",
    () => {
      throw new Error("SecurityError");
    },
  ],
  [
    "is full",
    () => ({
      getItem: () => null,
      setItem: () => {
        throw new Error("QuotaExceededError");
      },
    }),
  ],
])("a store that %s: the choices last as long as the pane", (_how, store) => {
  const choices = keptChoices(store, () => "k");
  expect(choices.read()).toEqual(NO_CHOICES);
  choices.keep({ firstRunSeen: true });
  expect(choices.read()).toEqual({ firstRunSeen: true, lastView: null });
});
