import { describe, expect, test } from 'vitest';
import { readTextLink, writtenLink } from '../../../../src/contacts/text/text-links.ts';

const phone = '+447911123456';

describe('readTextLink', () => {
  test.each([
    'https://wa.me/447911123456',
    'wa.me/447911123456.',
    'https://api.whatsapp.com/send?text=a&phone=%2B447911123456',
    'https://t.me/+447911123456',
    'https://t.me/%2B447911123456',
    'tg://resolve?phone=447911123456',
    'whatsapp://send?phone=447911123456',
    'viber://chat?number=%2B447911123456',
    'sgnl://signal.me/#p/+447911123456',
    'https://signal.me/#p/+447911123456',
    'tel://+44-7911-123456',
    'tel:7911123456;phone-context=+44',
    'skype:+447911123456?call',
    'sms:00447911123456',
    'callto://+44(7911)%20123456/',
  ])('%s leads to a number', (link) => {
    expect(readTextLink(link)).toEqual({ kind: 'phone', phone });
  });

  test('keeps a number without a country code as it is', () => {
    expect(readTextLink('tel:07911123456')).toEqual({ kind: 'phone', phone: '07911123456' });
  });

  test('takes 7 to 15 digits for a number', () => {
    const kinds = [6, 7, 15, 16].map((count) => readTextLink(`tel:${'1'.repeat(count)}`).kind);
    expect(kinds).toEqual(['website', 'phone', 'phone', 'website']);
    const national = [6, 7, 15, 16].map(
      (count) => readTextLink(`tel:0${'1'.repeat(count - 1)}`).kind,
    );
    expect(national).toEqual(['website', 'phone', 'phone', 'website']);
  });

  test('leads to accounts of Telegram', () => {
    const zoe = { kind: 'username', username: 'zoe_m' };
    expect(readTextLink('https://www.t.me/zoe_m)')).toEqual(zoe);
    expect(readTextLink('telegram.me/zoe_m')).toEqual(zoe);
    expect(readTextLink('tg://resolve?domain=zoe_m')).toEqual(zoe);
    expect(readTextLink('tg://user?id=5')).toEqual({ kind: 'id', id: '5' });
  });

  test.each([
    ['https://t.me/news/12', 'a message of a channel'],
    ['https://t.me/447911123456', 'no username, and no number without its plus'],
    ['https://t.me/joinchat/AAAA', 'an invitation'],
    ['https://example.org/447911123456', 'another site'],
    ['https://wa.me/', 'no number'],
    ['https://', 'no link'],
  ])('%s is a website: %s', (link) => {
    expect(readTextLink(link)).toEqual({ kind: 'website' });
  });

  test('knows accounts of other services', () => {
    for (const link of ['https://www.instagram.com/zoe', 'skype:zoe.m?chat', 'vk.com/zoe'])
      expect(readTextLink(link)).toEqual({ kind: 'other_account' });
    expect(readTextLink('https://notinstagram.com/zoe')).toEqual({ kind: 'website' });
  });
});

test('writtenLink finds links up to the next blank', () => {
  const links = (text: string) => [...text.matchAll(writtenLink)].map(([link]) => link);
  expect(links('Zoe https://a.org/b, t.me/zoe and <tg:user?id=5>')).toEqual([
    'https://a.org/b,',
    't.me/zoe',
    'tg:user?id=5',
  ]);
  expect(links('tel:+44 7911 123456, at.me/zoe, skype: zoe')).toEqual([]);
});
