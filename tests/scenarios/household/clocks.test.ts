import { describe, expect, it } from 'vitest';
import { type Clock, clocksOf, type ClocksInput, isVulnerable, litresPerDay, nextLocalHour, type SunTimes } from '../../../scenarios/household/clocks.ts';
import type { Household } from '../../../scenarios/household/household.ts';
import type { Millis, ScenarioMinutes } from '../../../scenarios/scenario-time.ts';
import { REAL } from './real-pack.ts';

const HOUR = 3_600_000;
const moment = (text: string) => Date.parse(text) as Millis;

/** Clocks in the Netherlands in the nights that matter here: summer time from 29 March to 25 October 2026, 1.00 UTC. */
const offsetAt = (at: Millis) => (at >= moment('2026-03-29T01:00Z') && at < moment('2026-10-25T01:00Z') ? 120 : 60);
/** A sun that rises at 8 and sets at 17 on winter clocks. */
const sun = (at: Millis): SunTimes => {
  const midnight = Math.floor((at + HOUR) / (24 * HOUR)) * 24 * HOUR - HOUR;
  return { rise: (midnight + 8 * HOUR) as Millis, set: (midnight + 17 * HOUR) as Millis };
};

const START = moment('2026-01-15T17:20+01:00');
function given(household: Household, hours: number, rest: Partial<ClocksInput> = {}) {
  const startedAt = rest.startedAt ?? START;
  const { clocks, unanswered } = clocksOf({
    household, medicines: new Map(), startedAt, now: (startedAt + hours * HOUR) as Millis, lifelines: REAL.lifelines, variants: [], rules: REAL.rules, sun, offsetAt, ...rest,
  });
  const byId = (id: string) => clocks.find((clock) => clock.id === id) as Clock;
  return { clocks, byId, unanswered, kinds: clocks.map(({ kind }) => kind) };
}
const spanOf = ({ from, until, state }: Clock) => ({ from: from / 60, until: until / 60, state });

describe('fridge and freezer', () => {
  it('a fridge without thermometer, or with one that nobody mentioned, has 4 hours', () => {
    expect(spanOf(given({ fridgeThermometer: false }, 1).byId('fridge'))).toEqual({ from: 0, until: 4, state: 'running' });
    expect(spanOf(given({}, 3.5).byId('fridge'))).toEqual({ from: 0, until: 4, state: 'due-soon' });
    expect(given({}, 4).byId('fridge')).toMatchObject({ kind: 'fridge', state: 'over', mark: 'foreign' });
  });

  it('with a thermometer it asks to measure again and again, and never ends', () => {
    expect(spanOf(given({ fridgeThermometer: true }, 1).byId('fridge'))).toEqual({ from: 0, until: 4, state: 'running' });
    expect(spanOf(given({ fridgeThermometer: true }, 13).byId('fridge'))).toEqual({ from: 12, until: 16, state: 'running' });
    expect(given({ fridgeThermometer: true }, 13).byId('fridge').kind).toBe('fridge-measure');
  });

  it.each([['half', 24, 'freezer-half'], ['full', 48, 'freezer-full'], [undefined, 24, 'freezer-unknown']] as const)('a freezer that is %s has %d hours', (freezer, until, kind) => {
    expect(given(freezer ? { freezer } : {}, 1).byId('freezer')).toMatchObject({ until: until * 60, kind });
  });

  it('no freezer has no clock', () => {
    expect(given({ freezer: 'none' }, 1).kinds.filter((kind) => kind.startsWith('freezer'))).toEqual([]);
  });
});

describe('the network', () => {
  it.each([[0.2, 'running'], [0.5, 'due-soon'], [1.9, 'due-soon'], [2, 'over']] as const)('after %d hours calling is %s', (hours, state) => {
    expect(given({}, hours).byId('mobile')).toMatchObject({ until: 120, state });
    expect(given({}, hours).byId('emergency-112')).toMatchObject({ until: 120, state });
  });

  it('is over at once where the telephone went out with the power', () => {
    expect(given({}, 0, { variants: ['telecom'] }).byId('mobile')).toMatchObject({ until: 0, state: 'over' });
  });

  it('takes the care alarm along, and says that no Dutch figure was found', () => {
    expect(given({ careAlarm: true }, 1).byId('care-alarm')).toMatchObject({ until: 120, mark: 'check-locally' });
    expect(REAL.rules.kinds['care-alarm']?.why).toContain('geen Nederlands cijfer');
  });
});

describe('medicines', () => {
  const medicines = new Map([['a', { name: 'Insuline', fridge: 'yes', days: '5' }], ['b', { name: 'Bloeddruk', fridge: 'no', days: '1,5' }], ['c', { name: 'Puf', days: '' }]]);

  it('one from the fridge has a clock for calling, and no verdict', () => {
    const clock = given({}, 1, { medicines }).byId('medicine-fridge-a');
    expect(clock).toMatchObject({ until: 120, urgent: true, values: { name: 'Insuline' } });
    const { do: todo = '', over = '', why = '' } = REAL.rules.kinds['medicine-fridge'] ?? {};
    expect(`${todo} ${over} ${why}`).toContain('Volg de bijsluiter');
    expect(`${todo} ${over}`).not.toMatch(/weggooien|gooi|veilig|nog goed|\d+ dagen/);
  });

  it('each has its days, and one that nobody counted counts as none', () => {
    const { byId } = given({}, 1, { medicines });
    expect(spanOf(byId('medicine-days-a'))).toEqual({ from: 0, until: 120, state: 'running' });
    expect(spanOf(byId('medicine-days-b'))).toEqual({ from: 0, until: 36, state: 'running' });
    expect(byId('medicine-days-c')).toMatchObject({ kind: 'medicine-unknown', state: 'over' });
  });

  it.each(['-1', '401', 'veel', 'NaN', '  '])('"%s" days are unknown', (days) => {
    expect(given({}, 1, { medicines: new Map([['a', { name: 'x', days }]]) }).byId('medicine-days-a').kind).toBe('medicine-unknown');
  });

  it('that are not in the plan still have a clock', () => {
    expect(given({ medicineDaily: true, medicineFridge: true }, 1).kinds).toEqual(expect.arrayContaining(['medicine-fridge', 'medicine-unknown']));
  });
});

describe('devices', () => {
  it('a battery of 10 hours ends then, and help is called while there is a network', () => {
    expect(given({ devices: [{ kind: 'cpap', batteryHours: 10 }] }, 1).byId('device-0')).toMatchObject({ until: 600, actBy: 120, state: 'running', urgent: true });
  });

  it('a battery of 2 hours asks for help an hour before', () => {
    expect(given({ devices: [{ kind: 'ventilator', batteryHours: 2 }] }, 1).byId('device-0')).toMatchObject({ until: 120, actBy: 60, state: 'due-soon' });
  });

  it('a battery that nobody knows counts as none, says so, and stands on top', () => {
    const { clocks } = given({ devices: [{ kind: 'cpap', batteryHours: 10 }, { kind: 'oxygen-concentrator' }] }, 5);
    expect(clocks[0]).toMatchObject({ id: 'device-1', kind: 'device-unknown', until: 0, state: 'over' });
    expect(REAL.rules.kinds['device-unknown']?.why).toContain('Onbekend telt als geen accu');
  });
});

describe('water and power banks', () => {
  it.each([
    [{}, false, 3], [{ adults: 2 }, false, 6], [{ adults: 2, nursing: 1 }, false, 7], [{ adults: 2 }, true, 8], [{ adults: 1, pets: [{ kind: 'cat', count: 1 }] }, false, 3.5], [{ adults: 0 }, false, 0],
  ] as const)('%j, heat %s: %d litres a day', (household, isHot, litres) => {
    expect(litresPerDay(household as Household, isHot, REAL.rules)).toBe(litres);
  });

  it('stock that was counted runs out; without a count there is a budget for each day', () => {
    expect(given({ adults: 2 }, 1, { waterLitres: 18 }).byId('water')).toMatchObject({ kind: 'water', until: 72 * 60, values: { litres: 6, stock: 18 } });
    expect(given({ adults: 2 }, 30).byId('water')).toMatchObject({ kind: 'water-budget', from: 24 * 60, until: 48 * 60, values: { litres: 6 } });
    expect(given({ adults: 2 }, 0, { waterLitres: 0 }).byId('water')).toMatchObject({ until: 0, state: 'over' });
  });

  it('a power bank is rounded down, against ourselves', () => {
    expect(given({ powerBankMah: 20_000 }, 1).byId('power-bank').values).toEqual({ charges: 2, perDay: 0.6 });
    expect(given({ powerBankMah: 6999 }, 1).byId('power-bank').kind).toBe('power-bank-none');
    expect(given({}, 1).kinds.filter((kind) => kind.startsWith('power-bank'))).toEqual([]);
  });
});

describe('what comes round', () => {
  it('the radio goes on at each whole hour', () => {
    expect(given({}, 1.1).byId('radio').untilTime).toBe(moment('2026-01-15T19:00+01:00'));
    expect(given({}, 6.7).byId('radio').untilTime).toBe(moment('2026-01-16T01:00+01:00'));
  });

  it('neighbours are visited by day, and before it is dark', () => {
    const { byId } = given({}, 4);
    expect(byId('round-day')).toMatchObject({ fromTime: moment('2026-01-16T08:00+01:00'), untilTime: moment('2026-01-16T11:00+01:00'), state: 'running' });
    expect(byId('round-dark')).toMatchObject({ fromTime: moment('2026-01-16T15:00+01:00'), untilTime: moment('2026-01-16T17:00+01:00') });
    expect(given({}, 22).byId('round-dark').state).toBe('due-soon');
    expect(given({}, 24).byId('round-dark').untilTime).toBe(moment('2026-01-17T17:00+01:00'));
  });

  it('where the sun does not set, nobody is sent out before dark', () => {
    expect(given({}, 4, { sun: () => ({}) }).kinds).not.toContain('round-dark');
  });

  it('candles go out at 23 hours on the local clock, over midnight and after the clocks changed', () => {
    expect(given({}, 1).byId('candles').untilTime).toBe(moment('2026-01-15T23:00+01:00'));
    expect(given({}, 6).byId('candles').untilTime).toBe(moment('2026-01-16T23:00+01:00'));
    const spring = moment('2026-03-28T23:30+01:00');
    expect(given({}, 1, { startedAt: spring }).byId('candles').untilTime).toBe(moment('2026-03-29T23:00+02:00'));
    const autumn = moment('2026-10-24T23:30+02:00');
    expect(given({}, 1, { startedAt: autumn }).byId('candles').untilTime).toBe(moment('2026-10-25T23:00+01:00'));
  });

  it('4 hours are 4 hours in the night that has 2.30 twice', () => {
    const { byId } = given({}, 3, { startedAt: moment('2026-10-25T00:30+02:00') });
    expect(byId('fridge')).toMatchObject({ until: 240, untilTime: moment('2026-10-25T03:30+01:00') });
  });

  it.each([0, 7, 23])('the next %d hours on the clock comes after now, within a day and an hour', (hour) => {
    for (let at = moment('2026-03-28T00:00Z'); at < moment('2026-03-31T00:00Z'); at = (at + 17 * 60_000) as Millis) {
      const next = nextLocalHour(hour, at, offsetAt);
      expect(next).toBeGreaterThan(at);
      expect(next - at).toBeLessThanOrEqual(25 * HOUR);
      expect(((next + offsetAt(next) * 60_000) / HOUR) % 24).toBe(hour);
    }
  });
});

describe('all clocks together', () => {
  it('what ends first stands on top, and what is over last', () => {
    const { clocks } = given({ freezer: 'half', devices: [{ kind: 'cpap', batteryHours: 30 }] }, 10);
    const running = clocks.filter(({ state }) => state !== 'over').map(({ actBy, until }) => actBy ?? until);
    expect(running).toEqual([...running].sort((a, b) => a - b));
    expect(clocks.findIndex(({ state, urgent }) => state === 'over' && !urgent)).toBe(running.length);
  });

  it('a battery that keeps somebody alive stands above the radio, and medicine for three days does not', () => {
    const medicines = new Map([['a', { name: 'Pil', days: '3' }]]);
    const order = given({ devices: [{ kind: 'oxygen-concentrator', batteryHours: 8 }] }, 0.5, { medicines }).clocks.map(({ id }) => id);
    expect(order[0]).toBe('device-0');
    expect(order.indexOf('radio')).toBeLessThan(order.indexOf('medicine-days-a'));
  });

  it('are none after power returned', () => {
    expect(given({ careAlarm: true }, 10, { returnedAt: 500 as ScenarioMinutes }).clocks).toEqual([]);
  });

  it('say what was not filled in', () => {
    expect(given({}, 1).unanswered).toEqual(expect.arrayContaining(['devices', 'careAlarm', 'freezer']));
    expect(given({ devices: [], careAlarm: false }, 1).unanswered).not.toContain('devices');
  });

  it('each has words and a source', () => {
    for (const clock of given({ careAlarm: true, powerBankMah: 0, devices: [{ kind: 'other' }] }, 1).clocks) {
      expect(REAL.rules.kinds[clock.kind]?.name).toBeTruthy();
      expect(clock.sources.length).toBeGreaterThan(0);
    }
  });

  it.each([[{ infantsYounger: 1 }, true], [{ pregnant: 1 }, true], [{ elderly: 1 }, true], [{ adults: 2 }, false]] as const)('%j is careful with food: %s', (household, careful) => {
    expect(isVulnerable(household)).toBe(careful);
  });
});
