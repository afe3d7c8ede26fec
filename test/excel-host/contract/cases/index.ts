/** All that the adapter relies on. */
import type { ContractCase } from "../case";
import { DOUBTS } from "./doubts";
import { LOOK_CASES } from "./looks";
import { SHEET_CASES } from "./sheets";
import { TABLE_CASES } from "./tables";
import { TEXT_CASES } from "./texts";

export const CASES: readonly ContractCase[] = [...TEXT_CASES, ...SHEET_CASES, ...LOOK_CASES, ...TABLE_CASES, ...DOUBTS];
