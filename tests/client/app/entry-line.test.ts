import { describe, expect, it } from 'vitest';
import { entryLine } from '../../../client/app/entry-line.ts';
import en from '../../../client/words/en.ts';
import nl from '../../../client/words/nl.ts';
import type { Entry, EntryId, JournalId } from '../../../scenarios/journal/entry.ts';
import type { RunBodies } from '../../../scenarios/journal/run.ts';
import type { TaskBodies } from '../../../scenarios/journal/tasks.ts';
import { millis } from '../../../scenarios/scenario-time.ts';
import { appOf } from './app-of.ts';

process.env.TZ = 'Europe/Amsterdam';

const OUTAGE = millis(Date.parse('2026-11-24T18:00:00+01:00'));
const START = { scenario: 'outage-72h', variants: [], audience: 'resident', kinds: [], startedAt: OUTAGE, packs: [] } as const;

/** Every entry that a run can hold, and how it reads. The type makes sure that none is left out. */
const LINES: { readonly [Type in keyof (RunBodies & TaskBodies)]: readonly [body: (RunBodies & TaskBodies)[Type], dutch: string, english: string] } = {
  'run-started': [{ ...START, mode: 'live', factor: 1 }, 'Klok gestart. Stroom uit sinds di 24 nov 18.00 uur.', 'Clock started. Power off since Tue 24 Nov 18:00.'],
  'start-corrected': [{ startedAt: OUTAGE - 3_600_000 }, 'Begintijd verbeterd: di 24 nov 17.00 uur.', 'Start time corrected: Tue 24 Nov 17:00.'],
  'drill-paused': [{}, 'Klok stilgezet.', 'Clock paused.'],
  'drill-resumed': [{}, 'Klok loopt weer.', 'Clock running again.'],
  'speed-changed': [{ factor: 18 }, 'Snelheid: 18 keer.', 'Speed: 18 times.'],
  'time-jumped': [{ to: 365 }, 'Gesprongen naar T+6:05.', 'Jumped to T+6:05.'],
  'power-returned': [{ at: 4200 }, 'De stroom is terug.', 'The power is back.'],
  'power-return-withdrawn': [{}, 'Toch weer geen stroom.', 'The power is not back after all.'],
  'run-stopped': [{}, 'Klok gestopt. Alles is bevroren.', 'Clock stopped. Everything is frozen.'],
  'line-logged': [
    { kind: 'action', text: 'Zandzakken halen', who: 'Wijkteam', due: 'T+6:00', inject: 'c12' },
    'Actie: Zandzakken halen (Wijkteam, T+6:00, bij bericht c12)', 'Action: Zandzakken halen (Wijkteam, T+6:00, with message c12)',
  ],
  'line-corrected': [{ entry: 'x', text: 'Zandzakken brengen' }, 'Verbetering: Zandzakken brengen', 'Correction: Zandzakken brengen'],
  'inject-acknowledged': [{ inject: 'c12' }, 'Bericht c12 gezien.', 'Message c12 seen.'],
  'item-ticked': [{ item: 'water' }, 'Gedaan: Vul flessen', 'Done: Vul flessen'],
  'item-unticked': [{ item: 'water' }, 'Toch niet gedaan: Vul flessen', 'Not done after all: Vul flessen'],
  'item-postponed': [{ item: 'water', until: 600 }, 'Kan nu niet: Vul flessen', 'Not possible now: Vul flessen'],
  'item-noted': [{ item: 'water', text: '6 liter' }, 'Notitie bij Vul flessen: 6 liter', 'Note with Vul flessen: 6 liter'],
  'item-assigned': [{ item: 'water', who: 'Sanne', by: '2026-12-01' }, 'Vul flessen: Sanne, 2026-12-01', 'Vul flessen: Sanne, 2026-12-01'],
  'item-proven': [{ item: 'water', text: 'foto 3' }, 'Bewijs bij Vul flessen: foto 3', 'Proof for Vul flessen: foto 3'],
};

const entry = (type: string, body: unknown): Entry => ({ id: 'x' as EntryId, journal: 'live-1' as JournalId, type, version: 1, body, deviceTime: OUTAGE });
const titleOf = (item: string) => (item === 'water' ? 'Vul flessen' : item);

describe('a line of the journal', () => {
  it.each(Object.entries(LINES))('says what %s recorded, in Dutch and in English', (type, [body, dutch, english]) => {
    expect(entryLine(entry(type, body), appOf('nl'), titleOf)).toBe(dutch);
    expect(entryLine(entry(type, body), appOf('en'), titleOf)).toBe(english);
  });

  it('says that a drill began, with its speed', () => {
    expect(entryLine(entry('run-started', { ...START, mode: 'drill', factor: 60 }), appOf('nl'), titleOf)).toBe('Oefening begonnen, 60 keer zo snel.');
  });

  it('has words of its own for every type, and no words for types that are not there', () => {
    const wanted = [...Object.keys(LINES), 'drill-started', 'other'].sort();
    expect(Object.keys(nl.entry).sort()).toEqual(wanted);
    expect(Object.keys(en.entry).sort()).toEqual(wanted);
  });

  it('says so when an entry is from a newer version', () => {
    expect(entryLine(entry('drone-sent', { drone: 7 }), appOf('nl'), titleOf)).toBe('Regel van een nieuwere versie (drone-sent).');
  });

  it('has no brackets when nobody, no hour and no message was named', () => {
    expect(entryLine(entry('line-logged', { kind: 'note', text: 'Licht aan' }), appOf('nl'), titleOf)).toBe('Notitie: Licht aan');
  });

  it('leaves out who or the day when only the other was given', () => {
    expect(entryLine(entry('item-assigned', { item: 'water', who: 'Sanne', by: '' }), appOf('nl'), titleOf)).toBe('Vul flessen: Sanne');
    expect(entryLine(entry('item-assigned', { item: 'water', who: '', by: '2026-12-01' }), appOf('nl'), titleOf)).toBe('Vul flessen: 2026-12-01');
  });

  it('shows a text as it was written, also when it looks like one of ours', () => {
    expect(entryLine(entry('line-logged', { kind: 'note', text: '{kind} {t}' }), appOf('nl'), titleOf)).toBe('Notitie: {kind} {t}');
  });

  it('never shows a name that was not filled in, whatever is missing', () => {
    for (const type of Object.keys(LINES)) {
      expect(entryLine(entry(type, {}), appOf('nl'), titleOf)).not.toMatch(/[{}]|undefined|NaN/);
    }
  });
});
