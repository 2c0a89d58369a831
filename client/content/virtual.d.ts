declare module 'virtual:content' {
  /** Loads one compiled part of the pack, by name: `scenario.nl`, `checklist.care.pharmacy.en`. */
  export const contentLoaders: Readonly<Record<string, () => Promise<{ readonly default: unknown }>>>;
}
