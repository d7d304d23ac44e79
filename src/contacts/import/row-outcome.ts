/**
 * The outcomes of an import row, in display order. `kept`: the number belongs to a contact, who keeps another
 * name. `deferred`: Telegram deferred the number, which is sent again automatically. `left`: the row was
 * deselected, cancelled before it was sent, deleted by hand, or replaced by a newer import.
 */
export const rowOutcomes = [
  'pending',
  'added',
  'renamed',
  'blocked',
  'already',
  'kept',
  'not_found',
  'deferred',
  'declined',
  'failed',
  'left',
] as const;

export type RowOutcome = (typeof rowOutcomes)[number];
