import { compileFood, type Food } from '../../scenarios/content/food-content.ts';
import { COLDEST, type FoodQuestion, type FoodRefusalCode, foodRefusals, foodVerdict, LONGEST_HOURS, WARMEST } from '../../scenarios/household/food.ts';
import { FOOD_PLACES, type FoodPlace } from '../../scenarios/schema/food.ts';
import { LANGUAGE_OPTIONS, readArguments, readLanguage, readPackFiles, UsageError } from './input.ts';

const MENDS: Readonly<Record<FoodRefusalCode, string>> = {
  'item-unknown': 'this item is not on the list; run "drie-dagen food" to see them',
  'place-not-for-item': 'this item is not kept there; see its places in "drie-dagen food"',
  'celsius-out-of-range': `write degrees from ${COLDEST} to ${WARMEST}`,
  'hours-out-of-range': `write hours from 0 to ${LONGEST_HOURS}`,
  'measure-missing': 'give --celsius, --hours, or for the freezer --ice',
  'hours-missing': 'say how long it lies out of the fridge, in hours',
};

const OPTION: Readonly<Record<string, string>> = { iceCrystals: '--ice', fullAndShut: '--full' };

/** `food`: the items; with --item and --place the verdict on one, with its reason and sources. */
export async function food(args: string[]): Promise<{ output: unknown }> {
  const { values } = readArguments(args, {
    item: { type: 'string' }, place: { type: 'string' }, celsius: { type: 'string' }, hours: { type: 'string' }, ice: { type: 'string' },
    full: { type: 'boolean', default: false }, vulnerable: { type: 'boolean', default: false }, ...LANGUAGE_OPTIONS,
  });
  const language = readLanguage(values);
  const rules = compileFood(await readPackFiles(), language) as Food;
  if (values.item === undefined) {
    return { output: { items: rules.items.map(({ id, name, group, places }) => ({ id, name, group, places })) } };
  }
  const problems: string[] = [];
  const number = (option: 'celsius' | 'hours'): number | undefined => {
    const text = values[option];
    if (text === undefined) return undefined;
    const value = Number(text.trim().replace(',', '.') || Number.NaN);
    if (Number.isNaN(value)) problems.push(`--${option}: ${text} is no number`);
    return value;
  };
  const place = FOOD_PLACES.find((one) => one === values.place);
  if (!place) problems.push(`--place: ${values.place === undefined ? 'it is missing' : `there is no place "${values.place}"`} (use ${FOOD_PLACES.join(', ')})`);
  if (values.ice !== undefined && values.ice !== 'yes' && values.ice !== 'no') problems.push(`--ice: write yes or no, not ${values.ice}`);
  const [celsius, hours] = [number('celsius'), number('hours')];
  const question: FoodQuestion = {
    item: values.item, place: place as FoodPlace, celsius, hours, iceCrystals: values.ice === undefined ? undefined : values.ice === 'yes',
    fullAndShut: values.full, vulnerable: values.vulnerable,
  };
  if (place) {
    for (const { refused, path } of foodRefusals(question, rules)) {
      if (!Number.isNaN(path === 'celsius' ? celsius : path === 'hours' ? hours : 0)) problems.push(`${OPTION[path] ?? `--${path}`}: ${MENDS[refused]} (${refused})`);
    }
  }
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
  const outcome = foodVerdict(question, rules);
  if ('refused' in outcome) throw new UsageError(MENDS[outcome.refused]);
  const { name } = rules.items.find(({ id }) => id === values.item) ?? { name: values.item };
  const known = Object.fromEntries(Object.entries({ celsius, hours, ice: values.ice }).filter(([, value]) => value !== undefined));
  return { output: { item: values.item, name, place, ...known, ...outcome, say: rules.reasons[outcome.reason] } };
}
