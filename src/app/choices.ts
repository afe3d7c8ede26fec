/** A person's own choices in the pane, kept from time to time; unlike settings they say nothing of the workbook. */

export interface Choices {
  /** True when the person has put the first run's lines away. */
  readonly firstRunSeen: boolean;
  /** The view that was open last; null the first time. Whoever reads it checks that there is such a view. */
  readonly lastView: string | null;
}

export const NO_CHOICES: Choices = { firstRunSeen: false, lastView: null };

/** Where choices are kept. Nothing here throws: where nothing can be kept, the choices last as long as the pane. */
export interface KeptChoices {
  readonly read: () => Choices;
  readonly keep: (change: Partial<Choices>) => void;
}
