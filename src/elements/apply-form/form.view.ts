import { html, nothing, type TemplateResult } from 'lit';
import type { ApplicationForm, Field, Section } from '../../core/application/form.ts';
import { isBusy, type Submission, secondsToWait } from '../../core/application/submission.ts';
import { formatBytes } from '../../core/text/format-bytes.ts';
import type { FormMessages } from '../../core/text/messages/types/form.ts';
import { heading } from '../shared/heading.ts';
import { proseOf } from '../shared/prose.ts';

type FieldView = (field: Field) => TemplateResult;

/** Nodes of each section's description, for one form: a node that stays the same is left in place. */
export type Descriptions = WeakMap<Section, HTMLElement>;

/** All questions in their sections, under the note that says what the star means. */
export function questionsView(
  form: ApplicationForm,
  messages: FormMessages,
  level: number,
  fieldView: FieldView,
  descriptions: Descriptions,
): TemplateResult {
  return html`
    <p class="note" part="required-note">${messages.requiredNote}</p>
    ${form.sections.map((section, index) => sectionView(section, `section-${index}`, messages, level, fieldView, descriptions))}
  `;
}

function sectionView(
  section: Section,
  id: string,
  messages: FormMessages,
  level: number,
  fieldView: FieldView,
  descriptions: Descriptions,
): TemplateResult {
  const { title, description, voluntary, fields } = section;
  if (description && !descriptions.has(section)) descriptions.set(section, proseOf(description, level + 1).node);
  return html`
    <div class="section" part="section" role=${title ? 'group' : nothing} aria-labelledby=${title ? id : nothing}>
      ${title ? heading(level, title, { part: 'section-title', id }) : nothing}
      ${description ? html`<div part="section-description">${descriptions.get(section)}</div>` : nothing}
      ${voluntary ? html`<p class="note" part="voluntary-note">${messages.voluntaryNote}</p>` : nothing}
      ${fields.map(fieldView)}
    </div>
  `;
}

/** A field that people never see and bots fill in. What it holds is sent as data; nothing is blocked here. */
export function honeypotView(messages: FormMessages): TemplateResult {
  return html`
    <div class="trap" aria-hidden="true">
      <label for="form_hp">${messages.honeypot}</label>
      <input id="form_hp" name="form_hp" type="text" tabindex="-1" autocomplete="off" />
    </div>
  `;
}

/** The page's captcha, and what is wrong with it right below. */
export function captchaView(
  error: string | undefined,
  messages: FormMessages,
  handleSlotChange: () => void,
): TemplateResult {
  return html`
    <div class="captcha" part="captcha">
      <slot name="captcha" @slotchange=${handleSlotChange}></slot>
      ${
        error
          ? html`<p class="error" part="error captcha-error">
            <span class="visually-hidden">${messages.errorPrefix} </span>${error}
          </p>`
          : nothing
      }
    </div>
  `;
}

/** The button that sends, disabled while it would do nothing; while sending, how far it is and the way to stop it. */
export function actionsView(
  state: Submission,
  messages: FormMessages,
  language: string,
  cancel: () => void,
): TemplateResult {
  const busy = isBusy(state);
  const disabled = busy || secondsToWait(state, Date.now()) > 0;
  return html`
    <div class="actions" part="actions">
      <button class="button primary" part="button submit" type="submit" aria-disabled=${disabled ? 'true' : nothing}>
        ${messages.submit}
      </button>
      ${busy ? progressView(state, messages, language) : nothing}
      ${
        busy
          ? html`<button class="button" part="button cancel" type="button" @click=${cancel}>${messages.cancel}</button>`
          : nothing
      }
    </div>
  `;
}

/** Without a total the bar only shows that something moves. */
function progressView(state: Submission, messages: FormMessages, language: string): TemplateResult {
  const { loaded, total } = state.phase === 'sending' ? state : { loaded: 0, total: undefined };
  return html`
    <div class="progress" part="progress">
      <label for="progress">${messages.sending}</label>
      <progress
        id="progress"
        part="progress-bar"
        max=${total ?? nothing}
        value=${total === undefined ? nothing : Math.min(loaded, total)}
      ></progress>
      ${
        total === undefined
          ? nothing
          : html`<span part="progress-text">
            ${messages.sent(formatBytes(loaded, language), formatBytes(total, language))}
          </span>`
      }
    </div>
  `;
}
