import { fitNote } from '../../contacts/annotation.ts';
import { actions } from '../kit/actions.ts';
import { button, buttonRows, message, type Screen } from '../kit/blocks.ts';
import type { Feature } from '../kit/feature.ts';
import { loadView, type OpenView } from '../kit/open-view.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { questionKinds } from '../kit/question-kinds.ts';
import { bold, lines, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { onUserCommand, type UserHandler } from '../person/user-command.ts';
import { typedText } from '../person/user-reference.ts';
import {
  countUsers,
  nameOf,
  onlyUserOf,
  resultScreen,
  usersOf,
  viewAboutPicked,
  viewAboutUser,
} from './annotated-users.ts';

/** Notes about users: `/note zoe met in Rome`, on the card, and for the ticked contacts of a list. */
export const notes: Feature = {
  commands: [{ name: 'note', group: 'person' }],
  build: (bot, on) => {
    const ask = async (ctx: PersonContext, asked: OpenView): Promise<void> => {
      await bot.questions.ask(ctx, questionKinds.note, [asked.viewId], await questionScreen(asked));
    };
    const run: UserHandler = async (ctx, opened, id) => {
      const asked = viewAboutUser(bot, opened, id);
      const { text } = opened.view;
      return text === undefined ? ask(ctx, asked) : save(asked, text);
    };

    onUserCommand(bot, on, { name: 'note', run, takesText: true });
    on.viewAction(actions.askNote, (ctx, opened, id) => ask(ctx, viewAboutUser(bot, opened, id)));
    on.viewAction(actions.askNoteMany, async (ctx, opened) => {
      const asked = await viewAboutPicked(bot, opened);
      return asked ? ask(ctx, asked) : ctx.toast(say('choose-nobody'), 'alert');
    });
    on.viewAction(actions.removeNote, async (ctx, opened, id) => {
      const removed = await opened.book.annotate([id], { note: '' });
      const name = bold(await nameOf(opened, id));
      if (removed.result === 0) return ctx.toast(say('note-none', { name }), 'alert');
      return resultScreen(say('note-removed', { name }), removed, viewAboutUser(bot, opened, id));
    });
    bot.questions.on(questionKinds.note, async (ctx, viewId) => {
      const text = typedText(ctx.message);
      if (text === undefined) return 'elsewhere';
      const asked = await loadView(bot, ctx, viewId);
      if (asked) await bot.replies.answer(ctx, await save(asked, text));
      else await ctx.toast(say('question-gone'));
      return 'done';
    });
  },
};

/** Replaces the note of one user, and adds to the notes of several. */
async function save(asked: OpenView, text: string): Promise<Screen> {
  const only = onlyUserOf(asked);
  if (only === undefined) {
    const saved = await asked.book.annotate(await usersOf(asked), { addNote: text });
    return resultScreen(say('note-saved-many', { count: saved.result }), saved, asked);
  }
  const saved = await asked.book.annotate([only], { note: text });
  const name = bold(await nameOf(asked, only));
  const words: Text =
    saved.result === 0
      ? say('note-same', { name })
      : lines(say('note-saved', { name }), say('card-note', { note: fitNote(text) }));
  return resultScreen(words, saved, asked);
}

/** Shows the present note of a single user, which the answer replaces. */
async function questionScreen(asked: OpenView): Promise<Screen> {
  const only = onlyUserOf(asked);
  if (only === undefined) return message(say('note-ask-many', { count: countUsers(asked) }));
  const name = bold(await nameOf(asked, only));
  const { note } = await asked.book.annotation(only);
  if (note === '') return message(say('note-ask', { name }));
  const remove = button(say('button-note-remove'), actions.removeNote.data(asked.viewId, only));
  return [
    ...message(say('note-ask-again', { name, note })),
    buttonRows([[{ ...remove, style: 'danger' }]]),
  ];
}
