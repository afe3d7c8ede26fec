import type { ActivityStatus } from "../../../src/plan/states";
import type { Random } from "../random";

/** Each comment is one opening and one ending, so that rows differ; late rows say why and when. */
const PARTS: Readonly<Record<Exclude<ActivityStatus, "discontinued">, readonly (readonly string[])[]>> = {
  done: [
    [
      "Avslutad enligt plan",
      "Klart i mars",
      "Genomfört med gott deltagande",
      "Arbetet är överlämnat till linjen",
      "Slutfört tidigare än planerat",
      "Leveransen är godkänd av styrgruppen",
    ],
    [
      "resultatet är redovisat för ledningsgruppen.",
      "erfarenheterna tas tillvara i nästa steg.",
      "förvaltning sker i ordinarie verksamhet.",
      "en kort slutrapport finns diarieförd.",
      "uppföljning görs i höst.",
    ],
  ],
  ongoing: [
    [
      "Arbetsgrupp är tillsatt",
      "Två av fyra delmoment är klara",
      "Referensgruppen har träffats tre gånger",
      "Pilot pågår",
      "Underlaget är på remiss",
      "Kartläggningen är gjord",
      "Utbildning av nyckelpersoner har börjat",
      "Dialog förs med berörda verksamheter",
      "Första etappen är införd",
      "Avtalet är tecknat",
    ],
    [
      "nästa avstämning är i juni.",
      "arbetet följer tidplanen.",
      "resultatet väntas efter sommaren.",
      "beslut planeras till hösten.",
      "fler enheter ansluter i maj.",
      "resurser är säkrade för året.",
      "inga avvikelser hittills.",
      "en delrapport lämnas i augusti.",
    ],
  ],
  planned: [
    [
      "Startar efter sommaren",
      "Inväntar beslut om finansiering",
      "Ligger i höstens plan",
      "Börjar när upphandlingen är klar",
      "Projektledare är utsedd",
      "Förberedelser görs i maj",
    ],
    ["tidplanen är bekräftad.", "start enligt plan.", "berörda enheter är informerade.", "omfattningen ses över."],
  ],
  late: [
    [
      "Försenad på grund av vakans",
      "Leverantören har skjutit upp leveransen",
      "Upphandlingen blev överprövad",
      "Beroende av ett annat projekt som inte är klart",
      "Resurser har omfördelats till akuta insatser",
      "Beslutsunderlaget behövde kompletteras",
      "Tekniska problem vid installationen",
      "Samråd med fackliga parter har tagit längre tid",
    ],
    [
      "ny tidplan tas fram i maj.",
      "beräknas bli klar i september.",
      "förslag till åtgärd lämnas till ledningsgruppen.",
      "slutdatum flyttas till årets slut.",
      "avstämning görs varje månad.",
      "arbetet återupptas efter sommaren.",
    ],
  ],
};

/** How often a row of each status has a comment at all. */
const SHARE = { done: 0.6, ongoing: 0.4, planned: 0.35, late: 1 } as const;

/** A comment for a row, or "" where the department wrote none. A late row always has one. */
export function commentFor(status: ActivityStatus, choose: Random): string {
  if (status === "discontinued" || !choose.chance(SHARE[status])) return "";
  const [openings = [], endings = []] = PARTS[status];
  return `${choose.pick(openings)}, ${choose.pick(endings)}`;
}
