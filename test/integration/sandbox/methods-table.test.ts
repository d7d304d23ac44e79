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

| Method | Ignored arguments |
|---|---|
${rows.join('\n')}

## MTProto, always empty

Nothing of these exists in the sandbox, so the answer is empty, whatever the arguments.

${bullets(Object.keys(emptyCatalogs))}

## Bot API

${bullets(bot.names)}
`;
}

test('the list of methods in the documentation is complete', async () => {
  const document = await format(methodsDocument(), { parser: 'markdown', printWidth: 100 });
  await expect(document).toMatchFileSnapshot('../../../sandbox/METHODS.md');
});
