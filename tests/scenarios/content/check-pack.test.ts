import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../scenarios/content/pack-files.ts';
import { changed, findingsOf, SMALL_PACK } from '../small-pack.ts';

const SECOND_SOURCE = { id: 'second', name: 'Denk Vooruit', kind: 'official', date: '2026' };
const WATER = 'lifelines.0';
const change = (at: string) => ({ at, state: 'works', text: 'flows', reliability: 'confirmed', sources: ['official-advice'] });
const SENTENCE_OF_21 = `Dit${' en'.repeat(20)}.`;

/** What is broken, where and into what; then the one finding that must follow. */
type Row = [rule: string, file: string, where: string, value: unknown, finding: Finding];

const finding = (file: string, path: string, problem: string, mend: string): Finding => ({ file, path, problem, mend });
const OUTAGE = 'checklists/resident/outage.yaml';
const OUTAGE_NL = 'checklists/resident/outage.nl.yaml';
const CORE_NL = 'checklists/care/core.nl.yaml';

const ROWS: Row[] = [
  ['a source is there once', 'sources/all.yaml', '4', { id: 'our-practice', name: 'Another', kind: 'general' },
    finding('sources/all.yaml', 'our-practice', 'the source is also in sources/all.yaml', 'keep one of the two')],
  ['two sources differ in name or date', 'sources/all.yaml', '4', { ...SECOND_SOURCE, name: 'DENK vooruit' },
    finding('sources/all.yaml', 'second', 'the same name and date as official-advice', 'use official-advice and remove this one')],

  ['a phase has a name', 'scenario.nl.yaml', 'phases.late', undefined, finding('scenario.nl.yaml', 'phases.late', 'the text is missing', 'write it in nl')],
  ['a moment has a name', 'scenario.en.yaml', 'phases.handover', undefined, finding('scenario.en.yaml', 'phases.handover', 'the text is missing', 'write it in en')],
  ['a name belongs to a phase', 'scenario.en.yaml', 'phases.night', 'Night', finding('scenario.en.yaml', 'phases.night', 'no structure has this id', 'remove the text or correct the id')],
  ['a variant has a name', 'scenario.nl.yaml', 'variants.winter', undefined, finding('scenario.nl.yaml', 'variants.winter', 'the text is missing', 'write it in nl')],
  ['an objective has a name', 'scenario.en.yaml', 'objectives.o1', undefined, finding('scenario.en.yaml', 'objectives.o1', 'the text is missing', 'write it in en')],
  ['a condition has words', 'conditions.nl.yaml', 'conditions.baby', undefined, finding('conditions.nl.yaml', 'conditions.baby', 'the text is missing', 'write it in nl')],
  ['the scenario speaks plainly', 'scenario.nl.yaml', 'variants.winter.say', 'Het vriest!', finding('scenario.nl.yaml', 'variants.winter.say', 'an exclamation mark', 'end the sentence with a full stop')],
  ['the conditions speak plainly', 'conditions.en.yaml', 'conditions.baby.ask', 'Utilise?', finding('conditions.en.yaml', 'conditions.baby.ask', 'the word "Utilise"', 'write "use"')],
  ['phases follow on each other', 'scenario.yaml', 'phases.0.to', 'T+3:59',
    finding('scenario.yaml', 'phases.late', 'the phase does not follow on the one before', 'let each phase start where the last one ends')],
  ['the last phase ends at 72 hours', 'scenario.yaml', 'phases.1.to', 'T+71:00', finding('scenario.yaml', 'phases', 'the phases do not end at T+72:00', 'let the last phase end there')],

  ['a lifeline has words', 'lifelines.nl.yaml', 'lifelines.water.texts.weak', undefined, finding('lifelines.nl.yaml', 'lifelines.water.texts.weak', 'the text is missing', 'write it in nl')],
  ['words belong to a state of the lifeline', 'lifelines.en.yaml', 'lifelines.water.texts.gone', 'Gone.',
    finding('lifelines.en.yaml', 'lifelines.water.texts.gone', 'no structure has this id', 'remove the text or correct the id')],
  ['words belong to a lifeline', 'lifelines.en.yaml', 'lifelines.gas', { name: 'Gas', texts: {} },
    finding('lifelines.en.yaml', 'lifelines.gas', 'no structure has this id', 'remove the text or correct the id')],
  ['lifelines speak plainly', 'lifelines.nl.yaml', 'lifelines.water.texts.weak', SENTENCE_OF_21,
    finding('lifelines.nl.yaml', 'lifelines.water.texts.weak', `a sentence of 21 words: "${SENTENCE_OF_21}"`, 'split it; at most 20 words')],
  ['a lifeline knows the variants of the scenario', 'lifelines.yaml', `${WATER}.variants.flood`, { return: [change('R+0:00')] },
    finding('lifelines.yaml', 'water.variants.flood', 'the scenario has no such variant', 'use one of winter')],
  ['the outage of a lifeline starts at 0:00', 'lifelines.yaml', `${WATER}.outage.0.at`, 'T+0:01', finding('lifelines.yaml', 'water.outage.0', 'the list does not start at 0:00', 'add a state at 0:00')],
  ['the return of a lifeline starts at 0:00', 'lifelines.yaml', `${WATER}.return.0.at`, 'R+1:00', finding('lifelines.yaml', 'water.return.0', 'the list does not start at 0:00', 'add a state at 0:00')],
  ['a variant of a lifeline starts at 0:00', 'lifelines.yaml', `${WATER}.variants.winter.outage.0.at`, 'T+1:00',
    finding('lifelines.yaml', 'water.variants.winter.outage.0', 'the list does not start at 0:00', 'add a state at 0:00')],
  ['the hours of a lifeline rise', 'lifelines.yaml', `${WATER}.outage.2`, change('T+6:30'), finding('lifelines.yaml', 'water.outage.2', 'the hours do not rise', 'put the states in order of time')],
  ['a lifeline keeps within 72 hours', 'lifelines.yaml', `${WATER}.outage.1.at`, 'T+72:01', finding('lifelines.yaml', 'water.outage.1', 'the hour lies after 72:00', 'keep hours from 0 to 72')],
  ['a lifeline names sources that are there', 'lifelines.yaml', `${WATER}.return.0.sources`, ['official-advice', 'hearsay'],
    finding('lifelines.yaml', 'water.return.0', 'no source is called "hearsay"', 'add it to a file in sources/, or correct the name')],

  ['an inject has words', 'injects.nl.yaml', 'injects.B02', undefined, finding('injects.nl.yaml', 'injects.B02', 'the text is missing', 'write it in nl')],
  ['a pack of injects has a name', 'injects.en.yaml', 'packs.winter', undefined, finding('injects.en.yaml', 'packs.winter', 'the text is missing', 'write it in en')],
  ['injects speak plainly', 'injects.en.yaml', 'injects.B01.expected.0', 'Meet \u2014 now.', finding('injects.en.yaml', 'injects.B01.expected.0', 'an em dash', 'use a full stop or a comma')],
  ['an inject keeps within 72 hours', 'injects.yaml', 'injects.2.at', 'T+73:00', finding('injects.yaml', 'B02.at', 'the hour lies after 72:00', 'keep hours from 0 to 72')],
  ['an inject names a pack that is there', 'injects.yaml', 'injects.2.pack', 'heat', finding('injects.yaml', 'B02.pack', 'no pack is called "heat"', 'add it to packs, or correct the name')],
  ['an inject names roles that are there', 'injects.yaml', 'injects.2.roles', ['mayor', 'shop'],
    finding('injects.yaml', 'B02.roles', 'no role is called "shop"', 'use a role of the crisis team, ghor, or all')],
  ['an inject names objectives that are there', 'injects.yaml', 'injects.2.objectives', ['o1', 'o9'], finding('injects.yaml', 'B02.objectives', 'no objective is called "o9"', 'correct the name')],
  ['an inject hangs on an inject that is there', 'injects.yaml', 'injects.2.onlyIfOpen.inject', 'B99', finding('injects.yaml', 'B02.onlyIfOpen', 'no inject is called "B99"', 'correct the name')],
  ['an inject names sources that are there', 'injects.yaml', 'injects.2.sources', ['hearsay'],
    finding('injects.yaml', 'B02', 'no source is called "hearsay"', 'add it to a file in sources/, or correct the name')],

  ['an item has words', OUTAGE_NL, 'items.reset-clock', undefined, finding(OUTAGE_NL, 'items.reset-clock', 'the text is missing', 'write it in nl')],
  ['a section has a name', 'checklists/resident/outage.en.yaml', 'sections.light', undefined, finding('checklists/resident/outage.en.yaml', 'sections.light', 'the text is missing', 'write it in en')],
  ['items speak plainly', OUTAGE_NL, 'items.candles-out.steps.1', 'Kijk tevens.', finding(OUTAGE_NL, 'items.candles-out.steps.1', 'the word "tevens"', 'write "ook"')],
  ['a placeholder is one that a place fills in', OUTAGE_NL, 'items.fill-pans.do', 'Vul alle pannen in {town}.',
    finding(OUTAGE_NL, 'items.fill-pans.do', 'the placeholder {town} is unknown', 'use one of place, region, radio, fm, gridOperator, gridPhone, waterSupplier, waterBoard')],
  ['a translation leaves open what the Dutch text leaves open', 'checklists/resident/outage.en.yaml', 'items.fill-pans.do', 'Fill all pans.',
    finding('checklists/resident/outage.en.yaml', 'items.fill-pans.do', 'the placeholders are none', 'use those of the Dutch text: place')],
  ['a translation says everything that the Dutch text says', 'checklists/resident/outage.en.yaml', 'items.fill-pans.must', undefined,
    finding('checklists/resident/outage.en.yaml', 'items.fill-pans.must', 'the text is missing', 'write it in en')],
  ['a complete language names the kinds', 'scenario.en.yaml', 'kinds.shop', undefined, finding('scenario.en.yaml', 'kinds.shop', 'the text is missing', 'write it in en')],
  ['a complete language names all objectives', 'scenario.en.yaml', 'objectives', undefined, finding('scenario.en.yaml', 'objectives.o1', 'the text is missing', 'write it in en')],
  ['a kind belongs to its audience', 'checklists/care/core.yaml', 'kind', 'shop', finding('checklists/care/core.yaml', 'kind', 'care has no kind "shop"', 'use a kind of that audience, or leave it out')],
  ['a title keeps within 70 characters', OUTAGE_NL, 'items.reset-clock.title', 'a'.repeat(71), finding(OUTAGE_NL, 'items.reset-clock.title', 'the title has 71 characters', 'at most 70')],
  ['a title ends without a full stop', OUTAGE_NL, 'items.reset-clock.title', 'Zet de klok goed.', finding(OUTAGE_NL, 'items.reset-clock.title', 'the title ends with a full stop', 'remove it')],
  ['an item says how', OUTAGE_NL, 'items.reset-clock.do', undefined, finding(OUTAGE_NL, 'items.reset-clock.do', 'nothing says how', 'write do or steps')],
  ['an item of a profession names who does it', CORE_NL, 'items.name-lead.who', undefined, finding(CORE_NL, 'items.name-lead.who', 'nobody is named', 'write who does it')],
  ['an item of care names its evidence', CORE_NL, 'items.name-lead.evidence', undefined,
    finding(CORE_NL, 'items.name-lead.evidence', 'no evidence is named', 'write what proves that it is done')],
  ['an item is on a list', OUTAGE, 'items.2.phase', undefined, finding(OUTAGE, 'reset-clock.phase', 'the item is on no list', 'give it prepare or phase')],
  ['an item is in a section of its file', OUTAGE, 'items.2.section', 'papers', finding(OUTAGE, 'reset-clock.section', 'no section is called "papers"', 'add it to sections')],
  ['an item is in a phase or moment of the scenario', OUTAGE, 'items.2.phase', 'day-9', finding(OUTAGE, 'reset-clock.phase', 'no phase is called "day-9"', 'use one of early, late, return, handover')],
  ['a first hour needs a phase with hours', OUTAGE, 'items.2.from', 'T+1:00', finding(OUTAGE, 'reset-clock.due', 'an hour needs a phase with hours', 'remove from and due, or give a phase')],
  ['a last hour needs a phase with hours', OUTAGE, 'items.2.due', 'T+1:00', finding(OUTAGE, 'reset-clock.due', 'an hour needs a phase with hours', 'remove from and due, or give a phase')],
  ['an item is due within 72 hours', OUTAGE, 'items.1.due', 'T+72:01', finding(OUTAGE, 'candles-out.due', 'the hour lies outside T+0:00 to T+72:00', 'keep hours from 0 to 72')],
  ['an item does not start before its phase', OUTAGE, 'items.1.from', 'T+3:59',
    finding(OUTAGE, 'candles-out.from', 'starts outside its phase (T+4:00 to T+72:00)', 'move it, or give it another phase')],
  ['an item does not start at the end of its phase', OUTAGE, 'items.0', { id: 'fill-pans', section: 'drinking', phase: 'early', from: 'T+4:00', due: 'T+5:00', sources: ['official-advice'] },
    finding(OUTAGE, 'fill-pans.from', 'starts outside its phase (T+0:00 to T+4:00)', 'move it, or give it another phase')],
  ['an item is due after it starts', OUTAGE, 'items.0.due', 'T+0:15', finding(OUTAGE, 'fill-pans.due', 'must be done before it starts', 'let due come after from')],
  ['a condition in when is there', OUTAGE, 'items.1.when', ['!moon'], finding(OUTAGE, 'candles-out.when', 'no condition is called "!moon"', 'add it to conditions.yaml, or correct the name')],
  ['a condition in whenAny is there', OUTAGE, 'items.1.whenAny', ['baby', 'moon'],
    finding(OUTAGE, 'candles-out.whenAny', 'no condition is called "moon"', 'add it to conditions.yaml, or correct the name')],
  ['a condition is asked of the audience', 'checklists/care/core.yaml', 'items.0.when', ['winter', '!baby'],
    finding('checklists/care/core.yaml', 'name-lead.when', '"!baby" is never asked of care', 'add the audience in conditions.yaml')],
  ['an item names sources that are there', OUTAGE, 'items.2.sources', ['hearsay'],
    finding(OUTAGE, 'reset-clock', 'no source is called "hearsay"', 'add it to a file in sources/, or correct the name')],
];

describe('checking a pack', () => {
  it('finds nothing in a sound pack', () => {
    expect(findingsOf(SMALL_PACK)).toEqual([]);
  });

  it.each(ROWS)('%s', (_rule, file, where, value, expected) => {
    expect(findingsOf(changed(file, where, value))).toEqual([expected]);
  });

  it('takes a title of 70 characters and an hour of 72:00 exactly', () => {
    const long = changed(OUTAGE_NL, 'items.reset-clock.title', 'a'.repeat(70));
    const late = changed(OUTAGE, 'items.1.due', 'T+72:00', long);
    expect(findingsOf(changed('lifelines.yaml', `${WATER}.outage.1.at`, 'T+72:00', late))).toEqual([]);
  });

  it('takes two sources of one name and different dates', () => {
    expect(findingsOf(changed('sources/all.yaml', '4', { ...SECOND_SOURCE, date: '2025' }))).toEqual([]);
  });

  it('names a lifeline, an inject and an item that are there twice', () => {
    const lifeline = { id: 'water', icon: 'water', outage: [change('T+0:00')], return: [change('R+0:00')] };
    expect(findingsOf(changed('lifelines.yaml', 'lifelines.1', lifeline))).toContainEqual(finding('lifelines.yaml', 'water', 'the id is there twice', 'give each its own id'));
    expect(findingsOf(changed('injects.yaml', 'injects.2.id', 'B01'))).toContainEqual(finding('injects.yaml', 'B01', 'the id is there twice', 'give each its own id'));
    expect(findingsOf(changed(OUTAGE, 'items.2.id', 'name-lead'))).toContainEqual(
      finding(OUTAGE, 'name-lead', 'the id is also in checklists/care/core.yaml', 'give each item its own id'),
    );
  });

  it('names every text of a lifeline that has none', () => {
    const paths = findingsOf(changed('lifelines.nl.yaml', 'lifelines.water', undefined)).map(({ file, path }) => `${file} ${path}`);
    expect(paths).toContain('lifelines.nl.yaml lifelines.water');
  });

  it('names a phase that ends where it starts', () => {
    const found = findingsOf(changed('scenario.yaml', 'phases.1.to', 'T+4:00'));
    expect(found).toContainEqual(finding('scenario.yaml', 'phases.late', 'the phase does not follow on the one before', 'let each phase start where the last one ends'));
  });
});
