import { join } from 'node:path/posix';
import postgres, { type Options, type Sql } from 'postgres';

/** Where a Postgres listens, as `net.connect` takes it. */
export type ServerAddress =
  { readonly path: string } | { readonly host: string; readonly port: number };

/**
 * The server that a URL names. As in libpq, a host that is a percent-encoded path is the folder of a Unix
 * socket.
 */
export function addressOf(url: string): ServerAddress {
  const { hostname, port } = new URL(url);
  const host = decodeURIComponent(hostname);
  if (host.startsWith('/')) return { path: join(host, `.s.PGSQL.${port || 5432}`) };
  return { host, port: Number(port || 5432) };
}

/** Opens a client of postgres.js. The library itself, unlike pg and libpq, reads no Unix socket from a URL. */
export function openClient(url: string, options: Options<Record<never, never>>): Sql {
  const address = addressOf(url);
  return postgres(url, {
    connect_timeout: 10,
    // Keeps postgres.js from closing idle connections every now and then.
    max_lifetime: null,
    // Drizzle reads arrays itself. With type fetching, a new connection that is lost at that moment rejects
    // a promise inside the library, which becomes an unhandled rejection.
    fetch_types: false,
    onnotice: () => undefined,
    ...options,
    ...('path' in address && { path: address.path }),
  });
}
