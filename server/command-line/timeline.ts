import { changesOf, lifelineAt, phaseAt } from '../../scenarios/outage/timeline.ts';
import { formatScenarioTime } from '../../scenarios/scenario-time.ts';
import type { LifelineChange } from '../../scenarios/content/compiled.ts';
import { LANGUAGE_OPTIONS, readArguments, readHour, readLanguage, readNames, readPack, UsageError } from './input.ts';

const asTimes = (changes: readonly LifelineChange[], letter: string) =>
  changes.map(({ at, ...change }) => ({ at: formatScenarioTime(at).replace('T', letter), ...change }));

/** `timeline <scenario>`: every lifeline with its states under the variants; with --at the state at that hour of the outage. */
export async function timeline(args: string[]): Promise<{ output: unknown }> {
  const { values, positionals } = readArguments(args, {
    variant: { type: 'string', multiple: true, default: [] }, at: { type: 'string' }, ...LANGUAGE_OPTIONS,
  });
  const { scenario, lifelines } = await readPack(readLanguage(values));
  if (positionals[0] !== scenario.id) throw new UsageError(`There is no scenario "${positionals[0] ?? ''}". Use ${scenario.id}.`);
  const variants = readNames(values.variant, scenario.variants.map(({ id }) => id), 'variant');
  const at = readHour(values.at);
  const head = { scenario: scenario.id, name: scenario.name, variants };
  if (at !== undefined) {
    const states = lifelines.map((lifeline) => {
      const { state, text, reliability, sources } = lifelineAt(lifeline, variants, at);
      return { id: lifeline.id, name: lifeline.name, state, text, reliability, sources };
    });
    return { output: { ...head, at: formatScenarioTime(at), phase: phaseAt(scenario.phases, at).id, lifelines: states } };
  }
  const all = lifelines.map((lifeline) => {
    const changes = changesOf(lifeline, variants);
    return { id: lifeline.id, name: lifeline.name, outage: asTimes(changes.outage, 'T'), return: asTimes(changes.return, 'R') };
  });
  const phases = scenario.phases.map(({ id, name, from, to }) => ({ id, name, from: formatScenarioTime(from), to: formatScenarioTime(to) }));
  return { output: { ...head, phases, returnInDrill: formatScenarioTime(scenario.returnAt), lifelines: all } };
}
