/**
 * Property tests draw the same cases in every run, so that a green main stays green and a red one can be looked into.
 * `SEED=7 npx jest` draws others.
 */
import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env.SEED ?? 20250430) });
