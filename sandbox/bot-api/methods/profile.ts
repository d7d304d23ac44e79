import type { BotCommand, BotCommandScope, MenuButton } from '@grammyjs/types';
import type { BotAccount } from '../account/bot-account.ts';
import { webAppAction } from '../keyboards/button-actions.ts';
import { object, optional, variants, type Fields } from '../shape/object.ts';
import { checked, flag, integer, list, text, type Shape } from '../shape/shape.ts';
import { method, type Given } from './method.ts';
import { chatId } from './sending.ts';

const command = object<BotCommand>({
  command: checked(text(), (name) => /^[a-z\d_]{1,32}$/u.test(name), 'BOT_COMMAND_INVALID'),
  description: checked(
    text(),
    (line) => line.trim() !== '' && line.length <= 256,
    'BOT_COMMAND_DESCRIPTION_INVALID',
  ),
  is_ephemeral: optional(flag()),
});

const scope = variants<BotCommandScope>(
  {
    default: {},
    all_private_chats: {},
    all_group_chats: {},
    all_chat_administrators: {},
    chat: { chat_id: chatId },
    chat_administrators: { chat_id: chatId },
    chat_member: { chat_id: chatId, user_id: integer() },
  },
  "Can't parse BotCommandScope: unsupported type specified",
);

const language = checked(
  text(),
  (code) => /^(?:[a-z]{2})?$/u.test(code),
  'invalid language code specified',
);

const commandKey: Fields<Given<'getMyCommands'>> = {
  scope: optional(scope),
  language_code: optional(language),
};

const menuButton = variants<MenuButton>(
  {
    commands: {},
    default: {},
    web_app: { text: text(), web_app: webAppAction('menu button') },
  },
  "Can't parse MenuButton: unsupported type specified",
);

function upTo(most: number, what: string): Shape<string> {
  return checked(text(), (given) => given.length <= most, `${what} is too long`);
}

const EVERYBODY: BotCommandScope = { type: 'default' };

/** Methods about what the bot says of itself. */
export function profileMethods({ profile, me }: BotAccount) {
  return {
    setMyCommands: method<Given<'setMyCommands'>>(
      {
        ...commandKey,
        commands: checked(list(command), (all) => all.length <= 100, 'BOT_COMMANDS_TOO_MUCH'),
      },
      ({ commands, scope: shownTo = EVERYBODY, language_code: code = '' }) => {
        profile.setCommands(shownTo, code, commands);
        return true;
      },
    ),
    getMyCommands: method<Given<'getMyCommands'>>(
      commandKey,
      ({ scope: shownTo = EVERYBODY, language_code: code = '' }) => profile.commands(shownTo, code),
    ),
    deleteMyCommands: method<Given<'deleteMyCommands'>>(
      commandKey,
      ({ scope: shownTo = EVERYBODY, language_code: code = '' }) => {
        profile.setCommands(shownTo, code, []);
        return true;
      },
    ),
    setMyName: method<Given<'setMyName'>>(
      { name: optional(upTo(64, 'bot name')), language_code: optional(language) },
      ({ name = '', language_code: code = '' }) => profile.setText('name', code, name),
    ),
    getMyName: method<Given<'getMyName'>>(
      { language_code: optional(language) },
      ({ language_code: code = '' }) => ({ name: profile.text('name', code) || me.first_name }),
    ),
    setMyDescription: method<Given<'setMyDescription'>>(
      { description: optional(upTo(512, 'bot description')), language_code: optional(language) },
      ({ description = '', language_code: code = '' }) =>
        profile.setText('description', code, description),
    ),
    getMyDescription: method<Given<'getMyDescription'>>(
      { language_code: optional(language) },
      ({ language_code: code = '' }) => ({ description: profile.text('description', code) }),
    ),
    setMyShortDescription: method<Given<'setMyShortDescription'>>(
      {
        short_description: optional(upTo(120, 'bot short description')),
        language_code: optional(language),
      },
      ({ short_description: line = '', language_code: code = '' }) =>
        profile.setText('short_description', code, line),
    ),
    getMyShortDescription: method<Given<'getMyShortDescription'>>(
      { language_code: optional(language) },
      ({ language_code: code = '' }) => ({
        short_description: profile.text('short_description', code),
      }),
    ),
    setChatMenuButton: method<Given<'setChatMenuButton'>>(
      { chat_id: optional(integer()), menu_button: optional(menuButton) },
      ({ chat_id: chat, menu_button: button = { type: 'default' } }) =>
        profile.setMenu(chat, button),
    ),
    getChatMenuButton: method<Given<'getChatMenuButton'>>(
      { chat_id: optional(integer()) },
      ({ chat_id: chat }) => profile.menu(chat),
    ),
  };
}
