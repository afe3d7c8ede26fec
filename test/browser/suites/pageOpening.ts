/** Opening workbooks at the browser page: the sample, files by button and by dropping, wrong ones, and what is not saved. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { pageStrings, type OpenFailure } from "../../../src/strings/page";
import { readWorkbook } from "../../../src/workbook/xlsx/read";
import type { PageBed } from "../pageBed";
import { SAMPLE, type PageUser } from "../pageUser";

const assets = path.resolve(__dirname, "../../../assets/samples");
const SAMPLE_2024 = readFileSync(path.join(assets, "2024.xlsx"));
const DEPARTMENT = readFileSync(path.join(assets, "2025-avdelningar/avd HR-avdelningen.xlsx"));
const fixture = (name: string): Buffer => readFileSync(path.resolve(__dirname, "../../workbook/fixtures", name));

/** Files that are not opened, and why. */
async function wrongFiles(): Promise<readonly (readonly [name: string, bytes: Uint8Array, why: OpenFailure])[]> {
  const encryption = { password: "lösen", spinCount: 10 };
  return [
    ["anteckning.txt", Buffer.from("Id;Aktivitet\n1;Plan"), "notAWorkbook"],
    ["låst.xlsx", await writeXlsx({ sheets: [{ name: "Blad1", rows: [["hemligt"]] }], encryption }), "encrypted"],
    ["avklippt.xlsx", SAMPLE_2024.subarray(0, 20_000), "truncated"],
    ["tom.xlsx", new Uint8Array(0), "empty"],
    ["gammal.xls", fixture("standard.xls"), "otherFormat"],
    ["annat.ods", fixture("standard.ods"), "otherFormat"],
  ];
}

async function expectRefused(user: PageUser, name: string, why: OpenFailure): Promise<void> {
  const alert = user.page.getByRole("alert").filter({ hasText: name });
  await alert.getByText(pageStrings("sv").failures[why]).waitFor();
}

export function pageOpeningSuite(bed: PageBed): void {
  it("by button and by dropping, one workbook in the other's place", async () => {
    const user = await bed.open();
    await user.choose("Plan 2024.xlsx", SAMPLE_2024);
    await user.page.getByRole("heading", { name: "Regionstyrelsens plan 2024, april" }).waitFor();
    expect(await user.page.title()).toBe("Plan 2024.xlsx – Planuppföljning");
    await user.drop("avd HR.xlsx", DEPARTMENT);
    await user.header.getByText("avd HR.xlsx", { exact: true }).waitFor();
    const names = (await readWorkbook(DEPARTMENT, "")).filter(({ visibility }) => visibility === "visible");
    expect(await user.sheets()).toEqual(names.map(({ name }) => name));
  });

  it("a wrong file is told of in place, at the start and beside a workbook that stays as it is", async () => {
    const user = await bed.open();
    const files = await wrongFiles();
    for (const [name, bytes, why] of files) {
      await user.choose(name, bytes);
      await expectRefused(user, name, why);
    }
    await user.openSample();
    expect(await user.page.getByRole("alert").count()).toBe(0);
    await user.cell("B7").click();
    for (const [name, bytes, why] of files) {
      await user.drop(name, bytes);
      await expectRefused(user, name, why);
    }
    expect(await user.selected()).toEqual({ sheet: "Plan", cell: "B7", content: "april 2025" });
    await user.button("Stäng").click();
    expect(await user.page.getByRole("alert").count()).toBe(0);
  });

  it("several files at once are told of, and none of them is opened", async () => {
    const user = await bed.openSample();
    await user.dropAll([
      ["avd HR.xlsx", DEPARTMENT],
      ["Plan 2024.xlsx", SAMPLE_2024],
    ]);
    await expectRefused(user, "avd HR.xlsx, Plan 2024.xlsx", "several");
    await user.header.getByText(SAMPLE.file, { exact: true }).waitFor();
  });

  it("changes that are not saved are asked about before another workbook takes their place", async () => {
    const user = await bed.openSample();
    await user.type("B4", "Region Prov");
    await user.header.getByText("Ändringar som inte är sparade").waitFor();
    const dialog = user.page.getByRole("alertdialog", { name: "Spara ändringarna?" });

    await user.drop("Plan 2024.xlsx", SAMPLE_2024);
    await dialog.getByText(`Ändringarna i ${SAMPLE.file} är inte sparade`).waitFor();
    await dialog.getByRole("button", { name: "Avbryt" }).click();
    await dialog.waitFor({ state: "hidden" });
    await user.cell("B4").getByText("Region Prov").waitFor();

    await user.drop("Plan 2024.xlsx", SAMPLE_2024);
    const saved = await user.downloaded(() => dialog.getByRole("button", { name: "Spara och öppna" }).click());
    expect(saved.name).toBe(SAMPLE.file);
    const [plan] = await readWorkbook(saved.bytes, saved.name);
    expect(plan?.values.flat()).toContain("Region Prov");
    await user.header.getByText("Plan 2024.xlsx", { exact: true }).waitFor();

    await user.type("B4", "Region Prov");
    await user.header.getByText("Ändringar som inte är sparade").waitFor();
    await user.choose("avd HR.xlsx", DEPARTMENT);
    await dialog.getByRole("button", { name: "Öppna utan att spara" }).click();
    await user.header.getByText("avd HR.xlsx", { exact: true }).waitFor();
    expect(await user.header.getByText("Ändringar som inte är sparade").count()).toBe(0);
  });

  it("leaving the page with changes that are not saved is asked about, and without them it is not", async () => {
    const user = await bed.openSample();
    const asked: string[] = [];
    user.page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await user.type("B4", "Region Prov");
    await user.header.getByText("Ändringar som inte är sparade").waitFor();
    await user.page.close({ runBeforeUnload: true });
    await user.save();
    expect(asked).toEqual(["beforeunload"]);
    const closed = user.page.waitForEvent("close");
    await user.page.close({ runBeforeUnload: true });
    await closed;
    expect(asked).toEqual(["beforeunload"]);
  });

  it("speaks English to a browser that does, and to a person who asks for it, in page and pane at once", async () => {
    const user = await bed.open({ locale: "en-GB" });
    await user.button("Try the sample").click();
    await user.page.getByRole("tab", { name: "Overview" }).waitFor();
    await user.page.getByRole("button", { name: "Create summary", exact: true }).waitFor();
    await user.button("Svenska").click();
    await user.page.getByRole("tab", { name: "Översikt" }).waitFor();
    await user.button("Spara som").waitFor();
    expect(await user.page.locator("html").getAttribute("lang")).toBe("sv");
    await user.page.reload();
    await user.button("Prova med exemplet").waitFor();
  });
}
