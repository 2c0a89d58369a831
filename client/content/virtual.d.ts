declare module 'virtual:content' {
  /** Loads one module of the pack, by name: the structure of a part (`care`), its texts (`care.en`), or all texts of a language of residents (`tr`). */
  export const contentLoaders: Readonly<Record<string, () => Promise<{ readonly default: unknown }>>>;
}
