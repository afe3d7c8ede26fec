/**
 * The types of the host by name. Range leads to Worksheet and Worksheet to Range: types name one another here, so that no
 * file has to import the other; and a file that knows a theme (merged areas, protection) adds its members to Range itself,
 * so that everything about a theme stands in one place.
 */
import type { HostObject, ObjectType } from "./define";
import { HostError, objectOf } from "./define";
import type { Targets } from "./targets";

export type Members<T> = Partial<Pick<ObjectType<T>, "scalars" | "children" | "methods">>;
type Extension = Partial<Record<Kind, Readonly<Record<string, unknown>>>>;
const KINDS = ["scalars", "children", "methods"] as const;
export type Kind = (typeof KINDS)[number];

const types = new Map<string, unknown>();
const extensions = new Map<string, Extension[]>();

/** Makes a type known under its name, for objectNamed. Gives it back. */
export function define<K extends keyof Targets>(name: K, type: ObjectType<Targets[K]>): ObjectType<Targets[K]> {
  if (types.has(name) || type.name !== name) throw new Error(`${name} is defined twice, or under another name`);
  types.set(name, type);
  return type;
}

/** The object of the type of this name; the file that defines the type must have been loaded (objects/index.ts). */
export function objectNamed<K extends keyof Targets>(name: K, target: Targets[K]): HostObject {
  const type = types.get(name);
  if (type === undefined) throw new HostError("ApiNotFound", `The host's file of ${name} is not loaded.`);
  return objectOf(type as ObjectType<Targets[K]>, target);
}

/** Adds members to a type; throws where another file has added one of the same name. */
export function extend<K extends keyof Targets>(name: K, members: Members<Targets[K]>): void {
  const before = extensions.get(name) ?? [];
  for (const kind of KINDS) {
    for (const member of Object.keys(members[kind] ?? {})) {
      if (before.some((other) => Object.hasOwn(other[kind] ?? {}, member))) {
        throw new Error(`${name}.${member} is added twice`);
      }
    }
  }
  extensions.set(name, [...before, members]);
}

function membersOf(type: ObjectType<never>, kind: Kind): Readonly<Record<string, unknown>>[] {
  const all: Extension[] = [type, ...(extensions.get(type.name) ?? [])];
  return all.map((members) => members[kind] ?? {});
}

/** A type's own member, or one that was added to it; undefined where the host does not model it. */
export function memberOf(type: ObjectType<never>, kind: Kind, name: string): unknown {
  return membersOf(type, kind).find((members) => Object.hasOwn(members, name))?.[name];
}

/** Names of all scalar properties, for loads without a list. */
export function scalarNames(type: ObjectType<never>): string[] {
  return membersOf(type, "scalars").flatMap((members) => Object.keys(members));
}
