import { check } from './check.ts';
import { checklist } from './checklist.ts';
import { food } from './food.ts';
import { householdClocks } from './household-clocks.ts';
import { UsageError } from './input.ts';
import { kit } from './kit.ts';
import { reminders } from './reminders.ts';
import { timeline } from './timeline.ts';

const USAGE = `drie-dagen <command>

  check [folder]                                    findings in a content pack (default: the pack of this repository)
  timeline <scenario> [--variant winter] [--at 3:20] [--language nl]
                                                    every lifeline with its states; --at gives the state at that hour
  checklist <audience> [--profile file.json] [--variant winter] [--at 3:20] [--language nl]
                                                    what to do; --at gives the hour's list as the Now screen shows it
  kit <household.json> [--today 2027-03-31] [--language nl]
                                                    what a household needs and has, with rule and sources
  household-clocks <household.json> --start 2026-01-15T17:20+01:00 --at 2026-01-15T21:00+01:00 [--variant winter] [--language nl]
                                                    what runs out in this household, and what still works in the house
  food [--item brie --place fridge|freezer|out] [--celsius 10] [--hours 3] [--ice yes|no] [--full] [--vulnerable] [--language nl]
                                                    keep, use now or throw away; without --item the list of items
  reminders <household.json> [--from 2027-03-31] [--language nl]
                                                    what to check and when, as a calendar file (.ics)

Prints JSON, reminders a calendar. Exit 0: done. 1: check found something. 2: the command or a file cannot be used.`;

const COMMANDS: Readonly<Record<string, (args: string[]) => Promise<{ output: unknown; exitCode?: number }>>> = {
  check, timeline, checklist, food, 'household-clocks': householdClocks, kit, reminders,
};

const [name = '', ...args] = process.argv.slice(2);
const command = COMMANDS[name];
if (!command) {
  console.error(name === '' ? USAGE : `There is no command "${name}".\n\n${USAGE}`);
  process.exitCode = 2;
} else {
  try {
    const { output, exitCode = 0 } = await command(args);
    if (typeof output === 'string') process.stdout.write(output);
    else console.log(JSON.stringify(output, null, 2));
    process.exitCode = exitCode;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
