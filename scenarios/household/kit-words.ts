import { LANGUAGE_FACTS, type Language } from '../audience.ts';
import type { Forms, Kit } from '../content/compiled-kit.ts';
import type { KitNeed } from './kit-amounts.ts';
import type { RuleLine } from './kit-rules.ts';

/** A number as people write it, with at most three decimals: "1,5". */
export function numberWord(value: number, language: Language): string {
  return new Intl.NumberFormat(LANGUAGE_FACTS[language].locale, { maximumFractionDigits: 3, useGrouping: value >= 10_000 }).format(value);
}

/** A number with its word: "1 fles", "2 flessen". */
export function amountWord(value: number, forms: Forms | undefined, language: Language): string {
  const form = forms?.[new Intl.PluralRules(language).select(value)] ?? forms?.other;
  return [numberWord(value, language), form].filter(Boolean).join(' ');
}

function lineWord({ amount, factors, forDays }: RuleLine, unit: Forms | undefined, kit: Kit, language: Language): string {
  const parts = [amountWord(amount, unit, language), ...factors.map(({ of, n }) => amountWord(n, kit.factors[of], language))];
  return parts.join(' × ') + (forDays === undefined ? '' : ` ÷ ${numberWord(forDays, language)}`);
}

/** The rule behind an amount in words: "3 liter × 4 personen × 3 dagen = 36 liter". Empty when one for the household is the whole rule. */
export function ruleInWords({ item, lines, exact }: KitNeed, kit: Kit, language: Language): string {
  const unit = kit.units[item.unit];
  if (lines.every(({ factors }) => factors.length === 0)) return '';
  return `${lines.map((line) => lineWord(line, unit, kit, language)).join(' + ')} = ${amountWord(exact, unit, language)}`;
}

/** What to have, in the unit that people count: "24 flessen". */
export const needInWords = ({ need, unit }: Pick<KitNeed, 'need' | 'unit'>, kit: Kit, language: Language): string => amountWord(need, kit.units[unit], language);
