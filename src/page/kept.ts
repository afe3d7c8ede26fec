/** The language of the page, kept in this browser. */
import type { Language } from "../strings/findings";
import { languageOf } from "../strings/pane";

const KEY = "planuppfoljning.language";

/** The language that was chosen last; the browser's own the first time. */
export function keptLanguage(): Language {
  try {
    return languageOf(localStorage.getItem(KEY) ?? navigator.language);
  } catch {
    return languageOf(navigator.language);
  }
}

export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Storage is full or forbidden: the choice lasts as long as the page.
    return;
  }
}
