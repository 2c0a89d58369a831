import { AUDIENCES, type Audience } from '../audience.ts';
import { type Decision, refuse } from './decision.ts';
import type { Entry } from './entry.ts';
import type { Folding } from './fold.ts';
import { decideTask, type TaskCommand } from './task-rules.ts';
import { evolveTasks, type Tasks } from './tasks.ts';

/** Who people say they are, and what is so at their place. A condition that is absent is unknown. */
export interface Profile {
  readonly audience: Audience;
  readonly kinds: readonly string[];
  readonly conditions: Readonly<Record<string, boolean>>;
}

/** What people keep outside any run: who they are, and their preparation. */
export interface HomeState {
  profile: Profile | undefined;
  tasks: Tasks;
}

export type HomeCommand = TaskCommand | { readonly type: 'set-profile'; readonly profile: Profile };

/** Decides on an order about the preparation. Refuses with `audience-unknown`, `text-too-long`, `day-not-valid`. */
export function decideHome(command: HomeCommand, state: HomeState): Decision {
  if (command.type !== 'set-profile') return decideTask(command, state.tasks);
  if (!AUDIENCES.includes(command.profile.audience)) return refuse('audience-unknown');
  return [{ type: 'profile-set', version: 1, body: command.profile }];
}

/** Applies one entry; total. */
export function evolveHome(state: HomeState, entry: Entry): HomeState {
  if (entry.type !== 'profile-set') {
    evolveTasks(state.tasks, entry);
    return state;
  }
  const profile = entry.body as Partial<Profile> | null;
  if (profile && AUDIENCES.includes(profile.audience as Audience) && Array.isArray(profile.kinds) && typeof profile.conditions === 'object' && profile.conditions !== null) {
    state.profile = profile as Profile;
  }
  return state;
}

/** The folding of the home journal. */
export const homeFolding: Folding<HomeState> = { initialState: () => ({ profile: undefined, tasks: new Map() }), evolve: evolveHome };
