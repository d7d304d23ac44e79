import { SealError, unsealBytes, type Sealed } from '../../store/seal.ts';
import type { Services } from './services.ts';

/** Undefined, with a line in the log, if no key opens it: then it is as good as gone. */
export function tryUnseal(
  sealed: Sealed,
  purpose: string,
  { keys, log }: Pick<Services, 'keys' | 'log'>,
): Buffer | undefined {
  try {
    return unsealBytes(keys, sealed, purpose);
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
    // The first word of a purpose: a view, a dialog, a row.
    log.warn({ err: error, kind: purpose.split(' ', 1)[0] }, 'Unsealing stored data failed');
    return undefined;
  }
}
