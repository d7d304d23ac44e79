import { createRequire } from 'node:module';
import type * as ormTypes from 'drizzle-orm';
import type * as pgTypes from 'drizzle-orm/pg-core';
import type * as migratorTypes from 'drizzle-orm/postgres-js/migrator';

/*
 * The build of drizzle that the program loads. Its ES modules would be a second copy: it takes each worker half a second
 * to load them, and the two copies find out slowly that the objects of the other are theirs.
 */
const require = createRequire(import.meta.url);
// `require` returns `any`: the types of the modules, which are the same for both builds.
const orm = require('drizzle-orm') as typeof ormTypes;
const pg = require('drizzle-orm/pg-core') as typeof pgTypes;
const migrator = require('drizzle-orm/postgres-js/migrator') as typeof migratorTypes;

export const { DrizzleQueryError, asc, eq, getTableColumns, getTableName, is, sql } = orm;
export const { PgArray, PgDialect, PgTable } = pg;
export const { migrate } = migrator;
