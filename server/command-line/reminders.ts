import { householdFromFile } from '../../scenarios/household/household-journal.ts';
import { reminderCalendar } from '../../scenarios/household/reminders.ts';
import { HouseholdFile } from '../../scenarios/schema/household.ts';
import { millis } from '../../scenarios/scenario-time.ts';
import { LANGUAGE_OPTIONS, readArguments, readJson, readLanguage, readPack, UsageError } from './input.ts';

const DAY = /^\d{4}-\d\d-\d\d$/;

/** `reminders <household.json>`: a calendar file with what to check and when, from today or from a day that is given. */
export async function reminders(args: string[]): Promise<{ output: string }> {
  const { values, positionals } = readArguments(args, { ...LANGUAGE_OPTIONS, from: { type: 'string' } });
  const [file] = positionals;
  if (file === undefined) throw new UsageError('Name a household file: drie-dagen reminders household.json');
  const language = readLanguage(values);
  const now = millis(values.from === undefined ? Date.now() : Date.parse(`${values.from}T00:00:00Z`));
  if (values.from !== undefined && (!DAY.test(values.from) || Number.isNaN(now))) throw new UsageError(`--from ${values.from} is no day. Write it as 2027-03-31.`);
  const household = householdFromFile(await readJson(file, HouseholdFile));
  const { kit } = await readPack(language);
  const names = new Map(kit?.items.map(({ id, title }) => [id, title]));
  return { output: reminderCalendar(household, new Date(now).toISOString().slice(0, 10), now, language, (item) => names.get(item)) };
}
