import { act } from './act.js';
import { h } from './dom.js';
import { part } from './feed.js';

/** @import { InlineAnswer } from '../../bot-api/person-chat.ts' */

/** The pause in typing after which the bot is asked. */
const PAUSE_MS = 300;

/**
 * The results of the bot's inline mode above the input, while it starts with `@bot `. A pressed result becomes
 * a message.
 *
 * @param {HTMLTextAreaElement} input
 */
export function inlineList(input) {
  const list = h('div', { class: 'commands', role: 'listbox', hidden: true });
  list.setAttribute('aria-label', 'Inline results');
  let timer = 0;
  let asked = '';

  const close = () => {
    clearTimeout(timer);
    asked = '';
    list.hidden = true;
    list.replaceChildren();
  };
  /** @param {InlineAnswer} answer */
  const add = (answer) => {
    const { id, results, button, nextOffset } = answer;
    const rows = results.map((result) =>
      row(titleOf(result), 'description' in result ? (result.description ?? '') : '', () => {
        input.value = '';
        input.dispatchEvent(new Event('input'));
        void act({ do: 'choose_inline', answer: id, result: result.id });
      }),
    );
    const more = row('More', '', () => {
      more.remove();
      void ask(asked, nextOffset);
    });
    const above = button && row(button.text, '', () => void press(id));
    list.append(...(above ? [above] : []), ...rows, ...(nextOffset ? [more] : []));
    list.hidden = list.childElementCount === 0;
  };
  /**
   * @param {string} query
   * @param {string} offset
   */
  const ask = async (query, offset) => {
    const answer = await act({ do: 'inline_query', query, offset });
    if (answer?.results && query === asked) add(/** @type {InlineAnswer} */ (answer));
  };

  return {
    list,
    suggest: () => {
      const query = queryIn(input.value);
      close();
      if (query === undefined) return;
      asked = query;
      timer = window.setTimeout(() => void ask(query, ''), PAUSE_MS);
    },
  };
}

/** @param {string} answer */
async function press(answer) {
  const pressed = await act({ do: 'press_inline', answer });
  if (pressed?.url) window.open(pressed.url, '_blank', 'noopener');
}

/**
 * @param {string} text
 * @returns {string | undefined} the text after `@bot `
 */
function queryIn(text) {
  const beginning = `@${part('bot')?.username} `;
  return text.startsWith(beginning) ? text.slice(beginning.length) : undefined;
}

/** @param {InlineAnswer['results'][number]} result */
function titleOf(result) {
  if (result.type === 'contact') {
    return [result.first_name, result.last_name].filter(Boolean).join(' ');
  }
  return 'title' in result && result.title ? result.title : result.type;
}

/**
 * @param {string} title
 * @param {string} note
 * @param {() => void} onPress
 */
function row(title, note, onPress) {
  return h(
    'div',
    { role: 'option', class: 'command', onclick: onPress },
    h('strong', {}, title),
    h('span', {}, note),
  );
}
