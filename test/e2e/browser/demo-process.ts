import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { compileCache } from '../process/program.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The demo in a process of its own. Disposing it ends it like Ctrl-C, so that it stops its database, too. */
export interface DemoProcess extends AsyncDisposable {
  /** What the demo says to open. */
  readonly address: string;
  /** Ends it like Ctrl-C; resolves with the exit code and the signal. */
  end(): Promise<readonly unknown[]>;
}

/** Starts the demo. Rejects with what it said when it ends before it serves. */
export async function startDemo(): Promise<DemoProcess> {
  const env = { ...process.env, ...compileCache };
  const demo = spawn(process.execPath, ['sandbox/demo.ts'], { cwd: root, env, stdio: 'pipe' });
  const ended = once(demo, 'exit');
  const address = await printedAddress(demo);
  const end = (): Promise<readonly unknown[]> => {
    demo.kill('SIGINT');
    return ended;
  };
  return {
    address,
    end,
    [Symbol.asyncDispose]: async () => {
      await end();
    },
  };
}

function printedAddress(demo: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    for (const stream of [demo.stdout, demo.stderr]) {
      stream?.on('data', (chunk) => {
        said += String(chunk);
        const address = /Open (http\S+)/.exec(said)?.[1];
        if (address) resolve(address);
      });
    }
    demo.on('exit', () => reject(new Error(`The demo ended before it served:\n${said}`)));
  });
}
