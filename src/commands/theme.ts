/** Whether Office is shown dark. */

/** The part of Office.OfficeTheme that is used; older versions have the colours alone. */
export interface ThemeFacts {
  readonly isDarkTheme?: boolean;
  /** "#RRGGBB" */
  readonly bodyBackgroundColor?: string;
}

/** True for a dark theme, false for a light one, null where Office does not tell, as in Excel on the web. */
export function isDark(theme: ThemeFacts | null | undefined): boolean | null {
  if (typeof theme?.isDarkTheme === "boolean") return theme.isDarkTheme;
  const channels = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/iu.exec(theme?.bodyBackgroundColor ?? "");
  if (channels === null) return null;
  const [red = 0, green = 0, blue = 0] = channels.slice(1).map((hex) => Number.parseInt(hex, 16));
  // Brightness as weighted by the eye (Rec. 601), against the middle.
  return 0.299 * red + 0.587 * green + 0.114 * blue < 127.5;
}
