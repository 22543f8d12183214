import { html, nothing } from 'lit';
import { DraftController, type DraftedForm, type DraftHost } from '../../controllers/draft.ts';
import { LocalizeController, type LocalizedHost } from '../../controllers/localize.ts';
import { draft as english } from '../../core/text/messages/en/draft.ts';
import { heading } from '../shared/heading.ts';

/** Keeps the form's draft and tells when one was brought back. Loaded apart, and only where the page asks for drafts. */
export class Drafts {
  readonly #localize: LocalizeController<'draft'>;
  readonly #draft: DraftController;

  constructor(host: DraftHost & LocalizedHost, form: DraftedForm) {
    this.#localize = new LocalizeController(host, 'draft', english);
    this.#draft = new DraftController(host, form);
  }

  /** @param before the answers that the page filled in itself */
  restore(before: Parameters<DraftController['restore']>[0]): void {
    this.#draft.restore(before);
  }

  /**
   * The notice of a draft; the region that announces it stands there before.
   * @param level of its heading
   */
  view(level: number) {
    return html`<div role="status">${this.#noticeView(level)}</div>`;
  }

  #noticeView(level: number) {
    const { restored } = this.#draft;
    if (!restored) return nothing;
    const { messages, language } = this.#localize;
    const time = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
    return html`
      <div class="panel calm draft" part="panel draft">
        ${heading(level, messages.title, { part: 'panel-title', id: 'draft-title' })}
        <p>
          ${messages.savedAt(time.format(restored.savedAt))} ${messages.keptIn[restored.mode]}
          ${restored.complete ? nothing : messages.notKept}
        </p>
        <p>
          <button class="button" part="button discard" type="button" @click=${() => this.#draft.discard()}>
            ${messages.discard}
          </button>
        </p>
      </div>
    `;
  }
}
