import type { TabChannel } from '../../../client/store/journal-store.ts';
import type { Entry } from '../../../scenarios/journal/entry.ts';

type Listener = (entries: readonly Entry[]) => void;
interface Message {
  readonly from: TabChannel;
  readonly entries: readonly Entry[];
}

/** The tabs of one device. What they tell each other waits until the test delivers it, in the order that it wants. */
export class TabHub {
  readonly #listenersByTab = new Map<TabChannel, Set<Listener>>();
  #waiting: Message[] = [];

  open(): TabChannel {
    const listeners = new Set<Listener>();
    const tab: TabChannel = {
      // A browser hands the others a copy
      post: (entries) => this.#waiting.push({ from: tab, entries: structuredClone(entries) }),
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
    this.#listenersByTab.set(tab, listeners);
    return tab;
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  /** How many listen in this tab. */
  listening(tab: TabChannel): number {
    return this.#listenersByTab.get(tab)?.size ?? 0;
  }

  /** Hands what waits to every other tab. */
  deliver(order: (messages: readonly Message[]) => readonly Message[] = (messages) => messages): void {
    const messages = order(this.#waiting);
    this.#waiting = [];
    for (const { from, entries } of messages) {
      for (const [tab, listeners] of this.#listenersByTab) if (tab !== from) for (const listener of listeners) listener(entries);
    }
  }
}
