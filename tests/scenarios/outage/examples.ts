import type { Checklist, Inject, Item, Lifeline, LifelineChange, Phase, Scenario } from '../../../scenarios/content/compiled.ts';
import { scenarioMinutes } from '../../../scenarios/scenario-time.ts';

export type ItemHours = Omit<Partial<Item>, 'from' | 'due'> & { readonly from?: number; readonly due?: number };

/** An item with its hours as plain minutes. Without hours it belongs to the moment or preparation that `rest` names. */
export function itemOf(id: string, { from, due, ...rest }: ItemHours = {}): Item {
  return {
    id, section: 'all', title: id, why: 'because', priority: 2, sources: ['source'],
    ...(from === undefined ? {} : { phase: 'early', from: scenarioMinutes(from) }),
    ...(due === undefined ? {} : { due: scenarioMinutes(due) }),
    ...rest,
  };
}

export function changeOf(at: number, state: LifelineChange['state'], text: string = state): LifelineChange {
  return { at: scenarioMinutes(at), state, text, reliability: 'expected', sources: ['source'] };
}

/** Water that weakens after 6 hours and stops after 24; it comes back weak, and clean after a day. */
export const WATER: Lifeline = {
  id: 'water', icon: 'water', name: 'Water',
  outage: [changeOf(0, 'works'), changeOf(360, 'degraded'), changeOf(1440, 'out')],
  return: [changeOf(0, 'degraded', 'brown'), changeOf(1440, 'works', 'clean')],
  variants: {
    winter: { outage: [changeOf(0, 'out', 'frozen')] },
    water: { outage: [changeOf(0, 'out', 'burst')], return: [changeOf(0, 'unknown', 'boil')] },
    cyber: { return: [changeOf(0, 'unknown', 'hacked')] },
  },
};

const phaseOf = (id: string, from: number, to: number): Phase => ({ id, name: id, from: scenarioMinutes(from), to: scenarioMinutes(to) });
export const PHASES: readonly Phase[] = [phaseOf('early', 0, 60), phaseOf('late', 60, 1440), phaseOf('days', 1440, 4320)];

export const SCENARIO: Scenario = {
  id: 'outage-72h', name: 'Three days', reviewed: '2026-11-23', returnAt: scenarioMinutes(3840), phases: PHASES,
  moments: [{ id: 'return', name: 'return' }, { id: 'handover', name: 'handover' }],
  variants: [], audiences: [], kinds: {}, objectives: {}, conditions: [], groups: {},
};

export function listOf(sections: readonly string[], items: readonly Item[]): Checklist {
  return { audience: 'resident', kind: 'all', sections: sections.map((id) => ({ id, icon: 'box', name: id })), items };
}

export function injectOf(id: string, at: number, rest: Partial<Inject> = {}): Inject {
  return {
    id, at: scenarioMinutes(at), pack: 'base', type: 'inject', roles: ['all'], objectives: ['o1'], from: 'a', to: 'b', medium: 'c', text: 'd', expected: ['e'], sources: ['source'],
    ...rest,
  };
}
