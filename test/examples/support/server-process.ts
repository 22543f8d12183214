import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** None outlives the tests. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/**
 * Starts the process; `ServerProcess.start` also waits until it listens.
 * @param within the command that runs it, such as `unshare`
 */
export function launch(variables: Record<string, string>, within: readonly string[] = []) {
  const [command = '', ...parameters] = [...within, process.execPath, '--import', 'tsx', 'examples/backend/server.ts'];
  const child = spawn(command, parameters, {
    cwd: root,
    env: { ...process.env, PORT: '0', RATE_LIMIT: 'off', QUOTA: 'off', CAPTCHA: 'off', ...variables },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** The back end as a process of its own, as `npm start` runs it, to be stopped, killed and started again. */
export class ServerProcess {
  readonly url: string;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, url: string) {
    this.#child = child;
    this.url = url;
  }

  /** Resolves once it listens. */
  static async start(variables: Record<string, string>, within?: readonly string[]): Promise<ServerProcess> {
    const child = launch(variables, within);
    for await (const line of createInterface(child.stdout)) {
      const [url] = /http:\/\/localhost:\d+/.exec(line) ?? [];
      if (url) {
        child.stdout.resume();
        return new ServerProcess(child, url.replace('localhost', '127.0.0.1'));
      }
    }
    throw new Error('The back end ended before it listened.');
  }

  /** Ends it at once, as a power cut would. */
  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  /** Asks it to end; resolves when it has. */
  stop(): Promise<void> {
    return this.#end('SIGTERM');
  }

  get exitCode(): number | null {
    return this.#child.exitCode;
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const exit = once(this.#child, 'exit');
    this.#child.kill(signal);
    await exit;
  }
}
