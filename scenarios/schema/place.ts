import * as v from 'valibot';
import { Text } from './parts.ts';

/** A text per language. Who reads a language that is left out sees the Dutch text. */
const Localised = v.strictObject({ nl: Text, en: Text, tr: v.optional(Text), ar: v.optional(Text), pl: v.optional(Text), uk: v.optional(Text) });
const Phone = v.pipe(v.string(), v.regex(/^[\d+][\d -]{1,18}$/, 'write a phone number with digits, spaces and hyphens'));
const Colour = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i, 'write a colour as #rrggbb'));

/** A place where people get help during the outage. */
export const SupportPoint = v.strictObject({
  name: Text,
  address: Text,
  latitude: v.optional(v.pipe(v.number(), v.minValue(50), v.maxValue(54))),
  longitude: v.optional(v.pipe(v.number(), v.minValue(3), v.maxValue(8))),
  hours: v.optional(Localised),
});

/** Everything that differs from one municipality to another. */
export const Place = v.strictObject({
  name: Text,
  municipality: Text,
  region: Text,
  latitude: v.pipe(v.number(), v.minValue(50), v.maxValue(54)),
  longitude: v.pipe(v.number(), v.minValue(3), v.maxValue(8)),
  radio: v.strictObject({ name: Text, fm: v.pipe(v.string(), v.regex(/^\d{2,3}\.\d$/, 'write a frequency as 93.4')), dab: v.optional(Text) }),
  gridOperator: v.strictObject({ name: Text, phone: Phone }),
  waterSupplier: Text,
  waterBoard: Text,
  municipalityPhone: v.optional(Phone),
  website: v.pipe(v.string(), v.url()),
  /** The region's own words for scaling up. */
  terms: v.strictObject({ scaling: Localised, crisisCentre: Localised }),
  supportPoints: v.array(SupportPoint),
  /** Shown when there are no support points, and under the list when there are. */
  supportPointsNote: Localised,
  contact: v.strictObject({ accessibility: Text, security: v.pipe(v.string(), v.regex(/^(mailto:|https:)/, 'start with mailto: or https:')) }),
  /** Date on which these facts were last checked. */
  reviewed: v.pipe(v.string(), v.isoDate('write a date as 2026-11-23')),
  /** Re-points colours that carry no meaning; the states, "now" and the exercise colours are the same everywhere. */
  colours: v.optional(v.strictObject({ board: v.optional(Colour), action: v.optional(Colour), link: v.optional(Colour), plate: v.optional(Colour) })),
});

export type PlaceData = v.InferOutput<typeof Place>;
