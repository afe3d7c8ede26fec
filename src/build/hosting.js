import { CACHE, headerPolicy } from "./policy.js";
import { folderOf } from "./manifest.js";

/**
 * Fills a server's configuration: `{{policy}}`, `{{cache.page}}`, `{{cache.hashed}}`, `{{cache.icon}}` and `{{folder}}` (the
 * folder part of the address, "" for a whole host).
 * @param {string} template the file as kept in assets/hosting
 * @param {string} address from `publicAddress`
 * @param {"cdn" | "package"} office where office.js comes from
 * @returns {string} the file to put on the server
 * @throws {Error} on a placeholder that has no value
 */
export function filledHosting(template, address, office) {
  const values = new Map([
    ["policy", headerPolicy(office)],
    ["folder", folderOf(address)],
    ...Object.entries(CACHE).map(([kind, value]) => [`cache.${kind}`, value]),
  ]);
  return template.replaceAll(/\{\{([\w.]+)\}\}/g, (whole, name) => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`No value for ${whole} in a hosting file.`);
    return value;
  });
}
