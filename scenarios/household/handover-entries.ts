import { byOrder, type Entry } from '../journal/entry.ts';
import { evolveHousehold, householdFolding } from './household-journal.ts';

interface Place {
  /** What the entry is about; the last one in a slot is all that counts. */
  readonly slot: string;
  /** The row of the plan that it belongs to; a removal empties the row. */
  readonly row?: string;
}

const key = (...parts: readonly unknown[]) => JSON.stringify(parts);

/** Where an entry belongs; undefined when this version cannot use it. What it does on its own tells which. */
function placeOf(entry: Entry): Place | undefined {
  const body = (typeof entry.body === 'object' && entry.body !== null ? entry.body : {}) as Readonly<Record<string, unknown>>;
  const { question, item, section, row, field } = body;
  const alone = evolveHousehold(householdFolding.initialState(), entry);
  switch (entry.type) {
    case 'question-answered':
      return alone.answered.size > 0 ? { slot: key(entry.type, question) } : undefined;
    case 'stock-counted':
    case 'stock-dated':
    case 'stock-shared':
      // Taking away a date leaves no trace of its own
      return alone.stock.size > 0 || body.expires === '' ? { slot: key(entry.type, String(item)) } : undefined;
    case 'plan-written':
      return alone.plan.size > 0 ? { slot: key(entry.type, section, row, field), row: key(section, row) } : undefined;
    case 'plan-row-removed':
      return { slot: key(entry.type, String(section), String(row)), row: key(String(section), String(row)) };
    default:
      return undefined;
  }
}

/**
 * The entries that another phone needs to come to the same household: of each question, item and field only the last. A row
 * that was removed stays removed, because its removal goes along. What this version cannot read is handed on untouched:
 * the other phone may be newer. In journal order.
 */
export function neededEntries(entries: readonly Entry[]): Entry[] {
  const last = new Map<string, Entry>();
  const slotsOfRow = new Map<string, Set<string>>();
  const unread: Entry[] = [];
  for (const entry of [...entries].sort(byOrder)) {
    const place = placeOf(entry);
    if (!place) {
      unread.push(entry);
      continue;
    }
    const { slot, row } = place;
    if (row !== undefined) {
      const slots = slotsOfRow.get(row) ?? new Set();
      if (entry.type === 'plan-row-removed') {
        for (const one of slots) last.delete(one);
        slots.clear();
      }
      slotsOfRow.set(row, slots.add(slot));
    }
    last.set(slot, entry);
  }
  return [...last.values(), ...unread].sort(byOrder);
}

/** The entries about these sections of the plan. */
export function planEntries(entries: readonly Entry[], sections?: readonly string[]): Entry[] {
  return entries.filter(({ type, body }) => (type === 'plan-written' || type === 'plan-row-removed') && (!sections || sections.includes(String((body as { section?: unknown }).section))));
}
