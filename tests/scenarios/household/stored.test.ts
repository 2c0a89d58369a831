import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { householdFolding, householdFromFile } from '../../../scenarios/household/household-journal.ts';
import { readArchive } from '../../../scenarios/journal/archive.ts';
import { fold } from '../../../scenarios/journal/fold.ts';
import { upcast } from '../../../scenarios/journal/upcast.ts';
import { HouseholdFile } from '../../../scenarios/schema/household.ts';

/** A household as an app of that version stored it. Never change these files: add one for each new version. */
const VERSIONS = [1];
const stored = (name: string) => readFileSync(new URL(`./stored/${name}`, import.meta.url), 'utf8');

describe.each(VERSIONS)('a household that version %i stored', (version) => {
  const reading = readArchive(stored(`journal-v${version}.json`));
  const state = fold(householdFolding, reading.ok ? reading.entries.map((entry) => upcast(entry)) : []);

  it('is read whole', () => {
    expect(reading).toMatchObject({ ok: true, damaged: [] });
    expect(state.answered.size).toBe(30);
    expect(state.answers).toMatchObject({ adults: 2, infantsYounger: 1, days: 5, pets: [{ kind: 'cat', count: 1, kg: 4.5 }], devices: [{ kind: 'cpap', batteryHours: 8 }, { kind: 'feeding-pump' }] });
    expect(state.answers).not.toHaveProperty('aquarium');
    expect(state.answered.has('aquarium')).toBe(true);
  });

  it('says the same as the file of that version', () => {
    const file = householdFromFile(v.parse(HouseholdFile, JSON.parse(stored(`household-v${version}.json`))));
    expect(state.answers).toEqual(file.answers);
    expect(state.stock).toEqual(file.stock);
    expect(state.plan).toEqual(file.plan);
  });
});
