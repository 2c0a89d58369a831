import { compileClocks, compileHome } from '../../../scenarios/content/clocks-content.ts';
import { compilePack } from '../../../scenarios/content/compile-pack.ts';
import { compileFood } from '../../../scenarios/content/food-content.ts';
import { checkPackFolder } from '../../../server/content/check-folder.ts';
import { PACK_FOLDER } from '../../../server/content/paths.ts';

const { files } = await checkPackFolder(PACK_FOLDER);
if (!files) throw new Error('the pack of this repository cannot be read');
const food = compileFood(files, 'nl');
const rules = compileClocks(files, 'nl');
if (!food || !rules) throw new Error('the pack of this repository has no food or no clocks');

/** The rules that the app ships, because what the tables say is content: a test on other rules would prove nothing. */
export const REAL = { food, rules, things: compileHome(files, 'nl'), lifelines: compilePack(files, 'nl').lifelines };
