import type { Item } from '../content/compiled.ts';

/** What is known of a household or organisation: true, false, or absent when nobody said. */
export type Conditions = Readonly<Record<string, boolean>>;

type Applies = 'yes' | 'no' | 'maybe';

function term(name: string, conditions: Conditions): Applies {
  const opposite = name.startsWith('!');
  const known = conditions[opposite ? name.slice(1) : name];
  if (known === undefined) return 'maybe';
  return known !== opposite ? 'yes' : 'no';
}

/**
 * Whether an item is for these people. `maybe` when it hangs on something that nobody said: unknown is not zero risk, so
 * such an item is shown, with its condition beside it.
 */
export function applies(item: Pick<Item, 'when' | 'whenAny'>, conditions: Conditions): Applies {
  const all = (item.when ?? []).map((name) => term(name, conditions));
  const any = (item.whenAny ?? []).map((name) => term(name, conditions));
  const some: Applies = any.length === 0 || any.includes('yes') ? 'yes' : any.includes('maybe') ? 'maybe' : 'no';
  if (all.includes('no') || some === 'no') return 'no';
  return all.includes('maybe') || some === 'maybe' ? 'maybe' : 'yes';
}

/** The conditions of a run: the profile's, with its variants as known facts. Variants that do not play are known to be off. */
export function runConditions(profile: Conditions, variants: readonly string[], allVariants: readonly string[]): Conditions {
  return { ...profile, ...Object.fromEntries(allVariants.map((variant) => [variant, variants.includes(variant)])) };
}
