import type { BotCommand, BotCommandScope, MenuButton } from '@grammyjs/types';
import type { BotAccount } from '../account/bot-account.ts';
import { webAppAction } from '../keyboards/button-actions.ts';
import { object, optional, variants, type Fields } from '../shape/object.ts';
import { refine, flag, integer, list, text, type Shape } from '../shape/shape.ts';
import { defineMethod, type Params } from './method.ts';
import { chatId } from './sending.ts';

const command = object<BotCommand>({
  command: refine(text(), (name) => /^[a-z\d_]{1,32}$/u.test(name), 'BOT_COMMAND_INVALID'),
  description: refine(
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

const language = refine(
  text(),
  (code) => /^(?:[a-z]{2})?$/u.test(code),
  'invalid language code specified',
);

const commandKey: Fields<Params<'getMyCommands'>> = {
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

function limitedText(max: number, what: string): Shape<string> {
  return refine(text(), (given) => given.length <= max, `${what} is too long`);
}

const DEFAULT_SCOPE: BotCommandScope = { type: 'default' };

/** Methods about the bot's profile. */
export function profileMethods({ profile, me }: BotAccount) {
  return {
    setMyCommands: defineMethod<Params<'setMyCommands'>>(
      {
        ...commandKey,
        commands: refine(list(command), (all) => all.length <= 100, 'BOT_COMMANDS_TOO_MUCH'),
      },
      ({ commands, scope: shownTo = DEFAULT_SCOPE, language_code: code = '' }) => {
        profile.setCommands(shownTo, code, commands);
        return true;
      },
    ),
    getMyCommands: defineMethod<Params<'getMyCommands'>>(
      commandKey,
      ({ scope: shownTo = DEFAULT_SCOPE, language_code: code = '' }) =>
        profile.commands(shownTo, code),
    ),
    deleteMyCommands: defineMethod<Params<'deleteMyCommands'>>(
      commandKey,
      ({ scope: shownTo = DEFAULT_SCOPE, language_code: code = '' }) => {
        profile.setCommands(shownTo, code, []);
        return true;
      },
    ),
    setMyName: defineMethod<Params<'setMyName'>>(
      { name: optional(limitedText(64, 'bot name')), language_code: optional(language) },
      ({ name = '', language_code: code = '' }) => profile.setText('name', code, name),
    ),
    getMyName: defineMethod<Params<'getMyName'>>(
      { language_code: optional(language) },
      ({ language_code: code = '' }) => ({ name: profile.text('name', code) || me.first_name }),
    ),
    setMyDescription: defineMethod<Params<'setMyDescription'>>(
      {
        description: optional(limitedText(512, 'bot description')),
        language_code: optional(language),
      },
      ({ description = '', language_code: code = '' }) =>
        profile.setText('description', code, description),
    ),
    getMyDescription: defineMethod<Params<'getMyDescription'>>(
      { language_code: optional(language) },
      ({ language_code: code = '' }) => ({ description: profile.text('description', code) }),
    ),
    setMyShortDescription: defineMethod<Params<'setMyShortDescription'>>(
      {
        short_description: optional(limitedText(120, 'bot short description')),
        language_code: optional(language),
      },
      ({ short_description: line = '', language_code: code = '' }) =>
        profile.setText('short_description', code, line),
    ),
    getMyShortDescription: defineMethod<Params<'getMyShortDescription'>>(
      { language_code: optional(language) },
      ({ language_code: code = '' }) => ({
        short_description: profile.text('short_description', code),
      }),
    ),
    setChatMenuButton: defineMethod<Params<'setChatMenuButton'>>(
      { chat_id: optional(integer()), menu_button: optional(menuButton) },
      ({ chat_id: chat, menu_button: button = { type: 'default' } }) =>
        profile.setMenu(chat, button),
    ),
    getChatMenuButton: defineMethod<Params<'getChatMenuButton'>>(
      { chat_id: optional(integer()) },
      ({ chat_id: chat }) => profile.menu(chat),
    ),
  };
}
