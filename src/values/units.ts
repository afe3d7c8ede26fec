/** Units after a number: money and percent in one spelling each, all others as typed. */

const SPELLINGS: readonly (readonly [unit: string, spellings: string])[] = [
  ["%", "%|procent|proc|pct|percent"],
  ["procentenheter", "procentenheter|procentenhet|%-enheter|%-enhet|% enheter|p.e.|pe|percentage points"],
  ["kr", "kr|kronor|krona|sek|:-|,-|kr."],
  ["tkr", "tkr|kkr|ksek|tsek|tusen kronor|tusen kr|tusentals kronor|tusental kronor|tkr."],
  [
    "mnkr",
    "mnkr|mkr|msek|mn kr|mn kronor|milj kr|milj. kr|milj kronor|milj. kronor|miljoner kronor|miljoner kr|miljon kronor|mkr.",
  ],
  ["mdkr", "mdkr|mdr kr|mdr kronor|miljarder kronor|miljarder kr|miljard kronor"],
  ["miljoner", "miljoner|miljon|milj|milj.|mn"],
  ["miljarder", "miljarder|miljard|mdr"],
];

const UNITS = new Map(SPELLINGS.flatMap(([unit, spellings]) => spellings.split("|").map((known) => [known, unit])));

/** "% av patienterna" is percent: what it is a share of does not change the number. */
const SHARE_OF = /^(?:%|procent) (?:av|per) [\p{L} -]+$/u;
/** Up to four words of letters and unit signs: "st", "dagar", "kr/invånare", "ton CO2e", "kWh/m²". */
const PLAIN_UNIT =
  /^[\p{L}°‰€$²³µ][\p{L}°‰€$²³µ./·:-]*(?:[23]|[Oo][2₂][\p{L}-]*)?(?: [\p{L}/²³().-]+(?:[23]|[Oo][2₂][\p{L}-]*)?){0,3}$/u;
/** Words that say more than a unit does. */
const NO_UNIT =
  /(?:^| )(?:eller|fler|flera|färre|mindre|mer|mera|än|minst|högst|till|och|av|ej|inte|plus|minus|utav|samt|men|gånger|ca|varav|fel|saknas|inkl|exkl|cirka|om|x|ja|nej)(?= |$)/i;

/** The unit in its one spelling; null where the text is no unit but says something else. `folded` is from foldText. */
export function unitOf(folded: string): string | null {
  const lower = folded.toLowerCase();
  const known = UNITS.get(lower) ?? UNITS.get(lower.replace(/\.$/, ""));
  if (known !== undefined) return known;
  if (SHARE_OF.test(lower)) return "%";
  // "1e5" is no unit "e5".
  if (folded.length > 40 || /^e\d/i.test(folded) || !PLAIN_UNIT.test(folded) || NO_UNIT.test(folded)) return null;
  return folded;
}

/** True for a format that shows percent: 0.42 is then 42 %. Signs in quotes are decoration. */
export function isPercentFormat(format: string): boolean {
  return bare(format).includes("%");
}

/**
 * True for a format that shows a date or time. Excel makes a date of a typed "4-6" or "30/4": its number is no quantity.
 */
export function isDateFormat(format: string): boolean {
  return !/general|standard|allmänt|@/i.test(format) && /[dmyhs]/i.test(bare(format));
}

function bare(format: string): string {
  return format.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, "");
}

/** The unit that a format shows after the number (`# ##0 "tkr"`, `0,0 "%"` is none of it), where it is a known one. */
export function unitOfFormat(format: string): string | null {
  const first = format.split(";", 1)[0] ?? "";
  if (/\[\$(?:kr|SEK)/i.test(first)) return "kr";
  const literal = /"([^"]*)"[^0#?]*$/.exec(first)?.[1]?.trim() ?? "";
  const unit = UNITS.get(literal.toLowerCase());
  return unit === undefined || unit === "%" ? null : unit;
}
