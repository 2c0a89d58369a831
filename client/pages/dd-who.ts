import { html, nothing, type TemplateResult } from 'lit';
import { AUDIENCES, type Audience, isComplete, KINDS } from '../../scenarios/audience.ts';
import type { Condition, Scenario } from '../../scenarios/content/compiled.ts';
import type { Profile } from '../../scenarios/journal/home.ts';
import { Page } from '../app/page.ts';
import { icon } from '../ui/icon.ts';

const SIGNS: Record<Audience, string> = { resident: 'home', organisation: 'shop', care: 'care', 'crisis-team': 'town', ghor: 'region' };

/** Who reads: audience, kind or roles, and what is so at their place. Each answer is stored at once. */
export class DdWho extends Page {
  #scenario: Scenario | undefined;
  /** True once the household has answers: they then decide, and are changed there. */
  #described = false;

  protected override async load(): Promise<void> {
    this.#scenario = await this.app.content.scenario(this.app.language);
    this.#described = (await this.app.household()).state.answered.size > 0;
  }

  async #store(change: Partial<Profile>): Promise<void> {
    const { profile } = this.app;
    await this.outcome(this.app.home.perform({ type: 'set-profile', profile: { ...profile, ...change } }));
    this.requestUpdate();
  }

  #onAudience(audience: Audience): void {
    void this.#store({ audience, kinds: [], conditions: this.app.profile.conditions });
  }

  #onKind(kind: string, chosen: boolean): void {
    const { audience, kinds } = this.app.profile;
    const several = audience === 'crisis-team';
    const others = several ? kinds.filter((other) => other !== kind) : [];
    void this.#store({ kinds: chosen ? [...others, kind] : others });
  }

  #onCondition(id: string, answer: boolean | undefined): void {
    const { [id]: _, ...others } = this.app.profile.conditions;
    void this.#store({ conditions: answer === undefined ? others : { ...others, [id]: answer } });
  }

  /** Of a group one holds: choosing it says no to the others. */
  #onGroup(group: readonly Condition[], chosen: string | undefined): void {
    const conditions = { ...this.app.profile.conditions };
    for (const { id } of group) {
      if (chosen === undefined) delete conditions[id];
      else conditions[id] = id === chosen;
    }
    void this.#store({ conditions });
  }

  override render(): TemplateResult {
    const { words } = this;
    const { who } = words;
    return html`<main class="page" id="inhoud" tabindex="-1">
      <div class="section stack-small"><h1>${who.title}</h1><p>${who.lead}</p></div>
      ${this.#scenario ? this.#form(this.#scenario) : html`<p>${words.app.loading}</p>`}
    </main>`;
  }

  #form(scenario: Scenario): TemplateResult {
    const { app, words } = this;
    const { who } = words;
    const chosen = app.home.state.profile?.audience;
    const questions = scenario.conditions.filter((condition) => !condition.variant && chosen && condition.audiences.includes(chosen));
    return html`
      <form class="section" @submit=${(event: Event) => event.preventDefault()}>
        <fieldset><legend>${who.audience}</legend>
          <div class="choice">${AUDIENCES.map((id) => {
            const audience = scenario.audiences.find((one) => one.id === id);
            return html`<label class="choice__row"><input type="radio" name="wie" .checked=${id === chosen} @change=${() => this.#onAudience(id)}>${icon(SIGNS[id])}<span><strong>${audience?.name}</strong><br>${audience?.say}</span></label>`;
          })}</div>
        </fieldset>
        ${chosen && KINDS[chosen].length > 0 ? this.#kinds(chosen, scenario) : nothing}
        ${chosen === 'resident' ? html`<p class="section"><a class="btn btn--quiet btn--wide" href="/huishouden">${icon('people')}${words.menu.household}</a></p>` : nothing}
        ${questions.length > 0 && !(chosen === 'resident' && this.#described) ? this.#conditions(questions, scenario) : nothing}
        <div class="field section"><label for="author">${who.author}</label><input id="author" autocomplete="name" maxlength="60" .value=${app.settings.author} @change=${(event: Event) => void app.change({ author: (event.target as HTMLInputElement).value.trim() })}><p class="meta">${who.authorSay}</p></div>
        <p class="meta" role="status">${chosen ? who.stored : ''}</p>
        ${chosen ? html`<p class="section-tight"><a class="btn btn--main btn--wide" href="/voorbereiden">${icon('box')}${who.toPrepare}</a></p>` : nothing}
      </form>`;
  }

  #kinds(audience: Audience, scenario: Scenario): TemplateResult {
    const { who } = this.words;
    const several = audience === 'crisis-team';
    const legend = audience === 'organisation' ? who.kindOrganisation : audience === 'care' ? who.kindCare : who.kindCrisis;
    return html`<fieldset class="section"><legend>${legend}</legend>
      ${several ? html`<p class="h2-gap">${who.kindCrisisSay}</p>` : nothing}
      <div class=${several ? 'choice choice--cols' : 'choice'}>${KINDS[audience].map(
        (kind) => html`<label class="choice__row"><input type=${several ? 'checkbox' : 'radio'} name="soort" .checked=${this.app.profile.kinds.includes(kind)} @change=${(event: Event) => this.#onKind(kind, (event.target as HTMLInputElement).checked)}><span lang=${isComplete(this.app.language) ? nothing : 'nl'} dir=${isComplete(this.app.language) ? nothing : 'ltr'}>${scenario.kinds[kind]}</span></label>`,
      )}</div></fieldset>`;
  }

  #conditions(questions: readonly Condition[], scenario: Scenario): TemplateResult {
    const { who } = this.words;
    const groups = [...new Set(questions.flatMap(({ group }) => group ?? []))];
    return html`<section class="section" aria-labelledby="bij-u"><h2 id="bij-u">${this.app.profile.audience === 'resident' ? who.conditionsResident : who.conditionsOther}</h2>
      <p class="h2-gap">${who.conditionsSay}</p>
      <div class="rows">
        ${questions.filter(({ group }) => group === undefined).map((condition) => this.#yesNo(condition))}
      </div>
      ${groups.map((group) => this.#oneOf(group, questions.filter((condition) => condition.group === group), scenario))}
    </section>`;
  }

  #yesNo({ id, ask }: Condition): TemplateResult {
    const { who } = this.words;
    const answer = this.app.profile.conditions[id];
    const option = (value: boolean | undefined, word: string) => html`<label class=${answer !== value ? '' : value === undefined ? 'is-on is-unknown' : 'is-on'}><input type="radio" name=${`ja-nee-${id}`} .checked=${answer === value} @change=${() => this.#onCondition(id, value)}><span>${word}</span></label>`;
    return html`<div class="yesno" role="radiogroup" aria-labelledby=${`vraag-${id}`}><span class="yesno__q" id=${`vraag-${id}`}>${ask}</span>
      <span class="yesno__a">${option(true, who.yes)}${option(false, who.no)}${option(undefined, who.unknown)}</span></div>`;
  }

  #oneOf(group: string, options: readonly Condition[], scenario: Scenario): TemplateResult {
    const { conditions } = this.app.profile;
    const chosen = options.find(({ id }) => conditions[id] === true)?.id;
    const known = options.some(({ id }) => conditions[id] !== undefined);
    const row = (id: string | undefined, word: string, checked: boolean) => html`<label class="choice__row"><input type="radio" name=${`een-van-${group}`} .checked=${checked} @change=${() => this.#onGroup(options, id)}><span>${word}</span></label>`;
    return html`<fieldset class="section"><legend class="h-small">${scenario.groups[group]}</legend><div class="choice">
      ${options.map(({ id, ask }) => row(id, ask, id === chosen))}
      ${row('', this.words.who.other, known && chosen === undefined)}
      ${row(undefined, this.words.who.unknown, !known)}
    </div></fieldset>`;
  }
}
customElements.define('dd-who', DdWho);
