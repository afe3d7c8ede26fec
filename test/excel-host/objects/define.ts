/** What an Office.js object is to the host: its properties, children, methods and items, by the names of the wire. */
import type { CellValue } from "../../../src/workbook/port";
import type { HostSheet, HostWorkbook } from "../model";

/** An error as Excel answers it: `code` is one of Excel.ErrorCodes or OfficeExtension.ErrorCodes. */
export class HostError extends Error {
  override readonly name = "HostError";
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** What an object's code may use beside its own target. */
export interface HostContext {
  readonly workbook: HostWorkbook;
  /** Tells listeners of a change: see events.ts. `type` is the wire's event type (10 changed, 11 activated …). */
  readonly raise: (type: number, targetId: string, args: unknown) => void;
  /** Value of a formula that is written; null where tests need none. */
  readonly calculate: ((formula: string, workbook: HostWorkbook, sheet: HostSheet) => CellValue) | null;
  /** Is a member ("Range.getRanges") newer than the Excel that the host plays? */
  readonly lacks?: (member: string) => boolean;
}

/** An object that a path leads to. `null` in its place is a null object (getItemOrNullObject found nothing). */
export interface HostObject {
  readonly type: ObjectType<never>;
  readonly target: unknown;
}

export interface Scalar<T> {
  readonly get: (target: T, context: HostContext) => unknown;
  /** Absent: read-only, and setting it is refused. */
  readonly set?: (target: T, value: unknown, context: HostContext) => void;
}

export interface ObjectType<T> {
  /** As in the type's documentation: "Excel.Range". */
  readonly name: string;
  /** The Id and _Id of the instantiate answer; undefined for objects without one (ranges, formats). */
  readonly id?: (target: T, context: HostContext) => string | number | undefined;
  /** By the name in camelCase ("numberFormat"). What is not here answers ApiNotFound. */
  readonly scalars: Readonly<Record<string, Scalar<T>>>;
  /** Properties that are objects, by the name in PascalCase ("Format"). */
  readonly children?: Readonly<Record<string, (target: T, context: HostContext) => HostObject | null>>;
  /**
   * By the name in PascalCase ("GetUsedRangeOrNullObject"). `args` are plain values, or HostObjects where the caller gave
   * an object. A method whose result is an object gives a HostObject, or null for a null object; others a plain value or
   * undefined.
   */
  readonly methods?: Readonly<Record<string, (target: T, args: readonly unknown[], context: HostContext) => unknown>>;
  /** Of collections. */
  readonly items?: (target: T, context: HostContext) => readonly HostObject[];
  /** getItem(key) of collections; throws HostError("ItemNotFound"). */
  readonly indexer?: (target: T, args: readonly unknown[], context: HostContext) => HostObject;
}

/** The object of a type and its target; the only place where the target's type is let go. */
export function objectOf<T>(type: ObjectType<T>, target: T): HostObject {
  return { type: type, target };
}

/** A read-only property. */
export function reads<T>(get: Scalar<T>["get"]): Scalar<T> {
  return { get };
}
