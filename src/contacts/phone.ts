/** The parts the rest of the program uses of `phone/`, the one reader of phone numbers. */
export { countryOf, formatPhone, fitsNumberingPlan } from './phone/numbering.ts';
export type {
  Country,
  OtherReading,
  PhoneProblem,
  PhoneResult,
  ReadingOrder,
} from './phone/phone-result.ts';
export { phoneReadings, readPhone } from './phone/read-phone.ts';
