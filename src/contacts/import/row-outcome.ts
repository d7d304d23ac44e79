/**
 * What may become of one number of an import, in the order in which it is shown. `kept`: it is the number
 * of a contact under another name, which stays. `later`: Telegram wants it later, and it is sent by itself. `left`: switched off, cancelled before its turn, deleted by hand,
 * or taken over by a newer import.
 */
export const rowOutcomes = [
  'pending',
  'added',
  'renamed',
  'already',
  'kept',
  'not_found',
  'later',
  'declined',
  'failed',
  'left',
] as const;

export type RowOutcome = (typeof rowOutcomes)[number];
