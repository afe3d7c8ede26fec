/** Words for an activity's status, an assignment's fulfilment and a key figure's rating, as departments write them. */
import type { ActivityStatus, EnteredFulfilment, EnteredRating } from "../plan/states";
import type { WordList } from "./words";

/** Not reported, in words: an empty cell's own state, and what a drop-down shows before anybody has chosen. */
const NOT_REPORTED =
  "ej rapporterad|ej rapporterat|ej rapporterade|inte rapporterad|inte rapporterat|ej inrapporterad|ej inrapporterat|" +
  "not reported|välj|välj status|välj...|välj i listan|välj ett alternativ|<välj>";

const DONE =
  "genomförd|genomfört|genomförda|genomförd aktivitet|helt genomförd|klar|klart|klara|helt klar|klarmarkerad|avslutad|" +
  "avslutat|avslutade|slutförd|slutfört|slutförda|färdig|färdigt|färdiga|färdigställd|färdigställt|färdigställda|utförd|" +
  "utfört|utförda|uppnådd|uppnått|uppnådda|avklarad|avklarat|avklarade|verkställd|verkställt|done|completed|complete|" +
  "finished|closed|100 %|100%|100 procent|100 % klar|100 % klart|genomförd enligt plan|genomfört enligt plan|" +
  "avslutad enligt plan|✅|✔|☑";

const ONGOING =
  "pågående enligt plan|pågående|pågår|pågår enligt plan|pågående, enligt plan|pågående i tid|enligt plan|påbörjad|" +
  "påbörjat|påbörjade|påbörjad enligt plan|påbörjat enligt plan|under arbete|under genomförande|arbete pågår|" +
  "arbetet pågår|i fas|löper på|löper enligt plan|rullar på|startad|startat|startade|igångsatt|igång|i gång|" +
  "följer plan|följer planen|följer tidplan|följer tidplanen|enligt tidplan|enligt tidplanen|i tid|on track|in progress|" +
  "ongoing|started";

const PLANNED =
  "planerad|planerat|planerade|planeras|inplanerad|inplanerat|inplanerade|ej påbörjad|ej påbörjat|ej påbörjade|" +
  "inte påbörjad|inte påbörjat|inte påbörjade|ännu ej påbörjad|ännu ej påbörjat|ännu inte påbörjad|ännu inte påbörjat|" +
  "ej startad|ej startat|ej startade|inte startad|inte startat|inte startade|har inte startat|har ej startat|" +
  "har inte påbörjats|har ej påbörjats|ej påbörjats|inte påbörjats|ej igångsatt|ej igång|inte igång|kommande|framtida|" +
  "planned|not started|not yet started";

const LATE =
  "försenad|försenat|försenade|försenas|försening|sen|sent|sena|fördröjd|fördröjt|fördröjda|efter plan|efter planen|" +
  "efter tidplan|efter tidplanen|ligger efter|ligger efter plan|ligger efter tidplan|ej i fas|inte i fas|ur fas|" +
  "pågående försenad|pågående men försenad|pågående, men försenad|pågår försenad|pågår men försenad|pågår men försenat|" +
  "pågår, men försenad|påbörjad men försenad|avviker från plan|avviker från planen|avvikelse från plan|" +
  "pågående ej enligt plan|pågående inte enligt plan|pågår ej enligt plan|pågår inte enligt plan|ej enligt plan|" +
  "inte enligt plan|följer inte plan|följer inte planen|följer ej plan|följer ej planen|följer inte tidplan|" +
  "följer inte tidplanen|delayed|late|behind schedule|overdue";

const DISCONTINUED =
  "utgår|utgått|avbruten|avbrutet|avbrutna|avbryts|pausad|pausat|pausade|nedlagd|nedlagt|nedlagda|läggs ner|" +
  "läggs ned|nerlagd|avslutad i förtid|avslutat i förtid|avslutade i förtid|struken|struket|strukna|stryks|inställd|" +
  "inställt|inställda|vilande|vilar|ska utgå|borttagen|borttaget|genomförs inte|genomförs ej|kommer inte att genomföras|" +
  "kommer ej att genomföras|inte aktuell|inte längre aktuell|inte längre aktuellt|ej längre aktuell|" +
  "ej längre aktuellt|cancelled|canceled|discontinued|paused|on hold";

export const ACTIVITY_STATUS_WORDS: WordList<ActivityStatus> = {
  states: [
    { state: "done", code: "done", words: DONE },
    { state: "ongoing", code: "ongoing", words: ONGOING },
    { state: "planned", code: "planned", words: PLANNED },
    { state: "late", code: "late", words: LATE },
    { state: "discontinued", code: "discontinued", words: DISCONTINUED },
  ],
  nothing: NOT_REPORTED,
  refused: [
    // Not done: planned, late or discontinued? Only the department knows.
    ["ej genomförd|ej genomfört|ej genomförda|inte genomförd|inte genomfört|inte genomförda|ej utförd|inte utförd", ""],
    ["ej klar|ej klart|ej klara|inte klar|inte klart|inte klara|ej avslutad|ej avslutat|inte avslutad", ""],
    [
      "inte avslutat|ej slutförd|ej slutfört|inte slutförd|inte slutfört|ej färdig|inte färdig|ej uppnådd|inte uppnådd",
      "",
    ],
    [
      "delvis genomförd|delvis genomfört|delvis genomförda|delvis klar|delvis klart|delvis klara|delvis avslutad",
      "pågående",
    ],
    ["delvis slutförd|delvis utförd|delvis uppnådd|delvis färdig|delvis påbörjad|nästan klar|snart klar", "pågående"],
    // Other forms of the verb: not done yet, or not begun yet.
    ["genomförs|genomföra|genomföras|utförs|utföra|avslutas|avsluta|avslutar|slutförs|slutföra|slutföras", ""],
    ["färdigställs|färdigställa|färdigställas|klarar|klaras|uppnå|uppnås|verkställs|verkställa", ""],
    ["påbörjas|påbörja|påbörjar|startas|startar|starta|start", ""],
    ["omplanerad|omplanerat|omplanerade|planera|planering|oplanerad|oplanerat|senare|senast", ""],
    ["ej försenad|inte försenad|ej planerad|inte planerad|ej pågående|pågår ej|pågår inte|pågick", ""],
    ["ej avbruten|inte avbruten|klar men försenad|genomförd men försenad|avslutad ej genomförd", ""],
  ],
};

export const FULFILMENT_WORDS: WordList<EnteredFulfilment> = {
  states: [
    {
      state: "fulfilled",
      code: "fulfilled",
      words:
        "uppfyllt|uppfylld|uppfyllda|helt uppfyllt|helt uppfylld|är uppfyllt|uppdraget är uppfyllt|genomfört|genomförd|" +
        "genomförda|helt genomfört|klart|klar|klara|uppnått|uppnådd|uppnådda|uppnås|helt uppnått|avslutat|avslutad|" +
        "slutfört|slutförd|färdigt|färdig|ja|fulfilled|done|completed|100 %|100%",
    },
    {
      state: "partly",
      code: "partly",
      words:
        "delvis uppfyllt|delvis uppfylld|delvis uppfyllda|delvis|till viss del|till viss del uppfyllt|i viss mån|" +
        "uppfyllt delvis|uppfylls delvis|är delvis uppfyllt|uppdraget är delvis uppfyllt|delvis uppnått|delvis uppnådd|" +
        "uppnås delvis|delvis genomfört|delvis genomförd|delvis klart|delvis klar|pågår|pågående|pågående enligt plan|" +
        "pågår enligt plan|påbörjat|påbörjad|partly|partly fulfilled|partially|partially fulfilled",
    },
    {
      state: "notFulfilled",
      code: "notFulfilled",
      words:
        "ej uppfyllt|ej uppfylld|ej uppfyllda|inte uppfyllt|inte uppfylld|inte uppfyllda|icke uppfyllt|icke uppfylld|" +
        "är inte uppfyllt|är ej uppfyllt|uppfylls ej|uppfylls inte|ej uppnått|ej uppnådd|inte uppnått|" +
        "inte uppnådd|uppnås ej|uppnås inte|ej genomfört|ej genomförd|inte genomfört|inte genomförd|" +
        "nej|not fulfilled",
    },
  ],
  nothing: NOT_REPORTED,
  refused: [
    ["ouppfyllt|ouppfylld|ouppfyllda", "ej uppfyllt"],
    // Not begun is not fulfilled only at year end (domain.md rule 5).
    ["ej påbörjat|ej påbörjad|inte påbörjat|inte påbörjad|ej startat|inte startat|not started", "ej uppfyllt"],
    // "Not done" may be partly done.
    ["ej klart|ej klar|inte klart|inte klar|ej avslutat|inte avslutat|ej helt uppfyllt|inte helt uppfyllt", ""],
    ["ej delvis uppfyllt|inte delvis uppfyllt|genomförs|genomföra|genomföras|uppfylla|uppfylls|uppfyller", ""],
    ["uppnå|avslutas|avsluta|slutförs|slutföra|påbörjas|påbörja|nästan uppfyllt|pågår ej|pågår inte", ""],
    ["helt eller delvis uppfyllt|uppfylls helt eller delvis", ""],
  ],
};

/** What people write where a value is missing for good: noData, which is not the same as an empty cell (glossary). */
export const NO_DATA =
  "ingen data|inga data|data saknas|inga tillgängliga data|ingen tillgänglig data|inga data tillgängliga|" +
  "ingen data tillgänglig|data ej tillgängliga|data ej tillgänglig|data ej tillgängligt|ej tillgängligt|ej tillgänglig|" +
  "inte tillgängligt|ej mätbart|ej mätbar|inte mätbart|inte mätbar|icke mätbart|ej mätt|inte mätt|ej uppmätt|" +
  "inte uppmätt|ej mätning|ingen mätning|mätning saknas|mäts ej|mäts inte|mäts ej denna period|" +
  "mäts inte denna period|ej mätt denna period|inte mätt denna period|mätning ej genomförd|kan ej mätas|kan inte mätas|" +
  "går ej att mäta|går inte att mäta|saknas|saknar data|saknar värde|värde saknas|värden saknas|uppgift saknas|" +
  "uppgifter saknas|underlag saknas|utfall saknas|resultat saknas|mätvärde saknas|statistik saknas|ingen uppgift|" +
  "inga uppgifter|inget utfall|inget värde|inget resultat|ej tillämpligt|ej tillämplig|ej tillämpbart|" +
  "inte tillämpligt|ej aktuellt|ej aktuell|inte aktuellt|n/a|n.a.|n.a|na|#n/a|#saknas!|i.u.|uppgift ej tillgänglig|" +
  "not available|not applicable|not measured|no data|missing";

export const RATING_WORDS: WordList<EnteredRating> = {
  states: [
    {
      state: "green",
      code: "green",
      words:
        "grön|grönt|gröna|green|🟢|🟩|💚|uppnås|uppnås helt|uppnått|uppnådd|uppnådda|målet uppnås|målet uppnått|mål uppnås|" +
        "målet är uppnått|målet nås|når målet|når mål|målet nått|helt uppnått|uppfyllt|uppfylld|uppfylls|målet uppfyllt|" +
        "målet uppfylls|målet är uppfyllt|helt uppfyllt",
    },
    {
      state: "yellow",
      code: "yellow",
      words:
        "gul|gult|gula|yellow|amber|🟡|🟨|💛|uppnås delvis|delvis uppnås|uppnått delvis|delvis uppnått|delvis uppnådd|" +
        "målet uppnås delvis|målet delvis uppnått|målet nås delvis|når delvis målet|når målet delvis|delvis|" +
        "delvis uppfyllt|delvis uppfylld|uppfylls delvis|målet delvis uppfyllt|målet uppfylls delvis",
    },
    {
      state: "red",
      code: "red",
      words:
        "röd|rött|röda|red|🔴|🟥|❤|uppnås inte|uppnås ej|ej uppnått|inte uppnått|ej uppnådd|inte uppnådd|målet uppnås inte|" +
        "målet uppnås ej|målet ej uppnått|målet inte uppnått|målet är inte uppnått|målet nås inte|målet nås ej|" +
        "når inte målet|når ej målet|når inte mål|når ej mål|ej uppfyllt|inte uppfyllt|ej uppfylld|inte uppfylld|" +
        "uppfylls inte|uppfylls ej|målet ej uppfyllt|målet uppfylls inte|målet uppfylls ej",
    },
    {
      state: "noData",
      code: "noData",
      // An error cell is a broken formula here: a rating is no outcome.
      words: NO_DATA.replace("|#n/a|#saknas!", ""),
    },
  ],
  nothing: `${NOT_REPORTED}|ej bedömd|ej bedömt|inte bedömd|inte bedömt`,
  refused: [
    // Both "grön" and "gul" begin with g.
    ["g|gr", ""],
    ["r", "röd"],
    ["grå|grått|gråa|vit|vitt|kan inte bedömas|kan ej bedömas|går ej att bedöma|går inte att bedöma", "ingen data"],
    ["uppnå|uppnår|uppfylla|uppfyller|orange|ljusgrön|grön/gul|gul/grön|gul/röd|röd/gul|gulgrön|gulröd", ""],
    ["ej grön|inte grön|ej gul|inte gul|ej röd|inte röd|nästan grön|inte helt uppnått|ej helt uppnått", ""],
  ],
};
