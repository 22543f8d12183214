/** One class per event. Elements load those of their own part alone. */
import type {
  ApplyCaptchaEvent,
  ApplyErrorEvent,
  ApplyInvalidEvent,
  ApplyProgressEvent,
  ApplyStartEvent,
  ApplySubmitEvent,
  ApplySuccessEvent,
} from './events/apply.ts';
import type { BoardErrorEvent, BoardFilterEvent, BoardLoadEvent, BoardSelectEvent } from './events/board.ts';
import type { FileAcceptEvent, FileRejectEvent } from './events/file.ts';
import type { PostingApplyEvent, PostingErrorEvent, PostingLoadEvent } from './events/posting.ts';

export * from './events/apply.ts';
export * from './events/board.ts';
export * from './events/file.ts';
export * from './events/posting.ts';

declare global {
  interface GlobalEventHandlersEventMap {
    'board-load': BoardLoadEvent;
    'board-error': BoardErrorEvent;
    'board-filter': BoardFilterEvent;
    'board-select': BoardSelectEvent;
    'posting-load': PostingLoadEvent;
    'posting-error': PostingErrorEvent;
    'posting-apply': PostingApplyEvent;
    'apply-start': ApplyStartEvent;
    'apply-invalid': ApplyInvalidEvent;
    'apply-progress': ApplyProgressEvent;
    'apply-captcha': ApplyCaptchaEvent;
    'apply-submit': ApplySubmitEvent;
    'apply-success': ApplySuccessEvent;
    'apply-error': ApplyErrorEvent;
    'file-accept': FileAcceptEvent;
    'file-reject': FileRejectEvent;
  }
}
