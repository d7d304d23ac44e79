import { beforeEach, describe, expect, test } from 'vitest';
import { actions } from '../../../../src/bot/kit/actions.ts';
import { layOut, type Screen } from '../../../../src/bot/kit/blocks.ts';
import type { BotContext } from '../../../../src/bot/kit/bot-context.ts';
import type { PersonContext } from '../../../../src/bot/kit/person-context.ts';
import { askAboutTables } from '../../../../src/bot/kit/table-question.ts';
import { drawn } from '../../../support/drawn.ts';

const table: Screen = [{ type: 'table', headers: [], rows: [] }];
const rich = layOut(['Text']);

let sent: { readonly screen: Screen; readonly options: unknown }[];
let saved: bigint[];

beforeEach(() => {
  [sent, saved] = [[], []];
});

/** Shows a screen after an update; `names`: the command that its words are. */
async function ask(
  facts: object,
  {
    screen = table,
    names,
    ...shown
  }: { screen?: Screen; names?: string; isRich?: boolean; origin?: string } = {},
) {
  const ctx = { personId: 1n, askedTables: false, ...facts };
  const bot = {
    roster: { preferences: { setAskedTables: async (id: bigint) => void saved.push(id) } },
    replies: {
      send: async (_: unknown, one: Screen, options: unknown) =>
        void sent.push({ screen: one, options }),
    },
    commandWords: {
      read: (text: string) =>
        names === undefined
          ? undefined
          : { name: names, words: text.split(' ').slice(1).join(' ') },
    },
  } as unknown as BotContext;
  await askAboutTables(bot, ctx as unknown as PersonContext, screen, {
    messageId: 7,
    isRich: true,
    ...shown,
  });
  return ctx;
}

/** What the button shows again that says the message cannot be seen; undefined: nobody was asked. */
const again = (): string | undefined => {
  const [, unseen] = sent[0] ? drawn(sent[0].screen).data : [];
  return unseen === undefined ? undefined : actions.tablesUnseen.read(unseen)?.[0];
};
const typed = (text: string) => ({ message: { text } });
const pressed = (data: string) => ({ callbackQuery: { data } });

describe('askAboutTables', () => {
  test('asks once, as a reply to the message', async () => {
    const ctx = await ask(typed('/contacts zoe'), { names: 'contacts' });
    expect([saved, ctx.askedTables]).toEqual([[1n], true]);
    expect(sent).toMatchObject([{ options: { replyTo: 7 } }]);
    expect(sent[0]?.screen.at(-1)).toEqual({ type: 'end' });
    expect(drawn(sent[0]?.screen ?? []).data[0]).toBe(actions.tablesSeen.data());
    expect(again()).toBe(actions.run.data('contacts zoe'));
  });

  test('does not ask again, or about a plain message', async () => {
    await ask({ ...typed('/contacts'), askedTables: true }, { names: 'contacts' });
    await ask(typed('/contacts'), { names: 'contacts', isRich: false });
    expect([sent, saved]).toEqual([[], []]);
  });

  test('asks about tables, or about any rich message', async () => {
    await ask(typed('/help'), { names: 'help' });
    await ask(typed('/help'), { names: 'help', screen: rich });
    const [one, other] = sent.map(({ screen }) => drawn(screen).text);
    expect(one).not.toBe(other);
  });

  test('does not ask after a command that would do something again', async () => {
    await ask(typed('/undo'), { names: 'undo' });
    await ask({});
    expect(sent).toEqual([]);
  });

  test('takes other words for those of a search', async () => {
    await ask(typed('zoe miller'));
    expect(again()).toBe(actions.run.data('contacts zoe miller'));
  });

  test('leads home from words that are too long for a button', async () => {
    await ask(typed('z'.repeat(100)));
    expect(again()).toBe(actions.home.data('here'));
  });

  test('shows the table of a button again, and of no other button', async () => {
    const data = actions.notificationSettings.data();
    await ask(pressed(data), { screen: rich });
    expect(sent).toEqual([]);
    await ask(pressed(data));
    expect(again()).toBe(data);
  });

  test('runs the command of a button again', async () => {
    await ask(pressed(actions.run.data('help')), { screen: rich, names: 'help' });
    expect(again()).toBe(actions.run.data('help'));
  });

  test('shows what the caller says is the same', async () => {
    await ask(typed('/undo'), { names: 'undo', origin: 'again' });
    expect(again()).toBe('again');
  });
});
