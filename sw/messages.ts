/** What a page may ask of the worker. */
export type PageMessage = { readonly type: 'take-over' };

/** The waiting worker takes over; pages send this only after the person agreed and every tab has stored its work. */
export const TAKE_OVER: PageMessage = { type: 'take-over' };

/** True for a message that this worker knows. */
export function isPageMessage(data: unknown): data is PageMessage {
  return typeof data === 'object' && data !== null && (data as { type?: unknown }).type === 'take-over';
}
