import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Hono, type Context } from 'hono';
import QRCode from 'qrcode';
import { z } from 'zod';
import type { PairingAttempt, PairingState, Pairings } from '../accounts/roster.ts';
import { waitFor, type Clock } from '../runtime/clock.ts';
import type { FailureReason } from '../contacts/telegram-error.ts';
import type { CodeSent } from '../contacts/sign-in.ts';

/** How long a long poll waits for a change; below the idle timeouts of common proxies. */
const watchMs = 25_000;

const input = {
  watch: z.object({ after: z.string().max(64) }),
  phone: z.object({ phone: z.string().max(40) }),
  code: z.object({ code: z.string().max(16) }),
  password: z.object({ password: z.string().max(1024) }),
};

const assets = [
  ['/pair', 'pairing.html', 'text/html; charset=utf-8'],
  ['/pair/page.css', 'pairing.css', 'text/css; charset=utf-8'],
  ['/pair/page.js', 'pairing.js', 'text/javascript; charset=utf-8'],
] as const;

/**
 * The page for entering a phone number, a login code and a password without sending them in a Telegram
 * message. The one-time token is in the fragment of the address, which browsers do not send, so that
 * it appears in no log and no link preview.
 */
export async function pairingPage(options: {
  readonly pairing: Pairings;
  readonly clock: Clock;
  readonly say: (reason: FailureReason) => string;
}): Promise<Hono> {
  const { pairing, clock, say } = options;
  const app = new Hono();

  for (const [path, file, type] of assets) {
    const body = await readFile(new URL(`./page/${file}`, import.meta.url), 'utf8');
    app.get(path, (c) => c.body(body, 200, { 'Content-Type': type, ...headers }));
  }

  const act = <T>(
    path: string,
    shape: z.ZodType<T>,
    run: (attempt: PairingAttempt, body: T) => Promise<void>,
  ): void => {
    app.post(path, async (c) => {
      const token = bearer(c);
      const attempt = token && (await pairing.byPageToken(token));
      if (!attempt) return c.json({ error: 'gone' }, 410, headers);
      const body = shape.safeParse(await c.req.json().catch(() => undefined));
      if (!body.success) return c.json({ error: 'input' }, 400, headers);
      await run(attempt, body.data);
      return c.json(await pageState(attempt.state, say), 200, headers);
    });
  };

  act('/pair/watch', input.watch, async (attempt, { after }) => {
    const { state } = attempt;
    if ((await pageState(state, say)).version === after) await waitForChange(attempt, state, clock);
  });
  act('/pair/qr', z.object({}), (attempt) => attempt.startQr());
  act('/pair/phone', input.phone, (attempt, { phone }) => attempt.askCode(phone));
  act('/pair/code', input.code, (attempt, { code }) => attempt.enterCode(code.replace(/\D/g, '')));
  act('/pair/password', input.password, (attempt, { password }) => attempt.enterPassword(password));
  return app;
}

const headers = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

function bearer(c: Context): string | undefined {
  return /^Bearer ([\w-]{20,})$/.exec(c.req.header('Authorization') ?? '')?.[1];
}

/** Resolves when the state is no longer `from`, or after `watchMs`. */
async function waitForChange(
  attempt: PairingAttempt,
  from: PairingState,
  clock: Clock,
): Promise<void> {
  const change = Promise.withResolvers<void>();
  using _subscription = attempt.subscribe(() => change.resolve());
  // It may have changed while the QR code was drawn.
  if (attempt.state !== from) return;
  await waitFor(clock, watchMs, change.promise);
}

/** The state that the page shows; `version` changes with it. `picture` is a data URL. */
export type PageState = { readonly version: string } & PageView;

type PageView =
  | ({ readonly kind: 'choose' | 'ended' } & Problem)
  | { readonly kind: 'qr'; readonly picture: string }
  | ({ readonly kind: 'code'; readonly phone: string } & CodeSent & Problem)
  | ({ readonly kind: 'password'; readonly hint: string | undefined } & Problem)
  | { readonly kind: 'paired'; readonly name: string };

interface Problem {
  readonly problem: string | undefined;
}

async function pageState(
  state: PairingState,
  say: (reason: FailureReason) => string,
): Promise<PageState> {
  const problem = 'problem' in state && state.problem ? say(state.problem) : undefined;
  switch (state.kind) {
    case 'choose':
    case 'ended':
      return versioned({ kind: state.kind, problem });
    case 'qr': {
      const picture = await QRCode.toDataURL(state.qr.link, { margin: 1, width: 528 });
      return versioned({ kind: 'qr', picture });
    }
    case 'code':
      return versioned({ kind: 'code', phone: state.phone, ...state.sent, problem });
    case 'password':
      return versioned({ kind: 'password', hint: state.hint, problem });
    case 'paired':
      return versioned({ kind: 'paired', name: state.account.owner.firstName });
  }
}

function versioned(view: PageView): PageState {
  const version = createHash('sha256').update(JSON.stringify(view)).digest('base64url');
  return { ...view, version };
}
