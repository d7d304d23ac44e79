import { maxLabels } from '../../contacts/annotation.ts';
import { labelKey, hashtag, parseLabels } from '../../contacts/label.ts';
import { actions } from '../kit/actions.ts';
import {
  button,
  inRows,
  layOut,
  heading,
  buttonRows,
  withNotice,
  type Screen,
} from '../kit/blocks.ts';
import { message } from '../kit/blocks.ts';
import { undoButtons } from '../kit/buttons.ts';
import type { Feature } from '../kit/feature.ts';
import { loadView, type OpenView } from '../kit/open-view.ts';
import { questionKinds } from '../kit/question-kinds.ts';
import { bold, lines, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { onUserCommand, type UserHandler } from '../person/user-command.ts';
import { typedText } from '../person/user-reference.ts';
import {
  backRow,
  countUsers,
  nameOf,
  onlyUserOf,
  resultScreen,
  usersOf,
  viewAboutPicked,
  viewAboutUser,
} from './annotated-users.ts';
import { findLabel, labelToken } from './label-token.ts';

/** As many buttons as a phone shows without much scrolling. */
const maxShown = 24;

/** Labels of users: `/label zoe rome, climbing`, on the card, and for the ticked contacts of a list. */
export const giveLabels: Feature = {
  commands: [{ name: 'label', group: 'person' }],
  build: (bot, on) => {
    const run: UserHandler = async (ctx, opened, id) => {
      const asked = viewAboutUser(bot, opened, id);
      const { text } = opened.view;
      if (text === undefined) return labelsScreen(asked);
      const labels = parseLabels(text);
      return labels.length > 0 ? give(asked, labels) : ctx.toast(say('label-unusable'));
    };

    onUserCommand(bot, on, { name: 'label', run, takesText: true });
    on.viewAction(actions.labelUser, (_, opened, id) =>
      labelsScreen(viewAboutUser(bot, opened, id)),
    );
    on.viewAction(actions.labelMany, async (ctx, opened) => {
      const asked = await viewAboutPicked(bot, opened);
      return asked ? labelsScreen(asked) : ctx.toast(say('choose-nobody'), 'alert');
    });
    on.viewAction(actions.giveLabel, async (ctx, asked, token, to) => {
      const label = findLabel(await namesOfLabels(asked), token);
      if (label === undefined) return ctx.toast(say('button-old'), 'alert');
      const edit = to === 'on' ? { addLabels: [label] } : { dropLabels: [label] };
      const { result: count, operationId } = await asked.book.annotate(await usersOf(asked), edit);
      const labels = bold(hashtag(label));
      const words = say(to === 'on' ? 'label-given' : 'label-taken', { count, labels });
      return withNotice(words, await labelsScreen(asked, operationId));
    });
    on.viewAction(actions.askLabel, (ctx, asked) =>
      bot.questions.ask(ctx, questionKinds.labels, [asked.viewId], message(say('label-ask'))),
    );
    bot.questions.on(questionKinds.labels, async (ctx, viewId) => {
      const text = typedText(ctx.message);
      if (text === undefined) return 'elsewhere';
      const asked = await loadView(bot, ctx, viewId);
      if (!asked) {
        await ctx.toast(say('question-gone'));
        return 'done';
      }
      const labels = parseLabels(text);
      if (labels.length === 0) {
        await ctx.toast(say('label-unusable'));
        return 'again';
      }
      await bot.replies.answer(ctx, await give(asked, labels));
      return 'done';
    });
  },
};

async function give(asked: OpenView, labels: readonly string[]): Promise<Screen> {
  const users = await usersOf(asked);
  const given = await asked.book.annotate(users, { addLabels: labels });
  const said = { count: given.result, labels: hashtags(labels) };
  const common = await asked.book.commonLabels(users);
  const left = labels.filter((label) => !common.has(labelKey(label)));
  const words: Text = lines(
    say('label-given', said),
    left.length > 0 && say('label-full', { count: maxLabels, labels: hashtags(left) }),
  );
  return resultScreen(words, given, asked);
}

function hashtags(labels: readonly string[]): Text {
  return bold(labels.map(hashtag).join(' '));
}

/** The labels of the account, ticked where all of these users have them. A tap gives or takes one. */
async function labelsScreen(asked: OpenView, operationId?: string): Promise<Screen> {
  const labels = await namesOfLabels(asked);
  const common = await asked.book.commonLabels(await usersOf(asked));
  const toggles = labels.slice(0, maxShown).map((label) => {
    const has = common.has(labelKey(label));
    const data = actions.giveLabel.data(asked.viewId, labelToken(label), has ? 'off' : 'on');
    return button(`${has ? '☑' : '☐'} ${label}`, data, has ? 'primary' : undefined);
  });
  const more = labels.length - toggles.length;
  return layOut([
    heading(await titleOf(asked)),
    say(labels.length === 0 ? 'label-first' : 'label-how'),
    more > 0 && say('label-more', { count: more }),
    buttonRows([
      ...inRows(toggles, 2),
      [button(say('button-label-new'), actions.askLabel.data(asked.viewId))],
      ...undoButtons(operationId),
      ...backRow(asked),
    ]),
  ]);
}

async function titleOf(asked: OpenView): Promise<Text> {
  const only = onlyUserOf(asked);
  return only === undefined
    ? say('label-title-many', { count: countUsers(asked) })
    : say('label-title', { name: await nameOf(asked, only) });
}

/** Those of the users, who need not be contacts, and then those of the account, the most used first. */
async function namesOfLabels(asked: OpenView): Promise<readonly string[]> {
  const only = onlyUserOf(asked);
  const own = only === undefined ? [] : (await asked.book.annotation(only)).labels;
  const ofAccount = (await asked.book.labels()).map(({ label }) => label);
  const keys = new Set(own.map(labelKey));
  return [...own, ...ofAccount.filter((label) => !keys.has(labelKey(label)))];
}
