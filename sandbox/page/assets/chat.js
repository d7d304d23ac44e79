import { refill, h } from './dom.js';
import { messages, onChange } from './feed.js';
import { icon } from './icons.js';
import { onLanguage } from './language.js';
import { messageContent } from './message.js';
import { dayLabel } from './time.js';

/** @import { PageMessage } from '../page-parts.ts' */

/** Messages of one side within this time are drawn as a group. */
const GROUP_MS = 5 * 60_000;
/** Within this distance from the end the list follows new messages. */
const NEAR_END_PX = 120;
/** How long the day is shown over the messages after the visitor moved them. */
const DAY_MS = 1200;
const CALM = matchMedia('(prefers-reduced-motion: reduce)');

/**
 * The messages, and the button that jumps to the latest one.
 *
 * @param {HTMLElement} welcome shown while the chat is empty
 */
export function chatView(welcome) {
  const list = h('div', { class: 'messages', role: 'log', 'aria-label': 'Messages' });
  const scroller = h('div', { class: 'scroller', tabindex: '-1' }, list, welcome);
  const count = h('span', { class: 'count' });
  const jump = h(
    'button',
    { type: 'button', class: 'jump round', 'aria-label': 'To the latest message', hidden: true },
    icon('down'),
    count,
  );
  /** @type {Map<number, { message: PageMessage | undefined, element: HTMLElement }>} */
  const drawn = new Map();
  let atEnd = true;
  let lastTop = 0;
  let unseen = 0;

  const toEnd = (/** @type {ScrollBehavior} */ wanted) => {
    const behavior = CALM.matches ? 'instant' : wanted;
    scroller.scrollTo({ top: scroller.scrollHeight, behavior });
  };
  const look = () => {
    const { scrollTop, scrollHeight, clientHeight } = scroller;
    const near = scrollHeight - scrollTop - clientHeight < NEAR_END_PX;
    // Only scrolling up leaves the end. The list follows content that grows below it.
    atEnd = near || (atEnd && scrollTop >= lastTop);
    lastTop = scrollTop;
    if (atEnd) unseen = 0;
    jump.hidden = atEnd;
    const edge = scroller.getBoundingClientRect().top;
    for (const day of list.children) {
      day.firstElementChild?.classList.toggle('stuck', day.getBoundingClientRect().top < edge);
    }
    count.textContent = unseen > 0 ? String(unseen) : '';
  };
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let dayTimer;
  const showDay = () => {
    scroller.classList.add('moving');
    clearTimeout(dayTimer);
    dayTimer = setTimeout(() => scroller.classList.remove('moving'), DAY_MS);
  };
  const update = () => {
    const all = messages();
    welcome.hidden = all.length > 0;
    const last = all.at(-1);
    const isNew = last !== undefined && !drawn.has(last.id);
    const first = drawn.size === 0;
    if (isNew && !atEnd) unseen += all.filter(({ id }) => !drawn.has(id)).length;
    draw(all, drawn, list);
    if (isNew && (atEnd || last.from === 'person')) toEnd(first ? 'instant' : 'smooth');
    look();
  };

  scroller.addEventListener('scroll', look, { passive: true });
  for (const kind of ['wheel', 'touchmove']) {
    scroller.addEventListener(kind, showDay, { passive: true });
  }
  jump.addEventListener('click', () => toEnd('smooth'));
  // Loading pictures and edited messages must not push the end out of view.
  const stay = new ResizeObserver(() => {
    if (atEnd) toEnd('instant');
  });
  stay.observe(list);
  stay.observe(scroller);
  // Words and times of the app are parts of every message.
  onLanguage(() => {
    for (const [id, { element }] of drawn) drawn.set(id, { message: undefined, element });
    update();
  });
  onChange((changed) => {
    if ([...changed].some((name) => name.startsWith('message:'))) update();
  });
  return h('div', { class: 'chat-view' }, scroller, jump);
}

/**
 * @param {readonly PageMessage[]} all
 * @param {Map<number, { message: PageMessage | undefined, element: HTMLElement }>} drawn
 * @param {HTMLElement} list
 */
function draw(all, drawn, list) {
  const ids = new Set(all.map(({ id }) => id));
  for (const id of drawn.keys()) if (!ids.has(id)) drawn.delete(id);
  const days = Map.groupBy(all, ({ date }) => new Date(date).toDateString());
  const sections = [...days].map(([day, its]) => {
    const elements = its.map((message, at) => {
      const element = current(message, drawn);
      element.classList.toggle('first', !together(its[at - 1], message));
      element.classList.toggle('last', !together(message, its[at + 1]));
      return element;
    });
    return section(day, list, elements);
  });
  place(list, sections);
}

/**
 * The element of a message. It is redrawn only when the message changed.
 *
 * @param {PageMessage} message
 * @param {Map<number, { message: PageMessage | undefined, element: HTMLElement }>} drawn
 */
function current(message, drawn) {
  const known = drawn.get(message.id);
  if (known?.message === message) return known.element;
  const element =
    known?.element ??
    h('article', { class: `message ${message.from}`, 'data-message': message.id });
  const scrolled = [...element.querySelectorAll('.table-scroll')].map((one) => one.scrollLeft);
  refill(element, messageContent(message));
  for (const [at, one] of element.querySelectorAll('.table-scroll').entries()) {
    one.scrollLeft = scrolled[at] ?? 0;
  }
  drawn.set(message.id, { message, element });
  return element;
}

/**
 * @param {PageMessage | undefined} one
 * @param {PageMessage | undefined} next
 */
function together(one, next) {
  if (!one || !next || one.from !== next.from) return false;
  return Date.parse(next.date) - Date.parse(one.date) < GROUP_MS;
}

/**
 * @param {string} day
 * @param {HTMLElement} list
 * @param {readonly HTMLElement[]} elements
 */
function section(day, list, elements) {
  /** @type {HTMLElement | null} */
  const known = list.querySelector(`:scope > [data-day="${day}"]`);
  const label = known?.firstElementChild ?? h('h2', { class: 'day' });
  label.textContent = dayLabel(new Date(day), new Date());
  const box = known ?? h('section', { 'data-day': day });
  place(box, [label, ...elements]);
  return box;
}

/**
 * Makes `elements` the children of `parent`. Moves only misplaced ones, because screen readers read a
 * moved element again and it loses its focus.
 *
 * @param {Element} parent
 * @param {readonly Element[]} elements
 */
function place(parent, elements) {
  const strangers = [...parent.children].filter((child) => !elements.some((one) => one === child));
  for (const stranger of strangers) stranger.remove();
  for (const [at, element] of elements.entries()) {
    const there = parent.children[at];
    if (there !== element) parent.insertBefore(element, there ?? null);
  }
}
