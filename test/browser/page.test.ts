/** The built browser page in Chromium, under its own policy. One file, so that it is built once and one browser serves all. */
import { PageBed } from "./pageBed";
import { pageAccessSuite } from "./suites/pageAccess";
import { pageOpeningSuite } from "./suites/pageOpening";
import { pageWorkSuite } from "./suites/pageWork";

jest.setTimeout(60_000);

const bed = new PageBed();
beforeAll(() => bed.start(), 120_000);
afterEach(() => bed.close());
afterAll(() => bed.stop());

describe("opening", () => {
  pageOpeningSuite(bed);
});
describe("work", () => {
  pageWorkSuite(bed);
});
describe("access", () => {
  pageAccessSuite(bed);
});
