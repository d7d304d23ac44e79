import type { KeyboardButton, ReplyKeyboardMarkup } from '@grammyjs/types';
import type { SharedUser } from '../chats/stored-message.ts';
import type { Profile } from '../person-chat.ts';

function buttonsOf(keyboard: ReplyKeyboardMarkup | undefined): readonly KeyboardButton[] {
  return keyboard?.keyboard.flat() ?? [];
}

/** Whether saying this text presses a button of a keyboard that hides after one. */
export function hidesKeyboard(keyboard: ReplyKeyboardMarkup | undefined, text: string): boolean {
  const labels = buttonsOf(keyboard).map((one) => (typeof one === 'string' ? one : one.text));
  return keyboard?.one_time_keyboard === true && labels.includes(text);
}

export function asksForContact(keyboard: ReplyKeyboardMarkup | undefined): boolean {
  return buttonsOf(keyboard).some(
    (one) => typeof one !== 'string' && 'request_contact' in one && one.request_contact,
  );
}

/** The chosen users with as much of them as the pressed button asks for. */
export function pickUsers(
  keyboard: ReplyKeyboardMarkup | undefined,
  requestId: number,
  ids: readonly bigint[],
  findProfile: (id: bigint) => Profile | undefined,
): readonly SharedUser[] {
  const requests = buttonsOf(keyboard).flatMap((one) =>
    typeof one !== 'string' && 'request_users' in one ? [one.request_users] : [],
  );
  const asked = requests.find((one) => one.request_id === requestId);
  if (!asked) throw new Error(`no button of the keyboard makes the request ${requestId}`);
  const max = asked.max_quantity ?? 1;
  if (ids.length < 1 || ids.length > max) throw new Error(`the button takes 1 to ${max} users`);
  return ids.map((id) => {
    const person = findProfile(id);
    if (!person) throw new Error(`nobody has the id ${id}`);
    const { firstName, lastName, username } = person;
    return {
      user_id: Number(id),
      ...(asked.request_name && { first_name: firstName }),
      ...(asked.request_name && lastName !== '' && { last_name: lastName }),
      ...(asked.request_username && username !== undefined && { username }),
    };
  });
}
