/** What the rest of the program uses of `phone/`, the one reader of phone numbers. */
export { countryOf, formatPhone, isPlanned } from './phone/numbering.ts';
export type {
  Country,
  OtherReading,
  PhoneProblem,
  PhoneRead,
  ReadingOrder,
} from './phone/phone-result.ts';
export { phoneReadings, readPhone } from './phone/read-phone.ts';
