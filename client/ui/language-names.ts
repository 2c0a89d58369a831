import { html, type TemplateResult } from 'lit';
import { directionOf, LANGUAGE_FACTS, type Language } from '../../scenarios/audience.ts';

/** A language by its own name, so that who reads no Dutch finds it. */
export function languageName(language: Language): TemplateResult {
  return html`<span lang=${language} dir=${directionOf(language)}>${LANGUAGE_FACTS[language].name}</span>`;
}
