/** The receiver of a message to all processes. */
export const everyone = 'all';

/** A message between processes: a greeting, its answer, or a text without spaces. */
export interface PresenceMessage {
  /** The id of a process, or `everyone`. */
  readonly receiver: string;
  readonly sender: string;
  readonly kind: 'hello' | 'here' | 'message';
  readonly text: string;
}

/** The payload of a notification. */
export function formatMessage({ receiver, sender, kind, text }: PresenceMessage): string {
  return [receiver, sender, kind, text].join(' ');
}

/** Reads a payload; undefined when it is not for `self`, or from it: Postgres notifies senders, too. */
export function readMessage(payload: string, self: string): PresenceMessage | undefined {
  const [receiver = '', sender = '', kind, text = ''] = payload.split(' ');
  if (sender === self || (receiver !== self && receiver !== everyone)) return undefined;
  if (kind !== 'hello' && kind !== 'here' && kind !== 'message') return undefined;
  return { receiver, sender, kind, text };
}
