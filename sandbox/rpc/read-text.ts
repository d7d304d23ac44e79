import { RpcError } from '../mtproto/rpc.ts';
import { intField, objectField, objectsField, stringField } from '../mtproto/tl/fields.ts';
import type { TlObject } from '../mtproto/tl/value.ts';
import type { Person } from '../world/person.ts';
import type { World } from '../world/world.ts';
import { findAddressed } from './find-addressed.ts';

/** Telegram's limit, in UTF-16 units. */
const maxLength = 4096;

/** A text with its formatting, whose places are counted in UTF-16 units. */
export interface FormattedText {
  readonly text: string;
  readonly entities: readonly TlObject[];
}

/** The `message` and `entities` of a call. Throws for a text that no message can have. */
export function readMessageText(world: World, me: Person, args: TlObject): FormattedText {
  const { text, entities } = readDraftText(world, me, args);
  if (text.trim() === '') throw new RpcError(400, 'MESSAGE_EMPTY');
  return { text, entities };
}

/** The same for a draft, which may be empty. */
export function readDraftText(world: World, me: Person, args: TlObject): FormattedText {
  const text = args.message === undefined ? '' : stringField(args, 'message');
  if (text.length > maxLength) throw new RpcError(400, 'MESSAGE_TOO_LONG');
  const entities = args.entities === undefined ? [] : objectsField(args, 'entities');
  for (const entity of entities) {
    const [offset, length] = [intField(entity, 'offset'), intField(entity, 'length')];
    if (offset < 0 || length < 1 || offset + length > text.length) {
      throw new RpcError(400, 'ENTITY_BOUNDS_INVALID');
    }
  }
  return { text, entities: entities.flatMap((entity) => entityForReaders(world, me, entity)) };
}

/** An entity as readers get it: a mention by its `InputUser` becomes one by its id. */
function entityForReaders(world: World, me: Person, { ...entity }: TlObject): TlObject | [] {
  if (entity._ !== 'inputMessageEntityMentionName') return entity;
  const { user_id, ...place } = entity;
  const person = findAddressed(world, me, objectField({ _: entity._, user_id }, 'user_id'));
  return person ? { ...place, _: 'messageEntityMentionName', user_id: person.id } : [];
}
