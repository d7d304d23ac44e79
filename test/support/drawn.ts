import type { Screen } from '../../src/bot/kit/blocks.ts';
import { rendered } from './english.ts';

/** A screen as a test states it: its text, the labels of each row of buttons, and what each button calls back with. */
export interface Drawn {
  readonly text: string;
  readonly labels: readonly string[];
  readonly data: readonly (string | undefined)[];
  /** The labels of buttons that stand out. */
  readonly chosen: readonly string[];
}

export function drawn(screen: Screen): Drawn {
  const { text, keyboard } = rendered(screen);
  const keys = keyboard.flat();
  return {
    text,
    labels: keyboard.map((row) => row.map((key) => key.text).join(' | ')),
    data: keys.map((key) => ('callback_data' in key ? key.callback_data : undefined)),
    chosen: keys.filter(({ style }) => style === 'primary').map((key) => key.text),
  };
}
