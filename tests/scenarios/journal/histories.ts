import fc from 'fast-check';
import { type DeviceId, type Entry, idToStamp, type JournalId, nextStamp, type Stamp, stampToId } from '../../../scenarios/journal/entry.ts';
import type { RunCommand } from '../../../scenarios/journal/run.ts';
import { millis } from '../../../scenarios/scenario-time.ts';
import { BEGIN, DRILL, LIVE } from './examples.ts';

const DAY = 86_400_000;
const ITEMS = ['fill-pans', 'candles-out', 'check-neighbour'];
const item = fc.constantFrom(...ITEMS);
const text = fc.constantFrom('', 'klaar', ' sleutel bij de buren ');
const minutes = fc.integer({ min: 0, max: 4320 });

interface Step {
  readonly device: 0 | 1 | 2;
  readonly wait: number;
  /** The device's clock jumps by this many milliseconds first, and stays there. */
  readonly jump: number;
  /** The device hears everything that the others wrote, before it writes. */
  readonly hears: boolean;
  readonly fact: { readonly type: string; readonly body: unknown };
}

const task = (type: string, rest: Record<string, fc.Arbitrary<unknown>> = {}) => fc.record({ type: fc.constant(type), body: fc.record({ item, ...rest }) });
const plain = (type: string, body: Record<string, fc.Arbitrary<unknown>> = {}) => fc.record({ type: fc.constant(type), body: fc.record(body) });

const runFact = fc.oneof(
  { arbitrary: task('item-ticked'), weight: 6 },
  { arbitrary: task('item-unticked'), weight: 3 },
  { arbitrary: task('item-postponed', { until: minutes }), weight: 3 },
  { arbitrary: task('item-noted', { text }), weight: 3 },
  { arbitrary: task('item-assigned', { who: text, by: fc.constantFrom('', '2026-11-24') }), weight: 1 },
  { arbitrary: task('item-proven', { text }), weight: 1 },
  { arbitrary: plain('drill-paused'), weight: 2 },
  { arbitrary: plain('drill-resumed'), weight: 2 },
  { arbitrary: plain('speed-changed', { factor: fc.constantFrom(1, 18, 72, 360) }), weight: 2 },
  { arbitrary: plain('time-jumped', { to: minutes }), weight: 2 },
  { arbitrary: plain('start-corrected', { startedAt: fc.integer({ min: BEGIN - DAY, max: BEGIN }) }), weight: 1 },
  { arbitrary: plain('power-returned', { at: minutes }), weight: 1 },
  { arbitrary: plain('power-return-withdrawn'), weight: 1 },
  { arbitrary: plain('line-logged', { kind: fc.constantFrom('note', 'action', 'decision'), text, inject: fc.constantFrom('B01', 'B02') }), weight: 2 },
  { arbitrary: plain('line-corrected', { entry: fc.constantFrom('nowhere', 'elsewhere'), text }), weight: 1 },
  { arbitrary: plain('inject-acknowledged', { inject: fc.constantFrom('B01', 'B02') }), weight: 1 },
  { arbitrary: fc.constantFrom(DRILL, LIVE).map((body) => ({ type: 'run-started', body })), weight: 1 },
  { arbitrary: plain('run-stopped'), weight: 1 },
);

const step: fc.Arbitrary<Step> = fc.record({
  device: fc.constantFrom(0, 1, 2),
  wait: fc.integer({ min: 0, max: 2 * 3_600_000 }),
  jump: fc.oneof({ arbitrary: fc.constant(0), weight: 6 }, { arbitrary: fc.constantFrom(-3 * DAY, 3 * DAY), weight: 1 }),
  hears: fc.boolean(),
  fact: runFact,
});

const DEVICES = ['aaa', 'bbb', 'ccc'] as const;

function written(steps: readonly Step[]): Entry[] {
  const entries: Entry[] = [];
  const last = new Map<string, Stamp>();
  const offsets = new Map<string, number>();
  let now = BEGIN as number;
  let latest: Stamp | undefined;
  for (const { device, wait, jump, hears, fact } of steps) {
    const name = DEVICES[device];
    now += wait;
    offsets.set(name, (offsets.get(name) ?? 0) + jump);
    const own = last.get(name);
    const seen = hears && latest && (!own || stampToId(latest) > stampToId(own)) ? latest : own;
    const clock = millis(now + (offsets.get(name) ?? 0));
    const stamp = nextStamp(seen, clock, name as DeviceId);
    last.set(name, stamp);
    if (!latest || stampToId(stamp) > stampToId(latest)) latest = stamp;
    entries.push({ id: stampToId(stamp), journal: 'history' as JournalId, version: 1, deviceTime: clock, ...fact });
  }
  return entries;
}

const firstStep = fc.constantFrom(DRILL, LIVE).map((body): Step => ({ device: 0, wait: 0, jump: 0, hears: true, fact: { type: 'run-started', body } }));

/** What three devices wrote in one run, each by its own clock; clocks jump by three days, devices hear each other or not. */
export const history: fc.Arbitrary<Entry[]> = fc.tuple(firstStep, fc.array(step, { maxLength: 40 })).map(([first, rest]) => written([first, ...rest]));

/** The moment after everything in a history. */
export const momentAfter = (entries: readonly Entry[]) => millis(Math.max(BEGIN, ...entries.map(({ id }) => idToStamp(id)?.millis ?? 0)) + 60_000);

/** Any order that people can give. */
export const command: fc.Arbitrary<RunCommand> = fc.oneof(
  fc.record({ type: fc.constant('tick-item' as const), item }),
  fc.record({ type: fc.constant('tick-item' as const), item, again: fc.constant(true) }),
  fc.record({ type: fc.constant('untick-item' as const), item }),
  fc.record({ type: fc.constant('postpone-item' as const), item, until: minutes }),
  fc.record({ type: fc.constant('note-item' as const), item, text }),
  fc.record({ type: fc.constant('assign-item' as const), item, who: text, by: fc.constantFrom('', '2026-11-24', 'morgen') }),
  fc.record({ type: fc.constant('prove-item' as const), item, text }),
  fc.record({ type: fc.constant('start-run' as const), start: fc.constantFrom(DRILL, LIVE) }),
  fc.record({ type: fc.constant('correct-start' as const), startedAt: fc.integer({ min: BEGIN - DAY, max: BEGIN + DAY }).map(millis) }),
  fc.constantFrom<RunCommand>({ type: 'pause-drill' }, { type: 'resume-drill' }, { type: 'report-power-returned' }, { type: 'withdraw-power-returned' }, { type: 'stop-run' }),
  fc.record({ type: fc.constant('change-speed' as const), factor: fc.constantFrom(0, 1, 18, 360, 361) }),
  fc.record({ type: fc.constant('jump-to' as const), minutes: fc.integer({ min: -10, max: 4330 }) }),
  fc.record({ type: fc.constant('log-line' as const), kind: fc.constantFrom('note' as const, 'action' as const), text }),
  fc.record({ type: fc.constant('correct-line' as const), entry: fc.constantFrom('nowhere', 'elsewhere'), text }),
  fc.record({ type: fc.constant('acknowledge-inject' as const), inject: fc.constantFrom('B01', 'B02') }),
);
