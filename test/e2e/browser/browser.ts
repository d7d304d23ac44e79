import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

/** Starts headless Chromium from its npm package, with the fonts of that package and of DejaVu, which has Arabic letters. */
export async function openBrowser(): Promise<Browser> {
  const home = await unpacked();
  const fonts = await fontsOf(home);
  return chromium.launch({
    executablePath: join(home, 'chromium'),
    // Chromium's own sandbox does not work for root, which CI often is.
    args: ['--no-sandbox', '--font-render-hinting=none'],
    env: { ...process.env, FONTCONFIG_FILE: fonts },
  });
}

/**
 * The folder of the unpacked browser, one for each version and user. The package unpacks in place and
 * takes a half-written file for a whole one, so parallel tests would start a broken browser: it unpacks
 * into a folder of this process, which is renamed when it is complete.
 */
async function unpacked(): Promise<string> {
  const user = process.getuid?.() ?? 'me';
  const home = join(tmpdir(), `chromium-of-sparticuz-${await version()}-${user}`);
  if (existsSync(home)) return home;
  const fresh = await mkdtemp(join(tmpdir(), 'chromium-'));
  const before = process.env.TMPDIR;
  process.env.TMPDIR = fresh;
  await sparticuz.executablePath();
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  await rename(fresh, home).catch(async () => {
    // Another process has unpacked it.
    await rm(fresh, { recursive: true });
  });
  return home;
}

/** Writes the configuration of the fonts. Fonts of the system would make pictures differ. */
async function fontsOf(home: string): Promise<string> {
  const dejavu = dirname(
    createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  );
  const folders = [join(home, 'fonts'), dejavu].map((folder) => `<dir>${folder}</dir>`);
  const prefer =
    '<alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>';
  const cache = `<cachedir>${join(home, 'font-cache')}</cachedir>`;
  const file = join(home, `fonts-${process.pid}.conf`);
  await writeFile(file, `<fontconfig>${folders.join('')}${prefer}${cache}</fontconfig>`);
  return file;
}

async function version(): Promise<string> {
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const file = await readFile(join(main, '..', '..', 'package.json'), 'utf8');
  return (JSON.parse(file) as { version: string }).version;
}
