import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';
import { streamSSE } from 'hono/streaming';
import { actionShape, perform } from './act.ts';
import { describeParts } from './page-parts.ts';
import type { PageJob } from './page-jobs.ts';
import type { PageSandbox } from './page-sandbox.ts';
import { mediaType, readQr } from './picture.ts';
import { streamChanges } from './stream-changes.ts';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};

export function pageRoutes(options: {
  readonly sandbox: PageSandbox;
  readonly visitor: bigint;
  readonly title?: string;
  readonly jobs?: readonly PageJob[];
}): Hono {
  const { sandbox, visitor, title = sandbox.bot.firstName, jobs = [] } = options;
  const chat = sandbox.botApi.chat(visitor);
  const isLoginCode = rememberLoginCodes((fileId) => chat.file(fileId));
  const app = new Hono();

  app.use(csrf());
  app.use(
    secureHeaders({
      contentSecurityPolicy: { defaultSrc: ["'self'"], imgSrc: ["'self'", 'data:'] },
      strictTransportSecurity: false,
    }),
  );
  // Errors of the simulated Telegram are sentences for the visitor.
  app.onError((error, c) => c.json({ error: error.message }, 409));

  app.get('/', async (c) => c.body(await asset('index.html'), 200, headers('html')));
  app.get('/:file{[a-z-]+\\.(css|js)}', async (c) => {
    const file = c.req.param('file');
    const body = await asset(file).catch(() => undefined);
    if (body === undefined) return c.notFound();
    return c.body(body, 200, headers(file.slice(file.lastIndexOf('.') + 1)));
  });
  app.get('/events', (c) =>
    streamSSE(c, (stream) =>
      streamChanges(
        stream,
        () => describeParts({ sandbox, visitor, title, jobs, isLoginCode }),
        (listener) => {
          const both = new DisposableStack();
          both.use(chat.subscribe(listener));
          both.use(sandbox.world.subscribe(listener));
          return both;
        },
      ),
    ),
  );
  app.post('/act', async (c) => {
    const action = actionShape.safeParse(await c.req.json());
    if (!action.success) return c.json({ error: 'The sandbox does not know this action.' }, 400);
    return c.json((await perform(action.data, sandbox, visitor)) ?? {});
  });
  app.post('/upload', async (c) => {
    const { file, caption, kind } = await c.req.parseBody();
    if (!(file instanceof File)) return c.json({ error: 'The request has no file.' }, 400);
    const text = typeof caption === 'string' && caption !== '' ? caption : undefined;
    const bytes = await file.bytes();
    if (kind === 'photo') chat.sendPhoto(bytes, text);
    else if (kind === 'sticker') chat.sendSticker(bytes);
    else if (kind === 'voice') chat.sendVoice(bytes, text);
    else {
      const mime = file.type || 'application/octet-stream';
      chat.sendFile({ name: file.name, mime, bytes, ...(text !== undefined && { caption: text }) });
    }
    return c.json({});
  });
  app.post('/scan', async (c) => {
    const { file } = await c.req.parseBody();
    const link = file instanceof File && readQr(Buffer.from(await file.arrayBuffer()));
    if (!link) return c.json({ error: 'There is no login code in this picture.' }, 400);
    sandbox.world.app(visitor).scanLogin(link);
    return c.json({});
  });
  // `?name=` downloads the file under that name. Without it the browser shows or plays it.
  app.get('/file/:id', (c) => {
    const bytes = chat.file(c.req.param('id'));
    const name = c.req.query('name');
    return c.body(new Uint8Array(bytes), 200, {
      'Content-Type': mediaType(bytes) ?? 'application/octet-stream',
      'Cache-Control': 'private, max-age=86400',
      ...(name && {
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      }),
    });
  });
  return app;
}

async function asset(name: string): Promise<string> {
  return readFile(new URL(`assets/${name}`, import.meta.url), 'utf8');
}

function headers(extension: string): Record<string, string> {
  return { 'Content-Type': TYPES[extension] ?? 'text/plain', 'Cache-Control': 'no-cache' };
}

/** Remembers the result for each file, because reading a QR code takes about 50 ms and files do not change. */
function rememberLoginCodes(file: (fileId: string) => Buffer): (fileId: string) => boolean {
  const known = new Map<string, boolean>();
  return (fileId) => {
    const isCode = known.get(fileId) ?? readQr(file(fileId))?.startsWith('tg://login') ?? false;
    known.set(fileId, isCode);
    return isCode;
  };
}
