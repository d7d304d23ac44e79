import type { BotCommand, BotCommandScope, MenuButton } from '@grammyjs/types';

type ProfileText = 'description' | 'short_description' | 'name';

function scopeKey(scope: BotCommandScope, language: string): string {
  return `${scope.type}:${'chat_id' in scope ? scope.chat_id : ''}:${language}`;
}

/** The bot's profile: commands, descriptions and the menu button. */
export class BotProfile {
  readonly #commands = new Map<string, readonly BotCommand[]>();
  readonly #texts = new Map<string, string>();
  readonly #menus = new Map<number | 'default', MenuButton>();

  setCommands(scope: BotCommandScope, language: string, commands: readonly BotCommand[]): void {
    if (commands.length === 0) this.#commands.delete(scopeKey(scope, language));
    else this.#commands.set(scopeKey(scope, language), commands);
  }

  commands(scope: BotCommandScope, language: string): readonly BotCommand[] {
    return this.#commands.get(scopeKey(scope, language)) ?? [];
  }

  /** The commands of a person's menu, by the order of core.telegram.org/bots/api#botcommandscope. */
  commandsFor(chatId: bigint, language: string): readonly BotCommand[] {
    const scopes: readonly BotCommandScope[] = [
      { type: 'chat', chat_id: Number(chatId) },
      { type: 'all_private_chats' },
      { type: 'default' },
    ];
    for (const scope of scopes) {
      for (const code of [language, '']) {
        const set = this.#commands.get(scopeKey(scope, code));
        if (set) return set;
      }
    }
    return [];
  }

  setText(kind: ProfileText, language: string, text: string): true {
    if (text === '') this.#texts.delete(`${kind}:${language}`);
    else this.#texts.set(`${kind}:${language}`, text);
    return true;
  }

  /** The text for a language, or the one for all languages. */
  text(kind: ProfileText, language: string): string {
    return this.#texts.get(`${kind}:${language}`) ?? this.#texts.get(`${kind}:`) ?? '';
  }

  setMenu(chatId: number | undefined, button: MenuButton): true {
    if (button.type === 'default') this.#menus.delete(chatId ?? 'default');
    else this.#menus.set(chatId ?? 'default', button);
    return true;
  }

  menu(chatId: number | undefined): MenuButton {
    const own = chatId === undefined ? undefined : this.#menus.get(chatId);
    return own ?? this.#menus.get('default') ?? { type: 'commands' };
  }
}
