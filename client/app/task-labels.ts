import type { Condition, Item, Source } from '../../scenarios/content/compiled.ts';
import type { TaskState } from '../../scenarios/journal/tasks.ts';
import { applies, type Conditions } from '../../scenarios/outage/applies.ts';
import { dayAndHour, longDay } from '../ui/dates.ts';
import type { TaskLabels } from '../ui/dd-task.ts';
import { say } from '../words/say.ts';
import type { App } from './app.ts';

export interface TaskContext {
  readonly app: App;
  readonly conditions: Conditions;
  readonly all: readonly Condition[];
  readonly sources: readonly Source[];
  readonly reviewed: string;
}

/** Names of the sources of something, with the date on which they were last compared. */
export function sourceLine(ids: readonly string[], { app, sources, reviewed }: Pick<TaskContext, 'app' | 'sources' | 'reviewed'>): string {
  const { task } = app.words;
  const names = ids.map((id) => {
    const source = sources.find((candidate) => candidate.id === id);
    return source ? [app.fill(source.name), source.date].filter(Boolean).join(', ') : id;
  });
  return `${task.source}: ${names.join('; ')}. ${say(task.reviewed, { when: longDay(reviewed, app.language) })}`;
}

/** The condition of an item in words; whether it certainly holds or only may. */
function conditionLine(item: Item, { app, conditions, all }: TaskContext): string | undefined {
  const terms = [...(item.when ?? []), ...(item.whenAny ?? [])].filter((term) => all.find(({ id }) => id === term.replace('!', ''))?.variant !== true);
  if (terms.length === 0) return undefined;
  const { task } = app.words;
  const names = terms.map((term) => {
    const label = all.find(({ id }) => id === term.replace('!', ''))?.label ?? term;
    return term.startsWith('!') ? say(task.not, { what: label }) : label;
  });
  const text = applies(item, conditions) === 'maybe' ? task.onlyIfMaybe : task.onlyIf;
  return say(text, { what: names.join(', ') });
}

/** Everything that one task shows, in the reader's language. */
export function taskLabels(item: Item, task: TaskState, context: TaskContext, hint?: string): TaskLabels {
  const { app } = context;
  const { task: words } = app.words;
  const practice = item.sources.every((id) => context.sources.find((source) => source.id === id)?.kind === 'practice');
  const when = task.doneAt === undefined ? undefined : dayAndHour(task.doneAt, app.language);
  return {
    title: app.fill(item.title),
    say: item.do && app.fill(item.do),
    steps: item.steps?.map((step) => app.fill(step)),
    why: app.fill(item.why),
    sources: sourceLine(item.sources, context),
    hint,
    condition: conditionLine(item, context),
    role: item.who && say(words.role, { who: item.who }),
    mark: item.mark ? words.marks[item.mark] : practice ? words.markPractice : undefined,
    doneLine: task.done && when ? (task.doneBy ? say(words.doneBy, { who: task.doneBy, when }) : say(words.doneAt, { when })) : undefined,
    evidenceAsk: item.evidence && say(words.evidenceAsk, { what: item.evidence }),
    tick: say(words.done, { title: app.fill(item.title) }),
    whySource: words.whySource,
    more: words.more,
    note: words.note,
    who: words.who,
    by: words.by,
    evidence: words.evidence,
    save: words.save,
  };
}
