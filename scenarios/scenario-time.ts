/** Milliseconds since 1970-01-01T00:00Z on some device. */
export type Millis = number & { readonly __unit: 'millis' };

/** Whole or broken minutes since the outage began in a run (T+0:00 is 0). */
export type ScenarioMinutes = number & { readonly __unit: 'scenario-minutes' };

export const millis = (value: number): Millis => value as Millis;
export const scenarioMinutes = (value: number): ScenarioMinutes => value as ScenarioMinutes;

export const MILLIS_PER_MINUTE = 60_000;
/** The outage the cabinet asked municipalities to prepare for: 72 hours. */
export const SCENARIO_LENGTH = scenarioMinutes(72 * 60);

const TIME = /^[TR]\+(\d{1,3}):([0-5]\d)$/;

/** Reads `T+h:mm` (since the outage began) or `R+h:mm` (since power returned) as minutes; undefined when it is neither. */
export function parseScenarioTime(text: string): ScenarioMinutes | undefined {
  const match = TIME.exec(text);
  return match ? scenarioMinutes(Number(match[1]) * 60 + Number(match[2])) : undefined;
}

/** Writes minutes as `T+h:mm`, without the part of a minute; before the start it reads `T-h:mm`. */
export function formatScenarioTime(minutes: number): string {
  const whole = Math.floor(Math.abs(minutes));
  const sign = minutes < 0 && whole > 0 ? '-' : '+';
  return `T${sign}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
