import type { Locator, Page } from 'playwright-core';

/** A visitor of the demo page: what they tap and send, and what they see after each. */
export class Visitor {
  readonly taps: string[] = [];
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Taps the last button with this label, and waits until the last message of the bot has this text. */
  async tap(label: string | RegExp, text: string | RegExp): Promise<void> {
    this.taps.push(String(label));
    await this.#page.getByRole('button', { name: label, exact: true }).last().click();
    await this.screen(text).waitFor();
  }

  /** Taps a button outside the chat. */
  async tapOutside(button: Locator): Promise<void> {
    this.taps.push((await button.textContent()) ?? '');
    await button.click();
  }

  /** Sends a message, and waits likewise. */
  async send(words: string, text: string | RegExp): Promise<void> {
    const input = this.#page.getByRole('combobox', { name: 'Message' });
    await input.fill(words);
    await input.press('Enter');
    await this.screen(text).waitFor();
  }

  /** Sends a file, and waits likewise. */
  async sendFile(name: string, content: string, text: string | RegExp): Promise<void> {
    const chosen = this.#page.waitForEvent('filechooser');
    await this.#page.getByRole('button', { name: 'Attach' }).click();
    await this.#page.getByRole('menuitem', { name: /^File/ }).click();
    const file = { name, mimeType: 'text/csv', buffer: Buffer.from(content) };
    await (await chosen).setFiles(file);
    await this.screen(text).waitFor();
  }

  /** The last message of the bot, if it has this text. */
  screen(text: string | RegExp): Locator {
    return this.#page.locator('.message.bot').last().filter({ hasText: text });
  }

  /** The height of the last message with its keyboard, in points. */
  height(): Promise<number> {
    const last = this.#page.locator('.message.bot').last();
    return last.evaluate((one) => one.getBoundingClientRect().height);
  }
}
