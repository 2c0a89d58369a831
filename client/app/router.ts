import { type Match, matchRoute } from './routes.ts';

/** Follows links inside the app without a page load, and the browser's back and forward. */
export class Router {
  readonly #onChange: (match: Match | undefined) => void;

  constructor(onChange: (match: Match | undefined) => void) {
    this.#onChange = onChange;
  }

  start(): void {
    addEventListener('popstate', () => this.#show());
    document.addEventListener('click', (event) => this.#onClick(event));
    this.#show();
  }

  /** Goes to a page; `replace` leaves no step back to where we are. */
  go(path: string, replace = false): void {
    if (replace) history.replaceState(null, '', path);
    else history.pushState(null, '', path);
    this.#show();
    scrollTo(0, 0);
  }

  #show(): void {
    this.#onChange(matchRoute(location.pathname));
  }

  #onClick(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element | null)?.closest?.('a');
    if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return;
    if (link.hash && link.pathname === location.pathname) return;
    if (!matchRoute(link.pathname)) return;
    event.preventDefault();
    if (link.pathname !== location.pathname) this.go(link.pathname);
    else scrollTo(0, 0);
  }
}
