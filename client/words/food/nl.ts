// Words of the food helper in Dutch (B1). The items and the reasons stand in food.yaml.
import type { Widen } from '../widen.ts';

const nl = {
  title: 'Is dit eten nog goed?',
  lead: 'Kies het eten en zeg wat u weet.',
  search: 'Zoek uw eten',
  searchHint: 'Bijvoorbeeld melk, kaas of gehakt',
  found: { one: '1 product', other: '{n} producten' },
  none: 'Dit staat er niet bij. Kies iets dat erop lijkt. Bij twijfel weg.',
  choose: 'Wat is het?',
  change: 'Kies iets anders',
  place: 'Waar lag het?',
  places: { fridge: 'In de koelkast', freezer: 'In de diepvries', out: 'Buiten de koelkast' },
  measured: 'Heeft u een thermometer?',
  yes: 'Ja',
  no: 'Nee',
  unknown: 'Weet ik niet',
  celsius: 'Hoe warm is het eten?',
  degrees: '{n} graden',
  hours: 'Hoe lang is de stroom uit?',
  hoursOut: 'Hoe lang ligt het buiten de koelkast?',
  hourCount: '{n} uur',
  prefilled: 'Dit komt van uw klok.',
  less: 'Minder',
  more: 'Meer',
  ice: 'Zit er nog ijs in?',
  full: 'Was de diepvries vol en bleef hij dicht?',
  vulnerable: 'Eet er een baby, zwangere of oudere mee?',
  verdicts: { keep: 'Bewaren', refreeze: 'Terug in de diepvries', 'use-now': 'Nu eten', 'cook-now': 'Nu koken', 'throw-away': 'Weggooien' },
  answer: 'Het antwoord',
  why: 'Bron',
  never: 'Beoordeel eten nooit op geur of smaak. Bacteriën merkt u niet.',
  medicine: 'Gaat het om een medicijn? Volg de bijsluiter en vraag de apotheek.',
  clocks: 'Terug naar uw klokken',
  refusals: { 'celsius-out-of-range': 'Vul een temperatuur in van -60 tot 60 graden.', 'hours-out-of-range': 'Vul uren in van 0 tot 336.', 'measure-missing': 'Zeg hoe warm het is, of hoe lang de stroom uit is.', 'hours-missing': 'Zeg hoe lang het buiten de koelkast ligt.', 'item-unknown': 'Kies eerst het eten.', 'place-not-for-item': 'Dit bewaart u daar niet. Kies een andere plek.' },
} as const;

/** What each language must have. */
export type FoodWords = Widen<typeof nl>;

const words: FoodWords = nl;
export default words;
