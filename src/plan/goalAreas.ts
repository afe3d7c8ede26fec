/** The plan's usual chapters in the order in which reports list them (domain.md, glossary, GoalArea), in lower case. */
export const GOAL_AREA_ORDER: readonly string[] = [
  "regionalt utvecklingsansvar",
  "kollektivtrafik",
  "kultur",
  "folkhögskolor",
  "hälso- och sjukvård",
  "tandvård",
  "stödverksamhet",
  "ledningsprocesser",
];
