import type { Language } from '../../scenarios/audience.ts';
import type { Source } from '../../scenarios/content/compiled.ts';
import type { Kit } from '../../scenarios/content/compiled-kit.ts';
import { compileKit } from '../../scenarios/content/kit-compile.ts';
import { daysOf } from '../../scenarios/household/household.ts';
import { householdFromFile } from '../../scenarios/household/household-journal.ts';
import { type KitNeed, kitView } from '../../scenarios/household/kit-amounts.ts';
import { needInWords, ruleInWords } from '../../scenarios/household/kit-words.ts';
import { HouseholdFile } from '../../scenarios/schema/household.ts';
import { findingLines, LANGUAGE_OPTIONS, readArguments, readDay, readJson, readLanguage, readPackFiles, UsageError } from './input.ts';

/** `kit <household.json>`: what this household needs and has, with the rule and the sources behind each amount. */
export async function kit(args: string[]): Promise<{ output: unknown }> {
  const { values, positionals } = readArguments(args, { ...LANGUAGE_OPTIONS, today: { type: 'string' } });
  const [file] = positionals;
  if (file === undefined) throw new UsageError('Name the file of a household, as scenarios/schemas/household.schema.json has it.');
  const language = readLanguage(values);
  const today = readDay(values.today);
  const household = householdFromFile(await readJson(file, HouseholdFile));
  const files = await readPackFiles();
  const compiled = compileKit(files, language);
  if (!compiled) throw new UsageError('The pack has no kit.');
  const known = new Set(compiled.items.map(({ id }) => id));
  const strange = [...household.stock.keys()].filter((id) => !known.has(id));
  if (strange.length > 0) throw new UsageError(findingLines(strange.map((id) => ({ file, path: `stock.${id}`, problem: 'the kit has no such item', mend: 'correct the name, or remove it' }))));

  const sources = new Map(files.sources.map(({ source }) => [source.id, source as Source]));
  const view = kitView(compiled, household.answers, household.stock, today);
  const ids = (needs: readonly KitNeed[]) => needs.map(({ item }) => item.id);
  return {
    output: {
      days: daysOf(household.answers), today, reviewed: compiled.reviewed, ready: view.ready, all: view.all,
      missingEssentials: ids(view.missingEssentials), ageing: ids(view.ageing),
      groups: view.groups.map(({ id, name, state, ready, all, missingEssentials, openEssentials, needs }) => ({
        id, name, state, ready, all, missingEssentials: ids(missingEssentials), openEssentials: ids(openEssentials),
        items: needs.map((need) => itemOf(need, compiled, sources, language)),
      })),
    },
  };
}

function itemOf(need: KitNeed, compiled: Kit, sources: ReadonlyMap<string, Source>, language: Language) {
  const { item, lines, counted: _, ...rest } = need;
  return {
    id: item.id, title: item.title, essential: item.essential, cost: item.cost, shareable: item.shareable, ...rest,
    amount: needInWords(need, compiled, language), rule: ruleInWords(need, compiled, language).replaceAll('\u00a0', ' '), factors: lines,
    sources: item.sources.map((id) => sources.get(id)), ...(item.mark ? { mark: item.mark } : {}),
  };
}
