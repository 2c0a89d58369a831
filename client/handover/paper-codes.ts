import { type Bytes, handOverWhatFits } from '../../scenarios/household/handover.ts';
import { neededEntries, planEntries } from '../../scenarios/household/handover-entries.ts';
import { CODE_ORDER } from '../../scenarios/household/paper.ts';
import type { Entry } from '../../scenarios/journal/entry.ts';
import { handoverPorts } from './ports.ts';

export interface PaperCodes {
  readonly chunks: readonly Bytes[];
  /** Entries for which paper has no room. */
  readonly left: number;
}

const NO_CODES: PaperCodes = { chunks: [], left: 0 };

/**
 * The plan as codes for paper, in at most `most` of them. With `sections` only those; otherwise all of the plan, then the
 * answers about the household. Amounts stay out: they change before ink dries.
 */
export async function paperCodes(entries: readonly Entry[], most: number, sections?: readonly string[]): Promise<PaperCodes> {
  const needed = neededEntries(entries);
  const order: readonly string[] = sections ?? CODE_ORDER;
  const placeOf = (entry: Entry) => {
    const at = order.indexOf(String((entry.body as { section?: unknown }).section));
    return at === -1 ? order.length : at;
  };
  const plan = planEntries(needed, sections).sort((a, b) => placeOf(a) - placeOf(b));
  const written = plan.filter(({ type }) => type === 'plan-written');
  if (written.length === 0) return NO_CODES;
  const answers = sections ? [] : needed.filter(({ type }) => type === 'question-answered');
  return handOverWhatFits([...plan, ...answers], most, handoverPorts);
}
