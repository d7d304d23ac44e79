import { createRequire } from 'node:module';
import type * as pgliteTypes from '@electric-sql/pglite';
import type * as driverTypes from 'drizzle-orm/pglite';
import type * as migratorTypes from 'drizzle-orm/pglite/migrator';

// With the build of drizzle that `test/support/drizzle.ts` loads.
const require = createRequire(import.meta.url);
const pglite = require('@electric-sql/pglite') as typeof pgliteTypes;
const driver = require('drizzle-orm/pglite') as typeof driverTypes;
const migrator = require('drizzle-orm/pglite/migrator') as typeof migratorTypes;

export const { PGlite, types } = pglite;
export const { drizzle } = driver;
export const { migrate } = migrator;
