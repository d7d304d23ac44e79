import { RpcError } from '../mtproto/rpc.ts';
import { intField, objectField, stringField } from '../mtproto/tl/fields.ts';
import type { TlObject } from '../mtproto/tl/value.ts';
import { rename, setAbout, setBirthday, setUsername } from '../world/account-changes.ts';
import { userAsSeenBy } from '../world/as-seen-by.ts';
import { cutName, isAboutTooLong } from '../world/name-length.ts';
import type { Birthday, Person } from '../world/person.ts';
import type { World } from '../world/world.ts';
import { requireFirstName } from './require-names.ts';
import { signedInMethods } from './signed-in-methods.ts';

/** The account's own name, bio and username. */
export function profileMethods(world: World) {
  return signedInMethods(world, {
    'account.updateProfile': ({ me }, { args }) => {
      const given = (name: string): string | undefined =>
        args[name] === undefined ? undefined : stringField(args, name);
      const [first, last, about] = [given('first_name'), given('last_name'), given('about')];
      const firstName = first === undefined ? me.firstName : requireFirstName(first);
      const lastName = last === undefined ? me.lastName : cutName(last);
      if (about !== undefined && isAboutTooLong(about, me)) {
        throw new RpcError(400, 'ABOUT_TOO_LONG');
      }
      return () => {
        if (about !== undefined) setAbout(world, me, about);
        rename(world, me, firstName, lastName);
        return userAsSeenBy(me, me, world.now());
      };
    },
    'account.updateBirthday': ({ me }, { args }) => {
      const birthday = args.birthday === undefined ? undefined : readBirthday(args, world.now());
      return () => {
        setBirthday(world, me, birthday);
        return true;
      };
    },
    'account.checkUsername': ({ me }, { args }) => isFree(world, me, stringField(args, 'username')),
    'account.updateUsername': ({ me }, { args }) => {
      const username = stringField(args, 'username');
      if (username === (me.username ?? '')) throw new RpcError(400, 'USERNAME_NOT_MODIFIED');
      if (username !== '' && !isFree(world, me, username)) {
        throw new RpcError(400, 'USERNAME_OCCUPIED');
      }
      return () => {
        setUsername(world, me, username || undefined);
        return userAsSeenBy(me, me, world.now());
      };
    },
  });
}

function readBirthday(args: TlObject, now: Date): Birthday {
  const given = objectField(args, 'birthday');
  const [day, month] = [intField(given, 'day'), intField(given, 'month')];
  const year = given.year === undefined ? {} : { year: intField(given, 'year') };
  // 2000 stands for a year that is not given, because it has a 29th of February.
  const date = new Date(Date.UTC(year.year ?? 2000, month - 1, day));
  if (date.getUTCDate() !== day || date.getUTCMonth() !== month - 1 || date > now) {
    throw new RpcError(400, 'BIRTHDAY_INVALID');
  }
  return { day, month, ...year };
}

/** Throws for a malformed username: 5 to 32 letters, digits and underscores, with a letter in front. */
function isFree(world: World, me: Person, username: string): boolean {
  if (!/^[a-z](?!\w*__)\w{3,30}[a-z\d]$/iu.test(username)) {
    throw new RpcError(400, 'USERNAME_INVALID');
  }
  const holder = world.findByUsername(username);
  return holder === undefined || holder === me;
}
