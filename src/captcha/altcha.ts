import { untilAborted } from '../services/until-aborted.ts';
import type { CaptchaAdapter } from '../submission.ts';
import { Answer } from './shared/answer.ts';

export interface AltchaOptions {
  /** Where your server hands out challenges. */
  readonly challenge: string;
  /** More settings of the widget, as its attribute `configuration` takes them. */
  readonly configuration?: Readonly<Record<string, unknown>>;
  /** Brings the widget, such as `() => import('altcha')`, where the page does not load it by a script of its own. */
  readonly load?: () => Promise<unknown>;
}

/** What is used of `<altcha-widget>`, version 3. */
interface AltchaWidget extends HTMLElement {
  getState(): string;
  verify(): Promise<unknown>;
  reset(): void;
}

const tag = 'altcha-widget';
const field = 'altcha';

/**
 * ALTCHA, which you host yourself: it computes when the application is sent, or when the candidate ticks the box before.
 * Loads nothing but challenges; the page brings `<altcha-widget>`, by a script or by `load`.
 */
export function altcha({ challenge, configuration, load }: AltchaOptions): CaptchaAdapter {
  let mounted: { readonly widget: AltchaWidget; readonly answer: Answer } | undefined;
  /** Settles once the widget has told that it begins anew. It tells late, and what is asked before must not be answered by it. */
  let begun: Promise<unknown> = Promise.resolve();

  return {
    provider: 'ALTCHA',

    async mount(container, { lang, signal }) {
      const loaded = Promise.resolve(load?.()).then(() => customElements.whenDefined(tag));
      await untilAborted(loaded, signal);
      const answer = new Answer(container, (payload) => ({
        provider: 'ALTCHA',
        fields: { [field]: payload },
        ...expiryOf(payload),
      }));
      const widget = document.createElement(tag);
      widget.setAttribute('challenge', challenge);
      widget.setAttribute('language', lang);
      widget.setAttribute('name', field);
      if (configuration) widget.setAttribute('configuration', JSON.stringify(configuration));
      widget.addEventListener('statechange', (event) => tell(answer, event), { signal });
      const ready = new Promise<void>((resolve) => {
        widget.addEventListener('load', () => resolve(), { once: true, signal });
      });
      container.append(widget);
      await untilAborted(ready, signal);
      if (!isAltcha(widget)) throw new Error('<altcha-widget> is not of version 3.');
      mounted = { widget, answer };
    },

    async getToken({ signal }) {
      if (!mounted) return null;
      const { widget, answer } = mounted;
      await untilAborted(begun, signal);
      if (answer.token) return answer.token;
      const state = widget.getState();
      // It wants letters typed from an image.
      if (state === 'code') return null;
      const next = answer.next(signal);
      if (state !== 'verifying') void widget.verify();
      return next;
    },

    reset() {
      if (!mounted) return;
      const { widget, answer } = mounted;
      answer.forget();
      begun = new Promise((resolve) => widget.addEventListener('statechange', resolve, { once: true }));
      widget.reset();
    },

    destroy() {
      mounted?.widget.remove();
      mounted = undefined;
      begun = Promise.resolve();
    },
  };
}

function tell(answer: Answer, event: Event): void {
  const detail: unknown = event instanceof CustomEvent ? event.detail : undefined;
  const { state, payload } = { state: undefined, payload: undefined, ...(isRecord(detail) ? detail : {}) };
  if (state === 'verified' && typeof payload === 'string') answer.solve(payload);
  else if (state === 'expired') answer.expire();
  else if (state === 'error') answer.fail(new Error('ALTCHA got no challenge, or could not solve it.'));
  else if (state === 'code' || state === 'unverified') answer.decline();
}

/** The payload is JSON in base64, with the challenge as the server made it: its times are in seconds. */
function expiryOf(payload: string): { readonly expiresAt?: number } {
  try {
    const { challenge }: { challenge?: { parameters?: { expiresAt?: unknown } } } = JSON.parse(atob(payload));
    const expiresAt = challenge?.parameters?.expiresAt;
    return typeof expiresAt === 'number' ? { expiresAt: expiresAt * 1000 } : {};
  } catch {
    return {};
  }
}

function isAltcha(element: HTMLElement): element is AltchaWidget {
  return ['getState', 'verify', 'reset'].every((method) => typeof Reflect.get(element, method) === 'function');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
