/** Excel.Application: what an add-in asks it while it writes. */
import type { HostWorkbook } from "../model";
import type { ObjectType } from "./define";
import { wordArgument } from "./resolve";

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;
/** The mode is the program's and no part of the workbook's data. */
const modes = new WeakMap<HostWorkbook, (typeof MODES)[number]>();

const nothing = (): undefined => undefined;

export const applicationType: ObjectType<HostWorkbook> = {
  name: "Excel.Application",
  scalars: {
    calculationMode: {
      get: (workbook) => modes.get(workbook) ?? "Automatic",
      set: (workbook, value) => {
        modes.set(workbook, wordArgument(value, MODES));
      },
    },
  },
  methods: {
    // They change what a person sees and when Excel calculates, and the host does neither.
    SuspendApiCalculationUntilNextSync: nothing,
    SuspendScreenUpdatingUntilNextSync: nothing,
    Calculate: nothing,
  },
};
