/** How the wire asks an object for its members; everything that is not modelled ends here, loudly. */
import type { HostContext, HostObject, ObjectType, Scalar } from "../objects/define";
import { HostError } from "../objects/define";
import { memberOf } from "../objects/registry";
import { camelCase } from "./protocol";

type AnyMember = (target: unknown, ...rest: unknown[]) => unknown;

/** A member that the host does not model. Excel has it, so this is the host's gap and never the add-in's fault. */
export class NotModelled extends HostError {
  constructor(readonly member: string) {
    super("ApiNotFound", `The test host does not model ${member}.`);
  }
}

/** A member that this version of Excel lacks: what an add-in meets that forgets to ask. */
export class TooNew extends HostError {
  constructor(member: string) {
    super("ApiNotFound", `This Excel does not have ${member}.`);
  }
}

/** "Range" of "Excel.Range", as in an error's location. */
function shortName(type: ObjectType<never>): string {
  return type.name.slice(type.name.lastIndexOf(".") + 1);
}

/** "Range.getCell": where an error says that it happened. */
export function locationOf(object: HostObject, member: string): string {
  return `${shortName(object.type)}.${camelCase(member)}`;
}

function required<T>(member: T | undefined, object: HostObject, name: string, context: HostContext): T {
  if (context.lacks?.(locationOf(object, name)) === true) throw new TooNew(locationOf(object, name));
  if (member === undefined) throw new NotModelled(locationOf(object, name));
  return member;
}

function scalarOf(object: HostObject, name: string, context: HostContext): Scalar<unknown> {
  return required(memberOf(object.type, "scalars", name) as Scalar<unknown> | undefined, object, name, context);
}

export function getScalar(object: HostObject, name: string, context: HostContext): unknown {
  return scalarOf(object, name, context).get(object.target, context);
}

export function setScalar(object: HostObject, name: string, value: unknown, context: HostContext): void {
  const { set } = scalarOf(object, name, context);
  if (set === undefined) throw new HostError("InvalidArgument", `${name} cannot be set`);
  set(object.target, value, context);
}

export function hasScalar(object: HostObject, name: string): boolean {
  return memberOf(object.type, "scalars", name) !== undefined;
}

export function getChild(object: HostObject, name: string, context: HostContext): HostObject | null {
  const child = required(memberOf(object.type, "children", name), object, name, context);
  return (child as AnyMember)(object.target, context) as HostObject | null;
}

export function callMethod(object: HostObject, name: string, args: readonly unknown[], context: HostContext): unknown {
  const method = memberOf(object.type, "methods", name);
  if (method === undefined && name === "GetItemAt" && object.type.items !== undefined) {
    return itemAt(object, args[0], context);
  }
  return (required(method, object, name, context) as AnyMember)(object.target, args, context);
}

/** Every collection has getItemAt: the library asks for items without an id by their place. */
function itemAt(object: HostObject, index: unknown, context: HostContext): HostObject {
  const item = typeof index === "number" ? itemsOf(object, context)?.[index] : undefined;
  if (item === undefined) throw new HostError("InvalidArgument", `no item at ${String(index)}`);
  return item;
}

/** The items of a collection; null for any other object. */
export function itemsOf(object: HostObject, context: HostContext): readonly HostObject[] | null {
  const items = object.type.items as AnyMember | undefined;
  return items === undefined ? null : (items(object.target, context) as readonly HostObject[]);
}

export function indexed(object: HostObject, args: readonly unknown[], context: HostContext): HostObject {
  const indexer = required(object.type.indexer, object, "getItem", context) as AnyMember;
  return indexer(object.target, args, context) as HostObject;
}

export function idOf(object: HostObject, context: HostContext): string | number | undefined {
  const id = object.type.id as AnyMember | undefined;
  return id === undefined ? undefined : (id(object.target, context) as string | number | undefined);
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "type" in value && "target" in value;
}
