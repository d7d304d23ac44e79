import { intField } from '../mtproto/tl/fields.ts';
import type { TlObject } from '../mtproto/tl/value.ts';

const maxPageSize = 100;
/** "When 0 is provided the limit will often default to an intermediate value like ~20" (api/offsets). */
const defaultPageSize = 20;

/** The `limit` of a call, between 1 and 100. */
export function pageLimit(args: TlObject): number {
  const limit = intField(args, 'limit');
  return limit <= 0 ? defaultPageSize : Math.min(limit, maxPageSize);
}
