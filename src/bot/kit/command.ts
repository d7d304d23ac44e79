import type { MessageKey } from './words.ts';

/** In the order of the help. */
export const commandGroups = [
  'contacts',
  'person',
  'changes',
  'blocked',
  'saved',
  'account',
  'start',
] as const;

/** A command. The message `command-<name>` describes it. */
export interface Command {
  readonly name: CommandName;
  readonly group: (typeof commandGroups)[number];
  /** Hidden from the menu and from the help of members. */
  readonly ownerOnly?: true;
}

export type CommandName = MessageKey extends infer Key
  ? Key extends `command-${infer Name}`
    ? Name
    : never
  : never;
