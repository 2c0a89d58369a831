import { describe, expect, it } from 'vitest';
import { ROUTES } from '../../client/app/routes.ts';
import { isPageAddress } from '../../scenarios/page-address.ts';

describe('which navigations show the app', () => {
  it.each(Object.values(ROUTES).map(({ path }) => path.replace(':run', 'live-1-a')))('%s does', (path) => {
    expect(isPageAddress(path)).toBe(true);
  });

  it.each(['/', '/nergens', '/nu/', '/a/b/c', '/assets', '/icons', '/v1-uitleg', '/v10/iets'])('%s does, so that a mistyped address still shows the app', (path) => {
    expect(isPageAddress(path)).toBe(true);
  });

  it.each([
    '/assets/app-1a2b3c4d.js', '/assets/gone', '/assets/', '/icons/icon-192.png', '/icons/', '/sw.js', '/precache.json', '/manifest.webmanifest', '/favicon.ico',
    '/robots.txt', '/index.html', '/v1/health', '/v1/openapi.json', '/v1/', '/v1/gone/deeper', '/.well-known/security.txt', '/.well-known/gone',
  ])('%s does not: a missing file stays missing', (path) => {
    expect(isPageAddress(path)).toBe(false);
  });

  it.each(['/%23v1.room.secret', '/nu%23v1.room.secret', '/a/b%23', '/nu/%23'])('%s does not: the key of a broken link must not reach the app', (path) => {
    expect(isPageAddress(path)).toBe(false);
  });
});
