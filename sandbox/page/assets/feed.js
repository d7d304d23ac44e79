/** @import { PageMessage, PageParts } from '../page-parts.ts' */

/** @type {Map<string, unknown>} */
let parts = new Map();
/** @type {Set<(changed: ReadonlySet<string>) => void>} */
const listeners = new Set();

/**
 * A part as the server last sent it; before the first event there is none.
 *
 * @template {keyof PageParts} K
 * @param {K} name
 * @returns {PageParts[K] | undefined}
 */
export function part(name) {
  return /** @type {PageParts[K] | undefined} */ (parts.get(name));
}

/**
 * The chat, oldest first. A message that did not change is the same object as before.
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
 * @param {() => void} listener called when one of them changed
 */
export function onParts(names, listener) {
  onChange((changed) => {
    if (names.some((name) => changed.has(name))) listener();
  });
}

/** @param {(changed: ReadonlySet<string>) => void} listener */
export function onChange(listener) {
  listeners.add(listener);
}

/**
 * Listens to the server from now on; the browser itself comes back after a lost connection.
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
