import { Frame, Part } from '../support/framed-page.ts';
import { until } from '../support/until.ts';

export const cook = { title: 'Koch', employmentType: 'FULL_TIME', datePosted: '2026-03-01', application: false };

export const textOf = ({ shadowRoot }: Element) => shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';

/** Waits as long as it takes to fetch the words: on a busy machine longer than the element does. */
export const says = (element: Element, words: string) => until(() => textOf(element).includes(words), words);

/** What an element shows from now on. */
export function record(element: Element): string[] {
  const shown: string[] = [];
  new MutationObserver(() => shown.push(textOf(element))).observe(element.shadowRoot ?? element, {
    subtree: true,
    childList: true,
    characterData: true,
  });
  return shown;
}

interface SlowWordsOptions {
  /** The language of the page. */
  readonly lang?: string;
  /** What stands in the page before the scripts come. */
  readonly content?: string;
  /** Whether the elements give up waiting, as they do after three seconds. */
  readonly givesUp?: boolean;
  /** Runs before the scripts come. */
  readonly prepare?: (page: Window & typeof globalThis) => void;
}

/** A page of its own whose words, but for the English ones, are on their way until they are let through, or cannot be had. */
export class SlowWords {
  readonly #translations: Part;
  readonly #frame: Frame;

  private constructor(translations: Part, frame: Frame) {
    this.#translations = translations;
    this.#frame = frame;
  }

  static async open(
    words: 'held' | 'missing',
    { lang = 'de', content = '', givesUp = false, prepare }: SlowWordsOptions = {},
  ): Promise<SlowWords> {
    const translations = new Part('services/translations.ts');
    await (words === 'held' ? translations.hold() : translations.block());
    const frame = await Frame.open('define.ts', {
      importMap: translations.imports(),
      prepare: (page) => {
        if (!givesUp) waitForEver(page);
        page.document.documentElement.lang = lang;
        page.document.body.innerHTML = content;
        prepare?.(page);
      },
    });
    return new SlowWords(translations, frame);
  }

  get document(): Document {
    return this.#frame.document;
  }

  get window(): Window & typeof globalThis {
    return this.#frame.window;
  }

  find<Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag] {
    const found = this.document.querySelector(tag);
    if (!found) throw new Error(`There is no ${tag}.`);
    return found;
  }

  /** A posting, in the page from now on. */
  addPosting(): HTMLElementTagNameMap['job-posting'] {
    const element = this.document.createElement('job-posting');
    element.data = cook;
    this.document.body.append(element);
    return element;
  }

  async wordsCome(): Promise<void> {
    await this.#translations.unblock();
  }

  async close(): Promise<void> {
    await this.wordsCome();
    this.#frame.close();
  }
}

function waitForEver(page: Window & typeof globalThis): void {
  const { setTimeout } = page;
  const wait = (handler: TimerHandler, delay?: number, ...rest: unknown[]) =>
    delay === 3000 ? 0 : setTimeout(handler, delay, ...rest);
  Object.assign(page, { setTimeout: wait });
}
