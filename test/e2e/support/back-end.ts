import { executeServerCommand } from '@web/test-runner-commands';

export interface BackEndOptions {
  /** Asks for a solved ALTCHA. */
  readonly captcha?: boolean;
  /** Serves the shared sample postings before the demo's own; there is no back end where there are none. */
  readonly sharedPostings?: boolean;
}

/** An application as it lies on the back end's disk. */
export interface ReceivedApplication {
  readonly id: string;
  readonly posting: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly files: readonly { readonly field: string; readonly name: string; readonly sha256: string }[];
}

/** A back end of the test's own, reached through the page's origin. */
export class BackEnd {
  readonly #id: string;

  private constructor(id: string) {
    this.#id = id;
  }

  static async start(options: BackEndOptions = {}): Promise<BackEnd | null> {
    const id = await executeServerCommand<string | null, BackEndOptions>('back-end:start', options);
    return id === null ? null : new BackEnd(id);
  }

  url(path: string): string {
    return `/back-end/${this.#id}/${path}`;
  }

  /** Ends it at once, as a power cut would. */
  kill(): Promise<void> {
    return executeServerCommand('back-end:kill', this.#id);
  }

  /** Starts it again on the same directory. */
  restart(): Promise<void> {
    return executeServerCommand('back-end:restart', this.#id);
  }

  received(): Promise<ReceivedApplication[]> {
    return executeServerCommand('back-end:received', this.#id);
  }

  /** How many files are half-way in. */
  incoming(): Promise<number> {
    return executeServerCommand('back-end:incoming', this.#id);
  }

  /** What the content policy of the pages it served has blocked. */
  reports(): Promise<{ 'csp-report': Record<string, string> }[]> {
    return executeServerCommand('back-end:reports', this.#id);
  }
}

/** One that must be there. */
export async function startBackEnd(options: BackEndOptions = {}): Promise<BackEnd> {
  const backEnd = await BackEnd.start(options);
  if (!backEnd) throw new Error('The back end did not start.');
  return backEnd;
}
