import type { JournalId } from '../../scenarios/journal/entry.ts';
import { fold } from '../../scenarios/journal/fold.ts';
import { runFolding } from '../../scenarios/journal/run.ts';
import { busyJournal, LIVE_START } from './journals.ts';
import { median, type Row } from './row.ts';

const ROUNDS = 15;

function timeOf(size: number): number {
  const entries = busyJournal('live-bench' as JournalId, size, LIVE_START);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const before = performance.now();
    fold(runFolding, entries);
    times.push(performance.now() - before);
  }
  return median(times);
}

/** Time to fold a run's whole journal, and how it grows. */
export async function foldTimes(): Promise<Row[]> {
  const [small, large] = [timeOf(10_000), timeOf(100_000)];
  return [
    { what: 'Fold of 10,000 entries', value: small, unit: 'ms', target: 25 },
    { what: 'Fold of 100,000 entries', value: large, unit: 'ms', target: 250 },
    { what: 'Growth from 10,000 to 100,000 entries (10 is linear)', value: large / small, unit: 'x', target: 15 },
  ];
}
