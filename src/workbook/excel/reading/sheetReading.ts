/**
 * One sheet being read, in stages: where its values are, the values, merged areas where those are many, and what is left of
 * the details. The details of values that have come are asked for together with the values that have not.
 */
import type { CellRange, SheetGrid } from "../../port";
import type { Budget, GridBuilder, SheetFacts } from "../../grid/gridBuilder";
import { GRID } from "../../grid/limits";
import { DetailsReading, type KnownDetails } from "./details";
import { bands } from "./ranges";
import type { Request } from "./requests";
import { ValuesReading } from "./valuesReading";
import { Wanted } from "./wanted";

/** Excel fails to tell more than 512 merged areas at a time: few rows at a time then. */
const MERGE_ROWS = 40;

export class SheetReading {
  /** What is not answered yet. Empty when the sheet is finished. */
  readonly wanted = new Wanted();
  private stage: "locating" | "values" | "merges" | "details" | "finished" = "locating";
  private readonly values: ValuesReading;
  private readonly details: DetailsReading;
  private readonly known: KnownDetails = { fills: [], rows: [] };
  /** The sheet without details, when all values are there. */
  private grid: SheetGrid | null = null;
  private readonly merges: CellRange[] = [];
  private readonly tables: { readonly name: string; readonly range: CellRange }[] = [];
  private hasManyMerges = false;

  /** @param window rows that are read blind in the first round */
  constructor(
    private readonly facts: SheetFacts,
    private readonly budget: Budget,
    window: number,
  ) {
    this.details = new DetailsReading(this.wanted, this.known);
    const addPart = this.details.addPart.bind(this.details);
    this.values = new ValuesReading(this.wanted, this.known, addPart, window);
    this.wanted.add({
      kind: "anyHidden",
      range: { firstRow: 0, lastRow: window - 1, firstColumn: 0, lastColumn: 0 },
      take: (range, value) => {
        if (value !== null) this.known.rows.push({ range, value });
      },
    });
    this.wantMerges({ firstRow: 0, firstColumn: 0, lastRow: GRID.rows - 1, lastColumn: GRID.columns - 1 });
  }

  get isFinished(): boolean {
    return this.stage === "finished";
  }

  /** Bytes that a cell's value takes in an answer; null where too few were seen to tell. */
  get bytesPerCell(): number | null {
    return this.values.bytesPerCell;
  }

  table(name: string, range: CellRange): void {
    this.tables.push({ name, range });
  }

  /** Excel failed at this request. False where nothing can be done about it. */
  refused(request: Request): boolean {
    if (request.kind !== "merges") return false;
    if (this.hasManyMerges) return this.wanted.divide(request) !== null;
    this.hasManyMerges = true;
    this.wanted.delete(request);
    return true;
  }

  /** Begins the next stages when nothing is missing of this one. Throws WorkbookError tooLarge. */
  advance(): void {
    while (this.isStageDone()) this.nextStage();
  }

  /** The sheet as it stands; call when it is finished. */
  result(): SheetGrid {
    if (this.grid === null) throw new Error("the sheet is not read yet");
    return this.details.addTo(this.grid);
  }

  private isStageDone(): boolean {
    switch (this.stage) {
      case "locating":
        return !this.wanted.has("used") && !this.wanted.has("anyHidden");
      case "values":
        return !this.wanted.has("values");
      case "merges":
        return !this.wanted.has("merges");
      case "details":
        return this.wanted.size === 0;
      case "finished":
        return false;
    }
  }

  private nextStage(): void {
    if (this.stage === "locating") {
      this.stage = "values";
      this.values.readLocated();
    } else if (this.stage === "values") {
      this.stage = "merges";
      if (this.hasManyMerges) this.wantMergesOfRows(this.values.lastRow);
    } else if (this.stage === "merges") {
      this.stage = "details";
      this.grid = this.values.build(this.facts, this.budget, (builder) => {
        this.addLayout(builder);
      });
      this.details.finish(this.grid);
    } else this.stage = "finished";
  }

  private addLayout(builder: GridBuilder): void {
    for (const range of this.merges) builder.merge(range);
    for (const { name, range } of this.tables) builder.table(name, range);
  }

  private wantMergesOfRows(lastRow: number): void {
    const all = { firstRow: 0, firstColumn: 0, lastRow, lastColumn: GRID.columns - 1 };
    for (const range of bands(all, MERGE_ROWS * GRID.columns)) this.wantMerges(range);
  }

  private wantMerges(range: CellRange): void {
    this.wanted.add({
      kind: "merges",
      range,
      take: (_range, areas) => {
        this.merges.push(...areas);
      },
    });
  }
}
