/** Colours as Office.js takes and gives them: "#RRGGBB", "RRGGBB" or a name of HTML in, "#RRGGBB" out. */
import { invalidArgument } from "./resolve";

/** Named colours of HTML 4 and those that the documentation's examples use. Source: CSS Color Module Level 3, 4.3. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ["black", "#000000"],
  ["silver", "#C0C0C0"],
  ["gray", "#808080"],
  ["white", "#FFFFFF"],
  ["maroon", "#800000"],
  ["red", "#FF0000"],
  ["purple", "#800080"],
  ["fuchsia", "#FF00FF"],
  ["green", "#008000"],
  ["lime", "#00FF00"],
  ["olive", "#808000"],
  ["yellow", "#FFFF00"],
  ["navy", "#000080"],
  ["blue", "#0000FF"],
  ["teal", "#008080"],
  ["aqua", "#00FFFF"],
  ["orange", "#FFA500"],
  ["pink", "#FFC0CB"],
  ["lightyellow", "#FFFFE0"],
]);

/** @throws HostError InvalidArgument for what is no colour */
export function colourArgument(argument: unknown): string {
  if (typeof argument !== "string") throw invalidArgument(`A colour was expected: ${JSON.stringify(argument)}`);
  const named = NAMED.get(argument.toLowerCase());
  if (named !== undefined) return named;
  const [, digits] = /^#?([0-9a-f]{6})$/i.exec(argument) ?? [];
  if (digits === undefined) throw invalidArgument(`No colour: ${argument}`);
  return `#${digits.toUpperCase()}`;
}
