import type { Household } from '../../scenarios/household/household.ts';
import { type HouseholdCommand, type HouseholdState, householdFolding } from '../../scenarios/household/household-journal.ts';
import type { HouseholdStore } from './household-store.ts';
import { Page } from './page.ts';

const NOBODY = householdFolding.initialState();

/** A page about the household of this device. In a drill it is read, never written. */
export abstract class HouseholdPage extends Page {
  #store: HouseholdStore | undefined;
  #leave: (() => void) | undefined;

  protected get state(): HouseholdState {
    return this.#store?.state ?? NOBODY;
  }

  protected get household(): Household {
    return this.state.answers;
  }

  protected perform(command: HouseholdCommand): Promise<boolean> {
    return this.#store && !this.drill ? this.outcome(this.#store.perform(command)) : Promise.resolve(false);
  }

  protected override async load(): Promise<void> {
    this.#store = await this.app.household();
    this.#listen();
  }

  #listen(): void {
    this.#leave?.();
    this.#leave = this.isConnected ? this.#store?.subscribe(() => this.requestUpdate()) : undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
    this.#leave = undefined;
  }
}
