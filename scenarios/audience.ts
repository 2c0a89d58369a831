/** Who reads: each audience has its own reading of the one outage script. */
export const AUDIENCES = ['resident', 'organisation', 'care', 'crisis-team', 'ghor'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** The kinds within an audience, in the order in which they are offered. Resident and GHOR have none. */
export const KINDS = {
  resident: [],
  organisation: ['shop', 'school', 'club', 'apartment-building'],
  care: [
    'gp', 'pharmacy', 'home-care', 'nursing-home', 'disability-care', 'mental-health', 'midwifery', 'dialysis', 'hospital',
  ],
  'crisis-team': [
    'crisis-coordinator', 'mayor', 'municipal-secretary', 'ovd-bz', 'ac-bz', 'information-manager', 'communication-adviser',
    'log-keeper', 'head-public-care', 'head-support', 'support-point-lead', 'enforcement', 'police-liaison', 'digital-safety',
    'vital-partners-liaison', 'front-desk',
  ],
  ghor: [],
} as const satisfies Record<Audience, readonly string[]>;

/** Everyone in the audience sees a list of this kind. */
export const KIND_ALL = 'all';

export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** True when `kind` belongs to `audience`; an audience without kinds accepts only none. */
export function isKindOf(audience: Audience, kind: string | undefined): boolean {
  const kinds: readonly string[] = KINDS[audience];
  return kinds.length === 0 ? kind === undefined : kind !== undefined && kinds.includes(kind);
}
