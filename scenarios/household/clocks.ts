import type { ClockKind, ClockRules } from '../content/clocks-content.ts';
import type { Lifeline, Mark, Reliability } from '../content/compiled.ts';
import { changesOf } from '../outage/timeline.ts';
import { MILLIS_PER_MINUTE, type Millis, SCENARIO_LENGTH, type ScenarioMinutes, scenarioMinutes } from '../scenario-time.ts';
import type { StockData } from '../schema/household.ts';
import { conditionsOf, type Household, peopleIn, type Question } from './household.ts';
import type { PlanRow } from './household-journal.ts';

const HOUR = 60;
const DAY = 24 * HOUR;
const MILLIS_PER_DAY = DAY * MILLIS_PER_MINUTE;
/** Most days that people can have of a medicine: a year and a bit. */
const MOST_MEDICINE_DAYS = 400;

export type ClockState = 'running' | 'due-soon' | 'over';

/** Something that runs out, or comes round, in this household. */
export interface Clock {
  readonly id: string;
  /** Which text and figures it has, in clocks.yaml. */
  readonly kind: string;
  readonly icon: string;
  readonly from: ScenarioMinutes;
  readonly until: ScenarioMinutes;
  readonly fromTime: Millis;
  readonly untilTime: Millis;
  /** Latest moment to act, where that comes before the end. */
  readonly actBy?: ScenarioMinutes;
  readonly actByTime?: Millis;
  readonly state: ClockState;
  /** A life hangs on it: it stays on top when it has run out. */
  readonly urgent: boolean;
  /** What the texts of its kind leave open. */
  readonly values: Readonly<Record<string, string | number>>;
  readonly reliability: Reliability;
  readonly sources: readonly string[];
  readonly mark?: Mark;
}

/** Sunrise and sunset on the day that holds a moment; absent where the sun does neither. */
export interface SunTimes {
  readonly rise?: Millis | undefined;
  readonly set?: Millis | undefined;
}

export interface ClocksInput {
  readonly household: Household;
  /** Rows of the plan's section `medicines`: name, fridge ('yes' or 'no'), days. */
  readonly medicines: ReadonlyMap<string, PlanRow>;
  readonly startedAt: Millis;
  /** The hour in the story: real time in a live run. */
  readonly now: Millis;
  /** Hour at which power returned; from then on nothing runs out any more. */
  readonly returnedAt?: ScenarioMinutes | undefined;
  readonly lifelines: readonly Lifeline[];
  readonly variants: readonly string[];
  readonly rules: ClockRules;
  /** Litres in the house; absent when nobody counted. */
  readonly waterLitres?: number | undefined;
  readonly sun: (moment: Millis) => SunTimes;
  /** Minutes that the local clock is ahead of UTC at a moment. */
  readonly offsetAt: (moment: Millis) => number;
}

export interface ClocksView {
  /** What runs out first on top; what is over comes last, unless a life hangs on it. */
  readonly clocks: readonly Clock[];
  /** Questions whose answers would give a clock: unknown hides nothing. */
  readonly unanswered: readonly Question[];
}

interface Span {
  readonly from?: number;
  readonly until: number;
  /** From when on it is due soon; an hour before the end when absent. */
  readonly soonFrom?: number | undefined;
  readonly actBy?: number;
  readonly urgent?: boolean;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** First minute at which a lifeline is in one of these states; undefined when it never is. */
function firstAt(lifelines: readonly Lifeline[], id: string, variants: readonly string[], ...states: readonly string[]): number | undefined {
  const lifeline = lifelines.find((one) => one.id === id);
  return lifeline && changesOf(lifeline, variants).outage.find(({ state }) => states.includes(state))?.at;
}

/** Days as people write them, `2` or `2,5`; undefined when it is no number from 0 to 400. */
function daysFrom(text: string | undefined): number | undefined {
  const days = Number((text ?? '').trim().replace(',', '.') || Number.NaN);
  return days >= 0 && days <= MOST_MEDICINE_DAYS ? days : undefined;
}

/**
 * The next moment after `after` at which the local clock shows a whole hour, 0 to 23. Each day is counted on the local
 * calendar, so it is right over midnight and in the nights when the clocks change.
 */
export function nextLocalHour(hour: number, after: Millis, offsetAt: (moment: Millis) => number): Millis {
  const local = after + offsetAt(after) * MILLIS_PER_MINUTE;
  const midnight = Math.floor(local / MILLIS_PER_DAY) * MILLIS_PER_DAY;
  for (let day = 0; ; day++) {
    const wanted = midnight + day * MILLIS_PER_DAY + hour * HOUR * MILLIS_PER_MINUTE;
    const guess = (wanted - offsetAt(after) * MILLIS_PER_MINUTE) as Millis;
    const moment = (wanted - offsetAt(guess) * MILLIS_PER_MINUTE) as Millis;
    if (moment > after) return moment;
  }
}

/**
 * Litres of drinking water that this household needs in a day, rounded up to half a litre: 3 per person, one more for who
 * nurses, one more for each in heat, half for each animal. Figures and sources in clocks.yaml.
 */
export function litresPerDay(household: Household, isHot: boolean, { figures }: ClockRules): number {
  const people = peopleIn(household);
  const pets = (household.pets ?? []).reduce((sum, { count }) => sum + count, 0);
  const litres = people * (figures['litres-person'] + (isHot ? figures['litres-heat'] : 0)) + (household.nursing ?? 0) * figures['litres-nursing'] + pets * figures['litres-pet'];
  return Math.ceil(litres * 2) / 2;
}

/** Litres of drinking water in the house; undefined when nobody counted any of it. */
export function litresInHouse(stock: ReadonlyMap<string, StockData>, { waterStock }: ClockRules): number | undefined {
  const counted = waterStock.flatMap((id) => stock.get(id)?.have ?? []);
  return counted.length === 0 ? undefined : counted.reduce((sum, litres) => sum + litres, 0);
}

/** The clocks of one household at one moment. Pure: time, sun and time zone come in. After power returned there are none. */
export function clocksOf(input: ClocksInput): ClocksView {
  const { household, startedAt, now, lifelines, variants, rules, returnedAt } = input;
  const { figures } = rules;
  const minutes = (now - startedAt) / MILLIS_PER_MINUTE;
  const at = (moment: number) => (moment - startedAt) / MILLIS_PER_MINUTE;
  const timeOf = (minute: number) => (startedAt + minute * MILLIS_PER_MINUTE) as Millis;
  const clocks: Clock[] = [];
  const add = (id: string, kind: string, { from = 0, until, soonFrom, actBy, urgent = false, values = {} }: Span): void => {
    const { icon, reliability, sources, mark } = rules.kinds[kind] as ClockKind;
    const state: ClockState = minutes >= until ? 'over' : minutes >= Math.min(soonFrom ?? until, actBy ?? until, until - (soonFrom === undefined ? figures['soon-minutes'] : 0)) ? 'due-soon' : 'running';
    clocks.push({
      id, kind, icon, from: scenarioMinutes(from), until: scenarioMinutes(until), fromTime: timeOf(from), untilTime: timeOf(until),
      ...(actBy === undefined ? {} : { actBy: scenarioMinutes(actBy), actByTime: timeOf(actBy) }),
      state, urgent, values, reliability, sources, ...(mark ? { mark } : {}),
    });
  };
  if (returnedAt !== undefined && minutes >= returnedAt) return { clocks: [], unanswered: [] };

  const callUntil = firstAt(lifelines, 'mobile', variants, 'out') ?? 0;
  addDevices(input, add, callUntil);
  add('mobile', 'mobile', { until: callUntil, soonFrom: firstAt(lifelines, 'mobile', variants, 'degraded', 'out') });
  add('emergency-112', 'emergency-112', { until: firstAt(lifelines, 'emergency-112', variants, 'out') ?? 0, soonFrom: firstAt(lifelines, 'emergency-112', variants, 'degraded', 'out') });
  if (household.careAlarm) add('care-alarm', 'care-alarm', { until: callUntil, urgent: true });
  addMedicines(input, add, callUntil);

  if (household.fridgeThermometer) addRepeating(add, 'fridge', 'fridge-measure', figures['measure-every-hours'] * HOUR, minutes);
  else add('fridge', 'fridge', { until: figures['fridge-hours'] * HOUR });
  if (household.freezer === 'full') add('freezer', 'freezer-full', { until: figures['freezer-full-hours'] * HOUR });
  else if (household.freezer !== 'none') add('freezer', household.freezer ? 'freezer-half' : 'freezer-unknown', { until: figures['freezer-half-hours'] * HOUR });

  const litres = litresPerDay(household, variants.includes('heat') || household.season === 'hot', rules);
  if (input.waterLitres === undefined || litres === 0) addRepeating(add, 'water', 'water-budget', DAY, minutes, { litres });
  else add('water', 'water', { until: Math.floor((input.waterLitres / litres) * DAY), soonFrom: Math.floor((input.waterLitres / litres) * DAY) - DAY, values: { litres, stock: input.waterLitres } });
  if (household.powerBankMah !== undefined) {
    const charges = Math.floor(household.powerBankMah / figures['mah-per-charge']);
    // Rounded down to a tenth, against ourselves
    const perDay = Math.floor((charges / figures.days) * 10) / 10;
    add('power-bank', charges > 0 ? 'power-bank' : 'power-bank-none', { until: charges > 0 ? SCENARIO_LENGTH : 0, values: { charges, perDay } });
  }

  const hour = HOUR * MILLIS_PER_MINUTE;
  const nextHour = (Math.floor(now / hour) + 1) * hour;
  add('radio', 'radio', { from: at(nextHour - hour), until: at(nextHour), soonFrom: at(nextHour) - 10 });
  addRounds(input, add, at);
  const bedtime = at(nextLocalHour(figures['bedtime-hour'], now, input.offsetAt));
  add('candles', 'candles', { from: bedtime - figures['soon-minutes'], until: bedtime });
  return { clocks: inOrder(clocks, minutes), unanswered: unansweredOf(household) };
}

type Add = (id: string, kind: string, span: Span) => void;

/** A clock that comes round: its end is the next multiple of its length. */
function addRepeating(add: Add, id: string, kind: string, length: number, minutes: number, values: Span['values'] = {}): void {
  const round = Math.max(0, Math.floor(minutes / length));
  add(id, kind, { from: round * length, until: (round + 1) * length, values });
}

/** A battery nobody knows the hours of counts as none. Help is called while there is a network, and an hour before the end at the latest. */
function addDevices({ household, rules }: ClocksInput, add: Add, callUntil: number): void {
  household.devices?.forEach(({ kind, batteryHours }, index) => {
    const name = rules.names[kind] ?? kind;
    const until = (batteryHours ?? 0) * HOUR;
    const actBy = Math.max(0, Math.min(until - rules.figures['act-ahead-minutes'], callUntil));
    add(`device-${index}`, batteryHours === undefined ? 'device-unknown' : 'device', { until, actBy, urgent: true, values: { name, hours: batteryHours ?? 0 } });
  });
}

/** A medicine from the fridge: when to call, never whether it is still good. Every medicine: how many days are left. */
function addMedicines({ household, medicines, rules }: ClocksInput, add: Add, callUntil: number): void {
  const rows = [...medicines].map(([row, fields]) => ({ row, name: fields.name?.trim() || (rules.names.medicine ?? ''), isCold: fields.fridge === 'yes', days: daysFrom(fields.days) }));
  const unnamed = { name: rules.names.medicine ?? '' };
  for (const { row, name, isCold } of rows) if (isCold) add(`medicine-fridge-${row}`, 'medicine-fridge', { until: callUntil, urgent: true, values: { name } });
  if (household.medicineFridge && !rows.some(({ isCold }) => isCold)) add('medicine-fridge', 'medicine-fridge', { until: callUntil, urgent: true, values: unnamed });
  for (const { row, name, days } of rows) {
    if (days === undefined) add(`medicine-days-${row}`, 'medicine-unknown', { until: 0, urgent: true, values: { name } });
    else add(`medicine-days-${row}`, 'medicine-days', { until: days * DAY, soonFrom: (days - 1) * DAY, urgent: true, values: { name, days } });
  }
  if (household.medicineDaily && rows.length === 0) add('medicine-days', 'medicine-unknown', { until: 0, urgent: true, values: unnamed });
}

/** The round of this part of the day or the next one: one after sunrise, one before dark. */
function addRounds({ now, sun, rules: { figures } }: ClocksInput, add: Add, at: (moment: number) => number): void {
  for (const [kind, windowOf] of [
    ['round-day', ({ rise }: SunTimes) => rise && ([rise, rise + figures['round-day-hours'] * HOUR * MILLIS_PER_MINUTE] as const)],
    ['round-dark', ({ set }: SunTimes) => set && ([set - figures['round-dark-hours'] * HOUR * MILLIS_PER_MINUTE, set] as const)],
  ] as const) {
    const windows = [-1, 0, 1, 2].flatMap((day) => {
      const found = windowOf(sun((now + day * MILLIS_PER_DAY) as Millis));
      return found ? [found] : [];
    });
    const next = windows.sort(([, a], [, b]) => a - b).find(([, end]) => end > now);
    if (next) add(kind, kind, { from: at(next[0]), until: at(next[1]), soonFrom: at(next[0]) });
  }
}

/** Minutes within which something that hangs on a life comes before everything else: half a day, so that it can be acted on by daylight. */
const LIFE_FIRST = 12 * HOUR;

/** What hangs on a life and is over or near first, then what ends first, then what is over. */
function inOrder(clocks: readonly Clock[], minutes: number): Clock[] {
  const ends = ({ actBy, until }: Clock) => actBy ?? until;
  const rank = (clock: Clock) => (clock.urgent && ends(clock) < minutes + LIFE_FIRST ? 0 : clock.state !== 'over' ? 1 : 2);
  return [...clocks].sort((a, b) => rank(a) - rank(b) || ends(a) - ends(b) || a.until - b.until);
}

/** Questions that would add a clock or sharpen one. */
function unansweredOf(household: Household): Question[] {
  const asked: readonly Question[] = ['adults', 'medicineDaily', 'medicineFridge', 'devices', 'careAlarm', 'freezer', 'fridgeThermometer', 'powerBankMah'];
  return asked.filter((question) => household[question] === undefined);
}

/** The conditions of the household that make people careful with food: in doubt, throw away. */
export function isVulnerable(household: Household): boolean {
  const { baby, pregnant, elderly } = conditionsOf(household);
  return baby === true || pregnant === true || elderly === true;
}
