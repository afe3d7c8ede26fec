/** The browser page for everybody: axe in every state, narrow windows, and the keyboard alone. */
import type { BrowserContextOptions } from "playwright-core";
import { axeFindings } from "../axe";
import { picture, type PageBed } from "../pageBed";
import { readWorkbook } from "../../../src/workbook/xlsx/read";
import type { PageUser } from "../pageUser";

const APPEARANCES: readonly (readonly [name: string, options: BrowserContextOptions])[] = [
  ["light", {}],
  ["dark", { colorScheme: "dark" }],
  ["contrast", { forcedColors: "active" }],
];
const WIDE = { width: 1280, height: 800 };
const NARROW = [
  { width: 390, height: 844 },
  { width: 320, height: 640 },
];

/** Goes through the page's states; `see` is called in each. */
async function throughStates(user: PageUser, see: (state: string) => Promise<void>): Promise<void> {
  await see("start");
  await user.choose("En anteckning från avdelningen som inte är någon arbetsbok.txt", Buffer.from("Id;Aktivitet"));
  await user.page.getByRole("alert").waitFor();
  await see("wrong-file");
  await user.openSample();
  await see("overview");
  for (const [view, name] of [
    ["Kontroll", "findings"],
    ["Utkast", "drafts"],
    ["Inställningar", "settings"],
  ] as const) {
    await user.view(view);
    await see(name);
  }
  await user.summarise();
  await user.page.getByRole("grid", { name: "Sammanställning" }).waitFor();
  await see("summary");
  await user.sheet("Rapportutkast");
  await see("draft-sheet");
  await user.drop("annan.xlsx", Buffer.from("x"));
  await user.page.getByRole("alertdialog").waitFor();
  await see("unsaved");
}

export function pageAccessSuite(bed: PageBed): void {
  it.each(APPEARANCES)("axe finds nothing in any state, and nothing is cut off sideways: %s", async (name, options) => {
    const user = await bed.open({ ...options, viewport: WIDE });
    const found: string[] = [];
    await throughStates(user, async (state) => {
      await picture(user, `${name}-${state}`);
      found.push(...(await axeFindings(user.page)).map((finding) => `${state}: ${finding}`));
      for (const viewport of NARROW) {
        await user.page.setViewportSize(viewport);
        await picture(user, `${name}-${state}-${String(viewport.width)}`);
        const cut = await user.page.evaluate(widerThanTheirRoom);
        found.push(...cut.map((what) => `${state}, ${String(viewport.width)} pixels wide: ${what}`));
      }
      await user.page.setViewportSize(WIDE);
    });
    expect(found).toEqual([]);
  });

  it("in a narrow window, where the pane stands below the workbook, the way to a cell leads up to it", async () => {
    const user = await bed.openSample({ viewport: { width: 390, height: 844 } });
    const findings = await user.view("Kontroll");
    await findings.getByRole("button", { name: "Gå till Nyckeltal · A1" }).click();
    await user.sees("Nyckeltal", "A1");
  });

  it("nothing moves for those who have asked for that", async () => {
    const user = await bed.openSample({ reducedMotion: "reduce", viewport: WIDE });
    await user.view("Kontroll");
    await user.page
      .getByRole("button", { name: /^Gå till / })
      .first()
      .click();
    const moving = await user.page.evaluate(
      () =>
        document
          .getAnimations()
          .filter(({ playState, effect }) => playState === "running" && effect?.getComputedTiming().duration !== 0)
          .length,
    );
    expect(moving).toBe(0);
  });

  it("the keyboard alone gets from the start to a saved summary with a paragraph of one's own", async () => {
    const user = await bed.open();
    const keys = user.page.keyboard;
    await tabTo(user, "Prova med exemplet");
    await keys.press("Enter");
    await user.planRead();
    await tabTo(user, "Skapa sammanställning");
    await keys.press("Enter");
    await user.page.getByRole("region", { name: "Sammanställningen är klar." }).waitFor();
    await tabTo(user, "Rapportutkast");
    await keys.press("Enter");
    await user.page.getByRole("grid", { name: "Rapportutkast" }).waitFor();
    await tabTo(user, "Rapportutkast grid");
    await keys.press("Control+Home");
    for (let row = 1; row < 7; row++) await keys.press("ArrowDown");
    await keys.press("ArrowRight");
    expect((await user.selected()).cell).toBe("B7");
    await keys.type("Vår egen inledning.");
    await keys.press("Enter");
    await user.page.getByRole("grid").getByText("Vår egen inledning.").waitFor();
    await tabTo(user, "Spara som");
    const { name, bytes } = await user.downloaded(() => keys.press("Enter"));
    const draft = (await readWorkbook(bytes, name)).find((grid) => grid.name === "Rapportutkast");
    expect(draft?.values.flat()).toContain("Vår egen inledning.");
  });
}

/** The page, and the views of the pane, where they would have to be scrolled sideways. */
function widerThanTheirRoom(): string[] {
  return [document.documentElement, ...document.querySelectorAll("[role='tabpanel']")]
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
    .map(
      (one) =>
        `${one.tagName} ${one.getAttribute("aria-label") ?? ""} ${String(one.scrollWidth)} in ${String(one.clientWidth)}`,
    );
}

const MOST_STOPS = 60;

/** Presses Tab until what has the focus is called that ("… grid": the grid of that name); it has to be seen to have it. */
async function tabTo(user: PageUser, name: string): Promise<void> {
  const passed: string[] = [];
  while (passed.length < MOST_STOPS) {
    await user.page.keyboard.press("Tab");
    const focused = await user.page.evaluate(focusedElement);
    if (focused.name === name) {
      expect(focused).toEqual({ name, seen: true });
      return;
    }
    passed.push(focused.name);
  }
  throw new Error(`Tab does not come to ${name}: ${passed.join(" | ")}`);
}

/** What the element with the focus is called, and whether something drawn round it or in it shows that it has it. */
function focusedElement(): { name: string; seen: boolean } {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement)) return { name: "", seen: false };
  const label = element.getAttribute("aria-label") ?? element.innerText.trim();
  const name = element.getAttribute("role") === "grid" ? `${label} grid` : label;
  const drawn = [element, ...element.querySelectorAll("[aria-selected='true']")].some((one) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    const after = getComputedStyle(one, "::after");
    return (
      (outlineStyle !== "none" && outlineWidth !== "0px") ||
      boxShadow !== "none" ||
      (after.content !== "none" && after.outlineStyle !== "none") ||
      (after.content !== "none" && after.borderTopWidth !== "0px")
    );
  });
  return { name, seen: drawn };
}
