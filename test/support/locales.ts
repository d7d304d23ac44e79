import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import { readLocales, type Locales } from '../../src/bot/kit/locale.ts';

/** Locales with few messages, by language; English has to be one of them. */
export function fewLocales(texts: Readonly<Record<string, string>>): Locales {
  const folder = mkdtempSync(path.join(tmpdir(), 'roster-locales-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [language, content] of Object.entries(texts)) {
    mkdirSync(path.join(folder, language));
    writeFileSync(path.join(folder, language, 'all.ftl'), content);
  }
  return readLocales(pathToFileURL(`${folder}/`));
}
