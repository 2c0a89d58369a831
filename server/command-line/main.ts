import { check } from './check.ts';
import { checklist } from './checklist.ts';
import { UsageError } from './input.ts';
import { kit } from './kit.ts';
import { timeline } from './timeline.ts';

const USAGE = `drie-dagen <command>

  check [folder]                                    findings in a content pack (default: the pack of this repository)
  timeline <scenario> [--variant winter] [--at 3:20] [--lang nl]
                                                    every lifeline with its states; --at gives the state at that hour
  checklist <audience> [--profile file.json] [--variant winter] [--at 3:20] [--lang nl]
                                                    what to do; --at gives the hour's list as the Now screen shows it
  kit <household.json> [--today 2027-03-31] [--lang nl]
                                                    what a household needs and has, with rule and sources

Prints JSON. Exit 0: done. 1: check found something. 2: the command or a file cannot be used.`;

const COMMANDS: Readonly<Record<string, (args: string[]) => Promise<{ output: unknown; exitCode?: number }>>> = { check, timeline, checklist, kit };

const [name = '', ...args] = process.argv.slice(2);
const command = COMMANDS[name];
if (!command) {
  console.error(name === '' ? USAGE : `There is no command "${name}".\n\n${USAGE}`);
  process.exitCode = 2;
} else {
  try {
    const { output, exitCode = 0 } = await command(args);
    console.log(JSON.stringify(output, null, 2));
    process.exitCode = exitCode;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
