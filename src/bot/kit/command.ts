import type { MessageKey } from './words.ts';

/** A command. The message `command-<name>` describes it. */
export interface Command {
  readonly name: CommandName;
  readonly group: 'contacts' | 'changes' | 'blocked' | 'saved' | 'account' | 'start';
  /** Hidden from the menu and from the help of members. */
  readonly ownerOnly?: true;
}

export type CommandName = MessageKey extends infer Key
  ? Key extends `command-${infer Name}`
    ? Name
    : never
  : never;
