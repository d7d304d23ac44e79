import type { Server } from 'node:http';

/**
 * Headers of every answer; a route that shows a page replaces the content policy.
 *
 * @param options.isPublic whether people reach the server over https: browsers then use nothing else for a
 *   year
 */
export function securityHeaders({
  isPublic,
}: {
  readonly isPublic: boolean;
}): Readonly<Record<string, string>> {
  return {
    'Cache-Control': 'no-store',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    ...(isPublic && { 'Strict-Transport-Security': 'max-age=31536000' }),
  };
}

const statuses: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
};

/** Answers what is no HTTP request, or arrives too slowly, with the headers too: Node sends none. */
export function answerMalformed(server: Server, headers: Headers): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // An answer that was begun cannot be replaced.
    if (!socket.writable || ('bytesWritten' in socket && socket.bytesWritten !== 0)) {
      socket.destroy();
      return;
    }
    const status = statuses[error.code ?? ''] ?? '400 Bad Request';
    const lines = [...headers].map(([name, value]) => `${name}: ${value}`);
    socket.end(
      [`HTTP/1.1 ${status}`, 'Connection: close', 'Content-Length: 0', ...lines, '', ''].join(
        '\r\n',
      ),
      () => socket.destroy(),
    );
  });
}
