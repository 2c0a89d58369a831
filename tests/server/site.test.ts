import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlaceData } from '../../scenarios/schema/place.ts';
import { chooseEncoding, press, typeOf } from '../../server/static/encodings.ts';
import { readSite } from '../../server/static/ready-site.ts';
import { type Site, withPlace, workerList } from '../../server/static/site.ts';
import { revisionsOf, smallSite, temporaryFolder, VLAARDINGEN } from './small-site.ts';

const named = (name: string): PlaceData => ({ ...VLAARDINGEN, name });
const textOf = (site: Site, name: string) => site.get(name)?.toString('utf8') ?? '';
const dataOf = (page: string) => /<script type="application\/json" id="place">([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';
const everyText = (site: Site) => Object.fromEntries([...site].map(([name, bytes]) => [name, bytes.toString('base64')]));

describe('the site for one place', () => {
  it('has the place in the title, in the heading and in the data of both pages', () => {
    const site = withPlace(smallSite(), VLAARDINGEN);
    for (const name of ['index.html', 'app.html']) {
      const page = textOf(site, name);
      expect(page, name).toContain('<title>Drie Dagen Vlaardingen</title>');
      expect(page, name).toContain('data-place-name>Vlaardingen<');
      expect(JSON.parse(dataOf(page)), name).toEqual(VLAARDINGEN);
    }
    expect(textOf(site, 'index.html')).toContain('Wat wilt u doen?');
    expect(textOf(site, 'app.html')).not.toContain('Wat wilt u doen?');
  });

  it('has the place in the name of the app', () => {
    const site = withPlace(smallSite(), VLAARDINGEN);
    expect(JSON.parse(textOf(site, 'manifest.webmanifest'))).toEqual({ id: '/', name: 'Drie Dagen Vlaardingen', short_name: 'Drie Dagen' });
  });

  it('leaves every other file, and the site that it was made from, as they were', () => {
    const before = smallSite();
    const site = withPlace(before, VLAARDINGEN);
    const changed = [...site].filter(([name, bytes]) => !before.get(name)?.equals(bytes)).map(([name]) => name).sort();
    expect(changed).toEqual(['app.html', 'index.html', 'manifest.webmanifest', 'precache.json', 'sw.js']);
    expect(everyText(before)).toEqual(everyText(smallSite()));
  });

  it('says in each revision what the file holds now, and leaves hashed names without one', () => {
    const site = withPlace(smallSite(), VLAARDINGEN);
    const revisions = revisionsOf(site);
    expect(revisions.get('/assets/app-1a2b3c4d.js')).toBeNull();
    for (const name of ['index.html', 'app.html', 'manifest.webmanifest', 'icons/icon.svg']) {
      expect(revisions.get(`/${name}`)).toBe(createHash('sha256').update(site.get(name) ?? '').digest('hex').slice(0, 16));
    }
  });

  it('has the same list in the worker as beside it', () => {
    const site = withPlace(smallSite(), VLAARDINGEN);
    expect(textOf(site, 'sw.js')).toBe(`precache(${workerList(textOf(site, 'precache.json'))});`);
  });

  it('changes a revision when, and only when, the place changes', () => {
    const one = revisionsOf(withPlace(smallSite(), VLAARDINGEN));
    const same = revisionsOf(withPlace(smallSite(), { ...VLAARDINGEN }));
    const other = revisionsOf(withPlace(smallSite(), { ...VLAARDINGEN, radio: { name: 'Radio Rijnmond', fm: '95.6' } }));
    expect(same).toEqual(one);
    expect(other.get('/index.html')).not.toBe(one.get('/index.html'));
    expect(other.get('/app.html')).not.toBe(one.get('/app.html'));
    expect(other.get('/icons/icon.svg')).toBe(one.get('/icons/icon.svg'));
  });

  it('lets phones see that the list itself changed', () => {
    const list = (site: Site) => /"\/precache\.json","revision":"([0-9a-f]+)"/.exec(textOf(site, 'sw.js'))?.[1];
    expect(list(withPlace(smallSite(), named('Elders')))).toMatch(/^[0-9a-f]{16}$/);
    expect(list(withPlace(smallSite(), named('Elders')))).not.toBe(list(withPlace(smallSite(), named('Overal'))));
  });

  it('shows a name of odd letters as text, never as markup', () => {
    const name = `</script></title><script>alert('1')</script>&"$&$1`;
    const site = withPlace(smallSite(), named(name));
    const page = textOf(site, 'index.html');
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page.match(/<\/script/g)).toHaveLength(1);
    expect(page).toContain(`<title>Drie Dagen &lt;/script>&lt;/title>&lt;script>alert('1')&lt;/script>&amp;&quot;$&amp;$1</title>`);
    expect(JSON.parse(dataOf(page))).toEqual(named(name));
    expect(JSON.parse(textOf(site, 'manifest.webmanifest'))).toMatchObject({ name: `Drie Dagen ${name}` });
  });

  it('comes out the same whatever place stood there before, for any name', () => {
    const names = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('<', '>', '/', '&', '"', '$', '{', '}', '\\', 'script', 'a') }));
    fc.assert(fc.property(names, names, (first, second) => {
      const direct = withPlace(smallSite(), named(second));
      expect(everyText(withPlace(withPlace(smallSite(), named(first)), named(second)))).toEqual(everyText(direct));
      expect(everyText(withPlace(direct, named(second)))).toEqual(everyText(direct));
      expect((JSON.parse(dataOf(textOf(direct, 'index.html'))) as PlaceData).name).toBe(second);
    }), { numRuns: 200 });
  });

  it.each(['index.html', 'app.html', 'manifest.webmanifest', 'precache.json', 'sw.js'])('is not made from a build without %s', (name) => {
    const site = smallSite();
    site.delete(name);
    expect(() => withPlace(site, VLAARDINGEN)).toThrow('npm run build');
  });
});

describe('the files as they are sent', () => {
  it('are read from every folder, by their address', async () => {
    const files = await readSite(await temporaryFolder(smallSite()), VLAARDINGEN);
    expect([...files.keys()].sort()).toEqual([
      '/app.html', '/assets/app-1a2b3c4d.js', '/icons/icon-192.png', '/icons/icon.svg', '/index.html', '/manifest.webmanifest', '/precache.json', '/sw.js',
    ]);
    expect(files.get('/index.html')?.plain.toString()).toContain('Drie Dagen Vlaardingen');
  });

  it('are pressed without loss, and only where that makes them smaller', async () => {
    const files = await readSite(await temporaryFolder(smallSite()), VLAARDINGEN);
    for (const [path, { plain, brotli, gzip }] of files) {
      if (brotli) expect(brotliDecompressSync(brotli).equals(plain), path).toBe(true);
      if (gzip) expect(gunzipSync(gzip).equals(plain), path).toBe(true);
      expect(brotli?.length ?? 0, path).toBeLessThan(plain.length);
      expect(gzip?.length ?? 0, path).toBeLessThan(plain.length);
    }
    expect(files.get('/index.html')?.brotli).toBeDefined();
    expect(files.get('/assets/app-1a2b3c4d.js')?.gzip).toBeDefined();
    expect(files.get('/icons/icon-192.png')).toMatchObject({ brotli: undefined, gzip: undefined });
  });

  it('have a tag of their content, the same on every server', async () => {
    const [one, two, other] = await Promise.all([VLAARDINGEN, VLAARDINGEN, named('Elders')].map(async (place) => readSite(await temporaryFolder(smallSite()), place)));
    expect(one?.get('/index.html')?.etag).toMatch(/^"[\w-]+"$/);
    expect(two?.get('/index.html')?.etag).toBe(one?.get('/index.html')?.etag);
    expect(other?.get('/index.html')?.etag).not.toBe(one?.get('/index.html')?.etag);
    expect(other?.get('/icons/icon.svg')?.etag).toBe(one?.get('/icons/icon.svg')?.etag);
  });

  it('a form that is not smaller is left out', () => {
    expect(press(Buffer.from('x'))).toEqual({ brotli: undefined, gzip: undefined });
    expect(press(Buffer.alloc(0))).toEqual({ brotli: undefined, gzip: undefined });
  });

  it.each([
    ['index.html', 'text/html; charset=utf-8'], ['assets/a.b.css', 'text/css; charset=utf-8'], ['robots.txt', 'text/plain; charset=utf-8'],
    ['letters.woff2', undefined], ['LICENSE', undefined], ['app.js.map', undefined],
  ])('%s has the type %s', (name, type) => {
    expect(typeOf(name)).toBe(type);
  });
});

describe('the form that a client gets', () => {
  const plain = Buffer.from('plain');
  const file = { type: 'text/plain', etag: '"1"', cacheControl: 'no-cache', plain, brotli: Buffer.from('br'), gzip: Buffer.from('gz') };

  it.each([
    [undefined, undefined],
    ['', undefined],
    ['identity', undefined],
    ['deflate', undefined],
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['gzip, br', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=1.0, gzip;q=0.8', 'br'],
    ['br;q=0.1', 'br'],
    ['br;q=0.001, gzip;q=0', 'br'],
    ['br;q=0', undefined],
    ['br;q=0.0', undefined],
    ['br;q=0.000, gzip', 'gzip'],
    ['br ; q=0 , gzip', 'gzip'],
    ['gzip, br;q=0', 'gzip'],
    ['gzip;q=0, br', 'br'],
    ['gzip;q=0, br;q=0', undefined],
    ['brotli', undefined],
    ['gzipped', undefined],
  ])('who accepts %j gets %s', (accept, encoding) => {
    const chosen = chooseEncoding(accept, file);
    expect(chosen.encoding).toBe(encoding);
    expect(chosen.body.toString()).toBe({ br: 'br', gzip: 'gz', none: 'plain' }[encoding ?? 'none']);
  });

  it('a form that does not exist is passed over', () => {
    expect(chooseEncoding('br, gzip', { ...file, brotli: undefined })).toEqual({ body: file.gzip, encoding: 'gzip' });
    expect(chooseEncoding('br, gzip', { ...file, brotli: undefined, gzip: undefined })).toEqual({ body: plain });
  });
});
