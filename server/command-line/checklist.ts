import { AUDIENCES, isKindOf, KIND_ALL, KINDS, listLanguage } from '../../scenarios/audience.ts';
import type { Item } from '../../scenarios/content/compiled.ts';
import { applies, runConditions } from '../../scenarios/outage/applies.ts';
import { nowView } from '../../scenarios/outage/now-view.ts';
import { ProfileFile } from '../../scenarios/schema/profile.ts';
import { formatScenarioTime } from '../../scenarios/scenario-time.ts';
import { LANGUAGE_OPTIONS, readArguments, readHour, readJson, readLanguage, readNames, readPack, UsageError } from './input.ts';

const withTimes = ({ from, due, ...item }: Item) => ({
  ...item,
  ...(from === undefined ? {} : { from: formatScenarioTime(from) }),
  ...(due === undefined ? {} : { due: formatScenarioTime(due) }),
});

/**
 * `checklist <audience>`: all items for a profile, or with --at the list of that hour with nothing ticked yet.
 * The profile file is `{ "kinds": [...], "conditions": { "baby": true } }` (scenarios/schemas/profile.schema.json).
 */
export async function checklist(args: string[]): Promise<{ output: unknown }> {
  const { values, positionals } = readArguments(args, {
    profile: { type: 'string' }, variant: { type: 'string', multiple: true, default: [] }, at: { type: 'string' }, ...LANGUAGE_OPTIONS,
  });
  const audience = AUDIENCES.find((one) => one === positionals[0]);
  if (!audience) throw new UsageError(`There is no audience "${positionals[0] ?? ''}". Use ${AUDIENCES.join(', ')}.`);
  const language = readLanguage(values);
  const { scenario, checklists } = await readPack(language);
  const profile = values.profile === undefined ? { kinds: [], conditions: {} } : await readJson(values.profile, ProfileFile);
  const wrongKind = profile.kinds.find((kind) => !isKindOf(audience, kind));
  if (wrongKind !== undefined) throw new UsageError(`${values.profile} kinds: ${audience} has no kind "${wrongKind}". Use ${KINDS[audience].join(', ') || 'none'}.`);
  readNames(Object.keys(profile.conditions), scenario.conditions.map(({ id }) => id), 'condition');
  const allVariants = scenario.variants.map(({ id }) => id);
  const variants = readNames(values.variant, allVariants, 'variant');
  const at = readHour(values.at);

  const items = checklists
    .filter((list) => list.audience === audience && (list.kind === KIND_ALL || profile.kinds.includes(list.kind)))
    .flatMap((list) => list.items);
  // A language of residents has no lists for professions: those are in Dutch, and the output says so
  const head = { audience, language: listLanguage(audience, language), ...profile, variants };
  if (at === undefined) {
    const mine = items.map((item) => ({ applies: applies(item, profile.conditions), ...withTimes(item) })).filter((item) => item.applies !== 'no');
    return { output: { ...head, items: mine } };
  }
  const view = nowView({ items, scenario, conditions: runConditions(profile.conditions, variants, allVariants), tasks: new Map(), minutes: at });
  const lists = { overdue: view.overdue, current: view.current, upcoming: view.upcoming, missed: view.missed };
  return {
    output: {
      ...head, at: formatScenarioTime(at), phase: view.phase?.id, first: view.first && withTimes(view.first),
      ...Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.map(withTimes)])),
    },
  };
}
