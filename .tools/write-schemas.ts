// Writes the JSON Schemas that editors use for the YAML files, and that the command line's input files follow.
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { jsonSchemas } from './json-schemas.ts';

const folder = fileURLToPath(new URL('../scenarios/schemas/', import.meta.url));
await mkdir(folder, { recursive: true });
for (const [name, text] of jsonSchemas()) await writeFile(`${folder}${name}.schema.json`, text);
