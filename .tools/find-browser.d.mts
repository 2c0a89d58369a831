/** CHROMIUM_PATH, else Playwright's own, else Debian's; undefined when none is there. */
export function findChromium(): string | undefined;
