import type { Compiler, WebpackPluginInstance } from "webpack";

/** See budget.js: for the tests, which are TypeScript. */
export class FirstViewBudget implements WebpackPluginInstance {
  constructor(what: string);
  apply(compiler: Compiler): void;
}
