import { bigint, customType, timestamp } from '../drizzle/drizzle.ts';

export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });
/** A Telegram id, or another 64-bit number. */
export const id = (name: string) => bigint(name, { mode: 'bigint' });
export const time = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
