/** Every page of the app. `drill` pages read the drill's own storage and carry its marks. */
export const ROUTES = {
  start: { path: '/', drill: false },
  who: { path: '/wie', drill: false },
  prepare: { path: '/voorbereiden', drill: false },
  household: { path: '/huishouden', drill: false },
  question: { path: '/huishouden/:question', drill: false },
  plan: { path: '/plan', drill: false },
  outage: { path: '/stroom-uit', drill: false },
  now: { path: '/nu', drill: false },
  tasks: { path: '/taken', drill: false },
  lifelines: { path: '/wat-werkt-nog', drill: false },
  log: { path: '/logboek', drill: false },
  help: { path: '/hulp', drill: false },
  clocks: { path: '/klokken', drill: false },
  food: { path: '/eten', drill: false },
  'window-card': { path: '/raamkaart', drill: false },
  'drill-start': { path: '/oefenen', drill: false },
  'drill-now': { path: '/oefening', drill: true },
  'drill-tasks': { path: '/oefening/taken', drill: true },
  'drill-lifelines': { path: '/oefening/wat-werkt-nog', drill: true },
  'drill-clocks': { path: '/oefening/klokken', drill: true },
  'drill-inbox': { path: '/oefening/berichten', drill: true },
  'drill-log': { path: '/oefening/logboek', drill: true },
  kit: { path: '/pakket', drill: false },
  shopping: { path: '/boodschappen', drill: false },
  runs: { path: '/terugkijken', drill: false },
  run: { path: '/terugkijken/:run', drill: false },
  'drill-run': { path: '/oefening/terugkijken/:run', drill: true },
  file: { path: '/bestand', drill: false },
  handover: { path: '/overdragen', drill: false },
  paper: { path: '/papier', drill: false },
  'paper-meter': { path: '/papier/meterkast', drill: false },
  'paper-plan': { path: '/papier/plan', drill: false },
  'paper-wallet': { path: '/papier/portemonnee', drill: false },
  settings: { path: '/instellingen', drill: false },
  sources: { path: '/bronnen', drill: false },
  accessibility: { path: '/toegankelijkheid', drill: false },
  privacy: { path: '/privacy', drill: false },
} as const satisfies Record<string, { path: string; drill: boolean }>;

export type RouteName = keyof typeof ROUTES;

export interface Match {
  readonly name: RouteName;
  readonly drill: boolean;
  /** The run in the address, for the pages that look back at one. */
  readonly run?: string;
  /** The question in the address, for the pages that ask one. */
  readonly question?: string;
}

/** Finds the page of a path; undefined when there is none. A slash at the end makes no difference. */
export function matchRoute(path: string): Match | undefined {
  const parts = path.split('/').filter(Boolean);
  for (const [name, route] of Object.entries(ROUTES)) {
    const wanted = route.path.split('/').filter(Boolean);
    if (wanted.length !== parts.length) continue;
    const named: { run?: string; question?: string } = {};
    const fits = wanted.every((part, index) => {
      if (!part.startsWith(':')) return part === parts[index];
      const value = parts[index] ?? '';
      named[part.slice(1) as keyof typeof named] = value;
      return /^[a-z0-9-]+$/.test(value);
    });
    if (fits) return { name: name as RouteName, drill: route.drill, ...named };
  }
  return undefined;
}

/** The address of a page; `part` is the run or the question in it. */
export function pathOf(name: RouteName, part = ''): string {
  return ROUTES[name].path.replace(/:(run|question)/, part);
}
