import { format } from 'prettier';
import { expect, test } from 'vitest';
import { BotAccount } from '../../../sandbox/bot-api/account/bot-account.ts';
import { BotApiMethods } from '../../../sandbox/bot-api/methods/bot-api-methods.ts';
import { serverMethods } from '../../../sandbox/mtproto/server-methods.ts';
import { loadLayers } from '../../../sandbox/mtproto/tl/layers.ts';
import { emptyCatalogs } from '../../../sandbox/rpc/empty-catalogs.ts';
import { ignoredArguments } from '../../../sandbox/rpc/ignored-arguments.ts';
import { telegramMethods } from '../../../sandbox/rpc/methods.ts';
import { World } from '../../../sandbox/world/world.ts';

const now = (): Date => new Date();

/** The arguments of a method that have no effect, in all layers. */
function ignoredBy(method: string): string {
  const layers = loadLayers();
  const fields = layers.numbers.flatMap(
    (number) => layers.get(number).byName.get(method)?.fields ?? [],
  );
  const names = new Set(fields.map(({ name }) => name));
  const ignored = [...names].filter(
    (name) => `${method}.${name}` in ignoredArguments || `${method}.*` in ignoredArguments,
  );
  return ignored.map((name) => `\`${name}\``).join(', ');
}

const api = 'https://core.telegram.org/api';

/** What the methods of each namespace follow, besides the page of each method. */
const sources: Readonly<Record<string, string>> = {
  account: `[sign-in](${api}/auth), [privacy](${api}/privacy), [takeouts](${api}/takeout), [profile](${api}/profile)`,
  auth: `[sign-in](${api}/auth), [QR codes](${api}/qr-login), [passwords](${api}/srp), [temporary keys](${api}/pfs)`,
  contacts: `[contacts](${api}/contacts), [blocking](${api}/block)`,
  folders: `[the archive](${api}/folders#peer-folders)`,
  help: `[configuration](${api}/config)`,
  langpack: `[translations](${api}/translations)`,
  messages: `[pages](${api}/offsets), [search](${api}/search), [drafts](${api}/drafts), [pinned messages](${api}/pin), [folders](${api}/folders)`,
  payments: `[stars](${api}/stars)`,
  stories: `[stories](${api}/stories)`,
  updates: `[updates](${api}/updates)`,
  users: `[users.getFullUser](https://core.telegram.org/method/users.getFullUser), [privacy](${api}/privacy)`,
};

function sourcesOf(methods: readonly string[]): string {
  const namespaces = new Set(methods.map((name) => name.slice(0, name.indexOf('.'))));
  expect([...namespaces].toSorted()).toEqual(Object.keys(sources));
  return Object.entries(sources)
    .map(([namespace, pages]) => `- \`${namespace}\`: ${pages}`)
    .join('\n');
}

function methodsDocument(): string {
  const methods = {
    ...serverMethods(() => [], now),
    ...telegramMethods(new World({ now })),
  };
  const simulated = Object.keys(methods).filter((name) => !(name in emptyCatalogs));
  const rows = simulated.toSorted().map((name) => `| \`${name}\` | ${ignoredBy(name)} |`);
  const bot = new BotApiMethods(
    new BotAccount(
      {
        host: '',
        port: 0,
        token: '',
        bot: { id: 1n, firstName: 'Bot', username: 'bot' },
        findProfile: () => undefined,
        now,
      },
      () => Promise.resolve(),
    ),
  );
  const bullets = (names: readonly string[]): string =>
    names
      .toSorted()
      .map((name) => `- \`${name}\``)
      .join('\n');
  return `# Methods of the sandbox

\`npm test -- test/integration/sandbox/methods-table.test.ts -u\` writes this file.

## MTProto

Ignored arguments cannot change the answer; [ignored-arguments.ts](rpc/ignored-arguments.ts) has the reasons. Any
other argument has its effect. One that the sandbox cannot serve is answered with 400 ARGUMENT_NOT_SIMULATED, and
any other method with 400 INPUT_METHOD_INVALID. \`auth.bindTempAuthKey\` and \`auth.dropTempAuthKeys\` are served by the
protocol itself.

Each method follows its page, such as [auth.signIn](https://core.telegram.org/method/auth.signIn), and:

${sourcesOf(simulated)}

| Method | Ignored arguments |
|---|---|
${rows.join('\n')}

## MTProto, always empty

Nothing of these exists in the sandbox, so the answer is empty, whatever the arguments. Its form is that of the
[schema](https://core.telegram.org/schema).

${bullets(Object.keys(emptyCatalogs))}

## Bot API

These follow the [Bot API](https://core.telegram.org/bots/api).

${bullets(bot.names)}
`;
}

test('the list of methods in the documentation is complete', async () => {
  const document = await format(methodsDocument(), { parser: 'markdown', printWidth: 100 });
  await expect(document).toMatchFileSnapshot('../../../sandbox/METHODS.md');
});
