import type { CaptchaAdapter } from '../src/index.ts';

/** A captcha as simple as one can be: a box to tick, and a token for who ticked it. */
export function puzzleCaptcha({ blocked = false } = {}): CaptchaAdapter {
  let box: HTMLInputElement | undefined;
  return {
    provider: 'puzzle',
    mount(container) {
      if (blocked) throw new Error('The script of the puzzle is blocked.');
      const label = document.createElement('label');
      box = document.createElement('input');
      box.type = 'checkbox';
      label.append(box, ' I am a person');
      container.append(label);
    },
    async getToken() {
      return box?.checked ? { provider: 'puzzle', fields: { puzzle_token: crypto.randomUUID() } } : null;
    },
    reset() {
      if (box) box.checked = false;
    },
    destroy() {
      box?.parentElement?.remove();
      box = undefined;
    },
  };
}
