import { afterEach, describe, expect, it, vi } from 'vitest';
import { createTabChannel } from '../../../client/storage/tabs.ts';
import type { Entry } from '../../../scenarios/journal/entry.ts';
import { entryFrom } from './journal-storage-contract.ts';

afterEach(() => vi.unstubAllGlobals());

/** A BroadcastChannel that tells the others at once; Node's own keeps the process open. */
function stubChannels(): void {
  const channels = new Set<Channel>();
  class Channel extends EventTarget {
    readonly name: string;
    constructor(name: string) {
      super();
      this.name = name;
      channels.add(this);
    }
    postMessage(data: unknown): void {
      for (const other of channels) {
        if (other !== this && other.name === this.name) other.dispatchEvent(new MessageEvent('message', { data: structuredClone(data) }));
      }
    }
  }
  vi.stubGlobal('BroadcastChannel', Channel);
}

describe('the channel between tabs', () => {
  it('tells the other tabs of the same database, and not the tab itself', () => {
    stubChannels();
    const heard: Record<string, (readonly Entry[])[]> = { here: [], there: [], drill: [] };
    const here = createTabChannel('drie-dagen');
    here.subscribe((entries) => heard.here?.push(entries));
    createTabChannel('drie-dagen').subscribe((entries) => heard.there?.push(entries));
    createTabChannel('drie-dagen-oefening').subscribe((entries) => heard.drill?.push(entries));
    here.post([entryFrom('here', 1)]);
    expect(heard).toEqual({ here: [], there: [[entryFrom('here', 1)]], drill: [] });
  });

  it('is quiet after the listener stopped', () => {
    stubChannels();
    const onEntries = vi.fn();
    const stop = createTabChannel('drie-dagen').subscribe(onEntries);
    const other = createTabChannel('drie-dagen');
    other.post([]);
    stop();
    other.post([]);
    expect(onEntries).toHaveBeenCalledTimes(1);
  });

  it('does nothing, and breaks nothing, in a browser without it', () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    Reflect.deleteProperty(globalThis, 'BroadcastChannel');
    const channel = createTabChannel('drie-dagen');
    const stop = channel.subscribe(() => undefined);
    expect(() => channel.post([entryFrom('here', 1)])).not.toThrow();
    expect(() => stop()).not.toThrow();
  });
});
