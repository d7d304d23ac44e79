import type { Api } from 'grammy';
import type { Log } from '../runtime/log.ts';
import type { Command } from './kit/bot-context.ts';
import type { PersonContext } from './kit/person-context.ts';
import { setMenu } from './introduction.ts';

type Reader = Pick<PersonContext, 'personId' | 'role' | 'locale'>;

/**
 * Gives owners a menu of their own, with the commands for owners and in the language they read, and takes it away from
 * people who are no longer owners.
 *
 * @returns does that in the background, once in this process for each role and language of a person. A failure is
 *   logged, and the next call tries again.
 */
export function followOwners(
  api: Api,
  commands: readonly Command[],
  log: Log,
): (reader: Reader) => void {
  /** By person: whose menu was set last, and the work that sets it. */
  const menus = new Map<bigint, { readonly isFor: string; readonly done: Promise<void> }>();
  return ({ personId, role, locale }) => {
    const isFor = role === 'owner' ? `${role} ${locale.language}` : role;
    const last = menus.get(personId);
    // Strangers have no role, and no menu either.
    if (last?.isFor === isFor) return;
    const set = async (): Promise<void> => {
      await last?.done;
      const scope = { type: 'chat', chat_id: Number(personId) } as const;
      try {
        await setMenu(api, role === 'owner' ? commands : [], locale, { scope });
      } catch (error) {
        log.warn({ err: error }, 'Updating the command menu of a person failed');
        menus.delete(personId);
      }
    };
    menus.set(personId, { isFor, done: set() });
  };
}
