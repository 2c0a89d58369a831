/** A spot on the earth in degrees. */
export interface Spot {
  readonly latitude: number;
  readonly longitude: number;
}

/** Mean radius of the earth in metres (IUGG). */
const EARTH = 6_371_009;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/**
 * Distance in metres over the ground in a straight line, by the haversine formula (R. W. Sinnott, Sky and Telescope, 1984).
 * The earth is taken as a sphere, which is at most 0.5 % wrong: less than a phone knows of its own place.
 */
export function distanceMetres(from: Spot, to: Spot): number {
  const [north, east] = [radians(to.latitude - from.latitude), radians(to.longitude - from.longitude)];
  const half = Math.sin(north / 2) ** 2 + Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.sin(east / 2) ** 2;
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** Which of the eight winds to walk to: 0 north, 1 northeast, clockwise to 7 northwest. Initial bearing of the great circle. */
export function windTo(from: Spot, to: Spot): number {
  const [a, b, east] = [radians(from.latitude), radians(to.latitude), radians(to.longitude - from.longitude)];
  const bearing = Math.atan2(Math.sin(east) * Math.cos(b), Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(east));
  return (Math.round((bearing * 180) / Math.PI / 45) + 8) % 8;
}

/** Metres as people say them: to 10 below a kilometre, else kilometres to a tenth. Rounded up: distances grow, never shrink. */
export function roundedDistance(metres: number): { readonly unit: 'metres' | 'kilometres'; readonly value: number } {
  const tens = Math.ceil(metres / 10) * 10;
  return tens < 1000 ? { unit: 'metres', value: tens } : { unit: 'kilometres', value: Math.ceil(metres / 100) / 10 };
}
