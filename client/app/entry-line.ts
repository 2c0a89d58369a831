import type { Entry } from '../../scenarios/journal/entry.ts';
import { formatScenarioTime } from '../../scenarios/scenario-time.ts';
import { dayAndHour } from '../ui/dates.ts';
import type { Words } from '../words/nl.ts';
import { say } from '../words/say.ts';
import type { App } from './app.ts';

/** Says in one line what an entry of a run recorded. `titleOf` gives the title of a checklist item by its id. */
export function entryLine(entry: Entry, app: App, titleOf: (item: string) => string): string {
  const { words, language } = app;
  const body = entry.body as Record<string, string | number | undefined>;
  const key = entry.type === 'run-started' && body.mode === 'drill' ? 'drill-started' : entry.type;
  const text = Object.hasOwn(words.entry, key) ? words.entry[key as keyof Words['entry']] : words.entry.other;
  const when = typeof body.startedAt === 'number' ? dayAndHour(body.startedAt, language) : '';
  const extra = [body.who && entry.type === 'line-logged' ? body.who : '', body.due ?? '', body.inject && entry.type === 'line-logged' ? say(words.log.inject, { id: body.inject }) : ''].filter(Boolean);
  const line = say(text, {
    when,
    type: entry.type,
    factor: body.factor ?? 1,
    t: formatScenarioTime(Number(body.to ?? 0)),
    kind: words.inbox.kinds[String(body.kind ?? 'note') as keyof Words['inbox']['kinds']] ?? '',
    text: body.text ?? '',
    id: body.inject ?? '',
    item: titleOf(String(body.item ?? '')),
    who: [body.who, body.by].filter(Boolean).join(', '),
  });
  return extra.length > 0 ? `${line} (${extra.join(', ')})` : line;
}
