/** The times the program and a peer took for the same work: medians of alternating rounds. */
export interface Row {
  readonly work: string;
  /** What `own` and `peer.value` count: milliseconds of wall-clock time, of CPU time or of the longest stall. */
  readonly unit: 'ms' | 'ms of CPU' | 'ms stall' | 'a second' | 'MB' | 'KB';
  readonly own: number;
  readonly peer: { readonly name: string; readonly value: number };
  readonly goal: Goal;
}

/** The most, or for rates the least, that meets the goal: as a ratio to the peer, or in the unit. */
export type Goal = { readonly ratio: number } | { readonly value: number };

/** Rates are better when they are higher. */
function isRate({ unit }: Row): boolean {
  return unit === 'a second';
}

export function isMet(row: Row): boolean {
  const { own, peer, goal } = row;
  const [reached, bound] = 'ratio' in goal ? [own / peer.value, goal.ratio] : [own, goal.value];
  return isRate(row) ? reached >= bound : reached <= bound;
}

/** A table in Markdown. */
export function renderRows(rows: readonly Row[]): string {
  const head = ['work', 'Roster', 'peer', 'of the peer', 'ratio', 'goal', ''];
  const lines = rows.map((row) => {
    const { work, unit, own, peer, goal } = row;
    const sign = isRate(row) ? '≥' : '≤';
    const bound = 'ratio' in goal ? `${goal.ratio} x` : `${goal.value} ${unit}`;
    return [
      work,
      `${inDigits(own)} ${unit}`,
      peer.name,
      inDigits(peer.value),
      `${inDigits(own / peer.value)} x`,
      `${sign} ${bound}`,
      isMet(row) ? 'meets' : 'misses',
    ];
  });
  const widths = head.map((cell, at) =>
    Math.max(cell.length, ...lines.map((line) => line[at]?.length ?? 0)),
  );
  const draw = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [draw(head), draw(widths.map((width) => '-'.repeat(width))), ...lines.map(draw)].join(
    '\n',
  );
}

/** Two digits that count, and no more decimals than these need. */
function inDigits(value: number): string {
  const decimals = value >= 10 || value === 0 ? 0 : value >= 1 ? 1 : 2;
  return value.toLocaleString('en', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}
