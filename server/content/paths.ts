import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);

/** Folders of the content in this repository. */
export const PACK_FOLDER = fileURLToPath(new URL('scenarios/packs/outage-72h', root));
export const PLACES_FOLDER = fileURLToPath(new URL('scenarios/places', root));
export const DEFAULT_PLACE = fileURLToPath(new URL('scenarios/places/maassluis.yaml', root));
export const DIST_FOLDER = fileURLToPath(new URL('dist', root));
