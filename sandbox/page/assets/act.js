/** @import { ButtonAnswer, InlineAnswer } from '../../bot-api/person-chat.ts' */
import { toast } from './toast.js';

/**
 * Performs an action in the sandbox. Shows an error as a toast and returns `undefined` for it.
 *
 * @param {{ do: string } & Record<string, unknown>} action an action of `act.ts`
 * @returns {Promise<Partial<ButtonAnswer & InlineAnswer> | undefined>}
 */
export async function act(action) {
  return post('/act', JSON.stringify(action), { 'Content-Type': 'application/json' });
}

/**
 * @param {File} file
 * @param {{ kind?: 'file' | 'photo' | 'sticker' | 'voice' }} [as]
 * @returns {Promise<boolean>} whether it was sent
 */
export async function upload(file, { kind = 'file' } = {}) {
  const form = new FormData();
  form.set('file', file);
  form.set('kind', kind);
  return (await post('/upload', form)) !== undefined;
}

/**
 * @param {File} picture
 * @returns {Promise<boolean>} whether Telegram accepted a login code in it
 */
export async function scanPicture(picture) {
  const form = new FormData();
  form.set('file', picture);
  return (await post('/scan', form)) !== undefined;
}

/**
 * @param {string} path
 * @param {BodyInit} body
 * @param {HeadersInit} [headers]
 * @returns {Promise<Record<string, never> | undefined>}
 */
async function post(path, body, headers = {}) {
  try {
    const response = await fetch(path, { method: 'POST', body, headers });
    const answer = await response.json();
    if (response.ok) return answer;
    toast(answer.error, { kind: 'error' });
  } catch {
    toast('The sandbox does not answer. Is it still running?', { kind: 'error' });
  }
  return undefined;
}

/**
 * @param {string} text
 * @param {string} [what] the start of the toast
 */
export async function copy(text, what = 'Copied') {
  try {
    await navigator.clipboard.writeText(text);
    toast(`${what} to the clipboard`);
  } catch {
    // Without https or permission there is no clipboard. The toast shows the text to select.
    toast(text);
  }
}
