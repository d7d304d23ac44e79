import { scanPicture } from './act.js';
import { openDialog } from './dialog.js';
import { h } from './dom.js';
import { toast } from './toast.js';

/**
 * Scans a login code that is not in this chat, e.g. on the pairing page, from a pasted picture or a file.
 */
export function scanElsewhere() {
  const field = h('input', {
    type: 'file',
    accept: 'image/png',
    'aria-label': 'Picture of the code',
    onchange: () => void scan(field.files?.[0]),
  });
  const dialog = openDialog('Scan a login code', () => [
    h('p', {}, 'Copy the picture of the code where it is shown, and paste it here.'),
    h('label', { class: 'field' }, h('span', {}, 'Or choose a PNG file with it'), field),
  ]);
  dialog.addEventListener('paste', (event) => void scan(event.clipboardData?.files[0]));

  /** @param {File | undefined} picture */
  const scan = async (picture) => {
    if (!picture) return;
    dialog.close();
    if (await scanPicture(picture)) toast(SCANNED);
  };
}

export const SCANNED = 'Scanned. The new device is signed in, or asks for your password.';
