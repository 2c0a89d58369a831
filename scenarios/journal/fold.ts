import { byOrder, type Entry } from './entry.ts';

/** A state machine over entries. */
export interface Folding<State> {
  readonly initialState: () => State;
  /**
   * Applies one entry. Total: never throws, passes over what it cannot use. It may write into the state it is given and
   * return that same state: copying it for each of 10,000 entries took longer than everything else together.
   */
  readonly evolve: (state: State, entry: Entry) => State;
}

/** A state with the place in the journal up to which it was folded. A cache: delete it and nothing is lost. */
export interface Snapshot<State> {
  readonly state: State;
  readonly upTo: string;
  readonly count: number;
}

/** Folds entries in journal order, whatever order they come in, each once. */
export function fold<State>(folding: Folding<State>, entries: readonly Entry[]): State {
  return foldOnto(folding, folding.initialState(), entries);
}

/** Folds entries that come after everything in `state`. */
export function foldOnto<State>(folding: Folding<State>, state: State, entries: readonly Entry[]): State {
  let before = '';
  let current = state;
  for (const entry of inOrder(entries)) {
    if (entry.id === before) continue;
    before = entry.id;
    current = folding.evolve(current, entry);
  }
  return current;
}

/** Sorting 10,000 sorted entries costs as much as folding them, so look first. */
function inOrder(entries: readonly Entry[]): readonly Entry[] {
  for (let index = 1; index < entries.length; index++) {
    const previous = entries[index - 1];
    const entry = entries[index];
    if (previous && entry && previous.id > entry.id) return [...entries].sort(byOrder);
  }
  return entries;
}
