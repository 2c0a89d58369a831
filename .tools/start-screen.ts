// The first screen as plain HTML in index.html: its links work before any script has run. The app then shows the same.
import { directionOf, LANGUAGE_FACTS, LANGUAGES } from '../scenarios/audience.ts';
import words from '../client/words/nl.ts';

const START = '<!--start-->';
const END = '<!--/start-->';

const icon = (name: string, flips = false) => `<svg class="icon${flips ? ' icon--flip' : ''}" aria-hidden="true" focusable="false"><use href="#i-${name}"/></svg>`;
const door = (href: string, sign: string, title: string, text: string) =>
  `<a class="door" href="${href}"><span class="plate">${icon(sign)}</span><span><strong>${title}</strong>${text}</span>${icon('right', true)}</a>`;

const languages = LANGUAGES.filter((language) => language !== 'nl')
  .map((language) => `<span lang="${language}" dir="${directionOf(language)}">${LANGUAGE_FACTS[language].name}</span>`).join('');

/** The page with its start screen. */
export function withStartScreen(page: string): string {
  const { start } = words;
  const main = `<main class="page" id="inhoud"><div class="section stack-small"><h1>${start.title}</h1><p>${start.lead}</p><a class="languages" href="/instellingen">${icon('globe')}${languages}</a></div>
<nav class="section stack-small" aria-label="${start.what}"><a class="door door--now" href="/stroom-uit"><span class="plate plate--now">${icon('lamp-off')}</span>${icon('right', true)}<span class="door__say"><strong>${start.outage}</strong>${start.outageSay}</span></a>
${door('/voorbereiden', 'box', start.prepare, start.prepareSay)}${door('/oefenen', 'drill', start.drill, start.drillSay)}</nav>
<section class="section note">${icon('call')}<div><h2 class="h-small">${start.danger}</h2><p>${start.dangerSay}</p></div></section></main>`;
  return page.replace(START + END, START + main + END);
}

/** The same page for every other address: no start screen, so that it cannot flash by. */
export function withoutStartScreen(page: string): string {
  return page.slice(0, page.indexOf(START)) + page.slice(page.indexOf(END) + END.length);
}
