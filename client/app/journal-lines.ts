import type { Entry } from '../../scenarios/journal/entry.ts';
import { runFolding, type RunState } from '../../scenarios/journal/run.ts';
import { scenarioTimeAt } from '../../scenarios/journal/run-clock.ts';
import { formatScenarioTime, scenarioMinutes } from '../../scenarios/scenario-time.ts';
import { dayAndHour } from '../ui/dates.ts';
import type { JournalLabels, JournalLine } from '../ui/dd-journal.ts';
import type { App } from './app.ts';
import { entryLine } from './entry-line.ts';

/** Lines of a run's journal in order, each with the scenario time at which it was written and the real time. */
export function journalLines(entries: readonly Entry[], final: RunState, app: App, titleOf: (item: string) => string): JournalLine[] {
  const state = runFolding.initialState();
  // A start that was corrected later moves every line of a live run: it is one clock
  const corrected = final.start?.mode === 'live' ? final.clock : undefined;
  return entries.map((entry): JournalLine => {
    runFolding.evolve(state, entry);
    const clock = corrected ?? state.clock;
    const minutes = clock ? scenarioTimeAt({ ...clock, running: clock.running || corrected !== undefined }, entry.deviceTime) : scenarioMinutes(0);
    return {
      id: entry.id,
      scenarioTime: formatScenarioTime(minutes),
      realTime: dayAndHour(entry.deviceTime, app.language),
      text: entryLine(entry, app, titleOf),
      who: entry.author ?? '',
      corrected: final.corrections.get(entry.id)?.text,
      correctable: entry.type === 'line-logged',
      written: String((entry.body as { text?: unknown }).text ?? ''),
    };
  });
}

export function journalLabels({ words }: App): JournalLabels {
  const { log } = words;
  return { correct: log.correct, save: log.correctSave, cancel: log.cancel, text: log.text, corrected: log.corrected, deviceTime: log.deviceTime };
}
