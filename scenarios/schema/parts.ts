import * as v from 'valibot';

/** kebab-case name, unique in its own list. */
export const Id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case letters, digits and single hyphens'));

/** `T+h:mm`, hours since the outage began. */
export const OutageTime = v.pipe(v.string(), v.regex(/^T\+\d{1,2}:[0-5]\d$/, 'write a time as T+h:mm, for example T+3:20'));

/** `R+h:mm`, hours since power returned. */
export const ReturnTime = v.pipe(v.string(), v.regex(/^R\+\d{1,2}:[0-5]\d$/, 'write a time as R+h:mm, for example R+1:00'));

export const Text = v.pipe(v.string(), v.trim(), v.nonEmpty('write a text here'));

/** The signs that exist in client/ui/icons.svg. */
export const Icon = v.picklist([
  'works', 'degraded', 'out', 'danger', 'unknown', 'lamp-off', 'box', 'drill', 'home', 'shop', 'care', 'town', 'region', 'menu',
  'globe', 'check', 'clock', 'fridge', 'freezer', 'phone', 'call', 'plug', 'water', 'gas', 'heat', 'toilet', 'pin', 'radio', 'print',
  'save', 'window', 'hand', 'people', 'moon', 'right', 'down', 'plus', 'minus', 'flag', 'fuel', 'book', 'pause', 'send', 'lock',
  'baby', 'cat', 'food', 'torch', 'money', 'key', 'battery', 'blanket', 'paper',
]);
