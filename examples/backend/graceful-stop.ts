import type { RequestListener, Server, ServerResponse } from 'node:http';
import { Refusal } from './refusal.ts';

/** Lets a server go without cutting anybody off. */
export class GracefulStop {
  #stopping = false;
  readonly #underWay = new Set<ServerResponse>();

  /** Knows from then on which requests are under way. */
  around(listener: RequestListener): RequestListener {
    return (request, response) => {
      if (this.#stopping) response.setHeader('connection', 'close');
      this.#underWay.add(response);
      response.once('close', () => this.#underWay.delete(response));
      return listener(request, response);
    };
  }

  /**
   * For what would begin now.
   * @throws {Refusal} while stopping
   */
  check(): void {
    if (this.#stopping) throw Refusal.busy('stopping', 'The server is being restarted.', 5);
  }

  /**
   * Refuses what is new, waits until all that was under way has ended, and closes. What is not done in time is cut off:
   * nothing of it was stored, and the next start sweeps it.
   * @param bound milliseconds
   */
  async stop(server: Server, bound: number): Promise<void> {
    this.#stopping = true;
    const late = setTimeout(() => server.closeAllConnections(), bound);
    await this.#end();
    server.close();
    // What was refused meanwhile.
    await this.#end();
    clearTimeout(late);
    // Browsers open connections that they have no use for yet.
    server.closeAllConnections();
  }

  /** Once all that is under way now has ended. */
  async #end(): Promise<void> {
    const ends = [...this.#underWay].map((response) => new Promise((resolve) => response.once('close', resolve)));
    await Promise.all(ends);
  }
}
