import { readFile } from 'node:fs/promises';
import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { OpenPage, PairingAttempt, PairingPages, PairingState } from '../accounts/roster.ts';
import { waitFor, type Clock } from '../runtime/clock.ts';
import type { FailureReason } from '../contacts/telegram-error.ts';
import { pageState, type PageState } from './page-state.ts';
import { readJson } from './read-json.ts';

/** How long a long poll waits for a change; below the idle timeouts of common proxies. */
const watchMs = 25_000;

/** Far above a password of 1,024 characters. */
const maxBodyBytes = 8 * 1024;

const input = {
  watch: z.object({ after: z.string().max(64) }),
  phone: z.object({ phone: z.string().max(40) }),
  code: z.object({ code: z.string().max(16) }),
  password: z.object({ password: z.string().max(1024) }),
  confirm: z.object({ signIn: z.string().max(64) }),
  nothing: z.object({}),
};

const assets = [
  ['/pair/page.css', 'pairing.css', 'text/css; charset=utf-8'],
  ['/pair/page.js', 'pairing.js', 'text/javascript; charset=utf-8'],
] as const;

const pagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export interface PairingPageOptions {
  readonly pages: PairingPages;
  /** The name of the bot, with its @. */
  readonly botName: () => string;
  readonly clock: Clock;
  /** The language for the Accept-Language header of a request. */
  readonly language: (accepted: string | undefined) => PageLanguage;
}

interface PageLanguage {
  /** An IETF tag. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  /** HTML by the name of its place in `pairing.html`. */
  readonly texts: () => Readonly<Record<string, string>>;
  say(reason: FailureReason): string;
}

/**
 * The page for entering a phone number, a login code and a password without sending them in a Telegram
 * message. The one-time token is in the fragment of the address, which browsers do not send, so that
 * it appears in no log and no link preview.
 */
export async function pairingPage(options: PairingPageOptions): Promise<Hono> {
  const { pages, botName, clock } = options;
  const app = new Hono();
  const languageOf = (c: Context): PageLanguage =>
    options.language(c.req.header('Accept-Language'));

  const template = await readFile(new URL('./page/pairing.html', import.meta.url), 'utf8');
  const documents = new Map<string, string>();
  app.get('/pair', (c) => {
    const language = languageOf(c);
    const html = documents.get(language.tag) ?? fill(template, language);
    documents.set(language.tag, html);
    const headers = { 'Content-Type': 'text/html; charset=utf-8', Vary: 'Accept-Language' };
    return c.body(html, 200, { ...headers, 'Content-Security-Policy': pagePolicy });
  });

  for (const [path, file, type] of assets) {
    const body = await readFile(new URL(`./page/${file}`, import.meta.url), 'utf8');
    const headers = { 'Content-Type': type, 'Content-Security-Policy': pagePolicy };
    app.get(path, (c) => c.body(body, 200, headers));
  }

  const stateOf = (c: Context, { attempt, person }: OpenPage): Promise<PageState> =>
    pageState(attempt.state, { person, bot: botName() }, (reason) => languageOf(c).say(reason));

  /** A request of the page. `run` returns why it has no state to show. */
  const act = <T>(
    path: string,
    shape: z.ZodType<T>,
    run: (page: OpenPage, body: T, c: Context) => Promise<void | 'elsewhere'>,
  ): void => {
    app.post(path, async (c) => {
      const page = await openPage(c, pages);
      if (!page) return c.json({ error: 'gone' }, 410);
      const body = shape.safeParse(await readJson(c.req.raw, maxBodyBytes));
      if (!body.success) return c.json({ error: 'input' }, 400);
      const error = await run(page, body.data, c);
      return error ? c.json({ error }, 409) : c.json(await stateOf(c, page));
    });
  };

  const watchers = new Watchers(clock);
  act('/pair/watch', input.watch, async (page, { after }, c) => {
    const { state } = page.attempt;
    if ((await stateOf(c, page)).version !== after) return;
    return watchers.waitForChange(page.attempt, state, c.req.raw.signal);
  });
  act('/pair/qr', input.nothing, ({ attempt }) => attempt.startQr());
  act('/pair/phone', input.phone, ({ attempt }, { phone }) => attempt.askCode(phone));
  act('/pair/code', input.code, ({ attempt }, { code }) => attempt.enterCode(code));
  act('/pair/password', input.password, ({ attempt }, { password }) =>
    attempt.enterPassword(password),
  );
  act('/pair/confirm', input.confirm, ({ attempt }, { signIn }) => attempt.confirm(signIn));
  act('/pair/refuse', input.nothing, ({ attempt }) => attempt.end());
  return app;
}

/** Puts the texts of a language into the places of the page. Throws for a place without a text. */
function fill(template: string, { tag, direction, texts }: PageLanguage): string {
  const values: Readonly<Record<string, string>> = { ...texts(), language: tag, direction };
  return template.replace(/\{\{([a-z-]+)\}\}/g, (_, name: string) => {
    const text = values[name];
    if (text === undefined) throw new Error(`The pairing page has no text for ${name}.`);
    return text;
  });
}

/** The page of a request: by its token, and from the browser that opened the link first. */
async function openPage(c: Context, pages: PairingPages): Promise<OpenPage | undefined> {
  const token = /^Bearer ([\w-]{20,64})$/.exec(c.req.header('Authorization') ?? '')?.[1];
  const browser = /^[\w-]{20,64}$/.exec(c.req.header('X-Pairing-Browser') ?? '')?.[0];
  return token && browser ? pages.open(token, browser) : undefined;
}

/** The long polls of pages, one per attempt. */
class Watchers {
  readonly #clock: Clock;
  readonly #replace = new WeakMap<PairingAttempt, () => void>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * Resolves when the state is no longer `from`, after `watchMs`, or when the browser left. `elsewhere`: a
   * newer poll waits for the same attempt.
   */
  async waitForChange(
    attempt: PairingAttempt,
    from: PairingState,
    disconnected: AbortSignal,
  ): Promise<void | 'elsewhere'> {
    this.#replace.get(attempt)?.();
    const end = Promise.withResolvers<void>();
    let isReplaced = false;
    const replace = (): void => {
      isReplaced = true;
      end.resolve();
    };
    this.#replace.set(attempt, replace);
    using _subscription = attempt.subscribe(() => end.resolve());
    disconnected.addEventListener('abort', () => end.resolve(), { once: true });
    // It may have changed while the QR code was drawn.
    if (attempt.state === from && !disconnected.aborted)
      await waitFor(this.#clock, watchMs, end.promise);
    if (isReplaced) return 'elsewhere';
    this.#replace.delete(attempt);
  }
}
