/** Object paths of one batch: each is resolved once, when it is first needed, as Excel does. */
import type { HostContext, HostObject } from "../objects/define";
import { HostError, objectOf } from "../objects/define";
import { checkAlive } from "../objects/guards";
import { callMethod, getChild, indexed, isHostObject, locationOf, NotModelled } from "./objects";
import type { ArgumentInfo, Batch, PathIds, PathInfo } from "./protocol";
import { PATH } from "./protocol";
import type { References } from "./references";

/** An error with the place where it happened. */
export class LocatedError extends Error {
  constructor(
    override readonly cause: unknown,
    readonly location: string,
  ) {
    super(String(cause));
  }
}

/** What the first batch in a browser asks for; nothing that it does can be seen in a workbook. */
const INTERNAL_SERVICE = "Microsoft.InternalService.AddinInternalService";
const harmless = { name: INTERNAL_SERVICE, scalars: {}, methods: { NotifyActionHandlerReady: () => undefined } };

export class Paths {
  private readonly resolved = new Map<number, HostObject | null>();

  constructor(
    private readonly batch: Batch,
    private readonly root: HostObject,
    private readonly context: HostContext,
    private readonly references: References,
  ) {}

  /** The object of a path; null for a null object. Throws LocatedError. */
  resolve(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.batch.ObjectPaths.get(id);
    if (path === undefined) throw new LocatedError(new HostError("InvalidObjectPath", `no path ${String(id)}`), "");
    const object = this.find(path);
    this.resolved.set(id, object);
    return object;
  }

  /** Arguments with the objects in place of their paths. */
  args(info: ArgumentInfo | undefined): unknown[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, index) => this.argument(argument, ids[index]));
  }

  private argument(argument: unknown, id: PathIds | undefined): unknown {
    if (typeof id === "number" && id !== 0) return this.resolve(id);
    if (Array.isArray(argument) && Array.isArray(id)) {
      const ids = id as readonly PathIds[];
      return argument.map((inner: unknown, index) => this.argument(inner, ids[index]));
    }
    return argument;
  }

  private find(path: PathInfo): HostObject | null {
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.root;
      case PATH.reference:
        return this.references.find(path.Name);
      case PATH.null:
        return null;
      case PATH.new:
        if (path.Name === INTERNAL_SERVICE) return objectOf(harmless, null);
        throw new LocatedError(new NotModelled(path.Name), path.Name);
      default:
        return this.below(path);
    }
  }

  /** A child of another path. What lies below a null object is a null object. */
  private below(path: PathInfo): HostObject | null {
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const args = this.args(path.ArgumentInfo);
    const name = path.ObjectPathType === PATH.indexer ? "getItem" : path.Name;
    try {
      checkAlive(parent, this.context);
      if (path.ObjectPathType === PATH.property) return getChild(parent, name, this.context);
      if (path.ObjectPathType === PATH.indexer) return indexed(parent, args, this.context);
      const result = callMethod(parent, name, args, this.context);
      if (result === null || isHostObject(result)) return result;
      throw new Error(`${locationOf(parent, name)} gave no object`);
    } catch (error) {
      throw error instanceof LocatedError ? error : new LocatedError(error, locationOf(parent, name));
    }
  }
}
