/** Paths that are never a page of the app: files, the programming interface, well-known addresses, a key behind `%23`. */
const NOT_A_PAGE = [/^\/assets\//i, /^\/icons\//i, /^\/v1(\/|$)/i, /^\/\.well-known\//i, /\.[a-z0-9]+$/i, /^\/\//, /%23|#/i];

/**
 * True when a navigation to this path shows the app. The server and the worker ask the same question: a missing file must
 * stay missing and never become the page, also when its name is written with percent signs.
 */
export function isPageAddress(path: string): boolean {
  let plain = path;
  try {
    plain = decodeURIComponent(path);
  } catch {
    return false;
  }
  return !NOT_A_PAGE.some((pattern) => pattern.test(path) || pattern.test(plain));
}
