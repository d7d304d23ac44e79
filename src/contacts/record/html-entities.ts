const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
]);

/** In a vCard, the semicolon may be escaped. */
const entity = /&(?:#(\d{1,6})|#x([\da-f]{1,5})|(amp|lt|gt|quot|apos|nbsp))\\?;/gi;

/** Decodes HTML entities, which web programs leave in exports: `O&#039;Brien`, `Smith &amp; Sons`. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(entity, (written, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named.get(name.toLowerCase()) ?? written;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    const isText = code >= 0x20 && (code < 0xd800 || code > 0xdfff);
    return isText ? String.fromCodePoint(code) : written;
  });
}
