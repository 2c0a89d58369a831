import * as v from 'valibot';
import { Id } from './parts.ts';

/** Most people, pets of one kind or devices in one household; more is a building, and asks for the list of an organisation. */
export const MOST_PEOPLE = 20;
/** Longest preparation in days; the cabinet asks for three. */
export const MOST_DAYS = 14;
export const DEFAULT_DAYS = 3;

export const PET_KINDS = ['dog', 'cat', 'bird', 'rodent', 'rabbit', 'reptile', 'other'] as const;
export const DEVICE_KINDS = ['oxygen-concentrator', 'ventilator', 'cpap', 'feeding-pump', 'infusion-pump', 'suction', 'home-dialysis', 'bed-mattress', 'patient-lift', 'wheelchair', 'other'] as const;
export const HEATINGS = ['gas-boiler', 'heat-pump', 'district-heat', 'electric', 'stove', 'other'] as const;
export const HOBS = ['gas', 'electric', 'both', 'none'] as const;
export const WATER_HEATERS = ['gas-boiler', 'gas-geyser', 'electric-boiler', 'heat-pump', 'district-heat', 'other'] as const;
export const FREEZERS = ['none', 'half', 'full'] as const;
export const SEASONS = ['cold', 'mild', 'hot'] as const;

const whole = (least: number, most: number) =>
  v.pipe(v.number('write a number'), v.integer('write a whole number'), v.minValue(least, `write ${least} or more`), v.maxValue(most, `write ${most} or less`));
const People = whole(0, MOST_PEOPLE);
const YesNo = v.boolean('write true or false');

/** Pets of one kind: how many, and what one of them weighs in kilograms. */
export const Pets = v.strictObject({
  kind: v.picklist(PET_KINDS),
  count: whole(1, MOST_PEOPLE),
  kg: v.optional(v.pipe(v.number('write a weight in kilograms'), v.minValue(0.01, 'write 0.01 kg or more'), v.maxValue(120, 'write 120 kg or less'))),
});

/** A medical device that runs on mains power, with the hours its battery lasts. Without hours it counts as none. */
export const MedicalDevice = v.strictObject({
  kind: v.picklist(DEVICE_KINDS),
  batteryHours: v.optional(v.pipe(v.number('write hours'), v.minValue(0, 'write 0 or more'), v.maxValue(336, 'write 336 hours or less'))),
});

/**
 * What people say about their household, question by question. A question that is absent is unknown: it hides nothing,
 * and amounts say so. Counts are people; an infant counts only as an infant.
 */
export const HouseholdAnswers = v.strictObject({
  /** 18 and older, those of 65 and older included. */
  adults: v.optional(People),
  /** How many of the adults are 65 or older. */
  elderly: v.optional(People),
  /** 4 to 17 years. */
  children: v.optional(People),
  /** 1 to 3 years. */
  toddlers: v.optional(People),
  /** 6 to 12 months. */
  infantsOlder: v.optional(People),
  /** 0 to 6 months. */
  infantsYounger: v.optional(People),
  pregnant: v.optional(People),
  nursing: v.optional(People),
  vegetarian: v.optional(YesNo),
  pets: v.optional(v.pipe(v.array(Pets), v.maxLength(10, 'write at most 10 kinds'))),
  aquarium: v.optional(YesNo),
  /** Floor of the front door: -1 cellar, 0 ground floor. */
  floor: v.optional(whole(-1, 60)),
  lift: v.optional(YesNo),
  boosterPump: v.optional(YesNo),
  heating: v.optional(v.picklist(HEATINGS)),
  hob: v.optional(v.picklist(HOBS)),
  waterHeater: v.optional(v.picklist(WATER_HEATERS)),
  solarPanels: v.optional(YesNo),
  freezer: v.optional(v.picklist(FREEZERS)),
  fridgeThermometer: v.optional(YesNo),
  medicineDaily: v.optional(YesNo),
  medicineFridge: v.optional(YesNo),
  devices: v.optional(v.pipe(v.array(MedicalDevice), v.maxLength(MOST_PEOPLE, `write at most ${MOST_PEOPLE} devices`))),
  careAlarm: v.optional(YesNo),
  car: v.optional(YesNo),
  neighbourNeedsHelp: v.optional(YesNo),
  /** Phones in the house, and what all power banks together hold in mAh as printed on them. */
  phones: v.optional(People),
  powerBankMah: v.optional(whole(0, 500_000)),
  season: v.optional(v.picklist(SEASONS)),
  days: v.optional(whole(1, MOST_DAYS)),
});

/** What is in the house of one item of the kit. */
export const Stock = v.strictObject({
  have: v.optional(v.pipe(v.number('write a number'), v.minValue(0, 'write 0 or more'), v.maxValue(100_000, 'write 100000 or less'))),
  expires: v.optional(v.pipe(v.string(), v.isoDate('write a date as 2027-03-31'))),
  /** The neighbours have one that this household may use. */
  shared: v.optional(YesNo),
});

const ShortText = v.pipe(v.string(), v.maxLength(2000, 'write at most 2000 characters'));

/** A household as a file for the command line: the answers, and if wanted what is in the house and the plan. */
export const HouseholdFile = v.strictObject({
  version: v.literal(1, 'write 1'),
  ...HouseholdAnswers.entries,
  stock: v.optional(v.record(Id, Stock), {}),
  /** Section of the plan, then row, then field. */
  plan: v.optional(v.record(Id, v.record(Id, v.record(Id, ShortText))), {}),
});

export type HouseholdAnswersData = v.InferOutput<typeof HouseholdAnswers>;
export type HouseholdFileData = v.InferOutput<typeof HouseholdFile>;
export type StockData = v.InferOutput<typeof Stock>;
