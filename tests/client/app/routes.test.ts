import { describe, expect, it } from 'vitest';
import { matchRoute, pathOf, ROUTES, type RouteName } from '../../../client/app/routes.ts';

const NAMES = Object.keys(ROUTES) as RouteName[];
/** What an address holds beside the name of its page. */
const partOf = (name: RouteName) => /:(run|question)/.exec(ROUTES[name].path)?.[1];

describe('a route', () => {
  it.each(NAMES)('%s is found back from its own path', (name) => {
    const part = partOf(name);
    expect(matchRoute(pathOf(name, 'live-0mgh4k2a1-abc123'))).toEqual({ name, drill: ROUTES[name].drill, ...(part ? { [part]: 'live-0mgh4k2a1-abc123' } : {}) });
  });

  it.each(NAMES.filter((name) => name !== 'start'))('%s takes a slash at the end', (name) => {
    expect(matchRoute(`${pathOf(name, 'live-1')}/`)?.name).toBe(name);
  });

  it('has a path of its own', () => {
    expect(new Set(NAMES.map((name) => ROUTES[name].path)).size).toBe(NAMES.length);
  });

  it('is one of a drill exactly when its path lies under the drill', () => {
    for (const name of NAMES) expect(ROUTES[name].drill).toBe(/^\/oefening(\/|$)/.test(ROUTES[name].path));
  });

  it.each(['/nergens', '/nu/nergens', '/oefening/nergens', '/NU', '/oefening/terugkijken', '/terugkijken/a/b', '/index.html'])('is unknown for %s', (path) => {
    expect(matchRoute(path)).toBeUndefined();
  });

  it.each(['live-0mgh4k2a1-abc123', 'drill-1', '0'])('takes %s as the name of a run', (run) => {
    expect(matchRoute(`/terugkijken/${run}`)?.run).toBe(run);
    expect(matchRoute(`/oefening/terugkijken/${run}`)).toEqual({ name: 'drill-run', drill: true, run });
  });

  it.each(['Live-1', 'live_1', '%20', 'live.1', '<b>', ':run'])('refuses %s as the name of a run', (run) => {
    expect(matchRoute(`/terugkijken/${run}`)).toBeUndefined();
  });

  it('has no run where its path has none', () => {
    expect(matchRoute('/nu')).not.toHaveProperty('run');
  });
});
