import type { Page } from 'playwright';

/** What reaches past the sides of the window, tables and charts in their own scrolling region excepted. */
export function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth: width, scrollWidth } = document.documentElement;
    const isPast = (element: Element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && (box.left < -1 || box.right > width + 1);
    };
    const past = [...document.body.querySelectorAll('*')].filter((element) => {
      if (element.closest('.scroll > *, .rail, .hidden, .sprite, svg *')) return false;
      // What pushes is enough; what goes along with it says nothing new
      return isPast(element) && ![...element.children].some(isPast);
    });
    return [...(scrollWidth > width ? [`the page is ${scrollWidth} wide in a window of ${width}`] : []),
      ...past.map((element) => `${element.localName}.${element.getAttribute('class')} ${element.textContent?.trim().slice(0, 40)}`)];
  });
}

/** Text that its own box cuts off or lets run out, where the reader cannot scroll to it. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) => {
    if (element.closest('.scroll, .rail, .hidden, .sprite, svg') || !element.innerText?.trim()) return false;
    const { display, overflowX, overflowY } = getComputedStyle(element);
    const isControl = element.matches('button, summary, label, a, .state, .chip, h1, h2, h3');
    const cuts = [overflowX, overflowY].some((overflow) => overflow === 'hidden' || overflow === 'clip');
    if (display === 'inline' || display === 'contents' || !(isControl || cuts)) return false;
    // Two pixels: tight lines let the tails of letters hang out of their line, which cuts nothing
    return element.scrollWidth > element.clientWidth + 2 || element.scrollHeight > element.clientHeight + 2;
  }).map((element) => `${element.localName}.${element.className} ${element.innerText.trim().slice(0, 40)}`));
}

/** Text below its least size in px: 19 for what people read, 17 for sources, hints and keys. */
export function smallText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const besides = '.meta, .chip, .mark-note, .mark__place, .key, .band__days, .matrix, .task__folds summary, .fold > summary';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const small: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!element || !node.textContent?.trim() || element.closest('.rail, .hidden, script, svg, option') || !element.checkVisibility()) continue;
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      if (size < (element.closest(besides) ? 16.99 : 18.99)) small.push(`${size} px: ${element.localName}.${element.className} ${node.textContent.trim().slice(0, 40)}`);
    }
    return small;
  });
}

/** What is pressed and is lower than 48 px. A link inside a sentence may be as low as its line. */
export function lowTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const inSentence = (link: Element) => {
      const words = (link.parentElement?.textContent ?? '').replace(link.textContent ?? '', '').trim();
      return link.localName === 'a' && getComputedStyle(link).display === 'inline' && words.length > 0;
    };
    return [...document.body.querySelectorAll<HTMLElement>('a[href], button, summary, input, select, textarea')]
      .filter((element) => element.checkVisibility() && !element.matches('.skip') && !inSentence(element))
      .map((element) => [element, element.matches('[type=radio], [type=checkbox]') ? (element.closest('label') ?? element) : element] as const)
      .filter(([, target]) => target.getBoundingClientRect().height < 47.5)
      .map(([element, target]) => `${Math.round(target.getBoundingClientRect().height)} px: ${element.localName}.${element.className} ${(element.innerText || element.id).trim().slice(0, 40)}`);
  });
}

/** What moves, or would move when it changes. */
export function moving(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const moves = (element: Element, part?: string) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element, part);
      return animationName !== 'none' || transitionDuration.split(', ').some((time) => time !== '0s') || scrollBehavior === 'smooth';
    };
    return [...document.querySelectorAll('*')].filter((element) => moves(element) || moves(element, '::before') || moves(element, '::after'))
      .map((element) => `${element.localName}.${element.getAttribute('class')}`)
      .concat(document.getAnimations().map((animation) => `animation ${animation.id}`));
  });
}

/** Signs that lose their word, or their edge, against their ground. */
export function lostSigns(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ground = (element: Element | null): string => {
      if (!element) return 'rgb(255, 255, 255)';
      const { backgroundColor } = getComputedStyle(element);
      return backgroundColor === 'rgba(0, 0, 0, 0)' || backgroundColor === 'transparent' ? ground(element.parentElement) : backgroundColor;
    };
    return [...document.body.querySelectorAll<HTMLElement>('.state')].filter((sign) => {
      const { color, borderTopStyle, borderTopWidth, borderTopColor, opacity, visibility } = getComputedStyle(sign);
      const behind = ground(sign);
      const word = sign.innerText.trim().length > 0 && color !== behind && opacity === '1' && visibility === 'visible';
      const edge = borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) >= 1 && borderTopColor !== ground(sign.parentElement);
      return sign.checkVisibility() && !(word && edge);
    }).map((sign) => `${sign.className} ${sign.innerText.trim()}`);
  });
}
