/** Words for the fields of fixed choice beside the states: issuer, horizon, scope, direction, kind, yes/no and form. */
import type { Direction, MeasureKind, Scope } from "../plan/quantities";
import type { Horizon, Issuer } from "../plan/states";
import type { WordList } from "./words";

type KnownIssuer = Exclude<Issuer, "unknown">;

const COUNCIL = /^(?:rf|kf|lf|\p{L}*fullmäktiges?)$/u;
const OWN = /^(?:rs|ks|ls|eget|egna|egen|\p{L}*nämnd(?:en)?s?|\p{L}*styrelse(?:n|ns)?)$/u;
/** "Uppdrag till nämnden" names the receiver. */
const UNCLEAR = /^(?:ej|inte|icke|via|genom|till)$/;
/** State authorities whose names only sound like boards of ours. */
const AUTHORITY = /^(?:läns|social|polis|kriminalvårds)styrelse(?:n|ns)?$/;

/**
 * An issuer inside a longer text: "Regionfullmäktige 2024-10-01 § 145", "Uppdrag från KF", "Kultur- och fritidsnämnden".
 * "KF/KS" names both.
 */
function issuerIn(text: string): KnownIssuer | "ambiguous" | undefined {
  const words = text.split(/[^\p{L}]+/u);
  if (words.some((word) => UNCLEAR.test(word) || AUTHORITY.test(word)) || text.includes("?")) return undefined;
  const council = words.some((word) => COUNCIL.test(word));
  const own = words.some((word) => OWN.test(word));
  if (council && own) return "ambiguous";
  if (council) return "council";
  return own ? "own" : undefined;
}

export const ISSUER_WORDS: WordList<KnownIssuer> = {
  states: [
    {
      state: "council",
      code: "council",
      words:
        "regionfullmäktige|kommunfullmäktige|fullmäktige|landstingsfullmäktige|rf|kf|lf|council|regional council|" +
        "municipal council|regionfullmäktige (rf)|kommunfullmäktige (kf)",
    },
    {
      state: "own",
      code: "own",
      words:
        "eget|egna|egen|eget uppdrag|egna uppdrag|styrelsens eget|nämndens eget|styrelsen|styrelse|regionstyrelsen|" +
        "regionstyrelse|rs|kommunstyrelsen|kommunstyrelse|ks|landstingsstyrelsen|ls|nämnden|nämnd|own|board|" +
        "executive board|regionstyrelsen (rs)|kommunstyrelsen (ks)",
    },
  ],
  otherwise: issuerIn,
};

export const HORIZON_WORDS: WordList<Horizon> = {
  states: [
    {
      state: "shortTerm",
      code: "shortTerm",
      words:
        "kortsiktigt|kortsiktig|kortsiktiga|kort|kort sikt|på kort sikt|kortsiktigt nyckeltal|kortsiktigt mål|korta|" +
        "kortfristig|kortfristigt|årligt|årlig|short|short-term|short term",
    },
    {
      state: "longTerm",
      code: "longTerm",
      words:
        "långsiktigt|långsiktig|långsiktiga|lång|långt|lång sikt|på lång sikt|långsiktigt nyckeltal|långsiktigt mål|långa|" +
        "långfristig|långfristigt|strukturell|strukturellt|strukturella|långsiktig/strukturell|" +
        "långsiktigt/strukturellt|långsiktig, strukturell|långsiktig och strukturell|långsiktig (strukturell)|" +
        "långsiktig eller strukturell|long|long-term|long term|structural",
    },
  ],
  refused: [["kort och lång|kort/lång|kort- och långsiktigt|kortsiktigt och långsiktigt|medellång|medellång sikt", ""]],
};

export const SCOPE_WORDS: WordList<Scope> = {
  states: [
    {
      state: "organisation",
      code: "organisation",
      words:
        "hela organisationen|hela regionen|hela kommunen|hela koncernen|hela landstinget|hela förvaltningsorganisationen|" +
        "organisationen|regionen|kommunen|koncernen|koncern|regionövergripande|kommunövergripande|kommungemensamt|" +
        "koncernövergripande|organisationsövergripande|övergripande|regiongemensamt|hela region|region totalt|" +
        "regionen totalt|kommunen totalt|totalt|alla nämnder|whole organisation|organisation|all",
    },
    {
      state: "board",
      code: "board",
      words:
        "styrelsen|nämnden|styrelse|nämnd|regionstyrelsen|kommunstyrelsen|landstingsstyrelsen|rs|ks|egen|eget|egna|" +
        "egen verksamhet|den egna verksamheten|egna verksamheten|egen förvaltning|egna förvaltningen|förvaltningen|" +
        "förvaltning|regionstyrelsens förvaltning|kommunstyrelsens förvaltning|styrelsens verksamhet|" +
        "nämndens verksamhet|styrelsens egen|enbart styrelsen|endast styrelsen|bara styrelsen|board",
    },
  ],
  otherwise: (text) =>
    /^(?:\p{L}+-? och )?\p{L}+(?:nämnden|styrelsen)$/u.test(text) && !AUTHORITY.test(text) ? "board" : undefined,
};

export const DIRECTION_WORDS: WordList<Direction> = {
  states: [
    {
      state: "higher",
      code: "higher",
      words:
        "högre är bättre|högre|högre bättre|högre värde är bättre|högre värden är bättre|högt är bra|högt värde är bra|" +
        "så högt som möjligt|högt|öka|ökar|ökas|ökande|ska öka|ökning|upp|uppåt|stigande|stiga|maximera|maximeras|minst|" +
        "↑|⬆|↗|▲|higher|higher is better|increase|up|>|>=|≥",
    },
    {
      state: "lower",
      code: "lower",
      words:
        "lägre är bättre|lägre|lägre bättre|lägre värde är bättre|lägre värden är bättre|lågt är bra|lågt värde är bra|" +
        "så lågt som möjligt|lågt|minska|minskar|minskas|minskande|ska minska|minskning|ned|ner|nedåt|neråt|sjunkande|" +
        "sjunka|minimera|minimeras|↓|⬇|↘|▼|lower|lower is better|decrease|down|<|<=|≤",
    },
    {
      state: "interval",
      code: "interval",
      words:
        "inom ett intervall|inom intervall|inom intervallet|intervall|intervallet|mellan|i intervall|i intervallet|" +
        "inom spann|spann|within an interval|within interval|within|interval|between|range",
    },
    {
      state: "yesNo",
      code: "yesNo",
      words: "ja/nej|ja / nej|ja eller nej|ja, nej|j/n|janej|ja-nej|yes/no|yesno",
    },
  ],
  refused: [
    // "At most 5", or "the highest is best"? Both are said; a target that says "högst 5" says it for itself.
    ["högst|lägst|max|min|maximum|minimum|högsta|lägsta", ""],
    [
      "oförändrad|oförändrat|bibehålla|bibehållen|bibehållet|behålla|stabil|stabilt|→|➡|↔|ej öka|inte öka|ska ej öka",
      "",
    ],
    ["ska inte öka|ej minska|inte minska|ska inte minska|ska ej minska|ja|nej", ""],
  ],
};

export const MEASURE_KIND_WORDS: WordList<MeasureKind> = {
  states: [
    {
      state: "level",
      code: "level",
      words: "nivå|nivåmått|nivåvärde|ögonblick|ögonblicksvärde|ögonblicksmått|lägesmått|level|snapshot",
    },
    {
      state: "accumulating",
      code: "accumulating",
      words:
        "ackumulerande|ackumulerat|ackumulerad|ackumulerade|ackumuleras|ack|ack.|summa|summeras|summerande|summerat|" +
        "löpande summa|löpande summering|accumulating|accumulated|cumulative|sum|running total",
    },
  ],
  refused: [["ej ackumulerande|inte ackumulerande|ej ackumulerat|inte ackumulerat|icke ackumulerande", "nivå"]],
};

export const YES_NO_WORDS: WordList<boolean> = {
  states: [
    {
      state: true,
      code: "yes",
      words:
        "ja|j|x|yes|y|true|sant|1|ja, denna period|ja denna period|denna period|mäts|mäts denna period|mäts nu|ja, mäts|" +
        "ja, varje period|varje period|alla perioder|✓|✔|✅|☑|×",
    },
    {
      state: false,
      code: "no",
      words:
        "nej|n|no|false|falskt|0|ej|inte|nej, ej denna period|nej, inte denna period|ej denna period|inte denna period|" +
        "mäts ej|mäts inte|nej, mäts ej|nej, mäts inte|ej mätt|mäts ej denna period|" +
        "mäts inte denna period|mäts ej nu|mäts inte nu",
    },
  ],
  refused: [["ja/nej|ja eller nej|j/n|yes/no|kanske|delvis|vet ej|vet inte|oklart|ej aktuellt", ""]],
};

export const FORM_WORDS: WordList<"written" | "oral"> = {
  states: [
    {
      state: "written",
      code: "written",
      words:
        "skriftlig|skriftligt|skriftliga|skriftlig rapport|skriftlig rapportering|skriftlig redovisning|" +
        "skriftlig information|skriftligen|written|written report",
    },
    {
      state: "oral",
      code: "oral",
      words:
        "muntlig|muntligt|muntliga|muntlig rapport|muntlig rapportering|muntlig redovisning|muntlig information|" +
        "muntlig föredragning|muntlig dragning|muntligen|dragning|föredragning|oral|verbal",
    },
  ],
  refused: [
    ["skriftlig och muntlig|muntlig och skriftlig|skriftlig/muntlig|muntlig/skriftlig|skriftligt och muntligt", ""],
    ["muntligt och skriftligt|skriftlig eller muntlig|muntlig eller skriftlig", ""],
  ],
};
