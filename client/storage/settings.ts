import { LANGUAGES, type Language } from '../../scenarios/audience.ts';

export type Look = 'auto' | 'licht' | 'spaarstand';
export type TextSize = 'normal' | 'large' | 'larger';

/** How this device shows the app. Kept apart from the journal: it is about a screen, not about what people do. */
export interface Settings {
  readonly language: Language;
  /** The reader chose the language; until then another one may be offered. */
  readonly languageChosen: boolean;
  readonly look: Look;
  readonly size: TextSize;
  /** Name or function of who uses this device; goes with what they sign off. */
  readonly author: string;
  /** When everything was last written to a file, and when the self-test last passed; 0 is never. */
  readonly copiedAt: number;
  readonly testedAt: number;
  /** True once something was stored here: an empty database later means that the browser wiped it. */
  readonly hasData: boolean;
  /** True while the clock of a live run goes on: client/public/early.js then keeps the start screen away. */
  readonly running: boolean;
}

const KEY = 'drie-dagen';
const DEFAULTS: Settings = { language: 'nl', languageChosen: false, look: 'auto', size: 'normal', author: '', copiedAt: 0, testedAt: 0, hasData: false, running: false };

/** Reads the settings; a value that is missing or damaged takes its default, and a browser that forbids storage gives all defaults. */
export function readSettings(): Settings {
  let stored: Partial<Record<keyof Settings, unknown>> = {};
  try {
    stored = (JSON.parse(localStorage.getItem(KEY) ?? '{}') ?? {}) as typeof stored;
  } catch {
    // private mode, or a damaged value
  }
  const oneOf = <T extends string>(value: unknown, values: readonly T[], otherwise: T): T => (values.includes(value as T) ? (value as T) : otherwise);
  const time = (value: unknown) => (typeof value === 'number' && Number.isFinite(value) ? value : 0);
  return {
    language: oneOf(stored.language, LANGUAGES, DEFAULTS.language),
    languageChosen: stored.languageChosen === true,
    look: oneOf<Look>(stored.look, ['auto', 'licht', 'spaarstand'], DEFAULTS.look),
    size: oneOf<TextSize>(stored.size, ['normal', 'large', 'larger'], DEFAULTS.size),
    author: typeof stored.author === 'string' ? stored.author : '',
    copiedAt: time(stored.copiedAt),
    testedAt: time(stored.testedAt),
    hasData: stored.hasData === true,
    running: stored.running === true,
  };
}

/** Stores the settings; false when this browser keeps nothing. */
export function writeSettings(settings: Settings): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
    return true;
  } catch {
    return false;
  }
}
