/**
 * The built add-in in a browser, in both ways that Excel starts it, against the workbook host. One file, so that the add-in
 * is built once and one browser serves all.
 */
import { Bed } from "./bed";
import { accessSuite } from "./suites/access";
import { draftsSuite } from "./suites/drafts";
import { findingsSuite } from "./suites/findings";
import { followingSuite } from "./suites/following";
import { openingSuite } from "./suites/opening";
import { ribbonSuite } from "./suites/ribbon";
import { settingsSuite } from "./suites/settings";
import { statesSuite } from "./suites/states";
import { troubleSuite } from "./suites/troubles";

jest.setTimeout(40_000);

const bed = new Bed();
beforeAll(() => bed.start(), 120_000);
afterEach(() => bed.closePanes());
afterAll(() => bed.stop());

openingSuite(bed);
ribbonSuite(bed);
troubleSuite(bed);
findingsSuite(bed);
draftsSuite(bed);
followingSuite(bed);
settingsSuite(bed);
statesSuite(bed);
accessSuite(bed);
