import type { Condition, Item, Source } from '../../scenarios/content/compiled.ts';
import type { TaskState } from '../../scenarios/journal/tasks.ts';
import { applies, type Conditions } from '../../scenarios/outage/applies.ts';
import { dayAndHour, longDay } from '../ui/dates.ts';
import type { TaskLabels } from '../ui/dd-task.ts';
import { bare, say } from '../words/say.ts';
import type { App } from './app.ts';
import type { ListWords } from './list-words.ts';

/** What labels depend on beside the item and its task. */
export interface LabelContext {
  readonly app: App;
  /** Words around the tasks: in the language of the lists. */
  readonly list: Pick<ListWords, 'language' | 'words' | 'scenario'>;
  readonly sources: readonly Source[];
  readonly conditions: Conditions;
}

interface Remembered {
  readonly task: TaskState;
  readonly hint: string | undefined;
  readonly labels: TaskLabels;
}

/**
 * Makes the labels of tasks, and hands out the same ones while nothing changed: a tick in a list of a hundred then draws
 * one task again and not all of them, which on a slow phone is the difference between 20 and 100 ms.
 */
export class TaskLabeller {
  readonly #context: LabelContext;
  readonly #sourceById: ReadonlyMap<string, Source>;
  readonly #conditionById: ReadonlyMap<string, Condition>;
  readonly #remembered = new Map<string, Remembered>();
  readonly #key: string;

  private constructor(context: LabelContext, key: string) {
    this.#context = context;
    this.#key = key;
    this.#sourceById = new Map(context.sources.map((source) => [source.id, source]));
    this.#conditionById = new Map(context.list.scenario.conditions.map((condition) => [condition.id, condition]));
  }

  /** The labeller for a context: the one at hand when it still fits. */
  static for(context: LabelContext, before: TaskLabeller | undefined): TaskLabeller {
    const key = `${context.list.language} ${context.sources.length} ${JSON.stringify(context.conditions)}`;
    return before && before.#key === key ? before : new TaskLabeller(context, key);
  }

  /** Everything that one task shows, in the language of the lists. */
  labels(item: Item, task: TaskState, hint?: string): TaskLabels {
    const known = this.#remembered.get(item.id);
    if (known && known.task === task && known.hint === hint) return known.labels;
    const labels = this.#make(item, task, hint);
    this.#remembered.set(item.id, { task, hint, labels });
    return labels;
  }

  /** Names of the sources of something, with the date on which they were last compared. */
  sourceLine(ids: readonly string[]): string {
    const { app, list: { language, scenario, words: { task } } } = this.#context;
    const names = ids.map((id) => {
      const source = this.#sourceById.get(id);
      return source ? [app.fill(source.name), source.date].filter(Boolean).join(', ') : id;
    });
    return `${say(`${task.source}: {names}.`, { names: names.join('; ') })} ${say(task.reviewed, { when: longDay(scenario.reviewed, language) })}`;
  }

  #make(item: Item, task: TaskState, hint: string | undefined): TaskLabels {
    const { app, list: { language, words: { task: words } } } = this.#context;
    const practice = item.sources.every((id) => this.#sourceById.get(id)?.kind === 'practice');
    const when = task.doneAt === undefined ? undefined : dayAndHour(task.doneAt, language);
    return {
      title: app.fill(item.title),
      must: item.must && app.fill(item.must),
      say: item.do && app.fill(item.do),
      steps: item.steps?.map((step) => app.fill(step)),
      why: app.fill(item.why),
      sources: this.sourceLine(item.sources),
      hint,
      condition: this.#condition(item),
      role: item.who && say(words.role, { who: item.who }),
      mark: item.mark ? words.marks[item.mark] : practice ? words.markPractice : undefined,
      doneLine: task.done && when ? (task.doneBy ? say(words.doneBy, { who: task.doneBy, when }) : say(words.doneAt, { when })) : undefined,
      evidenceAsk: item.evidence && say(words.evidenceAsk, { what: item.evidence }),
      tick: bare(say(words.done, { title: app.fill(item.title) })),
      whySource: words.whySource,
      more: words.more,
      note: words.note,
      who: words.who,
      by: words.by,
      evidence: words.evidence,
      save: words.save,
    };
  }

  /** The condition of an item in words; whether it certainly holds or only may. */
  #condition(item: Item): string | undefined {
    const { conditions, list: { words: { task } } } = this.#context;
    const terms = [...(item.when ?? []), ...(item.whenAny ?? [])].filter((term) => this.#conditionById.get(term.replace('!', ''))?.variant !== true);
    if (terms.length === 0) return undefined;
    const names = terms.map((term) => {
      const label = this.#conditionById.get(term.replace('!', ''))?.label ?? term;
      return term.startsWith('!') ? say(task.not, { what: label }) : label;
    });
    return say(applies(item, conditions) === 'maybe' ? task.onlyIfMaybe : task.onlyIf, { what: names.join(', ') });
  }
}
