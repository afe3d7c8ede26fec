/**
 * `npm run icons`: draws assets/icons/*.svg as the PNG files that the manifest names. The drawings for 16 and 20 pixels are simpler
 * ones; 40, 48 and 64 are whole multiples of a smaller drawing, so that every line stays on the pixel grid. Line weights follow
 * "Icon guidelines for Office Add-ins": 1 px up to 32, 2 px from 40.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sparticuz from "@sparticuz/chromium";
import { chromium } from "playwright-core";
import { DRAWINGS, ICON_NAMES } from "./drawings";

const FOLDER = fileURLToPath(new URL("../../assets/icons/", import.meta.url));

const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: sparticuz.args });
try {
  const page = await browser.newPage();
  for (const name of ICON_NAMES) {
    for (const [size, drawing] of DRAWINGS) {
      const svg = await readFile(join(FOLDER, `${name}-${String(drawing)}.svg`), "utf8");
      await page.setViewportSize({ width: size, height: size });
      const style = `html,body{margin:0;background:transparent}svg{display:block;width:${String(size)}px;height:${String(size)}px}`;
      await page.setContent(`<style>${style}</style>${svg}`);
      const png = await page.screenshot({ omitBackground: true });
      await writeFile(join(FOLDER, `${name}-${String(size)}.png`), png);
    }
  }
} finally {
  await browser.close();
}
