import type { CaptchaToken } from '../../../src/core/application/captcha.ts';
import type { CaptchaAdapter } from '../../../src/submission.ts';

/** An adapter in the page, as a form has it. */
export class Mounted {
  readonly adapter: CaptchaAdapter;
  readonly container = document.createElement('div');
  readonly #abort = new AbortController();
  /** Events at the container that a form listens to. */
  readonly told: string[] = [];

  constructor(adapter: CaptchaAdapter) {
    this.adapter = adapter;
    for (const name of ['expired', 'verified']) this.container.addEventListener(name, () => this.told.push(name), true);
  }

  static async of(adapter: CaptchaAdapter, { width = 400 } = {}): Promise<Mounted> {
    const mounted = new Mounted(adapter);
    mounted.container.style.width = `${width}px`;
    document.body.append(mounted.container);
    await adapter.mount(mounted.container, { lang: 'pt-BR', theme: 'dark', signal: mounted.#abort.signal });
    return mounted;
  }

  async token(signal = new AbortController().signal): Promise<CaptchaToken | null> {
    const token = await this.adapter.getToken({ signal });
    if (typeof token === 'string') throw new Error('A bare string says nothing of its field.');
    return token;
  }

  /** Why there is no token. */
  async failure(): Promise<string> {
    try {
      const token = await this.token();
      throw new Error(`There was a token: ${JSON.stringify(token)}`);
    } catch (error) {
      return String(error);
    }
  }

  end(): void {
    this.#abort.abort();
    this.adapter.destroy();
    this.container.remove();
  }
}
