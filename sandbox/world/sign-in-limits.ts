import { RateLimit } from './rate-limit.ts';

const hourSeconds = 3600;
const daySeconds = 24 * hourSeconds;

/**
 * The limits against guessing. Telegram publishes their errors (core.telegram.org/method/auth.sendCode,
 * auth.signIn, auth.checkPassword), but not the counts and spans, which are choices of the sandbox.
 */
export class SignInLimits {
  /** Wrong codes after which a code expires. */
  maxWrongCodes = 5;
  /** Codes requested by one key: FLOOD_WAIT. */
  readonly codesByKey = new RateLimit(10, hourSeconds);
  /** Codes for one number: PHONE_NUMBER_FLOOD. */
  readonly codesByNumber = new RateLimit(20, daySeconds);
  /** Wrong passwords for one account: FLOOD_WAIT, and PHONE_PASSWORD_FLOOD for new codes. */
  readonly wrongPasswords = new RateLimit(5, hourSeconds);

  /** Forgets all attempts so far. */
  reset(): void {
    this.codesByKey.reset();
    this.codesByNumber.reset();
    this.wrongPasswords.reset();
  }
}
