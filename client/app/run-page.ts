import type { Checklist, Item, Lifeline, Scenario, Source } from '../../scenarios/content/compiled.ts';
import type { Profile } from '../../scenarios/journal/home.ts';
import type { RunCommand, RunState } from '../../scenarios/journal/run.ts';
import { millisToNextMinute, scenarioTimeAt, storyTimeAt } from '../../scenarios/journal/run-clock.ts';
import { type Conditions, runConditions } from '../../scenarios/outage/applies.ts';
import { returnHour } from '../../scenarios/outage/timeline.ts';
import type { Millis, ScenarioMinutes } from '../../scenarios/scenario-time.ts';
import type { RunBook, RunStore } from '../store/run-book.ts';
import { type ListWords, loadListWords } from './list-words.ts';
import { Page } from './page.ts';
import { TaskLabeller } from './task-labels.ts';

/** Fastest redraw of a drill in milliseconds: at x360 a scenario minute lasts a sixth of a second. */
const FASTEST_REDRAW = 1000;

/** A page about the run at hand: it follows the clock, once a minute at most in a live run, never while hidden. */
export abstract class RunPage extends Page {
  protected scenario: Scenario | undefined;
  /** Words around the lists, which may be in another language than the page. */
  protected list: ListWords | undefined;
  protected checklists: Checklist[] = [];
  protected lifelines: Lifeline[] = [];
  #sources: Source[] = [];
  #labeller: TaskLabeller | undefined;
  #lifelineLabeller: TaskLabeller | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  protected get book(): RunBook {
    return this.drill ? this.app.drill : this.app.live;
  }

  protected get store(): RunStore | undefined {
    return this.book.latest;
  }

  protected get state(): RunState | undefined {
    return this.store?.state;
  }

  /** Scenario time now. */
  protected get minutes(): ScenarioMinutes {
    const clock = this.state?.clock;
    return clock ? scenarioTimeAt(clock, this.app.clock()) : (0 as ScenarioMinutes);
  }

  /** The hour that clocks show in the story at this scenario time; in a live run that is real time. */
  protected storyTime(minutes: number): Millis {
    return storyTimeAt(this.state?.start?.startedAt ?? this.app.clock(), minutes);
  }

  /** Hour at which power returned, once it has. */
  protected get returnedAt(): ScenarioMinutes | undefined {
    const { state, scenario } = this;
    if (!state?.start || !scenario) return undefined;
    const at = returnHour(state.start.mode, state.returnedAt, scenario.returnAt);
    return at !== undefined && at <= this.minutes ? at : undefined;
  }

  protected get conditions(): Conditions {
    return runConditions(this.app.profile.conditions, this.state?.start?.variants ?? [], this.scenario?.variants.map(({ id }) => id) ?? []);
  }

  /** Who reads: in a live run people may change it at any time, in a drill they keep the roles they began with. */
  protected get who(): Pick<Profile, 'audience' | 'kinds'> {
    return (this.drill ? this.state?.start : undefined) ?? this.app.profile;
  }

  protected get items(): Item[] {
    return this.checklists.flatMap((list) => list.items);
  }

  /** Labels of tasks; only after `load`. */
  protected labeller(list: ListWords): TaskLabeller {
    this.#labeller = TaskLabeller.for({ app: this.app, list, sources: this.#sources, conditions: this.conditions }, this.#labeller);
    return this.#labeller;
  }

  /** Names of sources in the reader's language; only after `load`. */
  protected sourceLine(scenario: Scenario, ids: readonly string[]): string {
    const { app } = this;
    const list = { language: app.language, words: app.words, scenario };
    this.#lifelineLabeller = TaskLabeller.for({ app, list, sources: this.#sources, conditions: this.conditions }, this.#lifelineLabeller);
    return this.#lifelineLabeller.sourceLine(ids);
  }

  protected override loadKey(): string {
    const { who } = this;
    return `${this.app.language} ${this.book.latest?.journal ?? '-'} ${who.audience} ${who.kinds.join()}`;
  }

  protected override async load(): Promise<void> {
    this.app.report(await this.book.open());
    const { content, language } = this.app;
    const { who } = this;
    [this.scenario, this.lifelines, this.checklists, this.#sources, this.list] = await Promise.all([
      content.scenario(language), content.lifelines(language), content.checklists(who, language), content.sources(), loadListWords(this.app, who.audience),
    ]);
  }

  protected perform(command: RunCommand): Promise<boolean> {
    const { store } = this;
    return store ? this.outcome(store.perform(command)) : Promise.resolve(false);
  }

  readonly #onVisible = (): void => {
    if (document.visibilityState === 'hidden') {
      clearTimeout(this.#timer);
      return;
    }
    // The phone may have slept for hours, and another tab may have written meanwhile
    void this.store?.refresh().then((fault) => this.app.report(fault));
    this.requestUpdate();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#onVisible);
    addEventListener('pageshow', this.#onVisible);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#onVisible);
    removeEventListener('pageshow', this.#onVisible);
    clearTimeout(this.#timer);
  }

  protected override updated(): void {
    clearTimeout(this.#timer);
    const clock = this.state?.clock;
    const wait = clock && millisToNextMinute(clock, this.app.clock());
    if (wait === undefined || document.visibilityState === 'hidden') return;
    this.#timer = setTimeout(() => this.requestUpdate(), this.drill ? Math.max(FASTEST_REDRAW, wait) : wait);
  }
}
