/** Answers to load(): the properties asked for, in PascalCase, nested as the library expects them. */
import type { HostContext, HostObject } from "../objects/define";
import { scalarNames } from "../objects/registry";
import { getChild, getScalar, hasScalar, idOf, itemsOf } from "./objects";
import type { QueryInfo } from "./protocol";
import { camelCase, pascalCase } from "./protocol";

type Answer = Record<string, unknown>;

/**
 * The answer to a query. `format/fill/color` leads through children; "*" and an empty list ask for all scalar properties
 * (docs/develop/application-specific-api-model.md, "Calling the load method without parameters").
 */
export function answerQuery(object: HostObject, query: QueryInfo, context: HostContext): Answer {
  const select = [...(query.Select ?? []), ...(query.Expand ?? []).map((child) => `${child}/*`)];
  return answer(object, select.length === 0 ? ["*"] : select, context, query);
}

function answer(object: HostObject, select: readonly string[], context: HostContext, query: QueryInfo = {}): Answer {
  const items = itemsOf(object, context);
  if (items === null) return properties(object, select, context);
  const own = select.filter((name) => name !== "*" && hasScalar(object, head(name)));
  const ofItems = select.filter((name) => !own.includes(name));
  const result: Answer = own.length === 0 ? {} : properties(object, own, context);
  if (ofItems.length > 0) {
    const first = query.Skip ?? 0;
    const chosen = items.slice(first, query.Top === undefined ? undefined : first + query.Top);
    result._Items = chosen.map((item) => ({ ...identity(item, context), ...answer(item, ofItems, context) }));
  }
  return result;
}

/** The id by which the library finds an item again. */
export function identity(object: HostObject, context: HostContext): Answer {
  const id = idOf(object, context);
  return id === undefined ? {} : { _Id: id };
}

function properties(object: HostObject, select: readonly string[], context: HostContext): Answer {
  const result: Answer = {};
  const nested = new Map<string, string[]>();
  for (const path of select) {
    const name = head(path);
    if (name === "*") Object.assign(result, allScalars(object, context));
    else if (name !== path) nested.set(name, [...(nested.get(name) ?? []), path.slice(name.length + 1)]);
    else if (hasScalar(object, camelCase(name))) result[pascalCase(name)] = getScalar(object, camelCase(name), context);
    else nested.set(name, [...(nested.get(name) ?? []), "*"]);
  }
  for (const [name, rest] of nested) {
    const child = getChild(object, pascalCase(name), context);
    result[pascalCase(name)] = child === null ? null : { ...identity(child, context), ...answer(child, rest, context) };
  }
  return result;
}

function allScalars(object: HostObject, context: HostContext): Answer {
  return Object.fromEntries(
    scalarNames(object.type).map((name) => [pascalCase(name), getScalar(object, name, context)]),
  );
}

function head(path: string): string {
  const end = path.search(/[/.]/);
  return end < 0 ? path : path.slice(0, end);
}
