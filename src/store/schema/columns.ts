import { bigint, customType, timestamp } from 'drizzle-orm/pg-core';

export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });
/** A Telegram id, or another number of 64 bits. */
export const id = (name: string) => bigint(name, { mode: 'bigint' });
export const time = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
