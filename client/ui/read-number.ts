/** A number as people type it: "13,5" and "13.5" are the same. NaN for what is none, or below zero. */
export function readNumber(text: string): number {
  const plain = text.trim().replace(',', '.');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}
