import { isAmbiguous, reachedServer, type SubmitResult } from './result.ts';

/**
 * The life of a submission, from the button to what became of it. Pure: `transition` says what follows, whoever holds the
 * state does the work between.
 *
 * ```
 *            submit            valid            send             result
 *  editing ─────────► validating ─────► captcha ─────► sending ─────────► outcome
 *     ▲                    │               │              │                 │  │
 *     │      invalid, stop │               │ stop         │ stop            │  │ submit
 *     ├────────────────────┴───────────────┴──────────────┘                 │  └──────► validating
 *     │                    └───────────────┴──────────────┴─ cancel, trouble ──► outcome
 *     │                                                                     │
 *     └──────────────────────────────── reset ──────────────────────────────┘
 * ```
 *
 * What does not fit the state changes nothing, so a second click is ignored while an application is on its way, and so is a
 * result that comes after "cancel".
 */
export type Submission = Memory &
  (
    | { readonly phase: 'editing' }
    | {
        readonly phase: 'validating' | 'captcha';
        readonly key: string;
        /** Taken when an answer changes before sending and `key` was already used for the former answers. */
        readonly spareKey: string;
      }
    | {
        readonly phase: 'sending';
        readonly key: string;
        /** Bytes on their way, and of how many; undefined while not known. */
        readonly loaded: number;
        readonly total: number | undefined;
        /** An answer changed under way: the key belongs to what was sent, not to what stands there now. */
        readonly edited: boolean;
      }
    | { readonly phase: 'outcome'; readonly outcome: Outcome }
  );

/** What outlives an attempt. */
interface Memory {
  /** The idempotency key: made at the first submit, kept across ambiguous failures, gone after an answer or an edit. */
  readonly key: string | undefined;
  /** Attempts made under the key, the current one included. */
  readonly attempt: number;
  /** When the server wants to hear of us again, in milliseconds since the epoch. */
  readonly retryAt: number | undefined;
  /** The last attempt may have used up its captcha token. */
  readonly captchaSpent: boolean;
  readonly online: boolean;
}

/** What an attempt ended with: an answer, or what came before any. */
export type Outcome = SubmitResult | { readonly status: Trouble };

/** What ends an attempt without an answer. `unhandled` means that the page has nobody who sends. */
export type Trouble =
  | 'cancelled'
  | 'captcha-missing'
  | 'captcha-expired'
  | 'captcha-unavailable'
  | 'offline'
  | 'unhandled';

/** Times are in milliseconds since the epoch. */
export type SubmissionEvent =
  /** The button. `key` is used unless an earlier one must be kept. */
  | { readonly type: 'submit'; readonly key: string; readonly now: number }
  | { readonly type: 'valid' | 'invalid' }
  /** The captcha is out of the way. */
  | { readonly type: 'send' }
  | { readonly type: 'trouble'; readonly trouble: Exclude<Trouble, 'cancelled'> }
  | { readonly type: 'progress'; readonly loaded: number; readonly total: number | undefined }
  | { readonly type: 'result'; readonly result: SubmitResult; readonly now: number }
  /** The candidate stops it and is told so. */
  | { readonly type: 'cancel' }
  /** The page stops it silently; `sent` when it may be on its way already, as when the element is removed. */
  | { readonly type: 'stop'; readonly sent: boolean }
  /** An answer changed. */
  | { readonly type: 'edit' }
  | { readonly type: 'connection'; readonly online: boolean }
  /** The form was emptied. */
  | { readonly type: 'reset' };

export function editing(online = true): Submission {
  return { phase: 'editing', key: undefined, attempt: 0, retryAt: undefined, captchaSpent: false, online };
}

/** The state that follows; the same object when the event changes nothing. */
export function transition(state: Submission, event: SubmissionEvent): Submission {
  switch (event.type) {
    case 'submit':
      return submit(state, event.key, event.now);
    case 'valid':
      return state.phase === 'validating' ? { ...state, phase: 'captcha' } : state;
    case 'invalid':
      return state.phase === 'validating' ? { ...memory(state), phase: 'editing' } : state;
    case 'send':
      return send(state);
    case 'progress':
      return state.phase === 'sending' ? { ...state, loaded: event.loaded, total: event.total } : state;
    case 'result':
      return state.phase === 'sending' ? conclude(state, event.result, event.now) : state;
    case 'trouble':
      return isBusy(state) ? { ...withdrawn(state), phase: 'outcome', outcome: { status: event.trouble } } : state;
    case 'cancel':
      return isBusy(state) ? { ...abandoned(state), phase: 'outcome', outcome: { status: 'cancelled' } } : state;
    case 'stop':
      return isBusy(state) ? { ...(event.sent ? abandoned(state) : withdrawn(state)), phase: 'editing' } : state;
    case 'edit':
      return edit(state);
    case 'connection':
      return state.online === event.online ? state : { ...state, online: event.online };
    case 'reset':
      return isBusy(state) ? edit(state) : editing(state.online);
  }
}

/** An application is on its way; nothing else can be sent. */
export function isBusy({ phase }: Submission): boolean {
  return phase === 'validating' || phase === 'captcha' || phase === 'sending';
}

/** Whole seconds until the server wants to hear of us again; 0 when it may be tried now. */
export function secondsToWait({ retryAt }: Submission, now: number): number {
  return retryAt === undefined ? 0 : Math.max(0, Math.ceil((retryAt - now) / 1000));
}

function submit(state: Submission, key: string, now: number): Submission {
  const accepted = state.phase === 'outcome' && state.outcome.status === 'accepted';
  if (isBusy(state) || accepted || secondsToWait(state, now) > 0) return state;
  return {
    ...memory(state),
    phase: 'validating',
    key: state.key ?? key,
    spareKey: key,
    retryAt: undefined,
    captchaSpent: false,
  };
}

function send(state: Submission): Submission {
  if (state.phase !== 'captcha') return state;
  const { key } = state;
  return {
    ...memory(state),
    phase: 'sending',
    key,
    attempt: state.attempt + 1,
    loaded: 0,
    total: undefined,
    edited: false,
  };
}

function conclude(state: Submission & { phase: 'sending' }, result: SubmitResult, now: number): Submission {
  const keep = isAmbiguous(result) && !state.edited;
  const wait = result.status === 'rate-limited' ? result.retryAfter : undefined;
  return {
    ...memory(keep ? state : keyless(state)),
    retryAt: wait === undefined ? undefined : now + wait * 1000,
    captchaSpent: reachedServer(result),
    phase: 'outcome',
    outcome: result,
  };
}

function edit(state: Submission): Submission {
  switch (state.phase) {
    case 'sending':
      return state.edited ? state : { ...state, edited: true };
    case 'validating':
    case 'captcha':
      return state.attempt === 0 ? state : { ...state, key: state.spareKey, attempt: 0 };
    default:
      return state.key === undefined ? state : { ...state, key: undefined, attempt: 0 };
  }
}

/** Given up while it may be on its way: what was sent may still be received. */
function abandoned(state: Submission): Memory {
  if (state.phase !== 'sending') return memory(state);
  return { ...memory(state.edited ? keyless(state) : state), captchaSpent: true };
}

/** Given up before anything left: the attempt does not count. */
function withdrawn(state: Submission): Memory {
  if (state.phase !== 'sending') return memory(state);
  return memory({ ...(state.edited ? keyless(state) : state), attempt: state.edited ? 0 : state.attempt - 1 });
}

function keyless(state: Memory): Memory {
  return { ...state, key: undefined, attempt: 0 };
}

function memory({ key, attempt, retryAt, captchaSpent, online }: Memory): Memory {
  return { key, attempt, retryAt, captchaSpent, online };
}
