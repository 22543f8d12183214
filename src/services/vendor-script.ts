import { untilAborted } from './until-aborted.ts';

export interface VendorScript {
  /** The vendor's own address. Two that ask for the same share one script. */
  readonly address: string;
  /** For pages whose policy allows scripts by nonce; that of the page's own scripts by default. */
  readonly nonce?: string | undefined;
  /** What the file must hash to, where the address names one version of it. */
  readonly integrity?: string;
  readonly module?: boolean;
}

interface ScriptURLPolicy {
  createScriptURL(address: string): unknown;
}

interface TrustedTypesWindow {
  readonly trustedTypes?: {
    createPolicy(name: string, rules: { createScriptURL(address: string): string }): ScriptURLPolicy;
  };
}

/** Milliseconds between looks for what a script defines: some define it long after they have loaded. */
const lookInterval = 50;

let policy: ScriptURLPolicy | undefined;

/**
 * Puts a vendor's script into the page, unless it is there, and waits until `find` finds what it defines.
 * @throws when it cannot be loaded, so that it can be asked for again; with the signal's reason when that aborts
 */
export async function loadVendorScript<Api>(
  script: VendorScript,
  find: () => Api | undefined,
  signal: AbortSignal,
): Promise<Api> {
  const present = find();
  if (present) return present;
  const element = [...document.scripts].find(({ src }) => src === script.address) ?? insert(script);
  const ended = new AbortController();
  try {
    const appeared = new Promise<Api>((resolve, reject) => {
      const look = () => {
        const api = find();
        if (api) resolve(api);
      };
      const timer = setInterval(look, lookInterval);
      ended.signal.addEventListener('abort', () => clearInterval(timer));
      element.addEventListener('load', look, { signal: ended.signal });
      const fail = () => reject(new Error(`${script.address} could not be loaded: it may be blocked.`));
      element.addEventListener('error', fail, { signal: ended.signal });
    });
    return await untilAborted(appeared, signal);
  } finally {
    ended.abort();
  }
}

function insert({ address, nonce = pageNonce(), integrity, module = false }: VendorScript): HTMLScriptElement {
  const element = document.createElement('script');
  // Not `src = …`: TypeScript takes strings only, a strict page the policy's object only.
  Reflect.set(element, 'src', trusted(address));
  element.async = true;
  if (module) element.type = 'module';
  if (nonce) element.nonce = nonce;
  if (integrity) {
    element.integrity = integrity;
    element.crossOrigin = 'anonymous';
  }
  element.addEventListener('error', () => element.remove(), { once: true });
  document.head.append(element);
  return element;
}

/** Browsers hide a nonce from selectors and attributes, not from scripts that hold the element. */
function pageNonce(): string | undefined {
  return [...document.scripts].find(({ nonce }) => nonce)?.nonce;
}

/**
 * Vouches for the address under a name of its own, which pages with `require-trusted-types-for 'script'` and a list of
 * policies must have in that list. Nobody else can get at the policy.
 */
function trusted(address: string): unknown {
  try {
    policy ??= (window as Window & TrustedTypesWindow).trustedTypes?.createPolicy('job-board-elements-captcha', {
      createScriptURL: (url) => url,
    });
  } catch {
    // The page allows no policy of this name; it may have a default one, or take strings.
  }
  return policy?.createScriptURL(address) ?? address;
}
