import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { Archive } from '../scenarios/journal/archive.ts';
import { ChecklistFile, ChecklistTexts } from '../scenarios/schema/checklist.ts';
import { ClocksFile, ClocksTexts } from '../scenarios/schema/clocks.ts';
import { FoodFile, FoodTexts } from '../scenarios/schema/food.ts';
import { HomeFile, HomeTexts } from '../scenarios/schema/home.ts';
import { HouseholdFile } from '../scenarios/schema/household.ts';
import { InjectsFile, InjectsTexts } from '../scenarios/schema/injects.ts';
import { KitFile, KitTexts } from '../scenarios/schema/kit.ts';
import { LifelinesFile, LifelinesTexts } from '../scenarios/schema/lifelines.ts';
import { Place } from '../scenarios/schema/place.ts';
import { ProfileFile } from '../scenarios/schema/profile.ts';
import { ConditionsFile, ConditionsTexts, ScenarioFile, ScenarioTexts } from '../scenarios/schema/scenario.ts';
import { SourcesFile } from '../scenarios/schema/sources.ts';

const SCHEMAS: Readonly<Record<string, GenericSchema>> = {
  archive: Archive, checklist: ChecklistFile, 'checklist-texts': ChecklistTexts, conditions: ConditionsFile, 'conditions-texts': ConditionsTexts,
  food: FoodFile, 'food-texts': FoodTexts, clocks: ClocksFile, 'clocks-texts': ClocksTexts, home: HomeFile, 'home-texts': HomeTexts, household: HouseholdFile, injects: InjectsFile, 'injects-texts': InjectsTexts, kit: KitFile, 'kit-texts': KitTexts, lifelines: LifelinesFile, 'lifelines-texts': LifelinesTexts, place: Place, profile: ProfileFile,
  scenario: ScenarioFile, 'scenario-texts': ScenarioTexts, sources: SourcesFile,
};

/** Every published JSON Schema by name, as text. Rules that JSON Schema cannot say (a trimmed text) are left to the content check. */
export function jsonSchemas(): Map<string, string> {
  return new Map(
    Object.entries(SCHEMAS).map(([name, schema]) => [name, `${JSON.stringify(toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' }), null, 2)}\n`]),
  );
}
