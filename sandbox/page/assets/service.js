import { act, copy } from './act.js';
import { h, refill } from './dom.js';
import { onParts, part } from './feed.js';
import { icon } from './icons.js';
import { clockTime, dayLabel, fullTime } from './time.js';
import { toast } from './toast.js';

/** @typedef {{ from: 'Telegram' | 'SMS', date: string, text: string, allow: boolean }} Notice */

/**
 * Telegram's own chat on the visitor's phone (login codes and export requests), and text messages with
 * codes.
 *
 * @param {{ isSeen: () => boolean, onUnread: (count: number) => void, show: () => void }} options
 */
export function serviceTab({ isSeen, onUnread, show }) {
  const list = h('div', { class: 'notices', role: 'log', 'aria-label': 'Messages of Telegram' });
  /** @type {number | undefined} */
  let known;
  let seen = 0;
  let withdraw = () => {};

  const look = () => {
    if (isSeen()) {
      seen = known ?? 0;
      withdraw();
    }
    onUnread((known ?? 0) - seen);
  };
  const update = () => {
    const notices = all();
    const last = notices.at(-1);
    refill(list, notices.length > 0 ? drawByDay(notices) : [nothingYet()]);
    const isNews = known !== undefined && notices.length > known;
    if (known === undefined) seen = notices.length;
    known = notices.length;
    look();
    list.scrollTop = list.scrollHeight;
    if (isNews && last && !isSeen()) {
      withdraw = toast(`${last.from}: ${last.text.split('\n')[0]}`, {
        action: { label: 'Show', onPress: show },
      });
    }
  };
  onParts(['service', 'sms'], update);
  return { body: list, look };
}

/** @returns {Notice[]} */
function all() {
  const service = (part('service') ?? []).map(({ date, text, allowsTakeout }) => {
    return { from: /** @type {const} */ ('Telegram'), date, text, allow: allowsTakeout };
  });
  const sms = (part('sms') ?? []).map(({ date, text }) => {
    return { from: /** @type {const} */ ('SMS'), date, text, allow: false };
  });
  return [...service, ...sms].toSorted((one, other) => one.date.localeCompare(other.date));
}

/** @param {readonly Notice[]} notices */
function drawByDay(notices) {
  const days = Map.groupBy(notices, ({ date }) => new Date(date).toDateString());
  return [...days].flatMap(([day, its]) => [
    h('h3', { class: 'day' }, dayLabel(new Date(day), new Date())),
    ...its.map(draw),
  ]);
}

/** @param {Notice} notice */
function draw({ from, date, text, allow }) {
  const sent = new Date(date);
  return h(
    'article',
    { class: 'notice' },
    h('small', { class: 'notice-from' }, from),
    h('p', { dir: 'auto' }, ...withCodes(text)),
    allow &&
      h(
        'button',
        {
          type: 'button',
          class: 'filled',
          'data-key': `allow-${date}`,
          onclick: () => void act({ do: 'allow_takeout' }),
        },
        'Allow',
      ),
    h('time', { class: 'meta', datetime: date, title: fullTime(sent) }, clockTime(sent)),
  );
}

/**
 * Turns the codes in a text into buttons that copy them.
 *
 * @param {string} text
 */
function withCodes(text) {
  return text.split(/(\b\d{5,6}\b)/).map((piece, at) => {
    if (at % 2 === 0) return piece;
    const press = () => void copy(piece, 'Code copied');
    return h('button', { type: 'button', class: 'code', title: 'Copy', onclick: press }, piece);
  });
}

function nothingYet() {
  return h(
    'div',
    { class: 'nothing' },
    h('span', { class: 'avatar plain' }, icon('plane')),
    h(
      'p',
      {},
      'Login codes and requests arrive here, as they do in the Telegram app on your phone.',
    ),
  );
}
