import { Api } from 'telegram';

/** Whether a message is "... joined Telegram", Telegram's notice in the chat with a new user. */
export function isSignUpNotice(message: Api.TypeMessage): message is Api.MessageService {
  return (
    message instanceof Api.MessageService &&
    message.action instanceof Api.MessageActionContactSignUp
  );
}
