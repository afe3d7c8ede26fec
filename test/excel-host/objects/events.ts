/** The calls by which the page asks for events, and those that its handlers make afterwards. */
import type { HostSheet } from "../model";
import { EVENT, WORKBOOK } from "./changes";
import { HostError, type HostContext, type HostObject, type ObjectType } from "./define";
import { rangeObject } from "./handles";
import { parseA1 } from "./rectangles";
import { register } from "./registrations";
import { extend } from "./registry";
import { textArgument } from "./resolve";

/** The names of the wire: `_Register…Event` and its opposite, of the sheet's own events and of all sheets'. */
const OF_SHEETS: readonly (readonly [string, number])[] = [
  ["DataChangedEvent", EVENT.dataChanged],
  ["ActivatedEvent", EVENT.activated],
  ["DeactivatedEvent", EVENT.deactivated],
  ["SelectionChangedEvent", EVENT.selectionChanged],
  ["CalculatedEvent", EVENT.calculated],
  ["EventNameChanged", EVENT.nameChanged],
  ["EventVisibilityChanged", EVENT.visibilityChanged],
];
const OF_COLLECTION: readonly (readonly [string, number])[] = [
  ...OF_SHEETS,
  ["AddedEvent", EVENT.added],
  ["DeletedEvent", EVENT.deleted],
];

type Methods<T> = NonNullable<ObjectType<T>["methods"]>;

function registering<T>(events: typeof OF_SHEETS, targetId: (target: T) => string): Methods<T> {
  const change =
    (type: number, by: 1 | -1) =>
    (target: T, _args: readonly unknown[], { workbook }: HostContext) => {
      register(workbook, type, targetId(target), by);
    };
  return Object.fromEntries(
    events.flatMap(([name, type]) => [
      [`_Register${name}`, change(type, 1)],
      [`_Unregister${name}`, change(type, -1)],
    ]),
  );
}

extend("Excel.Worksheet", { methods: registering(OF_SHEETS, ({ id }: HostSheet) => id) });
extend("Excel.WorksheetCollection", { methods: registering(OF_COLLECTION, () => WORKBOOK) });

/** The changed cells that an event's getRange leads to; null where their sheet has gone since. */
function changed(reference: unknown, { workbook }: HostContext): HostObject | null {
  const [id, address = ""] = textArgument(reference).split(" ");
  const sheet = workbook.sheets.find((candidate) => candidate.id === id);
  const range = parseA1(address);
  return sheet === undefined || range === null ? null : rangeObject(sheet, range);
}

extend("Excel.Workbook", {
  methods: {
    _GetRangeForEventByReferenceId: (_workbook, [reference], context) => {
      const found = changed(reference, context);
      if (found === null) throw new HostError("ItemNotFound", "The requested resource doesn't exist.");
      return found;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_workbook, [reference], context) => changed(reference, context),
  },
});
