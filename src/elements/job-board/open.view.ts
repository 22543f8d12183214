import { html, nothing, type TemplateResult } from 'lit';
import type { LoadError } from '../../core/issue.ts';
import type { BoardMessages, PostingMessages } from '../../core/text/messages/types.ts';
import { errorView, noticeView, skeletonView } from '../shared/notices.view.ts';
import { type PostingSettings, postingView } from './posting.view.ts';

/** What is known of the posting that the address names. */
export interface OpenedState {
  /** Whether the list has it; undefined while more of the list is on its way. */
  readonly found: boolean | undefined;
  /** What the list leaves out of it is on its way. */
  readonly waiting: boolean;
  /** Why that could not be had. */
  readonly error: LoadError | undefined;
  /** Turns from one posting to the next. */
  readonly turn: boolean;
  readonly messages: BoardMessages;
  readonly words: PostingMessages;
  /** The address of the list. */
  readonly listLink: string;
  readonly handleBack: (event: MouseEvent) => void;
  readonly handleRetry: () => void;
}

/** The open posting, and the way back to the list. */
export function openView(board: HTMLElement & PostingSettings, state: OpenedState): TemplateResult {
  const { messages, listLink, handleBack } = state;
  return html`
    <a part="back" class="back" href=${listLink} @click=${handleBack}>${messages.back}</a>
    ${contentView(board, state)}
  `;
}

/** The board's own posting, unless the page brings one. What the list leaves out of it is waited for. */
function contentView(board: HTMLElement & PostingSettings, state: OpenedState): unknown {
  const { found, waiting, error, turn, messages, words, handleRetry } = state;
  if (found === false)
    return html`<div role="alert">${noticeView(messages.notFoundTitle, messages.notFoundText)}</div>`;
  if (error) return errorView(error, words, handleRetry);
  if (waiting || !found) return skeletonView();
  if (board.querySelector('job-posting')) return html`<slot></slot>`;
  const ownForm = board.querySelector(':scope > [slot="form"], apply-form');
  const formSlot = ownForm ? (ownForm.closest<HTMLElement>('[slot="form"]')?.slot ?? '') : undefined;
  const view = postingView(board, formSlot);
  // Each in the other's place, so that it is an element of its own: answers belong to one posting.
  return turn ? [view, nothing] : [nothing, view];
}
