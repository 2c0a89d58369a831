// What it takes to read the pack. Its own chunk: the front door needs no content, and the names of all parts are long.
export { contentLoaders } from 'virtual:content';
export { joinTexts } from '../../scenarios/content/text-slots.ts';
