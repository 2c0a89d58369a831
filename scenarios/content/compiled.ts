import type { Audience } from '../audience.ts';
import type { ScenarioMinutes } from '../scenario-time.ts';

/** Content as the app reads it: one language, times in minutes, texts beside their structure. */
export type LifelineStateName = 'works' | 'degraded' | 'out' | 'unknown';
export type Reliability = 'confirmed' | 'expected' | 'rumour';
export type Cycle = 'once' | 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'half-yearly' | 'yearly';

/** Why a reader should look twice at an item: its figure comes from abroad, or must be checked on the spot. */
export type Mark = 'foreign' | 'check-locally';

export interface Item {
  readonly id: string;
  readonly section: string;
  readonly title: string;
  readonly do?: string;
  readonly steps?: readonly string[];
  readonly why: string;
  readonly must?: string;
  readonly who?: string;
  readonly evidence?: string;
  readonly prepare?: Cycle;
  readonly phase?: string;
  /** Hours of the item, only with a phase that has hours. */
  readonly from?: ScenarioMinutes;
  readonly due?: ScenarioMinutes;
  readonly priority: number;
  readonly when?: readonly string[];
  readonly whenAny?: readonly string[];
  readonly sources: readonly string[];
  readonly mark?: Mark;
}

export interface Section {
  readonly id: string;
  readonly icon: string;
  readonly name: string;
}

export interface Checklist {
  readonly audience: Audience;
  readonly kind: string;
  readonly sections: readonly Section[];
  readonly items: readonly Item[];
}

export interface LifelineChange {
  readonly at: ScenarioMinutes;
  readonly state: LifelineStateName;
  readonly text: string;
  readonly reliability: Reliability;
  readonly sources: readonly string[];
}

export interface Lifeline {
  readonly id: string;
  readonly icon: string;
  readonly name: string;
  readonly outage: readonly LifelineChange[];
  readonly return: readonly LifelineChange[];
  readonly variants: Readonly<Record<string, { readonly outage?: readonly LifelineChange[]; readonly return?: readonly LifelineChange[] }>>;
}

export interface Phase {
  readonly id: string;
  readonly name: string;
  readonly from: ScenarioMinutes;
  readonly to: ScenarioMinutes;
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Condition {
  readonly id: string;
  readonly audiences: readonly Audience[];
  readonly group?: string;
  readonly variant: boolean;
  readonly label: string;
  readonly ask: string;
}

export interface Scenario {
  readonly id: string;
  readonly name: string;
  readonly reviewed: string;
  /** Hour at which a drill lets power return; a live run never uses it. */
  readonly returnAt: ScenarioMinutes;
  readonly phases: readonly Phase[];
  readonly moments: readonly Named[];
  readonly variants: readonly (Named & { readonly say: string })[];
  readonly audiences: readonly { readonly id: Audience; readonly name: string; readonly say: string }[];
  readonly kinds: Readonly<Record<string, string>>;
  readonly objectives: Readonly<Record<string, string>>;
  readonly conditions: readonly Condition[];
  readonly groups: Readonly<Record<string, string>>;
}

export interface Inject {
  readonly id: string;
  readonly at: ScenarioMinutes;
  readonly pack: string;
  readonly type: 'inject' | 'info' | 'facilitation';
  readonly roles: readonly string[];
  readonly objectives: readonly string[];
  readonly onlyIfOpen?: { readonly inject: string; readonly at: ScenarioMinutes };
  readonly from: string;
  readonly to: string;
  readonly medium: string;
  readonly text: string;
  readonly expected: readonly string[];
  readonly basis?: string;
  readonly sources: readonly string[];
}

export interface Injects {
  readonly packs: readonly Named[];
  readonly injects: readonly Inject[];
}

export interface Source {
  readonly id: string;
  readonly name: string;
  readonly kind: 'official' | 'news' | 'study' | 'foreign' | 'practice' | 'general';
  readonly date?: string;
  readonly url?: string;
}
