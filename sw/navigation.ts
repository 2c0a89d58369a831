/** Paths that are never a page of the app: files, the programming interface, well-known addresses. */
const NOT_A_PAGE = [/^\/assets\//, /^\/icons\//, /^\/v1\//, /^\/\.well-known\//, /^\/[^/]+\.[a-z0-9]+$/, /%23/i];

/** True when a navigation to this path shows the app; a missing file must stay missing and never become the page. */
export function isPage(pathname: string): boolean {
  return !NOT_A_PAGE.some((pattern) => pattern.test(pathname));
}
