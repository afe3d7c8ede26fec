import type { SampleAssignment } from "../model";

const HR = "HR-avdelningen";
const EKONOMI = "Ekonomiavdelningen";
const DIGI = "Digitaliseringsavdelningen";

type Row = readonly [
  topic: SampleAssignment["topic"],
  issuer: "RF" | "RS",
  department: string,
  responsible: string,
  title: string,
  comment: string,
];

/** 38 assignments, 30 from the council and 8 of the board's own (domain.md, figures to reproduce). */
const BY_GOAL_AREA: readonly (readonly [goalArea: string, rows: readonly Row[]])[] = [
  [
    "Regionalt utvecklingsansvar",
    [
      [
        "data",
        "RF",
        DIGI,
        "Bredbandssamordnare",
        "Verka för robust digital infrastruktur i hela länet",
        "Samtal förs med kommunerna.",
      ],
    ],
  ],
  [
    "Hälso- och sjukvård",
    [
      ["kompetens", "RF", HR, "HR-strateg", "Ta fram karriärvägar i vårdens bristyrken", "Två yrkesgrupper är klara."],
      [
        "kompetens",
        "RF",
        HR,
        "HR-strateg",
        "Minska beroendet av inhyrd personal i vården",
        "En gemensam upphandling pågår.",
      ],
      [
        "kompetens",
        "RF",
        HR,
        "Utbildningssamordnare",
        "Utöka antalet platser för verksamhetsförlagd utbildning",
        "Fler handledare utbildas.",
      ],
      [
        "arbetsmiljö",
        "RF",
        HR,
        "Arbetsmiljöstrateg",
        "Se över arbetstidsmodeller där verksamheten pågår dygnet runt",
        "Tre modeller jämförs.",
      ],
      [
        "balans",
        "RF",
        EKONOMI,
        "Controller vård",
        "Minska kostnaderna för köpt vård utanför länet",
        "Kostnaden är oförändrad.",
      ],
      [
        "balans",
        "RF",
        EKONOMI,
        "Controller vård",
        "Begränsa kostnadsökningen för läkemedel och hjälpmedel",
        "Nya rutiner införs efter sommaren.",
      ],
      [
        "vård-it",
        "RF",
        DIGI,
        "Objektägare vård",
        "Öka användningen av digitala vårdmöten",
        "Användningen varierar mellan vårdcentralerna.",
      ],
      [
        "vård-it",
        "RF",
        DIGI,
        "Programledare",
        "Förbereda införandet av ett nytt vårdinformationssystem",
        "Kravställning pågår.",
      ],
      [
        "vård-it",
        "RF",
        DIGI,
        "Objektägare vård",
        "Ge patienten en samlad ingång till vårdens e-tjänster",
        "Första versionen är i drift.",
      ],
      [
        "vård-it",
        "RF",
        DIGI,
        "Objektägare vård",
        "Pröva egenmonitorering för patienter med kroniska sjukdomar",
        "Två mottagningar deltar.",
      ],
    ],
  ],
  [
    "Tandvård",
    [
      [
        "tandvård",
        "RF",
        EKONOMI,
        "Beställare tandvård",
        "Förbättra tillgängligheten i tandvården för barn och unga",
        "En åtgärdsplan är framtagen.",
      ],
      [
        "tandvård",
        "RF",
        EKONOMI,
        "Beställare tandvård",
        "Se över ersättningen för uppsökande tandvård",
        "Underlaget är klart.",
      ],
    ],
  ],
  [
    "Stödverksamhet",
    [
      [
        "kompetens",
        "RF",
        HR,
        "Rekryteringschef",
        "Pröva nya vägar att rekrytera utanför länet",
        "Tre mässor är genomförda.",
      ],
      [
        "kompetens",
        "RS",
        HR,
        "HR-strateg",
        "Förbättra introduktionen av nya medarbetare",
        "En digital introduktion prövas.",
      ],
      [
        "arbetsmiljö",
        "RF",
        HR,
        "Arbetsmiljöstrateg",
        "Främja ett hållbart arbetsliv med sänkt sjukfrånvaro",
        "Sjukfrånvaron är högre än målet.",
      ],
      [
        "arbetsmiljö",
        "RF",
        HR,
        "Arbetsmiljöstrateg",
        "Stödja verksamheter med hög korttidsfrånvaro",
        "Tio enheter får stöd.",
      ],
      [
        "arbetsmiljö",
        "RF",
        HR,
        "HR-partner",
        "Motverka kränkningar och trakasserier på arbetsplatsen",
        "Utbildningen är påbörjad.",
      ],
      [
        "arbetsmiljö",
        "RS",
        HR,
        "HR-partner",
        "Förenkla hanteringen av arbetsskador och tillbud",
        "Ett nytt system upphandlas.",
      ],
      [
        "ledarskap",
        "RF",
        HR,
        "Enhetschef chefsstöd",
        "Utveckla traineeprogrammet för blivande chefer",
        "Inväntar beslut om finansiering.",
      ],
      [
        "balans",
        "RF",
        EKONOMI,
        "Budgetchef",
        "Se över hyror och avgifter som regionen tar ut",
        "Översynen har inte kunnat påbörjas.",
      ],
      [
        "arbetsplats",
        "RF",
        DIGI,
        "Enhetschef it-drift",
        "Skapa en sammanhållen digital arbetsplats för alla medarbetare",
        "Plattformen är vald.",
      ],
      [
        "arbetsplats",
        "RF",
        DIGI,
        "Systemförvaltare",
        "Avveckla äldre system som inte längre har stöd",
        "Femton system är avvecklade.",
      ],
      [
        "arbetsplats",
        "RF",
        DIGI,
        "Enhetschef användarstöd",
        "Förbättra stödet till användarna vid it-fel",
        "Målen för svarstid nås sedan februari.",
      ],
      [
        "arbetsplats",
        "RF",
        DIGI,
        "Nätverksansvarig",
        "Minska sårbarheten i nätverk och datahallar",
        "Reservkraften är utbyggd.",
      ],
      [
        "arbetsplats",
        "RS",
        DIGI,
        "Systemförvaltare",
        "Införa säker inloggning med e-tjänstelegitimation",
        "Hälften av användarna är anslutna.",
      ],
      [
        "data",
        "RS",
        DIGI,
        "Informationsarkitekt",
        "Ta tillvara regionens data för bättre beslut",
        "Inventering pågår.",
      ],
      [
        "data",
        "RS",
        DIGI,
        "Verksamhetsutvecklare",
        "Pröva artificiell intelligens i administrativt arbete",
        "Tre försök är igång.",
      ],
    ],
  ],
  [
    "Ledningsprocesser",
    [
      ["ledarskap", "RF", HR, "HR-direktör", "Minska antalet medarbetare per chef", "En kartläggning är gjord."],
      [
        "ledarskap",
        "RF",
        HR,
        "Enhetschef chefsstöd",
        "Ge regionens chefer förutsättningar för ett närvarande ledarskap",
        "Chefsstödet samlas på ett ställe.",
      ],
      [
        "ledarskap",
        "RS",
        HR,
        "HR-direktör",
        "Klargöra chefers ansvar och befogenheter",
        "Nya uppdragsbeskrivningar är på remiss.",
      ],
      [
        "balans",
        "RF",
        EKONOMI,
        "Budgetchef",
        "Nå en ekonomi i balans genom uthålliga åtgärder",
        "Åtgärderna ger ännu liten effekt.",
      ],
      [
        "balans",
        "RF",
        EKONOMI,
        "Investeringsansvarig",
        "Ta fram en långsiktig investeringsplan",
        "Planen presenteras i juni.",
      ],
      [
        "styrning",
        "RF",
        EKONOMI,
        "Controller",
        "Utveckla en enklare och mer samlad planering och uppföljning",
        "En förstudie är klar.",
      ],
      [
        "styrning",
        "RF",
        EKONOMI,
        "Controller",
        "Stärka den interna kontrollen i förvaltningarna",
        "Bedöms som uppfyllt efter granskningen.",
      ],
      [
        "styrning",
        "RS",
        EKONOMI,
        "Redovisningschef",
        "Införa en gemensam modell för ekonomisk uppföljning",
        "Tre förvaltningar använder modellen.",
      ],
      ["styrning", "RS", EKONOMI, "Utredare", "Förbättra underlagen inför politiska beslut", "En mall är framtagen."],
      [
        "styrning",
        "RF",
        EKONOMI,
        "Bolagscontroller",
        "Tydliggöra ägarstyrningen av regionens bolag",
        "Nya ägardirektiv bereds.",
      ],
    ],
  ],
];

/** Slip: a goal area with a letter missing. */
const MISSPELT_GOAL_AREA = new Map([["U31", "Ledningsproceser"]]);
const FULFILLED = new Set(["U24", "U35"]);
const NOT_FULFILLED = new Set(["U21"]);
/** Slip: an assignment that no activity is linked to. */
const NO_ACTIVITIES = new Set(["U20"]);

export const ASSIGNMENTS_2024: readonly SampleAssignment[] = BY_GOAL_AREA.flatMap(([goalArea, rows]) =>
  rows.map((row) => ({ goalArea, row })),
).map(({ goalArea, row: [topic, issuer, department, responsible, title, comment] }, position) => {
  const id = `U${String(position + 1)}`;
  return {
    id,
    topic,
    goalArea: MISSPELT_GOAL_AREA.get(id) ?? goalArea,
    title,
    issuer: issuer === "RF" ? "council" : "own",
    department,
    responsible,
    fulfilment: FULFILLED.has(id) ? "fulfilled" : NOT_FULFILLED.has(id) ? "notFulfilled" : "partly",
    comment,
    ...(NO_ACTIVITIES.has(id) ? { noActivities: true as const } : {}),
  };
});
