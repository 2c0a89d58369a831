import type { Entry } from '../../scenarios/journal/entry.ts';
import type { TabChannel } from '../store/journal-store.ts';

/** Tells the other tabs of this device what was stored, so that they stay in step. */
export function createTabChannel(name: string): TabChannel {
  if (!('BroadcastChannel' in globalThis)) return { post: () => undefined, subscribe: () => () => undefined };
  const channel = new BroadcastChannel(name);
  return {
    post: (entries) => channel.postMessage(entries),
    subscribe: (listener) => {
      const onMessage = (event: MessageEvent<readonly Entry[]>) => listener(event.data);
      channel.addEventListener('message', onMessage);
      return () => channel.removeEventListener('message', onMessage);
    },
  };
}
