import { copy } from './act.js';
import { avatar, nameOf } from './avatar.js';
import { openDialog } from './dialog.js';
import { h } from './dom.js';
import { icon } from './icons.js';

/** @import { PageMessage } from '../page-parts.ts' */

/** The maximum width and height of a picture in the chat. */
const MAX_PICTURE_PX = 340;

/**
 * A picture that opens enlarged.
 *
 * @param {string} fileId
 * @param {string} alt
 * @param {{ width: number, height: number }} [size] reserves its place while it loads
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
 * @returns {{ width: number, height: number }} the size scaled down for the chat
 */
export function shownSize({ width, height }) {
  const scale = Math.min(1, MAX_PICTURE_PX / width, MAX_PICTURE_PX / height);
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
      size !== undefined && h('small', {}, formatBytes(size)),
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
function formatBytes(count) {
  if (count < 1024) return `${count} B`;
  if (count < 1024 * 1024) return `${(count / 1024).toFixed(1)} KB`;
  return `${(count / 1024 / 1024).toFixed(1)} MB`;
}

/** Only stills are shown. */
const STICKER_PX = 180;

/** @param {NonNullable<PageMessage['sticker']>} sticker */
export function stickerView({ fileId, emoji = 'Sticker', isStill, width, height }) {
  if (!isStill) return h('span', { class: 'service-line' }, `${emoji} (moving sticker)`);
  const scale = STICKER_PX / Math.max(width, height);
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  return h('img', { src: `/file/${encodeURIComponent(fileId)}`, alt: emoji, ...size });
}

/** @param {NonNullable<PageMessage['voice']>} voice */
export function voicePlayer({ fileId, seconds }) {
  return h('audio', {
    src: `/file/${encodeURIComponent(fileId)}`,
    controls: true,
    preload: 'none',
    'aria-label': `Voice message, ${seconds} s`,
  });
}
