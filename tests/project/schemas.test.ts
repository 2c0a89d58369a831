import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { jsonSchemas } from '../../.tools/json-schemas.ts';

it.each([...jsonSchemas()])('the published schema of %s is that of the code (else: npm run schemas)', async (name, text) => {
  expect(await readFile(new URL(`../../scenarios/schemas/${name}.schema.json`, import.meta.url), 'utf8')).toBe(text);
});
