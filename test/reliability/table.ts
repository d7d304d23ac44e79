import type { Cell } from './run-cell.ts';

const introduction = `# When a part fails

\`npm run reliability\` writes this file: it breaks one part right before a person does something, repairs it where a
time is given, and follows the chat for up to two hours. Each cell has the first lines that the chat shows, in order, and
the time until what the person wanted is there. Time is simulated, in steps of a second; reconnecting to Postgres
takes real time, so those times are approximate. \`(over the chat)\` is what the app shows over the chat after a button
was pressed. A time of "–" means that the person has to act again, as the words say,
that nothing new came for more than an hour while Roster tries again by itself (500 of Telegram), or that the message was
dropped because the person had blocked the bot: \`/history\` and \`/jobs\` show what was done.
`;

/** The page of the table: a section for each situation. */
export function tableOf(cells: readonly Cell[]): string {
  const sections = [...Map.groupBy(cells, ({ situation }) => situation)].map(([name, rows]) =>
    [
      `## ${name[0]?.toUpperCase()}${name.slice(1)}`,
      '',
      '| what fails | what the person sees | done after |',
      '| ---------- | -------------------- | ---------- |',
      ...rows.map(
        ({ fault, seen, tookMs }) =>
          `| ${fault} | ${seen.map(escaped).join('<br>') || 'nothing'} | ${tookMs === undefined ? '–' : duration(tookMs)} |`,
      ),
      '',
    ].join('\n'),
  );
  return [introduction, ...sections].join('\n');
}

/** Times of the run differ each time. */
function escaped(line: string): string {
  return line.replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d UTC/g, '(time)').replaceAll('|', '\\|');
}

function duration(ms: number): string {
  if (ms < 120_000) return `${ms / 1000} s`;
  return `${Math.round(ms / 60_000)} min`;
}
