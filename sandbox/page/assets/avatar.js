import { h } from './dom.js';

const HUES = [212, 262, 330, 12, 32, 152, 186];
const graphemes = new Intl.Segmenter();

/**
 * A colored disc with initials. The color depends on the id.
 *
 * @param {string} id
 * @param {string} name
 * @param {{ online?: boolean, size?: 'small' | 'large' }} [options]
 */
export function avatar(id, name, { online = false, size } = {}) {
  const hue = HUES[Number(BigInt(id) % BigInt(HUES.length))] ?? 212;
  const disc = h(
    'span',
    { class: `avatar ${size ?? ''} ${online ? 'online' : ''}`, 'aria-hidden': 'true' },
    initials(name),
  );
  disc.style.setProperty('--hue', String(hue));
  return disc;
}

/** @param {string} name */
function initials(name) {
  const words = name.split(/\s+/).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const first = letter(words.at(0));
  return (words.length > 1 ? first + letter(words.at(-1)) : first).toUpperCase() || '?';
}

/** @param {string | undefined} word */
function letter(word = '') {
  for (const { segment } of graphemes.segment(word)) return segment;
  return '';
}

/**
 * @param {{ firstName: string, lastName?: string | undefined }} person
 */
export function nameOf({ firstName, lastName = '' }) {
  return `${firstName} ${lastName}`.trim() || 'Deleted account';
}
