import { actions } from './actions.ts';
import { button, type Button } from './blocks.ts';
import { say } from './words.ts';

const labels = {
  contacts: 'button-contacts',
  add: 'button-run-add',
  import: 'button-run-import',
  history: 'button-history',
  cleanup: 'button-cleanup',
  saved: 'button-open-saved',
} as const;

/** A row of buttons that run commands, for a screen with nothing to show: no answer is a dead end. */
export function leadOn(...commands: readonly (keyof typeof labels)[]): Button[] {
  return commands.map((name) => button(say(labels[name]), actions.run.data(name)));
}
