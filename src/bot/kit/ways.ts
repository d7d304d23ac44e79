import { actions } from './actions.ts';
import {
  button,
  buttonRows,
  presentRows,
  type Block,
  type Button,
  type Details,
  type Screen,
} from './blocks.ts';
import { say } from './words.ts';

/**
 * Puts the ways out of a screen into its last row: what is folded away, one step back, where a button of the screen
 * leads back, and home. A screen with an `end` leads nowhere else.
 *
 * @param home replaces the message, or leaves it as it is
 */
export function withWays(screen: Screen, home: 'here' | 'apart'): Screen {
  const ways = screen.flatMap(waysIn);
  const isEnd = screen.some(({ type }) => type === 'end');
  const toHome = !isEnd && button(say('button-home'), actions.home.data(home));
  return [...screen.flatMap(withoutWays), buttonRows([[...ways, toHome]])];
}

function waysIn(block: Block): readonly Button[] {
  if (block.type === 'buttons') return block.rows.flat().filter(leadsBack);
  return isFolded(block) ? [button([block.summary, ' ▾'], block.opens)] : [];
}

function withoutWays(block: Block): readonly Block[] {
  if (isFolded(block)) return [];
  if (block.type !== 'buttons') return [block];
  const rows = block.rows.map((row) => row.filter((one) => !leadsBack(one)));
  return [{ ...block, rows: presentRows(rows) }];
}

function isFolded(block: Block): block is Details {
  return block.type === 'details' && !block.isOpen;
}

function leadsBack({ leadsBack: isBack }: Button): boolean {
  return isBack === true;
}
