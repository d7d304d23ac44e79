import { randomBytes } from 'node:crypto';
import type { BotAccount } from '../account/bot-account.ts';
import { toApiUser } from '../chats/api-message.ts';
import type { Content, SentDetails } from '../chats/stored-message.ts';
import type { InlineAnswer, InlineAsk, Profile } from '../person-chat.ts';
import { inlineContent } from './inline-content.ts';

/** Asks the bot, unless an earlier answer is still valid. Rejects when it does not answer in time. */
export async function askInline(
  account: BotAccount,
  person: Profile,
  ask: InlineAsk,
): Promise<InlineAnswer> {
  const cached = account.inlineAnswers.cached(person.id, ask, account.now());
  if (cached) return cached;
  const { id, answered } = account.inlineQueries.ask();
  const { query, offset, chatType: chat_type } = ask;
  account.updates.push('inline_query', {
    inline_query: { id, from: toApiUser(person), query, offset, chat_type },
  });
  const answer = { ...(await answered), ...ask, id };
  account.inlineAnswers.store(person.id, ask, answer, account.now());
  return answer;
}

/**
 * Finds a picked result, sends the bot its feedback and returns the message. A result with an inline keyboard
 * gets the id by which the bot edits the message (core.telegram.org/bots/api#choseninlineresult). Undefined
 * when the message goes to another chat than the bot's.
 */
export function chooseInline(
  account: BotAccount,
  person: Profile,
  answerId: string,
  resultId: string,
): { readonly content: Content; readonly more: SentDetails } | undefined {
  const answer = account.inlineAnswers.get(answerId);
  const result = answer?.results.find(({ id }) => id === resultId);
  if (!answer || !result) throw new Error('There is no such result.');
  const { reply_markup: inlineKeyboard } = result;
  const inlineMessageId = randomBytes(18).toString('base64url');
  if (account.hasInlineFeedback) {
    account.updates.push('chosen_inline_result', {
      chosen_inline_result: {
        result_id: resultId,
        from: toApiUser(person),
        query: answer.query,
        ...(inlineKeyboard && { inline_message_id: inlineMessageId }),
      },
    });
  }
  if (answer.chatType !== 'sender') return undefined;
  const keyboard = inlineKeyboard && { inlineKeyboard, inlineMessageId };
  return { content: inlineContent(account.files, result), more: { viaBot: true, ...keyboard } };
}
