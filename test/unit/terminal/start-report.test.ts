import { expect, test } from 'vitest';
import { startReport } from '../../../src/terminal/start-report.ts';

const app = { url: 'http://127.0.0.1:8080', botName: 'roster_bot', claimLink: undefined };
const settings = { databaseUrl: undefined, dataDir: './data', publicUrl: undefined };

test('the report says where data, bot and page are, and how to stop', () => {
  expect(startReport(app, settings).split('\n')).toEqual([
    'Roster is running.',
    '  Database  its own Postgres in data/postgres',
    '  Bot       @roster_bot, https://t.me/roster_bot',
    '  Page      http://127.0.0.1:8080 (for pairing, on this machine only)',
    '  Stop      Ctrl-C',
  ]);
});

test('a bot without an owner comes with its claim link', () => {
  const claimLink = 'https://t.me/roster_bot?start=claim-x';
  expect(startReport({ ...app, claimLink }, settings)).toMatch(
    /no owner yet.*\n {2}https:\/\/t\.me\/roster_bot\?start=claim-x$/,
  );
});

test('a database is named without its password, and the page by its public address', () => {
  const report = startReport(app, {
    ...settings,
    databaseUrl: 'postgres://me:secret@db.example:6432/contacts',
    publicUrl: 'https://roster.example',
  });
  expect(report).toContain('Postgres at db.example:6432, database contacts');
  expect(report).toContain('https://roster.example (listening at http://127.0.0.1:8080)');
  expect(report).not.toContain('secret');
});

test('a database on a Unix socket is named by its folder', () => {
  const databaseUrl = 'postgres://me:secret@%2Frun%2Fpostgresql/contacts';
  expect(startReport(app, { ...settings, databaseUrl })).toContain('Postgres at /run/postgresql,');
});
