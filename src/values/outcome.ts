/** Outcomes of key figures: a number, ja or nej, or that there is no data. */
import type { Vocabulary } from "../plan/ownWords";
import type { Outcome } from "../plan/quantities";
import { EMPTY, type Reading } from "../plan/reading";
import type { CellValue } from "../workbook/port";
import { isBlank, isFormulaError, isNothing, textOf, unreadable } from "./cell";
import { rememberingByFormat } from "./memo";
import { readQuantity } from "./number";
import { NO_DATA } from "./statusWords";
import { wordReader, type WordList } from "./words";

const OUTCOME_WORDS: WordList<Outcome> = {
  states: [
    { state: { kind: "noData" }, code: "noData", words: NO_DATA },
    { state: { kind: "yes" }, code: "yes", words: "ja|yes|sant|true" },
    { state: { kind: "no" }, code: "no", words: "nej|no|falskt|false" },
  ],
  nothing: "ej rapporterad|ej rapporterat|inte rapporterad|inte rapporterat|not reported",
  refused: [
    ["mätbart|mätbar|mätt|tillgängligt|tillgänglig|tillämpligt|tillgängliga data|mäts|aktuellt|ja/nej|data|utfall", ""],
  ],
};

/**
 * A reader of outcomes. A lone dash and `#N/A` are what people put where there is no value (domain.md lists both): noData,
 * while an empty cell is not reported. Every other error cell is unreadable.
 */
export function outcomeReader(vocabulary: Vocabulary): (cell: CellValue, format?: string) => Reading<Outcome> {
  const words = wordReader(OUTCOME_WORDS, vocabulary);
  return rememberingByFormat((cell, format) => {
    if (isBlank(cell)) return EMPTY;
    const word = words(cell);
    if (word.kind === "read") return word;
    if (isNothing(cell)) return { kind: "read", value: { kind: "noData" }, text: textOf(cell) };
    if (word.kind === "empty" || isFormulaError(cell)) return word;
    const quantity = readQuantity(cell, format);
    if (quantity.kind === "read") return { ...quantity, value: { kind: "number", quantity: quantity.value } };
    return quantity.kind === "unreadable" ? unreadable(quantity.text, quantity.why, word.nearest) : quantity;
  });
}
