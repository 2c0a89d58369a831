// Structure once, words per language. A compiled pack in two languages is the same tree but for its texts; most of the
// bytes of a further language would be hours, ids and sources that the phone has already.

/** A tree of content without its texts: each place of a text holds null. */
export type Slots = unknown;

/** The texts of a tree in the order of its slots. Null stands for a text that this language does not have there. */
export type SlotTexts = readonly unknown[];

type Tree = Readonly<Record<string, unknown>>;
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Splits the same content in several languages into one structure and the texts of each. What is the same in all stays
 * in the structure; what differs is a text. Lists of other length are one text as a whole. Content may not hold null.
 */
export function splitTexts<L extends string>(byLanguage: Readonly<Record<L, unknown>>): { slots: Slots; texts: Record<L, SlotTexts> } {
  const languages = Object.keys(byLanguage) as L[];
  const texts = Object.fromEntries(languages.map((language) => [language, [] as unknown[]])) as Record<L, unknown[]>;

  const split = (values: readonly unknown[]): Slots => {
    const [first, ...others] = values;
    if (values.some((value) => value === null)) throw new Error('content may not hold null: it marks the place of a text');
    if (values.every(isTree)) {
      const keys = [...new Set(values.flatMap((value) => Object.keys(value)))];
      return Object.fromEntries(keys.map((key) => [key, split(values.map((value) => value[key]))]));
    }
    if (Array.isArray(first) && others.every((other) => Array.isArray(other) && other.length === first.length)) {
      return first.map((_, index) => split(values.map((value) => (value as readonly unknown[])[index])));
    }
    if (others.every((other) => JSON.stringify(other) === JSON.stringify(first))) return first;
    languages.forEach((language, index) => {
      texts[language].push(values[index] ?? null);
    });
    return null;
  };
  return { slots: split(languages.map((language) => byLanguage[language])), texts };
}

/** Puts the texts of one language into the slots, in order. The opposite of splitTexts for that language. */
export function joinTexts(slots: Slots, texts: SlotTexts): unknown {
  let next = 0;
  const join = (value: Slots): unknown => {
    if (value === null) return texts[next++];
    if (Array.isArray(value)) return value.map(join);
    if (!isTree(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, join(child)]).filter(([, child]) => child !== null));
  };
  return join(slots);
}
