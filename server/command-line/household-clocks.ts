import { getTimes } from 'suncalc';
import { type ClockRules, compileClocks, compileHome } from '../../scenarios/content/clocks-content.ts';
import { compilePack } from '../../scenarios/content/compile-pack.ts';
import { clocksOf, litresInHouse, type SunTimes } from '../../scenarios/household/clocks.ts';
import { homeLifelines } from '../../scenarios/household/home-lifelines.ts';
import { householdFromFile } from '../../scenarios/household/household-journal.ts';
import { HouseholdFile } from '../../scenarios/schema/household.ts';
import type { PlaceData } from '../../scenarios/schema/place.ts';
import { formatScenarioTime, type Millis } from '../../scenarios/scenario-time.ts';
import { DEFAULT_PLACE } from '../content/paths.ts';
import { readPlace } from '../content/read-place.ts';
import { LANGUAGE_OPTIONS, readArguments, readJson, readLanguage, readNames, readPackFiles, UsageError } from './input.ts';

/** Every municipality that uses this lies in one zone. */
const ZONE = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Amsterdam', timeZoneName: 'longOffset' });
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/;
/** Longest outage in days that can be asked about; the preparation goes to fourteen. */
const MOST_DAYS = 14;

/** Minutes that clocks in the Netherlands are ahead of UTC. */
function offsetAt(moment: Millis): number {
  const name = ZONE.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return hours ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : 0;
}

/** The moment as people read it there: 2026-01-15T21:00+01:00. */
function withOffset(moment: Millis): string {
  const offset = offsetAt(moment);
  const two = (value: number) => String(Math.trunc(value)).padStart(2, '0');
  return `${new Date(moment + offset * 60_000).toISOString().slice(0, 16)}${offset < 0 ? '-' : '+'}${two(Math.abs(offset) / 60)}:${two(Math.abs(offset) % 60)}`;
}

function readMoment(option: string, text: string | undefined, problems: string[]): Millis {
  const moment = text !== undefined && MOMENT.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(moment)) problems.push(`--${option}: ${text === undefined ? 'it is missing' : `${text} is no moment`} (write it as 2026-01-15T17:20+01:00)`);
  return moment as Millis;
}

/** Sunrise and sunset at the place on the day of a moment. */
const sunOver = ({ latitude, longitude }: PlaceData) => (moment: Millis): SunTimes => {
  const { sunrise, sunset } = getTimes(new Date(moment), latitude, longitude);
  return { rise: sunrise?.getTime() as Millis | undefined, set: sunset?.getTime() as Millis | undefined };
};

/** `household-clocks <file>`: what runs out in a household at a moment of an outage, and what still works in the house. */
export async function householdClocks(args: string[]): Promise<{ output: unknown }> {
  const { values, positionals } = readArguments(args, {
    start: { type: 'string' }, at: { type: 'string' }, variant: { type: 'string', multiple: true, default: [] }, ...LANGUAGE_OPTIONS,
  });
  const language = readLanguage(values);
  const problems: string[] = positionals[0] === undefined ? ['household: name a JSON file (see scenarios/schemas/household.schema.json)'] : [];
  const startedAt = readMoment('start', values.start, problems);
  const now = readMoment('at', values.at, problems);
  if (now < startedAt) problems.push('--at: this is before --start');
  if (now > startedAt + MOST_DAYS * 86_400_000) problems.push(`--at: this is more than ${MOST_DAYS} days after --start`);
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
  const file = await readJson(positionals[0] as string, HouseholdFile);
  const files = await readPackFiles();
  const { scenario, lifelines } = compilePack(files, language);
  const variants = readNames(values.variant, scenario.variants.map(({ id }) => id), 'variant');
  const place = await readPlace(DEFAULT_PLACE);
  const rules = compileClocks(files, language) as ClockRules;
  const { answers: household, plan, stock } = householdFromFile(file);
  const minutes = (now - startedAt) / 60_000;
  const view = clocksOf({
    household, medicines: plan.get('medicines') ?? new Map(), startedAt, now, lifelines, variants, rules, waterLitres: litresInHouse(stock, rules), sun: sunOver(place), offsetAt,
  });
  const fill = (text: string, own: Readonly<Record<string, string | number>> = {}) => {
    const open: Readonly<Record<string, string | number>> = { place: place.name, region: place.region, radio: place.radio.name, fm: place.radio.fm, gridOperator: place.gridOperator.name, gridPhone: place.gridOperator.phone, waterSupplier: place.waterSupplier, waterBoard: place.waterBoard, ...own };
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in open ? String(open[name]) : whole));
  };
  const clocks = view.clocks.map(({ fromTime, untilTime, actByTime, actBy, from, until, ...clock }) => {
    const words = rules.kinds[clock.kind];
    return {
      ...clock, name: fill(words?.name ?? '', clock.values), from: formatScenarioTime(from), fromTime: withOffset(fromTime), until: formatScenarioTime(until), untilTime: withOffset(untilTime),
      ...(actBy === undefined || actByTime === undefined ? {} : { actBy: formatScenarioTime(actBy), actByTime: withOffset(actByTime) }),
      do: fill((clock.state === 'over' ? words?.over : undefined) ?? words?.do ?? '', clock.values), why: fill(words?.why ?? '', clock.values),
    };
  });
  const home = homeLifelines({ household, things: compileHome(files, language), lifelines, variants, minutes, figures: rules.figures })
    .map((thing) => ({ ...thing, why: fill(thing.why), do: fill(thing.do) }));
  return { output: { start: withOffset(startedAt), at: withOffset(now), hour: formatScenarioTime(minutes), variants, clocks, unanswered: view.unanswered, home } };
}
