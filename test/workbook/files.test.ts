/** Files on disk. Issue 2: "Outputs never overwrite an input; an existing output is replaced only as a whole." */
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { collectFiles, OverwritesInputError, readFileGrids, replaceFile } from "../../src/workbook/xlsx/files";
import { xlsx } from "./packages";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pf-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function make(...names: readonly string[]): void {
  for (const name of names) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), "x");
  }
}

async function collected(...paths: readonly string[]): Promise<string[]> {
  const { files } = await collectFiles(paths.map((path) => join(folder, path)));
  return files.map((path) => relative(folder, path));
}

describe("which files", () => {
  it("folders give their spreadsheets, below too, in the order of names", async () => {
    make(
      "avd 10.xlsx",
      "avd 2.xlsx",
      "Ö/å.ODS",
      "b.xls",
      "c.xlsm",
      "d.xlsb",
      "läs.txt",
      "e.csv",
      "~$avd 2.xlsx",
      ".dold.xlsx",
      ".mapp/x.xlsx",
    );
    expect(await collected(".")).toEqual(["avd 2.xlsx", "avd 10.xlsx", "b.xls", "c.xlsm", "d.xlsb", "Ö/å.ODS"]);
  });

  it("a file that is named is taken, whatever it is called; each file once", async () => {
    make("plan.xlsx", "data.bin");
    expect(await collected("data.bin", "plan.xlsx", ".", "plan.xlsx")).toEqual(["data.bin", "plan.xlsx"]);
  });

  it("what does not exist is missing", async () => {
    make("plan.xlsx");
    const { files, missing } = await collectFiles([join(folder, "plan.xlsx"), join(folder, "borta.xlsx")]);
    expect([files.length, missing]).toEqual([1, [join(folder, "borta.xlsx")]]);
  });

  it("links in a ring, dead links, and links to a file already taken do no harm", async () => {
    make("a/plan.xlsx");
    symlinkSync(join(folder, "a"), join(folder, "a", "ring"));
    symlinkSync(join(folder, "borta.xlsx"), join(folder, "död.xlsx"));
    symlinkSync(join(folder, "a", "plan.xlsx"), join(folder, "till.xlsx"));
    expect(await collected(".")).toEqual(["a/plan.xlsx"]);
  });
});

describe("reading", () => {
  it("gives the grids with the file's name", async () => {
    writeFileSync(join(folder, "avd.xlsx"), xlsx({ sheets: [{ xml: '<row r="1"><c r="A1"><v>1</v></c></row>' }] }));
    expect((await readFileGrids(join(folder, "avd.xlsx"))).map(({ file, values }) => [file, values])).toEqual([
      ["avd.xlsx", [[1]]],
    ]);
  });

  it("a folder or a missing file is an error that says so", async () => {
    await expect(readFileGrids(folder)).rejects.toMatchObject({ code: "notAWorkbook" });
    await expect(readFileGrids(join(folder, "borta.xlsx"))).rejects.toMatchObject({ code: "ENOENT" });
  });
});

describe("replacing", () => {
  const bytes = new TextEncoder().encode("nytt");

  it("makes the folder, writes the whole, leaves nothing beside it", async () => {
    const path = join(folder, "ut", "Uppföljning.xlsx");
    await replaceFile(path, bytes);
    await replaceFile(path, new TextEncoder().encode("nyare"));
    expect(readFileSync(path, "utf8")).toBe("nyare");
    expect(readdirSync(join(folder, "ut"))).toEqual(["Uppföljning.xlsx"]);
  });

  it("never an input, under whatever name it goes", async () => {
    make("in.xlsx");
    symlinkSync(join(folder, "in.xlsx"), join(folder, "länk.xlsx"));
    linkSync(join(folder, "in.xlsx"), join(folder, "hård.xlsx"));
    for (const name of ["in.xlsx", "./x/../in.xlsx", "länk.xlsx", "hård.xlsx"]) {
      await expect(replaceFile(join(folder, name), bytes, [join(folder, "in.xlsx")])).rejects.toThrow(
        OverwritesInputError,
      );
    }
    expect(readFileSync(join(folder, "in.xlsx"), "utf8")).toBe("x");
  });

  it("leaves the old file whole, and no rest, where the new one cannot be put in its place", async () => {
    mkdirSync(join(folder, "ut.xlsx"));
    await expect(replaceFile(join(folder, "ut.xlsx"), bytes)).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(["ut.xlsx"]);
  });
});
