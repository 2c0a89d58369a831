import { afterEach, describe, expect, it, vi } from 'vitest';
import { readSettings, type Settings, writeSettings } from '../../../client/storage/settings.ts';

const DEFAULTS: Settings = { language: 'nl', languageChosen: false, look: 'auto', size: 'normal', author: '', copiedAt: 0, testedAt: 0, hasData: false, running: false };

/** A localStorage with this text under every key. */
function storageWith(text: string | null) {
  const kept = { text };
  vi.stubGlobal('localStorage', {
    getItem: () => kept.text,
    setItem: (_key: string, value: string) => {
      kept.text = value;
    },
  });
  return kept;
}

afterEach(() => vi.unstubAllGlobals());

describe('settings', () => {
  it('come back as they were stored', () => {
    storageWith(null);
    const settings: Settings = { language: 'en', languageChosen: true, look: 'spaarstand', size: 'larger', author: 'Sanne, gemeente', copiedAt: 12, testedAt: 34, hasData: true, running: true };
    expect(writeSettings(settings)).toBe(true);
    expect(readSettings()).toEqual(settings);
  });

  it('are the defaults when nothing was stored', () => {
    storageWith(null);
    expect(readSettings()).toEqual(DEFAULTS);
  });

  it.each(['', '{', 'null', '5', '"text"', '[]', '{"language":', '\u0000', 'undefined', 'true'])('are the defaults when the text is damaged: %j', (text) => {
    storageWith(text);
    expect(readSettings()).toEqual(DEFAULTS);
  });

  it('take the default for each value that is damaged and keep the others', () => {
    storageWith(JSON.stringify({ language: 'de', look: 7, size: 'large', author: { name: 'x' }, copiedAt: 'yesterday', testedAt: 34, hasData: 'yes', running: 1, later: 1 }));
    expect(readSettings()).toEqual({ ...DEFAULTS, size: 'large', testedAt: 34 });
  });

  it('are the defaults when a time has no end', () => {
    storageWith('{"copiedAt":1e999}');
    expect(readSettings().copiedAt).toBe(0);
  });

  it('are the defaults in a browser that forbids storage, and storing says so', () => {
    const forbid = () => {
      throw new DOMException('forbidden', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: forbid, setItem: forbid });
    expect(readSettings()).toEqual(DEFAULTS);
    expect(writeSettings(DEFAULTS)).toBe(false);
  });

  it('are the defaults when even looking at localStorage is forbidden', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(readSettings()).toEqual(DEFAULTS);
    expect(writeSettings(DEFAULTS)).toBe(false);
  });

  it('say that they were not stored when the disk is full', () => {
    const kept = storageWith('{"language":"en"}');
    vi.stubGlobal('localStorage', {
      getItem: () => kept.text,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    expect(writeSettings(DEFAULTS)).toBe(false);
    expect(readSettings().language).toBe('en');
  });
});
