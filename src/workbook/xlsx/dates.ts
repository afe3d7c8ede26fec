/** ISO dates ↔ serial numbers of the 1900 system. */

const DAY = 86_400_000;
/** Serial 0 counted back from days after 1 March 1900: Excel's 1900 has a 29 February that never was. */
const ZERO = Date.UTC(1899, 11, 30);

/** Serial number of "2025-04-30" or "2025-04-30T12:00:00"; null for anything else. */
export function dateSerial(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/.exec(text.trim());
  if (match === null) return null;
  const [, year, month, day, hour = 0, minute = 0, second = 0] = match;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (new Date(time).getUTCDate() !== Number(day)) return null;
  const days = (time - ZERO) / DAY;
  // Before 1 March 1900 Excel's numbers are one less; before 1900 it has none.
  const serial = days < 61 ? days - 1 : days;
  return serial < 1 ? null : serial + (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
}
