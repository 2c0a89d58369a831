// Prints every finding in the content: file, path, problem, mend. Exit 1 when there is one.
import { checkPackFolder, checkPlacesFolder } from '../server/content/check-folder.ts';
import { PACK_FOLDER, PLACES_FOLDER } from '../server/content/paths.ts';

const { files, findings } = await checkPackFolder(PACK_FOLDER);
const all = [...findings, ...(await checkPlacesFolder(PLACES_FOLDER))];
for (const { file, path, problem, mend } of all) console.log(`${file}  ${path}\n    ${problem}\n    mend: ${mend}`);
const items = files?.checklists.reduce((sum, list) => sum + list.structure.items.length, 0) ?? 0;
console.log(
  `Content: ${items} items, ${files?.lifelines.structure.lifelines.length ?? 0} lifelines, ${files?.injects.structure.injects.length ?? 0} injects, ${files?.sources.length ?? 0} sources; ${all.length} findings.`,
);
process.exitCode = all.length > 0 ? 1 : 0;
