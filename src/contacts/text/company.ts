import { trimMarks } from './text-name.ts';

/** Legal forms behind the name of a company, without dots. Add a country's forms here. */
const formsBehind =
  'Ltd|LTD|ltd|Limited|LLC|llc|LLP|PLC|plc|Inc|INC|inc|Corp|CORP|Corporation|Co|Company|GmbH|gmbh|GMBH|mbH|AG|KG|UG|OHG|GbR|eK|SA|' +
  'SARL|Sarl|SASU|EURL|SL|SLU|SpA|SPA|Srl|SRL|BV|NV|AB|ApS|Oy|Oyj|sp z oo|Sp z oo|sro|Kft|Zrt|doo|Pty|Pvt|Lda|Ltda|' +
  'Sdn Bhd|Tbk|AŞ|Şti';
/** Legal forms before the name. */
const formsBefore = 'ООО|ОАО|ПАО|ЗАО|АО|ТОВ|ТОО';
const behind = new RegExp(`\\S[ ,]+(?:${formsBehind})$`, 'u');
const before = new RegExp(`^(?:${formsBefore})[ «"„“]`, 'u');
const unspaced = /(?:公司|株式会社|有限会社|주식회사)$|^(?:株式会社|有限会社|주식회사)/u;

/** In characters; the text before may be a sentence. */
const maxCompany = 60;

/**
 * Whether a text is the name of a company with its legal form.
 *
 * @example
 * isCompany('Meier & Söhne GmbH'); // true
 */
export function isCompany(text: string): boolean {
  if (text.length > maxCompany) return false;
  const plain = text
    .replaceAll('.', '')
    .replace(/\bA\/S$/, 'AS')
    .trim();
  return behind.test(plain) || before.test(plain) || unspaced.test(plain);
}

const separator = /\s+[/|·•\p{Pd}]\s+|[,，;；](?!\s*(?:ltd|inc|llc)\b)\s*/giu;
const bracketed = /\s*[(（]([^()（）]{3,60})[)）]\s*$/u;

/** A name without the company beside it. */
export interface NameAndCompany {
  readonly name: string;
  /** Empty if there is none. */
  readonly company: string;
}

/** Takes the company out of `Zoe / ACME Ltd`, unless it is the whole name. */
export function splitCompany(text: string): NameAndCompany {
  const inBrackets = bracketed.exec(text);
  if (inBrackets && inBrackets.index > 0 && isCompany(inBrackets[1] ?? '')) {
    return { name: text.slice(0, inBrackets.index), company: inBrackets[1] ?? '' };
  }
  const pieces = text.split(separator);
  const companies = pieces.filter(isCompany);
  const [company] = companies;
  if (company === undefined || companies.length > 1 || pieces.length < 2)
    return { name: text, company: '' };
  const at = text.indexOf(company);
  const rest =
    at === 0
      ? text.slice(company.length)
      : `${text.slice(0, at)}${text.slice(at + company.length)}`;
  return { name: trimMarks(rest), company };
}
