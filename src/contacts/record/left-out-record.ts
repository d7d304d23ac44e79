import { CardDraft } from './card-draft.ts';
import type { CardRecord, LeftOutReason } from './card-record.ts';

/** A record that only lists something that is not imported. */
export function leftOutRecord(text: string, reason: LeftOutReason, index: number): CardRecord {
  const draft = new CardDraft();
  draft.addLeftOut(text, reason);
  return draft.finish(index);
}
