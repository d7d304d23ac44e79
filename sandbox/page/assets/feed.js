/** @import { PageMessage, PageParts } from '../page-parts.ts' */

/** @type {Map<string, unknown>} */
let parts = new Map();
/** @type {Set<(changed: ReadonlySet<string>) => void>} */
const listeners = new Set();

/**
 * A part as the server last sent it; undefined before the first event.
 *
 * @template {keyof PageParts} K
 * @param {K} name
 * @returns {PageParts[K] | undefined}
 */
export function part(name) {
  return /** @type {PageParts[K] | undefined} */ (parts.get(name));
}

/**
 * The messages, oldest first. An unchanged message is the same object on every call.
 *
 * @returns {PageMessage[]}
 */
export function messages() {
  return [...parts]
    .filter(([name]) => name.startsWith('message:'))
    .map(([, message]) => /** @type {PageMessage} */ (message))
    .toSorted((one, other) => one.id - other.id);
}

/**
 * @param {readonly (keyof PageParts)[]} names
 * @param {() => void} listener called when one of the parts changed
 */
export function onParts(names, listener) {
  onChange((changed) => {
    if (names.some((name) => changed.has(name))) listener();
  });
}

/**
 * @param {(changed: ReadonlySet<string>) => void} listener
 * @returns {() => void} ends the listening
 */
export function onChange(listener) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/**
 * Starts to listen to the server. The browser reconnects by itself.
 *
 * @param {(connected: boolean) => void} onConnection
 */
export function openFeed(onConnection) {
  const source = new EventSource('/events');
  source.addEventListener('open', () => onConnection(true));
  source.addEventListener('error', () => onConnection(false));
  source.addEventListener('all', (event) => {
    const gone = parts.keys();
    parts = new Map();
    take(event, gone);
  });
  source.addEventListener('some', (event) => take(event, []));
}

/**
 * @param {MessageEvent<string>} event
 * @param {Iterable<string>} alreadyGone
 */
function take(event, alreadyGone) {
  /** @type {{ set?: Record<string, unknown>, gone?: string[] }} */
  const { set = {}, gone = [] } = JSON.parse(event.data);
  for (const name of gone) parts.delete(name);
  for (const [name, value] of Object.entries(set)) parts.set(name, value);
  const changed = new Set([...alreadyGone, ...gone, ...Object.keys(set)]);
  for (const listener of listeners) listener(changed);
}
