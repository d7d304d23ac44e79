/** Resolves the escapes of a plain value (`\n`, `\,`, `\;`, and Apple's `\:`). */
export function unescapeValue(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\([\s\S])/g, (_, escaped: string) =>
    escaped === 'n' || escaped === 'N' ? '\n' : escaped,
  );
}

/**
 * The components of a value like `Family;Given;...`, escapes resolved. `commas`: from 3.0 on a comma inside
 * a component of a name separates several values of it; they come back with a space between.
 */
export function splitValue(text: string, commas: 'separate' | 'text'): readonly string[] {
  if (!text.includes('\\')) {
    return (commas === 'separate' ? text.replaceAll(',', ' ') : text).split(';');
  }
  const components = [''];
  for (const [token] of text.matchAll(/\\[\s\S]|[^\\;,]+|[\s\S]/g)) {
    if (token === ';') components.push('');
    else {
      const written = token === ',' && commas === 'separate' ? ' ' : unescapeValue(token);
      components.push(components.pop() + written);
    }
  }
  return components;
}

/** The values of a list with commas between them, escapes resolved. */
export function splitList(text: string): readonly string[] {
  return text.split(/(?<!\\),/).map(unescapeValue);
}
