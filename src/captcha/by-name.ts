import { importPart } from '../services/import-part.ts';
import type { CaptchaAdapter, CaptchaName } from '../submission.ts';
import type { RecaptchaVariant } from './recaptcha.ts';

/** Reads an attribute beside `captcha`. */
type Read = (attribute: 'sitekey' | 'challenge' | 'captcha-variant') => string | null;

/** What `captcha="…"` may name, each in a file of its own that is loaded when it is named. */
const makers: Readonly<Record<CaptchaName, (read: Read) => Promise<CaptchaAdapter>>> = {
  altcha: async (read) => {
    const challenge = required(read, 'altcha', 'challenge');
    const { altcha } = await importPart(() => import('./altcha.ts'));
    return altcha({ challenge });
  },
  friendly: async (read) => {
    const sitekey = required(read, 'friendly', 'sitekey');
    const endpoint = variant(read, ['global', 'eu'] as const);
    const { friendly } = await importPart(() => import('./friendly.ts'));
    return friendly({ sitekey, endpoint });
  },
  hcaptcha: async (read) => {
    const sitekey = required(read, 'hcaptcha', 'sitekey');
    const kind = variant(read, ['checkbox', 'invisible'] as const);
    const { hcaptcha } = await importPart(() => import('./hcaptcha.ts'));
    return hcaptcha({ sitekey, variant: kind });
  },
  recaptcha: async (read) => {
    const sitekey = required(read, 'recaptcha', 'sitekey');
    const kinds: readonly [RecaptchaVariant, ...RecaptchaVariant[]] = [
      'checkbox',
      'invisible',
      'v3',
      'enterprise',
      'enterprise-checkbox',
    ];
    const kind = variant(read, kinds);
    const { recaptcha } = await importPart(() => import('./recaptcha.ts'));
    return recaptcha({ sitekey, variant: kind });
  },
  turnstile: async (read) => {
    const sitekey = required(read, 'turnstile', 'sitekey');
    const { turnstile } = await importPart(() => import('./turnstile.ts'));
    return turnstile({ sitekey });
  },
};

/**
 * The adapter that an attribute names, made from the attributes beside it.
 * @throws with what to write instead, when there is none of that name, or one of its attributes is missing or wrong
 */
export async function adapterNamed(name: string, read: Read): Promise<CaptchaAdapter> {
  const [, make] = Object.entries(makers).find(([known]) => known === name) ?? [];
  if (!make) throw new Error(`There is no captcha="${name}", but ${Object.keys(makers).join(', ')}.`);
  return make(read);
}

function required(read: Read, name: string, attribute: 'sitekey' | 'challenge'): string {
  const value = read(attribute)?.trim();
  if (!value) throw new Error(`captcha="${name}" needs the attribute ${attribute}.`);
  return value;
}

/** One of the kinds, the first where none is named. */
function variant<Kind extends string>(read: Read, kinds: readonly [Kind, ...Kind[]]): Kind {
  const named = read('captcha-variant') ?? kinds[0];
  const kind = kinds.find((one) => one === named);
  if (!kind) throw new Error(`There is no captcha-variant="${named}" here, but ${kinds.join(', ')}.`);
  return kind;
}
