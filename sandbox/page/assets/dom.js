/**
 * @typedef {Node | string | number | false | null | undefined} Child
 * @typedef {string | number | boolean | null | undefined} Value
 * @typedef {Record<string, Value | ((event: never) => void)>} Props
 */

/**
 * Makes an element. Functions among the props become listeners (`onclick`), `true` becomes an empty
 * attribute, `false` and `undefined` are skipped. Strings always become text nodes, so HTML in a message
 * or a name has no effect.
 *
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Props} [props]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') {
      element.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    } else if (value !== false && value !== undefined && value !== null) {
      element.setAttribute(name, value === true ? '' : `${value}`);
    }
  }
  element.append(...present(children));
  return element;
}

/**
 * Replaces the children of `parent`. Keeps `<details>` open and the focus, because the page is redrawn
 * while it is used. `data-key` matches old and new elements. When the focused element is gone, the one in
 * its place gets the focus.
 *
 * @param {Element} parent
 * @param {readonly Child[]} children
 */
export function refill(parent, children) {
  /** @returns {HTMLElement[]} */
  const keyed = () => [...parent.querySelectorAll('[data-key]')].filter(isHtml);
  const before = keyed();
  const at = before.findIndex((one) => one === document.activeElement);
  const key = before[at]?.dataset['key'];
  const open = new Map(
    [...parent.querySelectorAll('details')].map((one) => [one.dataset['key'], one.open]),
  );
  parent.replaceChildren(...present(children));
  for (const one of parent.querySelectorAll('details')) {
    one.open = open.get(one.dataset['key']) ?? one.open;
  }
  if (at === -1) return;
  const after = keyed();
  const again = after.find((one) => one.dataset['key'] === key) ?? after[at] ?? after.at(-1);
  again?.focus({ preventScroll: true });
}

/**
 * @param {Element} element
 * @returns {element is HTMLElement}
 */
function isHtml(element) {
  return element instanceof HTMLElement;
}

/**
 * Makes an inline element work as a button, because a real button cannot wrap over several lines.
 *
 * @template {HTMLElement} T
 * @param {T} element
 * @param {() => void} onPress
 * @returns {T}
 */
export function pressable(element, onPress) {
  element.tabIndex = 0;
  element.setAttribute('role', 'button');
  element.addEventListener('click', onPress);
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onPress();
  });
  return element;
}

/**
 * @param {readonly Child[]} children
 * @returns {(Node | string)[]}
 */
function present(children) {
  return children
    .filter((child) => child !== false && child !== null && child !== undefined && child !== '')
    .map((child) => (child instanceof Node ? child : String(child)));
}
