import type { ClockRules, HomeThing } from '../../scenarios/content/clocks-content.ts';
import { type Clock, clocksOf, type ClocksView, litresInHouse } from '../../scenarios/household/clocks.ts';
import { householdFromConditions } from '../../scenarios/household/from-conditions.ts';
import type { Household } from '../../scenarios/household/household.ts';
import { type HouseholdState, householdFolding } from '../../scenarios/household/household-journal.ts';
import { homeLifelines, type ThingState } from '../../scenarios/household/home-lifelines.ts';
import type { ScenarioMinutes } from '../../scenarios/scenario-time.ts';
import { deviceOffset, sunOver } from '../ui/sun.ts';
import { numberIn } from '../ui/numbers.ts';
import { type AreaWords, areaWords } from '../words/area-words.ts';
import type { ClockWords } from '../words/clocks/nl.ts';
import { say } from '../words/say.ts';
import type { HouseholdStore } from './household-store.ts';
import type { Page } from './page.ts';
import { RunPage } from './run-page.ts';

const WORDS: AreaWords<ClockWords> = {
  nl: () => import('../words/clocks/nl.ts'),
  en: () => import('../words/clocks/en.ts'),
  tr: () => import('../words/clocks/tr.ts'),
  ar: () => import('../words/clocks/ar.ts'),
  pl: () => import('../words/clocks/pl.ts'),
  uk: () => import('../words/clocks/uk.ts'),
};
const NOBODY = householdFolding.initialState();

/** The words of the clocks for a page, or for a part of one. */
export const clockWords = (page: Page, language = page.app.language) => areaWords(WORDS, language);

/** A page that counts with the run at hand and with the household, which it only reads. */
export abstract class ClocksPage extends RunPage {
  protected say: ClockWords | undefined;
  protected rules: ClockRules | undefined;
  #things: readonly HomeThing[] = [];
  #store: HouseholdStore | undefined;
  #leave: (() => void) | undefined;

  protected override async load(): Promise<void> {
    const { app } = this;
    const words = await clockWords(this);
    const [clocks, store] = await Promise.all([app.content.clocks(this.app.language), app.household(), super.load()]);
    this.rules = clocks.rules;
    this.#things = clocks.home;
    this.say = words;
    this.#store = store;
    this.#listen();
  }

  protected get householdState(): HouseholdState {
    return this.#store?.state ?? NOBODY;
  }

  /** The answers about the household; where there are none, what people said of themselves at "Voor wie?". */
  protected get household(): Household {
    return { ...householdFromConditions(this.app.profile.conditions), ...this.householdState.answers };
  }

  /** True while a clock runs: the power went out, and nobody stopped it. */
  protected get isRunning(): boolean {
    return this.state?.start !== undefined && this.state.stoppedAt === undefined;
  }

  protected get variants(): readonly string[] {
    return this.isRunning ? (this.state?.start?.variants ?? []) : [];
  }

  /** Minutes since the outage began; none before it. */
  protected get gone(): ScenarioMinutes {
    return this.isRunning ? this.minutes : (0 as ScenarioMinutes);
  }

  /** Hour of return while a clock runs. A clock that was stopped has no hours any more. */
  protected get backAt(): ScenarioMinutes | undefined {
    return this.isRunning ? this.returnedAt : undefined;
  }

  protected get view(): ClocksView {
    const { rules, household, householdState: { plan, stock }, lifelines, variants } = this;
    if (!rules) return { clocks: [], unanswered: [] };
    const now = this.isRunning ? this.storyTime(this.gone) : this.app.clock();
    return clocksOf({
      household, medicines: plan.get('medicines') ?? new Map(), startedAt: this.isRunning ? this.storyTime(0) : now, now, returnedAt: this.backAt, lifelines, variants, rules,
      waterLitres: litresInHouse(stock, rules), sun: sunOver(this.app.place), offsetAt: deviceOffset,
    });
  }

  protected get things(): ThingState[] {
    const { rules, household, lifelines, variants } = this;
    return rules ? homeLifelines({ household, things: this.#things, lifelines, variants, minutes: this.gone, returnedAt: this.backAt, figures: rules.figures }) : [];
  }

  /** A text of a clock with the household's own values and what differs per municipality. */
  protected textOf(clock: Clock, text: string): string {
    return this.app.fill(say(text, Object.fromEntries(Object.entries(clock.values).map(([name, value]) => [name, typeof value === 'number' ? numberIn(value, this.app.language) : value]))));
  }

  #listen(): void {
    this.#leave?.();
    this.#leave = this.isConnected ? this.#store?.subscribe(() => this.requestUpdate()) : undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
    this.#leave = undefined;
  }
}
