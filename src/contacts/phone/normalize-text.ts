import { foldDigits } from './fold-digits.ts';
import { normalizeForm } from './normalize-form.ts';

/**
 * Converts the digits, punctuation and blanks of every script to ASCII: `٠` to `0`, `–` to `-`, `［` to `(`,
 * `＋` to `+`. Removes invisible characters and superscripts; keeps line breaks and tabs.
 */
export function normalizeText(text: string): string {
  if (/^[\n\r\t -Z^-z]*$/.test(text)) return text;
  const normalized = normalizeForm(text.replace(/[⁰¹²³⁴-⁹₀-₉]+/g, ' '), 'NFKC')
    .replace(/[➕✚✙]/gu, '+')
    .replace(/\p{Cf}|\p{Variation_Selector}|\p{Co}|\u034F|\u115F|\u1160|\u20E3|\u3164/gu, '')
    .replace(/[^\P{Cc}\n\r\t]/gu, '')
    .replace(/[\p{Pd}\u2043\u2212\u2500\u2501\u02D7\u30FC\uFF70]/gu, '-')
    .replace(/\p{Ps}/gu, '(')
    .replace(/\p{Pe}/gu, ')')
    .replace(/[\u00B7\u2022\u2027\u2219\u22C5\u30FB\u3002\uFF0E\u06D4]/g, '.')
    .replace(/[\u2044\u2215\u29F8]/g, '/')
    .replace(/[\u060C\u3001]/g, ',')
    .replace(/[\u061B\u037E]/g, ';')
    .replace(/[\u2018\u2019\u201A\u201B\u02BC\u2032]/g, "'")
    .replace(/[\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033]/g, '"')
    .replace(/[^\S\n\r\t]|\u2800/gu, ' ');
  return foldDigits(normalized);
}
