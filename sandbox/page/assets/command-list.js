import { h } from './dom.js';
import { part } from './feed.js';

/**
 * The bot's commands above the input: all of them by the menu button, or those that start with the typed
 * text. Enter sends the chosen command, Tab completes it.
 *
 * @param {HTMLTextAreaElement} input
 * @param {(text: string) => void} send
 */
export function commandList(input, send) {
  const list = h('div', { class: 'commands', id: 'commands', role: 'listbox', hidden: true });
  list.setAttribute('aria-label', 'Commands');
  let chosen = -1;

  /** @param {number} at */
  const choose = (at) => {
    chosen = at;
    for (const [index, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(index === at));
    }
    const option = list.children[at];
    if (option) {
      option.scrollIntoView({ block: 'nearest' });
      input.setAttribute('aria-activedescendant', option.id);
    } else input.removeAttribute('aria-activedescendant');
  };
  /**
   * @param {string} beginning
   * @param {number} first the initially chosen option
   */
  const open = (beginning, first) => {
    const fitting = (part('commands') ?? []).filter(({ command }) =>
      `/${command}`.startsWith(beginning.toLowerCase()),
    );
    list.replaceChildren(
      ...fitting.map(({ command, description }) => {
        const press = () => send(`/${command}`);
        return h(
          'div',
          { role: 'option', id: `command-${command}`, class: 'command', onclick: press },
          h('strong', {}, `/${command}`),
          h('span', {}, description),
        );
      }),
    );
    list.hidden = fitting.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    choose(first);
  };
  const close = () => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    choose(-1);
  };
  document.addEventListener('pointerdown', (event) => {
    const at = event.target;
    if (at instanceof Node && !list.contains(at) && !list.parentElement?.contains(at)) close();
  });

  return {
    list,
    close,
    toggle: () => {
      if (!list.hidden) return close();
      open('/', 0);
      input.focus();
    },
    suggest: () => {
      if (/^\/\w*$/.test(input.value)) open(input.value, 0);
      else close();
    },
    /**
     * @param {KeyboardEvent} event
     * @returns {boolean} whether the list handled the key
     */
    takeKey: (event) => {
      if (list.hidden) return false;
      const count = list.childElementCount;
      const command = list.children[chosen]?.firstElementChild?.textContent;
      if (event.key === 'ArrowDown') choose((chosen + 1) % count);
      else if (event.key === 'ArrowUp') choose((chosen - 1 + count) % count);
      else if (event.key === 'Escape') close();
      else if (event.key === 'Tab' && command) {
        input.value = `${command} `;
        input.dispatchEvent(new Event('input'));
      } else if (event.key === 'Enter' && !event.shiftKey && command) send(command);
      else return false;
      event.preventDefault();
      return true;
    },
  };
}
