import { KINDS, type Language, listLanguage } from '../../scenarios/audience.ts';
import type { JournalId } from '../../scenarios/journal/entry.ts';
import type { DeviceId } from '../../scenarios/journal/entry.ts';
import { decideHome, type HomeCommand, type HomeState, homeFolding, type Profile } from '../../scenarios/journal/home.ts';
import type { Millis } from '../../scenarios/scenario-time.ts';
import type { PlaceData } from '../../scenarios/schema/place.ts';
import type { Content } from '../content/content.ts';
import type { Connection } from '../storage/connection.ts';
import type { Fault } from '../storage/fault.ts';
import type { JournalStorage } from '../storage/journal-storage.ts';
import { readSettings, type Settings, writeSettings } from '../storage/settings.ts';
import { JournalStore, type TabChannel } from '../store/journal-store.ts';
import { RunBook } from '../store/run-book.ts';
import type { Words } from '../words/nl.ts';
import { say } from '../words/say.ts';
import type { HouseholdStore } from './household-store.ts';

export type HomeStore = JournalStore<HomeState, HomeCommand>;
export const HOME = 'home' as JournalId;

/** One database: live runs and preparation in one, drills in the other. */
export interface Shelf {
  readonly connection: Connection;
  readonly storage: JournalStorage;
  readonly tabs: TabChannel;
}

export interface AppOptions {
  readonly place: PlaceData;
  readonly content: Content;
  readonly live: Shelf;
  readonly drill: Shelf;
  readonly device: Promise<DeviceId>;
  readonly clock: () => Millis;
  readonly loadWords: (language: Language) => Promise<Words>;
  readonly words: Words;
  readonly settings: Settings;
  readonly go: (path: string, replace?: boolean) => void;
}

const FALLBACK: Profile = { audience: 'resident', kinds: [], conditions: {} };

/** Everything a page needs, built once in main.ts and handed down. */
export class App {
  readonly place: PlaceData;
  readonly content: Content;
  readonly home: HomeStore;
  readonly live: RunBook;
  readonly drill: RunBook;
  readonly shelves: { readonly live: Shelf; readonly drill: Shelf };
  readonly clock: () => Millis;
  readonly go: AppOptions['go'];
  readonly #loadWords: AppOptions['loadWords'];
  readonly #openHousehold: () => Promise<HouseholdStore>;
  #household: Promise<HouseholdStore> | undefined;
  readonly #listeners = new Set<() => void>();
  #words: Words;
  #settings: Settings;
  /** The last failure of storage, shown until the next success. */
  #fault: Fault | undefined;
  updateReady: (() => void) | undefined;
  /** Resolves when the journals of this device have been read; a page that shows what people did waits for it. */
  readonly opened: Promise<void>;
  /** True once it is known that this browser keeps nothing: everything lives only as long as the page. */
  forgetful = false;

  constructor(options: AppOptions) {
    this.place = options.place;
    this.content = options.content;
    this.clock = options.clock;
    this.go = options.go;
    this.shelves = { live: options.live, drill: options.drill };
    this.#loadWords = options.loadWords;
    this.#words = options.words;
    this.#settings = options.settings;
    const author = () => this.#settings.author || undefined;
    const shared = { device: options.device, clock: options.clock, author };
    this.#openHousehold = async () => (await import('./household-store.ts')).openHousehold(this, { storage: options.live.storage, tabs: options.live.tabs, ...shared });
    this.home = new JournalStore({
      journal: HOME, folding: homeFolding, decide: decideHome, storage: options.live.storage, tabs: options.live.tabs, ...shared,
    });
    this.live = new RunBook({ mode: 'live', storage: options.live.storage, tabs: options.live.tabs, ...shared });
    this.drill = new RunBook({ mode: 'drill', storage: options.drill.storage, tabs: options.drill.tabs, ...shared });
    for (const store of [this.home, this.live, this.drill]) store.subscribe(() => this.#changed());
    this.opened = this.#open();
  }

  get words(): Words {
    return this.#words;
  }

  get settings(): Settings {
    return this.#settings;
  }

  get language(): Language {
    return this.#settings.language;
  }

  get fault(): Fault | undefined {
    return this.#fault;
  }

  /** Who reads; a resident as long as nobody said. */
  get profile(): Profile {
    return this.home.state.profile ?? FALLBACK;
  }

  /** The language of the lists of an audience: its own, or Dutch where a language of residents has none. */
  listLanguage(audience = this.profile.audience): Language {
    return listLanguage(audience, this.language);
  }

  /** Words of another language than the one that is shown, in itself. */
  wordsOf(language: Language): Promise<Words> {
    return this.#loadWords(language);
  }

  /** Who reads, in words: "Zorgorganisatie: Apotheek". */
  whoName(scenario: { audiences: readonly { id: string; name: string }[]; kinds: Readonly<Record<string, string>> }, who: Pick<Profile, 'audience' | 'kinds'> = this.profile): string {
    const audience = scenario.audiences.find(({ id }) => id === who.audience)?.name ?? who.audience;
    const kinds = who.kinds.filter((kind) => (KINDS[who.audience] as readonly string[]).includes(kind)).map((kind) => scenario.kinds[kind] ?? kind);
    return kinds.length === 0 ? audience : `${audience}: ${kinds.join(', ')}`;
  }

  /** Fills in what differs per municipality. */
  fill(text: string): string {
    const { name, region, radio, gridOperator, waterSupplier, waterBoard } = this.place;
    return say(text, {
      place: name, region, radio: radio.name, fm: radio.fm, gridOperator: gridOperator.name, gridPhone: gridOperator.phone, waterSupplier, waterBoard,
    });
  }

  /** The household of this device, opened at first use: the first screen does without it. */
  household(): Promise<HouseholdStore> {
    this.#household ??= this.#openHousehold();
    return this.#household;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Changes a setting and stores it; the language is loaded first. */
  async change(settings: Partial<Settings>): Promise<void> {
    if (settings.language && settings.language !== this.language) this.#words = await this.#loadWords(settings.language);
    this.#settings = { ...readSettings(), ...settings, ...(settings.language ? { languageChosen: true } : {}) };
    writeSettings(this.#settings);
    this.#changed();
  }

  async #open(): Promise<void> {
    const faults = await Promise.all([this.home.load(), this.live.open()]);
    this.forgetful = faults.some((fault) => fault?.fault === 'storage-missing');
    this.report(this.forgetful ? undefined : faults.find((fault) => fault !== undefined));
    this.#changed();
  }

  /** Remembers a failure of storage for the banner; undefined clears it. */
  report(fault: Fault | undefined): void {
    if (fault === this.#fault) return;
    this.#fault = fault;
    this.#changed();
  }

  offerUpdate(accept: () => void): void {
    this.updateReady = accept;
    this.#changed();
  }

  #changed(): void {
    // The first paint of the next start must know whether a clock runs, before any database is open
    const running = this.live.running !== undefined;
    if (this.live.latest && running !== this.#settings.running) {
      this.#settings = { ...this.#settings, running };
      writeSettings(this.#settings);
    }
    for (const listener of this.#listeners) listener();
  }
}
