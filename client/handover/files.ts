/** Gives a file to the person as a download. */
export function downloadFile(file: File): void {
  const url = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href: url, download: file.name }).click();
  // The download has its own copy; Safari needs a moment to start it
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** True when this browser can share text files. .txt, because a phone's share sheet refuses most others (P14). */
export function canShareFiles(): boolean {
  return 'canShare' in navigator && navigator.canShare({ files: [new File([''], 'a.txt', { type: 'text/plain' })] });
}

/** Opens the share sheet; false when people closed it without sharing. */
export async function shareFile(file: File): Promise<boolean> {
  try {
    await navigator.share({ files: [file] });
    return true;
  } catch {
    return false;
  }
}
