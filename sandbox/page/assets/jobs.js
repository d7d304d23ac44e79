import { act, upload } from './act.js';
import { h, refill } from './dom.js';
import { messages, onChange, part } from './feed.js';
import { icon } from './icons.js';
import { phoneExport } from './phone-export.js';
import { toast } from './toast.js';

/** @import { PageParts } from '../page-parts.ts' */
/** @typedef {PageParts['jobs'][number]} PageJob */
/** @typedef {PageJob['steps'][number]} JobStep */

/** How long a step waits for its button. */
const PATIENCE_MS = 10_000;
/** Between two taps, so that the visitor sees each. */
const PACE_MS = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 450;

/** Jobs that the page offers above the input and does with one tap each: it sends, attaches and taps as the visitor would. */
export function jobStrip() {
  const strip = h('div', { class: 'jobs', role: 'group', 'aria-label': 'Try this', hidden: true });
  /** @type {Set<string>} */
  const done = new Set();
  let busy = '';
  let isStarted = false;
  let isWanted = true;

  const draw = () => {
    const paired = (part('devices') ?? []).length > 0;
    const wanted = paired ? 'after_pairing' : 'before_pairing';
    const jobs = (part('jobs') ?? []).filter(({ offered }) => offered === wanted);
    strip.hidden = !isWanted || !isStarted || jobs.length === 0;
    refill(strip, [
      h('span', { class: 'jobs-title', 'aria-hidden': 'true' }, 'Try'),
      // What was not tried yet comes first.
      ...jobs.toSorted((one, other) => Number(isDone(one)) - Number(isDone(other))).map(chip),
      h(
        'button',
        { type: 'button', class: 'job-close', 'aria-label': 'Hide suggestions', onclick: close },
        icon('close'),
      ),
    ]);
  };
  /** @param {PageJob} job */
  const isDone = ({ label }) => done.has(label);
  const close = () => {
    isWanted = false;
    draw();
  };
  /** @param {PageJob} job */
  const chip = (job) =>
    h(
      'button',
      {
        type: 'button',
        class: isDone(job) ? 'job done' : 'job',
        'data-key': `job-${job.label}`,
        'aria-busy': busy === job.label && 'true',
        disabled: busy !== '',
        onclick: () => void run(job),
      },
      isDone(job) && icon('check'),
      job.label,
    );
  /** @param {PageJob} job */
  const run = async (job) => {
    busy = job.label;
    draw();
    const went = await perform(job);
    busy = '';
    if (went) done.add(job.label);
    else toast('The next step is not there. Go on in the chat.');
    draw();
    strip.scrollLeft = 0;
  };
  onChange((changed) => {
    if (changed.has('jobs') || changed.has('devices')) draw();
  });
  return {
    strip,
    /** @param {{ isStarted: boolean }} now */
    update: (now) => {
      if (now.isStarted === isStarted) return;
      isStarted = now.isStarted;
      draw();
    },
  };
}

/**
 * @param {PageJob} job
 * @returns {Promise<boolean>} whether all was done
 */
async function perform({ steps, answer = [] }) {
  let since = messages().at(-1)?.id ?? 0;
  for (const step of steps) {
    if ('press' in step) {
      if (!(await press(step.press, answer, since))) return false;
      continue;
    }
    since = messages().at(-1)?.id ?? 0;
    if (!(await send(step))) return false;
  }
  return true;
}

/** @param {Exclude<JobStep, { press: unknown }>} step */
async function send(step) {
  if ('act' in step) return (await act(step.act)) !== undefined;
  if ('attach' in step) return upload(phoneExport(part('people') ?? [], part('book')));
  return (await act({ do: 'say', text: step.say })) !== undefined;
}

/**
 * @param {readonly string[]} labels
 * @param {readonly string[]} answer labels of what is tapped first, when it is there
 * @param {number} since the id of the last message before those that are looked through
 * @returns {Promise<boolean>} whether there was such a button
 */
async function press(labels, answer, since) {
  const look = () => buttonIn(answer, since) ?? buttonIn(labels, since);
  (await appears(look))?.classList.add('tapped');
  await new Promise((resolve) => setTimeout(resolve, PACE_MS));
  // The message may have been drawn anew meanwhile.
  const button = await appears(look);
  if (!button) return false;
  const label = button.textContent ?? '';
  // Another message may change before the bot has answered this.
  const drawn = nextChange(button.closest('.message')?.getAttribute('data-message') ?? '');
  button.scrollIntoView({ block: 'nearest' });
  button.click();
  button.classList.remove('tapped');
  await drawn;
  return labels.includes(label) || press(labels, answer, since);
}

/**
 * The last button with one of these labels: the one below a message rather than one inside it.
 *
 * @param {readonly string[]} labels
 * @param {number} since
 */
function buttonIn(labels, since) {
  const fresh = [...document.querySelectorAll('.message.bot')].filter(
    (one) => Number(one.getAttribute('data-message')) > since,
  );
  return fresh
    .flatMap((one) => [...one.querySelectorAll('button')])
    .findLast((one) => labels.includes(one.textContent ?? '') && one.ariaBusy !== 'true');
}

/**
 * Resolves at the next change of a message, or when there is none for long.
 *
 * @param {string} [message] the id of the only one that counts
 */
function nextChange(message = '') {
  /** @param {string} name */
  const counts = (name) =>
    message === '' ? name.startsWith('message:') : name === `message:${message}`;
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PATIENCE_MS);
    const stop = onChange((changed) => {
      if (![...changed].some(counts)) return;
      clearTimeout(timer);
      stop();
      resolve(undefined);
    });
  });
}

/**
 * Waits until something is there.
 *
 * @template T
 * @param {() => T | undefined} look
 * @returns {Promise<T | undefined>} undefined when it does not come
 */
async function appears(look) {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const found = look();
    if (found !== undefined || performance.now() > until) return found;
    await nextChange();
  }
}
