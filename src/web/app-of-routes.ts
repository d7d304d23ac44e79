import type { HttpBindings } from '@hono/node-server';
import { Hono, type MiddlewareHandler } from 'hono';
import type { Log } from '../runtime/log.ts';
import { callerAddress } from './caller-address.ts';
import type { RequestLimits } from './request-limits.ts';

export interface WebRoutes {
  /** Routes whose callers prove themselves before they cost anything: no limits per address. */
  readonly trusted: readonly Hono[];
  readonly routes: readonly Hono[];
}

interface AppOptions {
  /** Whether requests come through a reverse proxy. */
  readonly isPublic: boolean;
  /** Served from the start on. */
  readonly always: readonly Hono[];
  readonly log: Log;
}

/** The routes that are `served`; without them, the program still starts. */
export function appOf(
  { isPublic, always, log }: AppOptions,
  limits: RequestLimits,
  served?: WebRoutes,
): Hono {
  const app = new Hono();
  for (const one of served?.trusted ?? []) app.route('/', one);
  app.use(limitCallers(limits, { isProxied: isPublic }));
  for (const one of [...always, ...(served?.routes ?? [])]) app.route('/', one);
  if (!served) {
    app.notFound((c) => c.text('The program is starting. Try again.', 503, { 'Retry-After': '5' }));
  }
  app.onError((error, c) => {
    // Without the path, which is untrusted input.
    log.error({ err: error, method: c.req.method }, 'A web request failed');
    return c.text('Something went wrong here. Nothing was changed; try again in a minute.', 500);
  });
  return app;
}

function limitCallers(
  limits: RequestLimits,
  { isProxied }: { readonly isProxied: boolean },
): MiddlewareHandler<{ Bindings: HttpBindings }> {
  return async (c, next) => {
    const remote = c.env.incoming.socket.remoteAddress;
    // Without a proxy, the caller itself wrote this header.
    const forwarded = isProxied ? c.req.header('X-Forwarded-For') : undefined;
    using entered = limits.enter(callerAddress(remote, forwarded));
    if (!entered) return c.text('Too many requests. Wait a moment.', 429, { 'Retry-After': '5' });
    // Awaited here: the request counts until it is answered.
    return await next();
  };
}
