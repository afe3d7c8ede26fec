/** Being told of changes, for as long as that is wanted. */
import type { Workbook, WorkbookChange } from "../../workbook/port";
import { asTrouble, type Trouble } from "../trouble";

export class Following {
  private begun: Promise<() => Promise<void>> | null = null;
  private failed = false;

  constructor(
    private readonly workbook: Pick<Workbook, "follow">,
    private readonly listener: (change: WorkbookChange) => void,
  ) {}

  /** True where changes are told, or will be when Excel has answered. */
  get isOn(): boolean {
    return this.begun !== null;
  }

  /** True where it has been tried in vain. */
  get hasFailed(): boolean {
    return this.failed;
  }

  /** Gives back the trouble that stopped it; null where changes are told now. */
  async begin(): Promise<Trouble | null> {
    // A listener of its own each time: the end of an earlier following shall not end this one.
    const begun = (this.begun ??= this.workbook.follow((change) => {
      this.listener(change);
    }));
    try {
      await begun;
      if (this.begun === begun) this.failed = false;
      return null;
    } catch (error) {
      if (this.begun === begun) {
        this.begun = null;
        this.failed = true;
      }
      return asTrouble(error);
    }
  }

  /** Where Excel does not answer, it may go on telling: whoever listens no longer cares. */
  async end(): Promise<void> {
    const { begun } = this;
    this.begun = null;
    try {
      await (
        await begun
      )?.();
    } catch {
      return;
    }
  }
}
