import type { KeyboardButton, ReplyKeyboardMarkup } from '@grammyjs/types';
import type { SharedUser } from '../chats/stored-message.ts';
import type { Profile } from '../person-chat.ts';

function buttonsOf(keyboard: ReplyKeyboardMarkup | undefined): readonly KeyboardButton[] {
  return keyboard?.keyboard.flat() ?? [];
}

/** True when the text is a button of a keyboard that hides after one use. */
export function hidesKeyboard(keyboard: ReplyKeyboardMarkup | undefined, text: string): boolean {
  const labels = buttonsOf(keyboard).map((one) => (typeof one === 'string' ? one : one.text));
  return keyboard?.one_time_keyboard === true && labels.includes(text);
}

export function asksForContact(keyboard: ReplyKeyboardMarkup | undefined): boolean {
  return buttonsOf(keyboard).some(
    (one) => typeof one !== 'string' && 'request_contact' in one && one.request_contact,
  );
}

/** The picked users with the fields that the pressed button requests. */
export function pickUsers(
  keyboard: ReplyKeyboardMarkup | undefined,
  requestId: number,
  ids: readonly bigint[],
  findProfile: (id: bigint) => Profile | undefined,
): readonly SharedUser[] {
  const requests = buttonsOf(keyboard).flatMap((one) =>
    typeof one !== 'string' && 'request_users' in one ? [one.request_users] : [],
  );
  const request = requests.find((one) => one.request_id === requestId);
  if (!request) throw new Error(`No button of the keyboard has the request id ${requestId}.`);
  const max = request.max_quantity ?? 1;
  if (ids.length < 1 || ids.length > max) throw new Error(`The button takes 1 to ${max} users.`);
  return ids.map((id) => {
    const person = findProfile(id);
    if (!person) throw new Error(`No account has the id ${id}.`);
    const { firstName, lastName, username } = person;
    return {
      user_id: Number(id),
      ...(request.request_name && { first_name: firstName }),
      ...(request.request_name && lastName !== '' && { last_name: lastName }),
      ...(request.request_username && username !== undefined && { username }),
    };
  });
}
