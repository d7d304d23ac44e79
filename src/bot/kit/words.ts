import type { Messages } from './messages.ts';
import type { Message } from './text.ts';

/** The name of a message in `locales/`. */
export type MessageKey = keyof Messages;

/** A message without arguments. */
export type PlainKey = {
  [Key in MessageKey]: keyof Messages[Key] extends never ? Key : never;
}[MessageKey];

/** What all of several messages need together. */
type ArgsOf<Key extends MessageKey> = {
  [Each in Key]: (args: Messages[Each]) => void;
}[Key] extends (args: infer All) => void
  ? All
  : never;

/** A message of `locales/`, in the language of whoever reads it. A key may be one of several. */
export function say<Key extends MessageKey>(
  key: Key,
  ...[args]: keyof ArgsOf<Key> extends never ? [] : [args: ArgsOf<Key>]
): Message {
  return { type: 'message', key, args: args ?? {} };
}
