import { LitElement, type PropertyValues } from 'lit';
import type { Refusal } from '../../scenarios/journal/decision.ts';
import { type Fault, isFault } from '../storage/fault.ts';
import type { Words } from '../words/nl.ts';
import type { App } from './app.ts';

/**
 * A page. It renders into the document itself, not into a shadow root: the sheets of client/styles reach it, labels and
 * headings belong to one document, and paper needs no second style.
 */
export abstract class Page extends LitElement {
  static override properties = { app: { attribute: false }, drill: { type: Boolean }, run: { type: String }, ready: { state: true }, refusal: { state: true } };
  declare app: App;
  /** True on the pages of a drill. */
  declare drill: boolean;
  declare run: string;
  declare ready: boolean;
  /** Code of the last order that the rules refused, for the words beside the control. */
  declare refusal: string | undefined;
  #unsubscribe: (() => void) | undefined;
  #loadedFor = '';
  #settle: () => void = () => undefined;
  /** Resolves when the page shows itself for the first time, not only that it loads. */
  readonly settled = new Promise<void>((resolve) => {
    this.#settle = resolve;
  });

  constructor() {
    super();
    this.drill = false;
    this.run = '';
    this.ready = false;
  }

  override createRenderRoot(): HTMLElement {
    return this;
  }

  get words(): Words {
    return this.app.words;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unsubscribe = this.app.subscribe(() => {
      this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
  }

  /** What must be there before the page can show itself; called again when the reader or the language changes. */
  protected async load(): Promise<void> {}

  /** What `load` depends on; a change asks for a new load. */
  protected loadKey(): string {
    return this.app.language;
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const key = this.loadKey();
    if (key === this.#loadedFor) return;
    this.#loadedFor = key;
    void this.app.opened.then(() => this.load()).then(() => {
      this.ready = true;
      this.requestUpdate();
      void this.updateComplete.then(this.#settle);
    });
  }

  /** Shows the outcome of an order: a refusal beside its control, a fault in the banner. True when it was carried out. */
  protected async outcome(order: Promise<Refusal | Fault | undefined>): Promise<boolean> {
    const failed = await order;
    this.app.report(isFault(failed) ? failed : undefined);
    this.refusal = failed && 'refused' in failed ? failed.refused : undefined;
    if (!failed && !this.app.settings.hasData) void this.app.change({ hasData: true });
    return failed === undefined;
  }

  protected refusalText(): string {
    return this.refusal ? (this.words.refusal[this.refusal as keyof Words['refusal']] ?? this.refusal) : '';
  }
}
