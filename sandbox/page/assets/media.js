import { copy } from './act.js';
import { avatar, nameOf } from './avatar.js';
import { openDialog } from './dialog.js';
import { h } from './dom.js';
import { icon } from './icons.js';

/** @import { PageMessage } from '../page-parts.ts' */

/** No picture in the chat is wider or higher than this. */
const LARGEST_PX = 340;

/**
 * A picture that opens large.
 *
 * @param {string} fileId
 * @param {string} alt
 * @param {{ width: number, height: number }} [size] so that its place is kept while it loads
 */
export function picture(fileId, alt, size) {
  const src = `/file/${encodeURIComponent(fileId)}`;
  const enlarge = () =>
    openDialog(alt, () => [h('img', { class: 'enlarged', src, alt })], { wide: true });
  return h(
    'button',
    { type: 'button', class: 'picture', 'aria-label': `Enlarge: ${alt}`, onclick: enlarge },
    h('img', { src, alt, ...(size && shownSize(size)) }),
  );
}

/**
 * @param {{ width: number, height: number }} size
 * @returns {{ width: number, height: number }} the same shape, small enough for the chat
 */
export function shownSize({ width, height }) {
  const scale = Math.min(1, LARGEST_PX / width, LARGEST_PX / height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** @param {{ name: string, fileId: string | undefined, size?: number }} file */
export function documentRow({ name, fileId, size }) {
  const href = fileId && `/file/${encodeURIComponent(fileId)}?name=${encodeURIComponent(name)}`;
  return h(
    href ? 'a' : 'div',
    { class: 'document', href, download: href && name },
    h('span', { class: 'document-icon' }, icon(href ? 'download' : 'file')),
    h(
      'span',
      { class: 'document-name' },
      h('bdi', {}, name),
      size !== undefined && h('small', {}, bytes(size)),
    ),
  );
}

/** @param {NonNullable<PageMessage['contact']>} contact */
export function contactCard(contact) {
  const name = nameOf(contact);
  const press = () => void copy(contact.phone, 'Number copied');
  return h(
    'div',
    { class: 'contact-card' },
    avatar(contact.userId ?? '0', name),
    h(
      'span',
      {},
      h('strong', {}, h('bdi', {}, name)),
      h('button', { type: 'button', class: 'inline-link', onclick: press }, contact.phone),
    ),
  );
}

/** @param {number} count */
function bytes(count) {
  if (count < 1024) return `${count} B`;
  if (count < 1024 * 1024) return `${(count / 1024).toFixed(1)} KB`;
  return `${(count / 1024 / 1024).toFixed(1)} MB`;
}
