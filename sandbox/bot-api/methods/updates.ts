import { isIP } from 'node:net';
import type { BotAccount } from '../account/bot-account.ts';
import { badRequest, BotApiError } from '../bot-api-error.ts';
import type { Upload } from '../files/upload.ts';
import { optional } from '../shape/object.ts';
import { refine, flag, integer, list, oneOf, refused, text, type Shape } from '../shape/shape.ts';
import { UPDATE_KINDS } from '../updates/update-kinds.ts';
import { defineMethod, type Params } from './method.ts';

/** core.telegram.org/bots/api#setwebhook */
const PORTS: readonly string[] = ['', '443', '80', '88', '8443'];
const MAX_CONNECTIONS = 40;

const kinds = optional(list(oneOf(...UPDATE_KINDS)));
const noCertificate: Shape<Upload> = refused('certificates are not simulated');

/** Accepts plain HTTP only for this machine, for the server of a test. */
function checkWebhookUrl(url: string): string {
  if (!URL.canParse(url)) throw badRequest('bad webhook: invalid webhook URL specified');
  const { protocol, hostname, port, href } = new URL(url);
  if (protocol === 'http:' && (hostname === 'localhost' || hostname.startsWith('127.')))
    return href;
  if (protocol !== 'https:') {
    throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
  }
  if (!PORTS.includes(port)) {
    throw badRequest('bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443');
  }
  if (!hostname.includes('.') && isIP(hostname) === 0) {
    throw badRequest('bad webhook: Failed to resolve host: Name or service not known');
  }
  return href;
}

const secret = refine(
  refine(text(), (token) => /^[\w-]*$/u.test(token), 'secret token contains unallowed characters'),
  (token) => token.length >= 1 && token.length <= 256,
  'secret token must have 1 to 256 characters',
);

/** Methods that deliver updates to the bot. */
export function updateMethods(account: BotAccount) {
  const { updates, webhook, longPoll } = account;
  return {
    getUpdates: defineMethod<Params<'getUpdates'>>(
      {
        offset: optional(integer()),
        limit: optional(integer(1, 100)),
        timeout: optional(integer(0)),
        allowed_updates: kinds,
      },
      ({ offset = 0, limit = 100, timeout = 0, allowed_updates: allowed }, { hangUp }) => {
        if (webhook.isSet) {
          throw new BotApiError(
            409,
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
          );
        }
        if (allowed) updates.allow(allowed);
        return longPoll.getUpdates(offset, limit, timeout, hangUp);
      },
    ),
    setWebhook: defineMethod<Params<'setWebhook'>>(
      {
        url: text(),
        certificate: optional(noCertificate),
        ip_address: optional(text()),
        max_connections: optional(integer(1, 100)),
        allowed_updates: kinds,
        drop_pending_updates: optional(flag()),
        secret_token: optional(secret),
      },
      (given) => {
        const url = given.url === '' ? undefined : checkWebhookUrl(given.url);
        if (given.drop_pending_updates) updates.clear();
        if (given.allowed_updates) updates.allow(given.allowed_updates);
        const maxConnections = given.max_connections ?? MAX_CONNECTIONS;
        if (url !== undefined) longPoll.interrupt();
        webhook.set(
          url === undefined ? undefined : { url, secret: given.secret_token, maxConnections },
        );
        return true;
      },
    ),
    deleteWebhook: defineMethod<Params<'deleteWebhook'>>(
      { drop_pending_updates: optional(flag()) },
      (given) => {
        webhook.set(undefined);
        if (given.drop_pending_updates) updates.clear();
        return true;
      },
    ),
    getWebhookInfo: defineMethod<object>({}, () => {
      const { allowed } = updates;
      return { ...webhook.info(), ...(allowed.length > 0 && { allowed_updates: allowed }) };
    }),
  };
}
