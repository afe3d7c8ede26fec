/**
 * What the browser may load, run and send while the pane is open, and the other headers that go with it.
 *
 * Tried with @microsoft/office-js 1.1.110 in Chromium, as Excel on Windows and on the web: office.js adds <script> elements from its
 * own folder and needs neither eval (the `new Function` in excel-win32 and excel-mac stands in a try, behind globalThis) nor
 * inline script or style. Its telemetry would call other hosts: the policy stops that, and the library does without. In an
 * ordinary browser window, where there is no Excel, that shows in the console as a frame and a style that were refused.
 */

/** Microsoft's CDN for office.js. See "Referencing the Office JavaScript API library" in Microsoft's documentation. */
const OFFICE_CDN = "https://appsforoffice.microsoft.com";
export const OFFICE_SCRIPT = `${OFFICE_CDN}/lib/1/hosted/office.js`;

/** SHA-256 of the empty string: Fluent UI's Griffel inserts empty <style> elements and fills them through the CSSOM. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * The pages that may show the pane in a frame: Excel on the web, and the sites that Excel on the web is itself framed by,
 * since every ancestor counts. Sources: Microsoft's list of hosts in "Prerequisites: content security policy headers" of the
 * Teams documentation, OfficeDev/office-js issues #3342 and office-js-docs-pr #4911, and `isHostNameValidWacDomain` in
 * excel-web-16.00.debug.js. Excel for Windows and Mac show the pane without a frame.
 */
const FRAME_ANCESTORS = [
  "https://*.officeapps.live.com",
  "https://*.office.net",
  "https://*.cloud.microsoft",
  "https://*.sharepoint.com",
  "https://onedrive.live.com",
  "https://*.office.com",
  "https://*.office365.com",
  "https://*.microsoft365.com",
  "https://teams.microsoft.com",
  "https://*.teams.microsoft.com",
];

/**
 * The policy as it can stand in a <meta> element.
 * @param {"cdn" | "package"} office where office.js comes from
 * @returns {string} directives, joined by "; "
 */
export function metaPolicy(office) {
  const scripts = office === "cdn" ? `'self' ${OFFICE_CDN}` : "'self'";
  // On the web office.js opens AgaveErrorUX/index.html in a frame when it does not know the host.
  const frames = office === "cdn" ? OFFICE_CDN : "'self'";
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src 'self' ${EMPTY_STYLE}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    `frame-src ${frames}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/**
 * The policy of the browser page, which knows no Office: everything comes from the page's own folder, and the workbook that is
 * saved is a blob that the page has made itself (a download is no request, so it needs no permission).
 * @returns {string} directives, joined by "; "
 */
export function pagePolicy() {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${EMPTY_STYLE}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/**
 * The policy as a header: browsers heed `frame-ancestors` there only (CSP level 3, section 3.3).
 * @param {"cdn" | "package"} office where office.js comes from
 * @returns {string} directives, joined by "; "
 */
export function headerPolicy(office) {
  return `${metaPolicy(office)}; frame-ancestors ${FRAME_ANCESTORS.join(" ")}`;
}

/** How long each kind of file may be kept. Icons must be cacheable: "Office Add-ins manifest", hosting requirements. */
export const CACHE = {
  /** Pages and the manifest keep their names from version to version. */
  page: "no-cache",
  /** Files whose name holds a hash or a version never change. */
  hashed: "public, max-age=31536000, immutable",
  icon: "public, max-age=86400",
};
