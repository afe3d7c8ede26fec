/** What the command line is connected to. */
export interface Surroundings {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** True where a person watches: then progress is shown. */
  readonly isTerminal: boolean;
  readonly now: Date;
}
