import type { PageInput, PageStep, PairingPages } from '../../src/accounts/roster.ts';

/** A link in a browser, whose random value it has. */
export interface OpenedLink {
  readonly token: string;
  readonly browser?: string;
}

const stays = new AbortController().signal;

/**
 * Enters inputs on the pairing page of a link, each in a request of its own. Returns what the page shows then; undefined
 * if the link is void, or not for this browser.
 */
export async function enterPage(
  pages: PairingPages,
  { token, browser = 'a-browser-with-a-random-value' }: OpenedLink,
  ...inputs: readonly PageInput[]
): Promise<PageStep | undefined> {
  let step = (await pages.open(token, browser))?.step;
  for (const input of inputs) step = await (await pages.open(token, browser))?.enter(input, stays);
  return step;
}
