import type { SampleAssignment } from "../model";

const HR = "HR-avdelningen";
const EKONOMI = "Ekonomiavdelningen";
const DIGI = "Digitaliseringsavdelningen";
const FASTIGHET = "Fastighet och service";
const UPPHANDLING = "Upphandlingsavdelningen";
const KOMM = "Kommunikationsavdelningen";
const REGUTV = "Regional utveckling";
const SAKERHET = "Säkerhet och beredskap";

type Row = readonly [
  topic: SampleAssignment["topic"],
  issuer: "RF" | "RS",
  department: string,
  responsible: string,
  title: string,
  comment: string,
];

/** 29 assignments, 24 from the council and 5 of the board's own (domain.md, figures to reproduce). */
const BY_GOAL_AREA: readonly (readonly [goalArea: string, rows: readonly Row[]])[] = [
  [
    "Regionalt utvecklingsansvar",
    [
      [
        "näringsliv",
        "RF",
        REGUTV,
        "Näringslivsstrateg",
        "Stärka små och medelstora företags omställning till cirkulära affärsmodeller",
        "Rådgivningen har nått fler företag än i fjol.",
      ],
      [
        "näringsliv",
        "RF",
        REGUTV,
        "Utvecklingsstrateg",
        "Ta fram en samlad bild av länets långsiktiga kompetensbehov",
        "Analysen är på remiss hos kommunerna.",
      ],
      [
        "data",
        "RF",
        DIGI,
        "Bredbandssamordnare",
        "Verka för robust digital infrastruktur i hela länet",
        "Samordningen med kommunerna är etablerad.",
      ],
    ],
  ],
  [
    "Kollektivtrafik",
    [
      [
        "kollektivtrafik",
        "RF",
        REGUTV,
        "Trafikstrateg",
        "Utreda hur den anropsstyrda trafiken kan utvecklas på landsbygden",
        "Två försöksområden är utsedda.",
      ],
      [
        "kollektivtrafik",
        "RF",
        REGUTV,
        "Trafikstrateg",
        "Öka andelen resor till regionens arbetsplatser med buss, tåg och cykel",
        "Resvaneundersökningen redovisas i september.",
      ],
    ],
  ],
  [
    "Kultur",
    [
      [
        "kultur",
        "RF",
        REGUTV,
        "Kulturstrateg",
        "Göra kulturutbudet mer tillgängligt för barn och unga i hela länet",
        "Alla kommuner har anmält intresse.",
      ],
    ],
  ],
  [
    "Folkhögskolor",
    [
      [
        "folkhögskola",
        "RF",
        REGUTV,
        "Rektor",
        "Pröva nya distansutbildningar vid regionens folkhögskolor",
        "Första kursen startar till hösten.",
      ],
    ],
  ],
  [
    "Hälso- och sjukvård",
    [
      [
        "vård-it",
        "RF",
        DIGI,
        "Objektägare vård",
        "Öka användningen av digitala vårdmöten där de gör nytta för patienten",
        "Användningen ökar i primärvården.",
      ],
      [
        "vård-it",
        "RF",
        DIGI,
        "Objektägare vård",
        "Göra det enklare för patienten att följa sin vård digitalt",
        "Kravarbetet är klart.",
      ],
      [
        "kompetens",
        "RF",
        HR,
        "HR-strateg",
        "Minska beroendet av inhyrd personal i vården",
        "Kostnaden sjunker, men målet är inte nått.",
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
        "Väntetiderna har minskat i hälften av klinikerna.",
      ],
    ],
  ],
  [
    "Stödverksamhet",
    [
      [
        "arbetsmiljö",
        "RF",
        HR,
        "Arbetsmiljöstrateg",
        "Främja ett hållbart arbetsliv med sänkt sjukfrånvaro",
        "Insatserna riktas till tio enheter.",
      ],
      ["kompetens", "RF", HR, "HR-strateg", "Utveckla kompetensförsörjningen i bristyrken", "Flera modeller prövas."],
      [
        "ledarskap",
        "RF",
        HR,
        "Enhetschef chefsstöd",
        "Ge regionens chefer förutsättningar för ett närvarande ledarskap",
        "Antalet medarbetare per chef är kartlagt.",
      ],
      [
        "arbetsplats",
        "RF",
        DIGI,
        "Enhetschef it-drift",
        "Skapa en sammanhållen digital arbetsplats för alla medarbetare",
        "Införandet sker i tre etapper.",
      ],
      [
        "informationssäkerhet",
        "RF",
        SAKERHET,
        "Informationssäkerhetssamordnare",
        "Höja säkerheten i uppkopplad utrustning",
        "Inventeringen fortsätter under året.",
      ],
      [
        "lokaler",
        "RF",
        FASTIGHET,
        "Lokalstrateg",
        "Effektivisera användningen av regionens lokaler",
        "Förslag för regionhuset är framtaget.",
      ],
      [
        "service",
        "RS",
        FASTIGHET,
        "Servicechef",
        "Samordna service och logistik så att vårdens personal avlastas",
        "Samordningen har börjat i länets norra del.",
      ],
      [
        "inköp",
        "RF",
        UPPHANDLING,
        "Upphandlingschef",
        "Öka avtalstroheten vid regionens inköp",
        "Köpen utanför avtal minskar.",
      ],
      [
        "hållbara inköp",
        "RF",
        UPPHANDLING,
        "Hållbarhetsstrateg",
        "Ställa krav på hållbarhet i fler upphandlingar",
        "Kraven används i tre av fem prioriterade avtal.",
      ],
      [
        "kommunikation",
        "RF",
        KOMM,
        "Kommunikationsstrateg",
        "Utveckla informationen till invånarna så att den blir lättare att förstå",
        "Klarspråksarbetet fortsätter.",
      ],
      [
        "webb",
        "RF",
        KOMM,
        "Webbredaktör",
        "Göra regionens webbplatser och e-tjänster tillgängliga för alla",
        "Bedöms som uppfyllt efter tillsynen i mars.",
      ],
      [
        "data",
        "RS",
        DIGI,
        "Informationsarkitekt",
        "Ta tillvara regionens data för bättre beslut",
        "Datalagret byggs ut.",
      ],
    ],
  ],
  [
    "Ledningsprocesser",
    [
      [
        "balans",
        "RF",
        EKONOMI,
        "Budgetchef",
        "Nå en ekonomi i balans genom uthålliga åtgärder",
        "Effekten av åtgärderna är lägre än beräknat.",
      ],
      [
        "styrning",
        "RS",
        EKONOMI,
        "Controller",
        "Utveckla en enklare och mer samlad planering och uppföljning",
        "Nya mallar används från april.",
      ],
      [
        "klimat",
        "RF",
        FASTIGHET,
        "Miljöstrateg",
        "Minska klimatpåverkan från energianvändning och transporter",
        "Energianvändningen minskar, transporterna gör det inte.",
      ],
      [
        "beredskap",
        "RF",
        SAKERHET,
        "Beredskapschef",
        "Stärka regionens civila beredskap och förmåga vid kris",
        "Övningsplanen följs.",
      ],
      [
        "skydd",
        "RS",
        SAKERHET,
        "Säkerhetsstrateg",
        "Förebygga hot och våld mot medarbetare och förtroendevalda",
        "Rutinerna ses över.",
      ],
      [
        "styrning",
        "RS",
        EKONOMI,
        "Controller",
        "Samla den interna kontrollen i en årlig plan",
        "Planen är beslutad och används.",
      ],
    ],
  ],
];

/** Slip: a goal area with a letter missing. */
const MISSPELT_GOAL_AREA = new Map([["U20", "Stödverksamet"]]);
/** The first has unfinished activities, which contradicts it (domain.md rule 5): a slip. */
const FULFILLED = new Set(["U22", "U29"]);

export const ASSIGNMENTS_2025: readonly SampleAssignment[] = BY_GOAL_AREA.flatMap(([goalArea, rows]) =>
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
    fulfilment: FULFILLED.has(id) ? "fulfilled" : "partly",
    comment,
  };
});
