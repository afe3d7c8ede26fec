/** The language of page and pane, which a person can change while they work. */
import type { Language } from "../strings/findings";

export class LanguageChoice {
  private readonly listeners = new Set<() => void>();

  constructor(
    private current: Language,
    private readonly keep: (language: Language) => void,
  ) {}

  readonly state = (): Language => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  readonly change = (): void => {
    this.current = this.current === "sv" ? "en" : "sv";
    this.keep(this.current);
    for (const listener of [...this.listeners]) listener();
  };
}
