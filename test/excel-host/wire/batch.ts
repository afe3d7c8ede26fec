/** Does one batch: its actions in order, and no further than the first that fails. What was done before it stays done. */
import type { HostContext, HostObject } from "../objects/define";
import { HostError } from "../objects/define";
import { checkAlive } from "../objects/guards";
import { callMethod, isHostObject, locationOf, NotModelled, setScalar, TooNew } from "./objects";
import { LocatedError, Paths } from "./paths";
import type { ActionInfo, ActionResult, Batch, BatchAnswer, BatchError } from "./protocol";
import { ACTION, camelCase, PATH } from "./protocol";
import { answerQuery, identity } from "./query";
import type { References } from "./references";

/** An action that a test makes fail: its number from 0, and the error's code. */
export interface FailingAction {
  readonly failAction: number;
  readonly code: string;
}

export interface BeforeAction {
  /** From 0. */
  readonly index: number;
  /** False where it only reads, or only names an object for later. */
  readonly mayChange: boolean;
}

export interface BatchRun {
  /** The workbook's object, from which all paths lead. */
  readonly root: HostObject;
  readonly context: HostContext;
  readonly references: References;
  readonly failing: FailingAction | null;
  /** Called before each action: the workbook is then as it would stay if that action failed. */
  readonly before: (action: BeforeAction) => void;
  /** Told of every member that the host does not model, and of faults of the host's own. */
  readonly unknown: (member: string) => void;
}

export function runBatch(batch: Batch, run: BatchRun): BatchAnswer {
  const executor = new Executor(batch, run);
  const results: ActionResult[] = [];
  const traces: number[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    run.before({ index, mayChange: mayChange(action, batch) });
    try {
      if (run.failing?.failAction === index) throw new HostError(run.failing.code, "failed by the test");
      results.push({ ActionId: action.Id, Value: executor.execute(action) ?? null });
      if (action.ActionType === ACTION.trace) traces.push(action.Id);
    } catch (error) {
      return { Error: describe(error, index, run), ProcessedResults: { Results: results }, TraceIds: traces };
    }
  }
  return { Results: results, TraceIds: traces };
}

/** A method may be called by the action that names its result ("Add"); those that begin with Get or _ change nothing. */
function mayChange({ ActionType, Name, ObjectPathId }: ActionInfo, batch: Batch): boolean {
  if (ActionType === ACTION.setProperty) return true;
  if (ActionType === ACTION.method) return !isReading(Name);
  const path = ActionType === ACTION.instantiate ? batch.ObjectPaths.get(ObjectPathId ?? 0) : undefined;
  return path?.ObjectPathType === PATH.method && !isReading(path.Name);
}

function isReading(method: string): boolean {
  return /^(?:Get|_)/u.test(method);
}

class Executor {
  private readonly paths: Paths;
  /** Reference ids by object, of those kept in this batch. */
  private readonly keptIds = new Map<HostObject, string>();

  constructor(
    batch: Batch,
    private readonly run: BatchRun,
  ) {
    this.paths = new Paths(batch, run.root, run.context, run.references);
  }

  execute(action: ActionInfo): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const object = this.paths.resolve(action.ObjectPathId ?? 0);
    const args = this.paths.args(action.ArgumentInfo);
    // Nothing happens to a null object: Microsoft's own samples delete what getItemOrNullObject did not find.
    if (object === null) return null;
    try {
      checkAlive(object, this.run.context);
      return this.act(object, action, args);
    } catch (error) {
      const where = action.Name === "" ? "load" : action.Name;
      throw error instanceof LocatedError ? error : new LocatedError(error, locationOf(object, where));
    }
  }

  private act(object: HostObject, action: ActionInfo, args: readonly unknown[]): unknown {
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.instantiated(object);
      case ACTION.query:
        return answerQuery(object, action.QueryInfo ?? {}, this.run.context);
      case ACTION.method:
        return this.method(object, action.Name, args);
      case ACTION.setProperty:
        setScalar(object, camelCase(action.Name), args[0], this.run.context);
        return null;
      default:
        throw new NotModelled(`action type ${String(action.ActionType)} (retrieve, ensureUnchanged, update)`);
    }
  }

  private instantiated(object: HostObject): unknown {
    const reference = this.keptIds.get(object);
    const id = identity(object, this.run.context);
    return {
      ...("_Id" in id ? { Id: id._Id } : {}),
      ...id,
      ...(reference === undefined ? {} : { _ReferenceId: reference }),
    };
  }

  private method(object: HostObject, name: string, args: readonly unknown[]): unknown {
    const references = this.run.references;
    switch (name) {
      case "_KeepReference":
        if (!this.keptIds.has(object)) this.keptIds.set(object, references.keep(object));
        return null;
      case "_RemoveReference":
        references.remove(args[0]);
        return null;
      case "_RemoveAllReferences":
        references.clear();
        return null;
      case "_GetReferenceCount":
        return references.size;
      default: {
        const result = callMethod(object, name, args, this.run.context);
        return isHostObject(result) ? this.instantiated(result) : result;
      }
    }
  }
}

/** HTTP statuses as office.js' own errors have them; what is not here is a bad request. */
const STATUSES = new Map([
  ["ItemNotFound", 404],
  ["ApiNotFound", 404],
  ["AccessDenied", 403],
  ["ItemAlreadyExists", 409],
  ["GeneralException", 500],
]);

function describe(error: unknown, index: number, run: BatchRun): BatchError {
  const location = error instanceof LocatedError ? error.location : "";
  const cause = error instanceof LocatedError ? error.cause : error;
  const code = cause instanceof HostError ? cause.code : "GeneralException";
  const isTests = run.failing?.failAction === index;
  if (code === "ApiNotFound" && !isTests && !(cause instanceof TooNew))
    run.unknown(cause instanceof NotModelled ? cause.member : String(cause));
  if (!(cause instanceof HostError))
    run.unknown(`fault of the host: ${cause instanceof Error ? String(cause.stack) : ""}`);
  const message = cause instanceof Error ? cause.message : String(cause);
  return {
    Code: code,
    Message: message,
    Location: location,
    ActionIndex: index,
    HttpStatusCode: STATUSES.get(code) ?? 400,
  };
}
