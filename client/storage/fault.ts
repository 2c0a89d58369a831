/** The world failed. `retryable` says whether the same order may succeed a moment later. */
export interface Fault {
  readonly fault: 'storage-full' | 'storage-blocked' | 'storage-lost' | 'storage-missing' | 'storage-outdated';
  readonly retryable: boolean;
}

export const isFault = (value: unknown): value is Fault => typeof value === 'object' && value !== null && 'fault' in value;

/** Names that browsers give to a connection that died under us (Safari "server lost", Chrome "backing store"): reopen helps. */
const DEAD = new Set(['InvalidStateError', 'UnknownError', 'AbortError', 'TransactionInactiveError', 'TimeoutError']);

/** Tells what kind of failure a storage error is. An error that is no failure of the world is a defect and is thrown on. */
export function faultOf(error: unknown): Fault {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return { fault: 'storage-full', retryable: false };
  if (name === 'VersionError') return { fault: 'storage-outdated', retryable: false };
  if (name === 'StorageBlocked') return { fault: 'storage-blocked', retryable: true };
  if (name === 'SecurityError' || name === 'NotSupportedError' || name === 'StorageMissing') return { fault: 'storage-missing', retryable: false };
  if (DEAD.has(name)) return { fault: 'storage-lost', retryable: true };
  throw error;
}

/** True when dropping the connection and opening a new one may help. */
export function isDeadConnection(error: unknown): boolean {
  return (error instanceof Error || error instanceof DOMException) && DEAD.has(error.name);
}
