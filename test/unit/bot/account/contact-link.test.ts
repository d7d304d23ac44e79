import { expect, test } from 'vitest';
import { openPairedMemoryApp } from '../../../support/memory/memory-app.ts';
import { talkOf } from '../../../support/memory/talk.ts';

const zoe = { id: 11n, firstName: 'Zoe', phone: '+12025550101' };

test('/invite sends the link of the account as a picture, and a new one by its button', async () => {
  await using app = await openPairedMemoryApp([zoe]);
  const { say, press } = talkOf(app, app.me);
  expect(await say('/invite')).toMatchInlineSnapshot(`
    "Contact link of Max Muster

    https://t.me/contact/token0

    Anyone who opens this link or scans the picture can add you and write to you. It shows your name, not your number.
    It works until 2026-11-22 14:10 UTC.
    (picture)
    [Copy the link] [New link]"
  `);
  expect(app.me.readCode(app.me.latest())).toBe('https://t.me/contact/token0');
  expect(await press(/^New link$/)).toMatch(/t\.me\/contact\/token1/);
  expect(app.me.readCode(app.me.latest())).toBe('https://t.me/contact/token1');
});

test('a link of another account shows its user', async () => {
  await using app = await openPairedMemoryApp([zoe]);
  const { say } = talkOf(app, app.me);
  const link = `https://t.me/contact/${app.phone.elsewhere.contactTokenOf(zoe.id)}`;
  expect(await say(`/invite ${link}`)).toMatch(/^Zoe\n/);
  expect(await say(link)).toMatch(/^Zoe\n/);
  expect(await say('/invite zoe')).toMatchInlineSnapshot(
    `"/invite alone gives you a link that lets others add you. Send me a link you got, https://t.me/contact/…, to see whose it is."`,
  );
  expect(await say('https://t.me/contact/nothing')).toMatchInlineSnapshot(
    `
    "This contact link is too old or was never valid. Ask its owner for a new one.
    [Open contacts]"
  `,
  );
});
