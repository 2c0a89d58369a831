import { it } from 'vitest';
import { AppServer } from './app-server.ts';
import { Phone } from './browser.ts';
import { violations } from './axe.ts';
import { ROUTES } from '../../client/app/routes.ts';
import { atTwentyToNine, choose, drillAt, openPage, powerWentOutAt1720, unfold, writeLine } from './situations.ts';
it('x', async () => {
  const server = await AppServer.start();
  let phone = await Phone.open(server.origin);
  const t = Date.now();
  const log = (...a: unknown[]) => process.stderr.write(`${Date.now() - t} ${a.map((x) => JSON.stringify(x)).join(' ')}\n`);
  const look = async (path: string, quick = false) => {
      const page = await openPage(phone, path);
      if (quick) { await unfold(page); }
      log('open', path);
      for (const [width, colorScheme] of (quick ? [[320, 'light'], [1280, 'dark']] : [[320, 'light'], [320, 'dark'], [1280, 'dark'], [1280, 'light']]) as [number, 'light'|'dark'][]) {
        await page.setViewportSize({ width, height: 844 });
        await page.emulateMedia({ colorScheme });
        const v = await violations(page);
        if (v.length) log(path, width, colorScheme, v.length, v.slice(0, 6));
      }
  };
  try {
    await atTwentyToNine(phone);
    for (const { path } of Object.values(ROUTES)) await look(path.replace(':run', 'live-0-none'));
    log('---- care');
    await choose(phone, 'Zorgorganisatie', 'Apotheek');
    for (const path of ['/wie', '/voorbereiden', '/']) await look(path, true);
    await phone.close(); phone = await Phone.open(server.origin); await atTwentyToNine(phone);
    log('---- crisis');
    await choose(phone, 'Crisisteam van de gemeente', 'Burgemeester');
    await drillAt(phone, 'T+3:20');
    for (const path of ['/wie', '/oefening', '/oefening/taken', '/oefening/berichten', '/oefening/wat-werkt-nog', '/oefening/logboek', '/terugkijken', '/oefenen']) await look(path, true);
    log(await (await phone.visit('/terugkijken')).locator('.life a').getAttribute('href'));
  } finally { await phone.close(); await server.kill(); }
}, 400000);
