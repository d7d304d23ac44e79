import type { InputRichBlock } from 'grammy/types';
import type { Screen } from '../../src/bot/kit/blocks.ts';
import { loadLocales } from '../../src/bot/kit/locale.ts';
import { flatten as flattenRich, type PlainText } from '../../src/bot/kit/plain-text.ts';
import { renderPlain, type PlainMessage } from '../../src/bot/kit/render-plain.ts';
import { renderRich } from '../../src/bot/kit/render-rich.ts';
import type { Text } from '../../src/bot/kit/text.ts';

export const { english } = loadLocales();

export function plain(text: Text): string {
  return english.plain(text);
}

export function flatten(text: Text): PlainText {
  return flattenRich(english.rich(text));
}

/** A screen both ways. */
export function rendered(screen: Screen): PlainMessage & { readonly rich: InputRichBlock[] } {
  return { ...renderPlain(screen, english), rich: renderRich(screen, english) };
}
