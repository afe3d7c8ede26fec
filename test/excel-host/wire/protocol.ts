/**
 * The shapes of a batch, as excel-web-16.00.debug.js of @microsoft/office-js 1.1.110 builds it
 * (ClientRequestBase.buildRequestMessageBodyAndRequestFlags, ObjectPathFactory, CommonUtility.setMethodArguments).
 */

/** Numbers of `ObjectPathType` and `ActionType` on the wire. */
export const PATH = { global: 1, new: 2, method: 3, property: 4, indexer: 5, reference: 6, null: 7 } as const;
export const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

/** Set in a request's flags where the batch may change something (`aggregrateRequestFlags`). */
export const WRITE_FLAG = 1;

/** Arguments; a nonzero id at the same place says that the argument is the object of that path. */
export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[] | null;
  readonly ReferencedObjectPathIds?: readonly PathIds[] | null;
}
export type PathIds = number | null | readonly PathIds[];

export interface PathInfo {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface ActionInfo {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface Batch {
  readonly Actions: readonly ActionInfo[];
  readonly ObjectPaths: ReadonlyMap<number, PathInfo>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export type BatchAnswer =
  | { readonly Results: readonly ActionResult[]; readonly TraceIds: readonly number[] }
  | {
      readonly Error: BatchError;
      readonly ProcessedResults: { readonly Results: readonly ActionResult[] };
      readonly TraceIds: readonly number[];
    };

/** The batch of a request's body. Throws where the text is no batch: the library never sends such a thing. */
export function parseBatch(text: string): Batch {
  const body = JSON.parse(text) as { Actions?: ActionInfo[]; ObjectPaths?: Record<string, PathInfo> };
  if (!Array.isArray(body.Actions) || typeof body.ObjectPaths !== "object") throw new Error("not a batch");
  const paths = Object.values(body.ObjectPaths).map((path): [number, PathInfo] => [path.Id, path]);
  return { Actions: body.Actions, ObjectPaths: new Map(paths) };
}

/** "NumberFormat" of "numberFormat"; the other way round with `camelCase`. */
export function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export function camelCase(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
