import { readFile } from 'node:fs/promises';
import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { PageInput, PageStep, PairingPage, PairingPages } from '../accounts/roster.ts';
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
  const { pages, botName } = options;
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

  const stateOf = (c: Context, { person }: PairingPage, step: PageStep): Promise<PageState> =>
    pageState(step, { person, bot: botName() }, (reason) => languageOf(c).say(reason));

  /** A request of the page. `run` resolves with what the page shows next, or with why it shows nothing. */
  const act = <T>(
    path: string,
    shape: z.ZodType<T>,
    run: (page: PairingPage, body: T, c: Context) => Promise<PageStep | 'elsewhere'>,
  ): void => {
    app.post(`/pair/${path}`, async (c) => {
      const page = await openPage(c, pages);
      if (!page) return c.json({ error: 'gone' }, 410);
      const body = shape.safeParse(await readJson(c.req.raw, maxBodyBytes));
      if (!body.success) return c.json({ error: 'input' }, 400);
      const step = await run(page, body.data, c);
      return step === 'elsewhere'
        ? c.json({ error: step }, 409)
        : c.json(await stateOf(c, page, step));
    });
  };

  act('watch', input.watch, async (page, { after }, c) => {
    const { version } = await stateOf(c, page, page.step);
    return version === after ? page.waitForChange(watchMs, c.req.raw.signal) : page.step;
  });
  const enter = <T>(
    kind: PageInput['kind'],
    shape: z.ZodType<T>,
    inputOf: (body: T) => PageInput,
  ) => act(kind, shape, (page, body, c) => page.enter(inputOf(body), c.req.raw.signal));
  enter('qr', input.nothing, () => ({ kind: 'qr' }));
  enter('phone', input.phone, (body) => ({ kind: 'phone', ...body }));
  enter('code', input.code, (body) => ({ kind: 'code', ...body }));
  enter('password', input.password, (body) => ({ kind: 'password', ...body }));
  enter('confirm', input.confirm, (body) => ({ kind: 'confirm', ...body }));
  enter('refuse', input.nothing, () => ({ kind: 'refuse' }));
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
async function openPage(c: Context, pages: PairingPages): Promise<PairingPage | undefined> {
  const token = /^Bearer ([\w-]{20,64})$/.exec(c.req.header('Authorization') ?? '')?.[1];
  const browser = /^[\w-]{20,64}$/.exec(c.req.header('X-Pairing-Browser') ?? '')?.[0];
  return token && browser ? pages.open(token, browser) : undefined;
}
