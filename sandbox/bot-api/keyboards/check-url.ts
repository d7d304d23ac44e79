import { badRequest } from '../bot-api-error.ts';

/**
 * Checks and completes a link like `td/telegram/LinkManager.cpp`. `what` starts the error. Unlike TDLib
 * it also refuses local addresses, because only this machine could open them.
 */
export function checkUrl(what: string, url: string): string {
  const invalid = (reason: string): Error =>
    badRequest(`${what} URL '${url}' is invalid: ${reason}`);
  const scheme = /^([a-z][a-z\d+.-]*):\/\//iu.exec(url)?.[1]?.toLowerCase();
  if (scheme === 'tg') {
    if (!/^tg:\/\/[\w-]+(?:[?/].*)?$/iu.test(url)) throw invalid('Wrong tg URL');
    return `tg${url.slice(2)}`;
  }
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') {
    throw invalid('Unsupported URL protocol');
  }
  const full = scheme === undefined ? `http://${url}` : url;
  if (!URL.canParse(full)) throw invalid(url === '' ? 'URL host is empty' : 'Wrong HTTP URL');
  const { hostname, href } = new URL(full);
  const isLocal =
    hostname.startsWith('127.') || hostname.endsWith('.localhost') || hostname === '[::1]';
  if (isLocal || (!hostname.includes('.') && !hostname.startsWith('['))) {
    throw invalid('Wrong HTTP URL');
  }
  return href;
}

export function checkHttpsUrl(what: string, url: string): string {
  if (!/^https:\/\//iu.test(url)) {
    throw badRequest(`${what} URL '${url}' is invalid: Only HTTPS links are allowed`);
  }
  return checkUrl(what, url);
}
