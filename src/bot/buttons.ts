import { z } from 'zod';
import { button, countField, idField, keyField } from './button.ts';

/**
 * Everything that can be pressed. In one place, because a button is drawn by one feature and answered
 * by another, and because their names must not clash.
 */
export const buttons = {
  /** Draws a saved view again. */
  list: button('list', z.tuple([keyField])),
  page: button('page', z.tuple([keyField, countField])),
  sort: button('sort', z.tuple([keyField, z.enum(['name', 'last_seen'])])),
  filter: button(
    'filter',
    z.tuple([keyField, z.enum(['all', 'mutual', 'online', 'no_phone', 'deleted'])]),
  ),
  /** Everybody in the current account, from nothing. */
  contacts: button('contacts', z.tuple([])),
  /** View and contact. */
  card: button('card', z.tuple([keyField, idField])),
  askDelete: button('ask', z.tuple([keyField, idField])),
  delete: button('delete', z.tuple([keyField, idField])),
  /** A change of an import. */
  keepName: button('keep', z.tuple([keyField])),
  pair: button('pair', z.tuple([])),
  pairingPage: button('page-link', z.tuple([])),
  cancelPairing: button('stop', z.tuple([])),
  /** An account. */
  unpair: button('unpair', z.tuple([keyField])),
  keepPaired: button('stay', z.tuple([])),
  /** An account, and a user who may get its number. */
  askShare: button('offer', z.tuple([keyField, idField])),
  share: button('share', z.tuple([keyField, idField])),
  notNow: button('later', z.tuple([keyField, idField])),
  moreOffers: button('offers', z.tuple([])),
} as const;
