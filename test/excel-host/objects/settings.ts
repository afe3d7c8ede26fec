/**
 * Objects that only keep what was set: most of a chart, of a page's layout and of a conditional format. What they hold
 * stands in the model by its path ("legend/position"); what was never set answers Excel's default.
 */
import { colourArgument } from "./colours";
import { objectOf, type HostObject, type ObjectType, type Scalar } from "./define";
import { booleanArgument, numberArgument, textArgument, wordArgument } from "./resolve";

export interface SettingsTarget {
  readonly settings: Map<string, unknown>;
  /** "" or "legend/": what stands before the property's name. */
  readonly path: string;
  /** Called before anything is set; throws where it may not be. */
  readonly guard: () => void;
}

/** What a property is before it is set, and what it may be set to. */
export interface Setting {
  readonly initial: unknown;
  /** @throws HostError InvalidArgument; gives the value as Excel keeps it */
  readonly check: (value: unknown) => unknown;
}

export const flag = (initial: boolean): Setting => ({ initial, check: booleanArgument });
export const number = (initial: number | null, least?: number, most?: number): Setting => ({
  initial,
  check: (value) => numberArgument(value, least, most),
});
export const text = (initial: string, longest = 32_767): Setting => ({
  initial,
  check: (value) => {
    const given = textArgument(value);
    numberArgument(given.length, 0, longest);
    return given;
  },
});
export const colour = (initial: string): Setting => ({ initial, check: colourArgument });
export const word = (initial: string, words: readonly string[]): Setting => ({
  initial,
  check: (value) => wordArgument(value, words),
});

export function settingScalar(name: string, { initial, check }: Setting): Scalar<SettingsTarget> {
  return {
    get: ({ settings, path }) => (settings.has(path + name) ? settings.get(path + name) : initial),
    set: ({ settings, path, guard }, value) => {
      guard();
      settings.set(path + name, check(value));
    },
  };
}

/** A type of such objects. Children's paths are their names in camelCase below this one's. */
export function settingsType(
  name: string,
  scalars: Readonly<Record<string, Setting>>,
  children: Readonly<Record<string, ObjectType<SettingsTarget>>> = {},
  methods: ObjectType<SettingsTarget>["methods"] = {},
): ObjectType<SettingsTarget> {
  const own = Object.entries(scalars).map(([key, setting]) => [key, settingScalar(key, setting)] as const);
  return { name, scalars: Object.fromEntries(own), children: settingsChildren(children), methods };
}

function settingsChildren(
  children: Readonly<Record<string, ObjectType<SettingsTarget>>>,
): Record<string, (target: SettingsTarget) => HostObject> {
  return Object.fromEntries(
    Object.entries(children).map(([key, type]) => [key, (target: SettingsTarget) => below(type, target, camel(key))]),
  );
}

/** The object of a type one step further down the path. */
function below(type: ObjectType<SettingsTarget>, target: SettingsTarget, step: string): HostObject {
  return objectOf(type, { ...target, path: `${target.path}${step}/` });
}

function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** Takes away all that was set at a path and below it. */
export function forget(settings: Map<string, unknown>, path: string): void {
  for (const key of [...settings.keys()]) if (key.startsWith(path)) settings.delete(key);
}
