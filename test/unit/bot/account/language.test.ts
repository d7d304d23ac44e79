import { afterEach, beforeEach, expect, test } from 'vitest';
import { actions } from '../../../../src/bot/kit/actions.ts';
import { loadLocales } from '../../../../src/bot/kit/locale.ts';
import { say as words } from '../../../../src/bot/kit/words.ts';
import { openPairedMemoryApp, type PairedMemoryApp } from '../../../support/memory/memory-app.ts';
import { talkOf, type Talk } from '../../../support/memory/talk.ts';

let app: PairedMemoryApp;
let talk: Talk;

beforeEach(async () => {
  app = await openPairedMemoryApp();
  talk = talkOf(app, app.me);
});

afterEach(() => app[Symbol.asyncDispose]());

const locales = loadLocales();
const title = (language: string): string => locales.find(language).plain(words('settings-title'));

test.each([
  ['Deutsch', 'de'],
  ['Español', 'es'],
  ['Русский', 'ru'],
  ['فارسی', 'fa'],
  ['العربية', 'ar'],
])('%s is chosen by its own name, and every answer is in it', async (name, language) => {
  await talk.say('/language');
  await talk.press(new RegExp(`^${name}$`));
  expect(await talk.say('/settings')).toContain(title(language));
  expect(await app.roster.preferences.reader(app.account.personId)).toMatchObject({ language });
  // Also for what is sent without an update of theirs.
  expect(title(language)).not.toBe(title('en'));
});

test('the language of the app is followed until another one is chosen, and again after', async () => {
  const { personId } = app.account;
  await app.roster.access.visit({ id: personId, name: 'Max', username: 'max', appLanguage: 'de' });
  expect((await app.roster.preferences.reader(personId)).language).toBe('de');
  expect(await talk.say('/language')).toContain('I write in the language of your Telegram app.');
  const chosen = locales.find('es').plain(words('language-chosen'));
  expect(await talk.press(/^Español$/)).toContain(chosen);
  expect(await talk.say('/settings')).toContain(title('es'));
  const follow = locales.find('es').plain(words('button-language-app'));
  expect(await talk.say('/language')).toContain(chosen);
  expect(await talk.press(new RegExp(`^${follow}$`))).not.toContain(chosen);
  expect(await talk.say('/settings')).toContain(title('en'));
  expect(await app.roster.preferences.language(personId)).toBeUndefined();
});

test('a language that is not there is an old button', async () => {
  await talk.say('/language');
  const data = actions.language.data('xx');
  const { alert } = await app.me.pressData(app.me.latest(), data, 'forged');
  expect(alert).toBe(true);
  expect(await app.roster.preferences.language(app.account.personId)).toBeUndefined();
});

test('the languages lead back to the settings', async () => {
  await talk.say('/settings');
  await talk.press(/^Language$/);
  expect(await talk.press(/^Settings$/)).toContain(title('en'));
});
