import { h } from './dom.js';
import { icon } from './icons.js';
import { richText } from './rich-text.js';

/** @import { RichBlockTable } from '@grammyjs/types/rich.js' */

/** Cells up to this many characters do not wrap, so that numbers stay readable. */
const NO_WRAP_CHARACTERS = 17;

/** Up to this width nothing readable is hidden. */
const SLACK_PX = 6;

/**
 * A table that scrolls inside its bubble on a narrow screen and shows that it scrolls.
 *
 * @param {Pick<RichBlockTable, 'cells' | 'caption' | 'is_bordered' | 'is_striped' | 'is_compact'>} block
 * @param {number} message
 */
export function table(block, message) {
  const styles = [
    'table',
    block.is_bordered && 'bordered',
    block.is_striped && 'striped',
    block.is_compact && 'compact',
  ];
  const headRows = block.cells.findIndex((row) => !row.every((cell) => cell.is_header));
  const groups = groupsOf(block.cells);
  const rows = block.cells.map((row, at) =>
    h(
      'tr',
      { class: rowClass(groups, at) },
      ...row.map((cell) => {
        const lies = `${cell.align ?? 'left'} ${cell.valign ?? 'middle'}`;
        const drawn = h(
          cell.is_header ? 'th' : 'td',
          { class: lies, colspan: cell.colspan, rowspan: cell.rowspan },
          ...richText(cell.text, message),
        );
        drawn.classList.toggle('tight', drawn.textContent.length <= NO_WRAP_CHARACTERS);
        drawn.classList.toggle('hidden', cell.text === undefined);
        return drawn;
      }),
    ),
  );
  const split = headRows === -1 ? rows.length : headRows;
  const scroller = h(
    'div',
    { class: 'table-scroll' },
    h(
      'table',
      { class: styles.filter(Boolean).join(' ') },
      block.caption && h('caption', {}, ...richText(block.caption, message)),
      split > 0 && h('thead', {}, ...rows.slice(0, split)),
      h('tbody', {}, ...rows.slice(split)),
    ),
  );
  const box = h('div', { class: 'table-box' }, scroller, more(scroller));
  watchEdges(scroller, box);
  return box;
}

/**
 * The group number of each row. Rows that share a spanning cell form a group and are striped together.
 *
 * @param {RichBlockTable['cells']} cells
 */
function groupsOf(cells) {
  let group = 0;
  let end = 0;
  return cells.map((row, at) => {
    if (at >= end) group += 1;
    end = Math.max(end, at + 1, ...row.map((cell) => at + (cell.rowspan ?? 1)));
    return group;
  });
}

/**
 * @param {readonly number[]} groups
 * @param {number} at
 */
function rowClass(groups, at) {
  const group = groups[at] ?? 0;
  const names = [
    group % 2 === 0 && 'even',
    groups[at - 1] === group ? 'goes-on' : 'starts',
    groups[at + 1] === group && 'to-go-on',
  ];
  return names.filter(Boolean).join(' ');
}

/** @param {HTMLElement} scroller */
function more(scroller) {
  const press = () => scroller.scrollBy({ left: scroller.clientWidth * 0.7 });
  return h(
    'button',
    { type: 'button', class: 'table-more', 'aria-label': 'Show more columns', onclick: press },
    icon('right'),
  );
}

/**
 * Marks the sides of `box` where columns are hidden.
 *
 * @param {HTMLElement} scroller
 * @param {HTMLElement} box
 */
function watchEdges(scroller, box) {
  const look = () => {
    const hidden = scroller.scrollWidth - scroller.clientWidth;
    // In right-to-left messages scrollLeft counts down from 0.
    const at = Math.abs(scroller.scrollLeft);
    box.classList.toggle('more-before', at > SLACK_PX);
    box.classList.toggle('more-after', hidden - at > SLACK_PX);
    // Only a scrolling table must be reachable by keyboard.
    if (hidden > SLACK_PX) scroller.tabIndex = 0;
    else scroller.removeAttribute('tabindex');
  };
  scroller.addEventListener('scroll', look, { passive: true });
  new ResizeObserver(look).observe(scroller);
}
