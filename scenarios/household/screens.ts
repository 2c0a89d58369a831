import { DEVICE_KINDS, FREEZERS, HEATINGS, HOBS, PET_KINDS, SEASONS, WATER_HEATERS } from '../schema/household.ts';
import type { Household, Question } from './household.ts';

/** Questions whose answer is a count. */
export type CountQuestion = 'adults' | 'children' | 'toddlers' | 'infantsOlder' | 'infantsYounger' | 'elderly' | 'pregnant' | 'nursing' | 'phones' | 'floor' | 'days' | 'powerBankMah';
/** Questions whose answer is one of a few. */
export type ChoiceQuestion = 'heating' | 'hob' | 'waterHeater' | 'freezer' | 'season';
/** Questions whose answer is yes or no. */
export type YesNoQuestion = 'vegetarian' | 'aquarium' | 'lift' | 'boosterPump' | 'solarPanels' | 'fridgeThermometer' | 'medicineDaily' | 'medicineFridge' | 'careAlarm' | 'car' | 'neighbourNeedsHelp';

interface ScreenBase {
  readonly id: string;
  readonly icon: string;
  /** False when an earlier answer makes this screen needless. */
  readonly when?: (household: Household) => boolean;
}

/** One screen of the questions about a household: one thing to answer, the answers that it fills. */
export type Screen = ScreenBase & (
  | { readonly kind: 'counts'; readonly questions: readonly { readonly id: CountQuestion; readonly from: number; readonly to: number; readonly start: number; readonly step: number }[] }
  | { readonly kind: 'choice'; readonly question: ChoiceQuestion; readonly options: readonly string[] }
  | { readonly kind: 'yes-no'; readonly question: YesNoQuestion }
  | { readonly kind: 'pets'; readonly options: readonly string[] }
  | { readonly kind: 'devices'; readonly options: readonly string[] }
);

const count = (id: CountQuestion, start = 0) => ({ id, from: 0, to: 20, start, step: 1 });
/** Under the third floor the street's own pressure does: nobody needs to know about a pump. */
const isHighOrUnknown = ({ floor }: Household) => floor === undefined || floor >= 3;

/** The screens in the order in which people meet them: who, then the house, then what needs power. */
export const SCREENS: readonly Screen[] = [
  { id: 'people', icon: 'people', kind: 'counts', questions: [count('adults', 1), count('children'), count('toddlers'), count('infantsOlder'), count('infantsYounger')] },
  { id: 'elderly', icon: 'people', kind: 'counts', questions: [count('elderly')], when: ({ adults }) => adults !== 0 },
  { id: 'pregnant', icon: 'baby', kind: 'counts', questions: [count('pregnant'), count('nursing')] },
  { id: 'vegetarian', icon: 'food', kind: 'yes-no', question: 'vegetarian' },
  { id: 'pets', icon: 'cat', kind: 'pets', options: PET_KINDS },
  { id: 'aquarium', icon: 'cat', kind: 'yes-no', question: 'aquarium' },
  { id: 'floor', icon: 'home', kind: 'counts', questions: [{ id: 'floor', from: -1, to: 60, start: 0, step: 1 }] },
  { id: 'lift', icon: 'home', kind: 'yes-no', question: 'lift', when: ({ floor }) => floor === undefined || floor > 0 },
  { id: 'booster-pump', icon: 'water', kind: 'yes-no', question: 'boosterPump', when: isHighOrUnknown },
  { id: 'heating', icon: 'heat', kind: 'choice', question: 'heating', options: HEATINGS },
  { id: 'hob', icon: 'gas', kind: 'choice', question: 'hob', options: HOBS },
  { id: 'water-heater', icon: 'water', kind: 'choice', question: 'waterHeater', options: WATER_HEATERS },
  { id: 'solar-panels', icon: 'plug', kind: 'yes-no', question: 'solarPanels' },
  { id: 'freezer', icon: 'freezer', kind: 'choice', question: 'freezer', options: FREEZERS },
  { id: 'fridge-thermometer', icon: 'fridge', kind: 'yes-no', question: 'fridgeThermometer' },
  { id: 'medicine-daily', icon: 'care', kind: 'yes-no', question: 'medicineDaily' },
  { id: 'medicine-fridge', icon: 'fridge', kind: 'yes-no', question: 'medicineFridge' },
  { id: 'devices', icon: 'care', kind: 'devices', options: DEVICE_KINDS },
  { id: 'care-alarm', icon: 'call', kind: 'yes-no', question: 'careAlarm' },
  { id: 'car', icon: 'fuel', kind: 'yes-no', question: 'car' },
  { id: 'neighbour', icon: 'hand', kind: 'yes-no', question: 'neighbourNeedsHelp' },
  { id: 'phones', icon: 'battery', kind: 'counts', questions: [count('phones', 1), { id: 'powerBankMah', from: 0, to: 500_000, start: 0, step: 5000 }] },
  { id: 'season', icon: 'heat', kind: 'choice', question: 'season', options: SEASONS },
  { id: 'days', icon: 'clock', kind: 'counts', questions: [{ id: 'days', from: 1, to: 14, start: 3, step: 1 }] },
];

/** The questions that a screen fills. */
export function questionsOf(screen: Screen): readonly Question[] {
  switch (screen.kind) {
    case 'counts': return screen.questions.map(({ id }) => id);
    case 'pets': return ['pets'];
    case 'devices': return ['devices'];
    default: return [screen.question];
  }
}

/** The screens that these answers leave to be met. */
export function screensFor(household: Household): readonly Screen[] {
  return SCREENS.filter(({ when }) => when === undefined || when(household));
}

/** True when every question of the screen has an answer, "weet ik niet" included. */
export function isAnswered(screen: Screen, answered: ReadonlySet<string>): boolean {
  return questionsOf(screen).every((question) => answered.has(question));
}
