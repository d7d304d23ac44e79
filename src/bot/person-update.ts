import { allowedUpdates } from './bot.ts';
import { linkToken } from './start/start.ts';

/** An update of a person in their private chat with the bot, or an inline query of theirs. */
export interface PersonUpdate {
  readonly id: number;
  readonly personId: bigint;
  /** The token of a link that the update opens. */
  readonly token: string | undefined;
  /** As Telegram delivered it. */
  readonly content: object;
}

/** The parts of an update that the intake reads. Telegram's answers are not trusted: each may be missing. */
interface UpdatePart {
  readonly from?: { readonly id?: unknown; readonly is_bot?: unknown };
  readonly chat?: { readonly type?: unknown };
  readonly message?: { readonly chat?: { readonly type?: unknown } };
  readonly text?: unknown;
}

/**
 * Reads an update. Undefined for kinds that the bot does not handle, for ids out of range and for groups,
 * where other members could read the contacts.
 */
export function readPersonUpdate(update: object): PersonUpdate | undefined {
  const { update_id: id } = update as { readonly update_id?: unknown };
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || id < 0) return undefined;
  const parts = update as Readonly<Record<string, UpdatePart | undefined>>;
  for (const kind of allowedUpdates) {
    const part = parts[kind];
    const personId = part?.from?.id;
    if (typeof personId !== 'number' || !Number.isSafeInteger(personId) || personId <= 0) continue;
    const chat = part?.chat ?? part?.message?.chat;
    // An inline query is typed in any chat, and only its sender sees the answer.
    const isPrivate = kind === 'inline_query' || chat?.type === 'private';
    if (part?.from?.is_bot === true || !isPrivate) return undefined;
    const token = typeof part?.text === 'string' ? linkToken(part.text) : undefined;
    return { id, personId: BigInt(personId), token, content: update };
  }
  return undefined;
}
