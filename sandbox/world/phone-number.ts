/** `+` and digits, whatever a client sent between them; undefined when no number can look like this. */
export function readPhone(text: string): string | undefined {
  const digits = text.replace(/\D/g, '');
  return /^[1-9]\d{6,14}$/.test(digits) ? `+${digits}` : undefined;
}

/** TL carries numbers without the plus. */
export function phoneDigits(phone: string): string {
  return phone.replace('+', '');
}
