import { isComplete, KINDS } from '../../scenarios/audience.ts';
import { checkPack } from '../../scenarios/content/check-pack.ts';
import { type Finding, type PackFiles, type RawFile, readPackFiles } from '../../scenarios/content/pack-files.ts';
import { languagesOf } from '../../scenarios/content/text-languages.ts';

/** Every kind has a name; which one does not matter here. */
const KIND_NAMES = Object.fromEntries(Object.values(KINDS).flat().map((kind) => [kind, `Naam van ${kind}`]));

/** One of everything and nothing wrong. */
const IN_DUTCH_AND_ENGLISH: readonly RawFile[] = [
  {
    path: 'scenario.yaml',
    data: {
      id: 'small', hours: 72, reviewed: '2026-11-23', returnAt: 'T+64:00',
      phases: [{ id: 'early', from: 'T+0:00', to: 'T+4:00' }, { id: 'late', from: 'T+4:00', to: 'T+72:00' }],
      moments: ['return', 'handover'], variants: ['winter'], objectives: ['o1'],
    },
  },
  {
    path: 'scenario.nl.yaml',
    data: {
      name: 'Klein', phases: { early: 'Vroeg', late: 'Laat', return: 'Terug', handover: 'Overdracht' },
      variants: { winter: { name: 'Winter', say: 'Het vriest.' } },
      audiences: {
        resident: { name: 'Bewoner', say: 'Thuis' }, organisation: { name: 'Winkel', say: 'Winkel' }, care: { name: 'Zorg', say: 'Zorg' },
        'crisis-team': { name: 'Crisisteam', say: 'Gemeente' }, ghor: { name: 'GHOR', say: 'Regio' },
      },
      kinds: KIND_NAMES, objectives: { o1: 'Alarm' },
    },
  },
  {
    path: 'scenario.en.yaml',
    data: {
      name: 'Small', phases: { early: 'Early', late: 'Late', return: 'Return', handover: 'Handover' },
      variants: { winter: { name: 'Winter', say: 'It freezes.' } },
      audiences: {
        resident: { name: 'Resident', say: 'At home' }, organisation: { name: 'Shop', say: 'Shop' }, care: { name: 'Care', say: 'Care' },
        'crisis-team': { name: 'Crisis team', say: 'Town' }, ghor: { name: 'GHOR', say: 'Region' },
      },
      kinds: KIND_NAMES, objectives: { o1: 'Alarm' },
    },
  },
  {
    path: 'conditions.yaml',
    data: {
      conditions: [
        { id: 'baby', audiences: ['resident'] },
        { id: 'high-floor', audiences: ['resident'], group: 'floor' },
        { id: 'winter', audiences: ['resident', 'care'], variant: true },
      ],
    },
  },
  {
    path: 'conditions.nl.yaml',
    data: {
      conditions: { baby: { label: 'baby', ask: 'Is er een baby?' }, 'high-floor': { label: 'hoog', ask: 'Woont u hoog?' }, winter: { label: 'winter', ask: 'Vriest het?' } },
      groups: { floor: 'Verdieping' },
    },
  },
  {
    path: 'conditions.en.yaml',
    data: {
      conditions: { baby: { label: 'baby', ask: 'Is there a baby?' }, 'high-floor': { label: 'high', ask: 'Do you live high up?' }, winter: { label: 'winter', ask: 'Does it freeze?' } },
      groups: { floor: 'Floor' },
    },
  },
  {
    path: 'lifelines.yaml',
    data: {
      lifelines: [
        {
          id: 'water', icon: 'water',
          outage: [
            { at: 'T+0:00', state: 'works', text: 'flows', reliability: 'confirmed', sources: ['official-advice'] },
            { at: 'T+6:30', state: 'degraded', text: 'weak', reliability: 'expected', sources: ['foreign-study'] },
          ],
          return: [{ at: 'R+0:00', state: 'works', text: 'flows', reliability: 'expected', sources: ['official-advice'] }],
          variants: { winter: { outage: [{ at: 'T+0:00', state: 'out', text: 'frozen', reliability: 'rumour', sources: ['our-practice'] }] } },
        },
      ],
    },
  },
  { path: 'lifelines.nl.yaml', data: { lifelines: { water: { name: 'Water', texts: { flows: 'Het water loopt.', weak: 'De druk is laag.', frozen: 'De leiding is bevroren.' } } } } },
  { path: 'lifelines.en.yaml', data: { lifelines: { water: { name: 'Water', texts: { flows: 'Water runs.', weak: 'The pressure is low.', frozen: 'The pipe is frozen.' } } } } },
  {
    path: 'injects.yaml',
    data: {
      packs: ['base', 'winter'],
      injects: [
        { id: 'W01', at: 'T+2:00', pack: 'winter', type: 'info', roles: ['all'], objectives: ['o1'], sources: ['official-advice'] },
        { id: 'B01', at: 'T+1:00', pack: 'base', type: 'inject', roles: ['mayor', 'ghor'], objectives: ['o1'], sources: ['official-advice'] },
        { id: 'B02', at: 'T+3:00', pack: 'base', type: 'inject', roles: ['mayor'], objectives: ['o1'], onlyIfOpen: { inject: 'B01', at: 'T+2:30' }, sources: ['official-advice'] },
      ],
    },
  },
  {
    path: 'injects.nl.yaml',
    data: {
      packs: { base: 'Basis', winter: 'Winter' },
      injects: {
        W01: { from: 'Leiding', to: 'Allen', medium: 'Scherm', text: 'Het vriest.', expected: ['Deel dekens uit.'] },
        B01: { from: 'Meldkamer', to: 'Burgemeester', medium: 'Radio', text: 'De stroom is weg.', expected: ['Kom bijeen.'], basis: 'Plan' },
        B02: { from: 'Meldkamer', to: 'Burgemeester', medium: 'Radio', text: 'Nog steeds niets gehoord.', expected: ['Bel terug.'] },
      },
    },
  },
  {
    path: 'injects.en.yaml',
    data: {
      packs: { base: 'Base', winter: 'Winter' },
      injects: {
        W01: { from: 'Lead', to: 'All', medium: 'Screen', text: 'It freezes.', expected: ['Hand out blankets.'] },
        B01: { from: 'Control room', to: 'Mayor', medium: 'Radio', text: 'Power is out.', expected: ['Meet.'], basis: 'Plan' },
        B02: { from: 'Control room', to: 'Mayor', medium: 'Radio', text: 'Nothing heard yet.', expected: ['Call back.'] },
      },
    },
  },
  {
    path: 'checklists/resident/outage.yaml',
    data: {
      audience: 'resident',
      sections: [{ id: 'light', icon: 'torch' }, { id: 'drinking', icon: 'water' }],
      items: [
        { id: 'fill-pans', section: 'drinking', phase: 'early', from: 'T+0:15', due: 'T+1:00', priority: 1, sources: ['official-advice', 'foreign-study'] },
        { id: 'candles-out', section: 'light', phase: 'late', when: ['!high-floor'], whenAny: ['baby', 'winter'], sources: ['foreign-study'] },
        { id: 'reset-clock', section: 'light', phase: 'return', sources: ['general-knowledge'] },
      ],
    },
  },
  {
    path: 'checklists/resident/outage.nl.yaml',
    data: {
      sections: { light: 'Licht', drinking: 'Drinken' },
      items: {
        'fill-pans': { title: 'Vul pannen', do: 'Vul alle pannen in {place}.', why: 'De druk daalt.', must: 'vol' },
        'candles-out': { title: 'Doof de kaarsen', steps: ['Blaas ze uit.', 'Kijk nog eens.'], why: 'Brand is gevaarlijk.' },
        'reset-clock': { title: 'Zet de klok goed', do: 'Draai aan de knop.', why: 'Dan klopt hij weer.' },
      },
    },
  },
  {
    path: 'checklists/resident/outage.en.yaml',
    data: {
      sections: { light: 'Light', drinking: 'Drinking' },
      items: {
        'fill-pans': { title: 'Fill pans', do: 'Fill all pans in {place}.', why: 'Pressure drops.', must: 'full' },
        'candles-out': { title: 'Put candles out', steps: ['Blow them out.', 'Look again.'], why: 'Fire is dangerous.' },
        'reset-clock': { title: 'Set the clock', do: 'Turn the knob.', why: 'Then it is right again.' },
      },
    },
  },
  {
    path: 'checklists/resident/prepare.yaml',
    data: {
      audience: 'resident',
      sections: [{ id: 'drinking', icon: 'water' }, { id: 'papers', icon: 'paper' }],
      items: [
        { id: 'store-water', section: 'drinking', prepare: 'half-yearly', priority: 1, sources: ['official-advice'], checkLocally: true },
        { id: 'write-numbers', section: 'papers', prepare: 'once', sources: ['our-practice'] },
      ],
    },
  },
  {
    path: 'checklists/resident/prepare.nl.yaml',
    data: {
      sections: { drinking: 'Drinken', papers: 'Papieren' },
      items: {
        'store-water': { title: 'Leg water klaar', do: 'Leg 9 liter per persoon weg.', why: 'U drinkt elke dag.' },
        'write-numbers': { title: 'Schrijf nummers op', do: 'Schrijf ze op papier.', why: 'De telefoon gaat leeg.' },
      },
    },
  },
  {
    path: 'checklists/resident/prepare.en.yaml',
    data: {
      sections: { drinking: 'Drinking', papers: 'Papers' },
      items: {
        'store-water': { title: 'Store water', do: 'Store 9 litres each.', why: 'You drink every day.' },
        'write-numbers': { title: 'Write numbers down', do: 'Write them on paper.', why: 'The phone runs down.' },
      },
    },
  },
  {
    path: 'checklists/care/core.yaml',
    data: {
      audience: 'care', sections: [{ id: 'staff', icon: 'people' }],
      items: [{ id: 'name-lead', section: 'staff', prepare: 'yearly', phase: 'handover', sources: ['our-practice'] }],
    },
  },
  {
    path: 'checklists/care/core.nl.yaml',
    data: { sections: { staff: 'Mensen' }, items: { 'name-lead': { title: 'Wijs een leider aan', do: 'Kies er een.', why: 'Dan weet ieder wie beslist.', who: 'directie', evidence: 'lijst' } } },
  },
  {
    path: 'checklists/care/core.en.yaml',
    data: { sections: { staff: 'People' }, items: { 'name-lead': { title: 'Name a leader', do: 'Choose one.', why: 'Then all know who decides.', who: 'board', evidence: 'list' } } },
  },
  {
    path: 'sources/all.yaml',
    data: [
      { id: 'official-advice', name: 'Denk Vooruit', kind: 'official', date: '2026' },
      { id: 'foreign-study', name: 'A study from abroad', kind: 'foreign' },
      { id: 'our-practice', name: 'Drie Dagen', kind: 'practice' },
      { id: 'general-knowledge', name: 'Common knowledge', kind: 'general', url: 'https://example.org/' },
    ],
  },
];

/** The same words for a language of residents, who see no kinds and no objectives. */
function forResidents({ path, data }: RawFile): RawFile[] {
  const { kinds, objectives, ...words } = data as Record<string, unknown>;
  return languagesOf(path.replace('.en.yaml', '.yaml')).filter((language) => !isComplete(language)).map((language) => ({ path: path.replace('.en.yaml', `.${language}.yaml`), data: words }));
}

/** A pack with one of everything and nothing wrong, as read from its files, in every language. */
export const SMALL_PACK: readonly RawFile[] = [...IN_DUTCH_AND_ENGLISH, ...IN_DUTCH_AND_ENGLISH.filter(({ path }) => path.endsWith('.en.yaml')).flatMap(forResidents)];

/** The pack with one value replaced; `where` names it with dots, and undefined takes a key away. */
export function changed(path: string, where: string, value: unknown, pack = SMALL_PACK): RawFile[] {
  return pack.map((file) => (file.path === path ? { path, data: put(file.data, where.split('.'), value) } : file));
}

function put(tree: unknown, keys: readonly string[], value: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined || key === '') return value;
  if (Array.isArray(tree)) return Object.assign([...tree], { [key]: put(tree[Number(key)], rest, value) });
  const { [key]: old, ...others } = (tree ?? {}) as Record<string, unknown>;
  const next = put(old, rest, value);
  return next === undefined ? others : { ...others, [key]: next };
}

/** Everything that both checks find in a pack: file by file first, then between the files. */
export function findingsOf(pack: readonly RawFile[]): Finding[] {
  const { files, findings } = readPackFiles(pack);
  return files ? [...findings, ...checkPack(files)] : findings;
}

/** The small pack, read. */
export function smallPackFiles(pack: readonly RawFile[] = SMALL_PACK): PackFiles {
  const { files, findings } = readPackFiles(pack);
  if (!files) throw new Error(`the pack cannot be read: ${JSON.stringify(findings)}`);
  return files;
}
