import { URL } from "node:url";

/** The address that stands in the manifest as it is kept in the project: where the development server answers. */
export const LOCAL_ADDRESS = "https://localhost:3000";

/**
 * Checks and tidies the address that the add-in will be served from.
 * @param {string} address such as "https://exempel.se/plan"; https only, since Office loads nothing else
 * @returns {string} the address without a slash at the end
 * @throws {Error} when it is no https address, or holds a user name, query or fragment
 */
export function publicAddress(address) {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== "https:") throw new Error(`--env address must be an https address, not "${address}".`);
  if (url.search !== "" || url.hash !== "" || url.username !== "" || url.password !== "") {
    throw new Error(`--env address must hold only host and folder, not "${address}".`);
  }
  return url.href.replace(/\/+$/, "");
}

/**
 * @param {string} address from `publicAddress`
 * @returns {string} the folder part: "" for a whole host, else such as "/plan"
 */
export function folderOf(address) {
  return new URL(address).pathname.replace(/\/+$/, "");
}

/**
 * The manifest for one address.
 * @param {string} manifest manifest.xml as kept in the project
 * @param {string} address from `publicAddress`
 * @returns {string} the same manifest with every local address replaced
 */
export function filledManifest(manifest, address) {
  const inAttribute = address.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  return manifest.replaceAll(LOCAL_ADDRESS, () => inAttribute);
}
