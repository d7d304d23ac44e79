/** Normalizes a number to `+` and digits; undefined when it cannot be a phone number. */
export function readPhone(text: string): string | undefined {
  const digits = text.replace(/\D/g, '');
  return /^[1-9]\d{6,14}$/.test(digits) ? `+${digits}` : undefined;
}

/** TL has numbers without the plus. */
export function phoneDigits(phone: string): string {
  return phone.replace('+', '');
}
