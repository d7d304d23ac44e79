import type { BotAccount } from '../account/bot-account.ts';
import { answerMethods } from './answers.ts';
import { editMethods } from './edit.ts';
import type { Method } from './method.ts';
import { method } from './method.ts';
import { removeMethods } from './remove.ts';
import { fileMethods } from './send-files.ts';
import { sendMethods } from './send.ts';
import { updateMethods } from './updates.ts';

/** Every method of the Bot API that this server has, by its name. */
export function allMethods(account: BotAccount): Readonly<Record<string, Method>> {
  return {
    getMe: method<object>({}, () => account.me),
    ...updateMethods(account),
    ...sendMethods(account),
    ...fileMethods(account),
    ...editMethods(account),
    ...removeMethods(account),
    ...answerMethods(account),
  };
}
