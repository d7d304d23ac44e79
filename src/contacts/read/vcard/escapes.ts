/** Resolves the escapes of a value: `\n`, `\,`, `\;`, and Apple's `\:`. */
export function unescapeValue(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\([\s\S])/g, (_, escaped: string) =>
    escaped === 'n' || escaped === 'N' ? '\n' : escaped,
  );
}

/**
 * Splits a value such as `Family;Given;…` into components and resolves escapes. `commas`: since version 3.0, a
 * comma separates several values of a name's component, which are joined with a space.
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

/** Splits a comma-separated list and resolves escapes. */
export function splitList(text: string): readonly string[] {
  return text.split(/(?<!\\),/).map(unescapeValue);
}
