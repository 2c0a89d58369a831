import { type DeviceId, type Entry, type JournalId, nextStamp, type Stamp, stampToId } from '../../scenarios/journal/entry.ts';
import type { Millis } from '../../scenarios/scenario-time.ts';

const START = Date.parse('2027-01-21T17:20:00+01:00') as Millis;
const DEVICE = 'bench00001' as DeviceId;

/** A journal as people would fill it: a start, then ticks, unticks, notes and lines, one every few seconds. */
export function busyJournal(journal: JournalId, size: number, first?: Entry['body']): Entry[] {
  const entries: Entry[] = [];
  let last: Stamp | undefined;
  for (let index = 0; index < size; index++) {
    const now = (START + index * 2500) as Millis;
    last = nextStamp(last, now, DEVICE);
    const item = `item-${index % 400}`;
    const [type, body] = index === 0 && first !== undefined ? (['run-started', first] as const)
      : index % 5 === 0 ? (['item-noted', { item, text: `Notitie nummer ${index}, buurvrouw gesproken` }] as const)
      : index % 7 === 0 ? (['item-unticked', { item }] as const)
      : (['item-ticked', { item }] as const);
    entries.push({ id: stampToId(last), journal, type, version: 1, body, deviceTime: now });
  }
  return entries;
}

/** The body of a live run's first entry. */
export const LIVE_START = { mode: 'live', scenario: 'outage-72h', variants: [], audience: 'resident', kinds: [], startedAt: START, factor: 1, packs: [] };
