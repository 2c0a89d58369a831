/**
 * Whom or what an amount can be counted by. `minor` is everybody under 18; `eater` is everybody of one year and older;
 * `bottle-younger` and `bottle-older` are infants beyond those whose mother nurses them; `kg` is the weight of pets.
 */
export const HEADS = [
  'person', 'eater', 'adult', 'minor', 'child', 'toddler', 'infant', 'infant-younger', 'infant-older', 'bottle-younger', 'bottle-older',
  'pregnant-or-nursing', 'pet', 'kg', 'device', 'phone',
] as const;
export type Head = (typeof HEADS)[number];

const DAILY = HEADS.map((head) => `${head}-day` as const);
/** What an amount is multiplied by: once for the household, by the days, by heads, or by heads and days. */
export const SCALES = ['household', 'day', ...HEADS, ...DAILY] as const;
export type Scale = (typeof SCALES)[number];

/** The head of a scale: `person` of `person-day`; undefined for the household and for days alone. */
export const headOf = (scale: Scale): Head | undefined => HEADS.find((head) => scale === head || scale === `${head}-day`);
/** True when a scale counts the days. */
export const isDaily = (scale: Scale): boolean => scale === 'day' || scale.endsWith('-day');
