import { html, nothing, type TemplateResult } from 'lit';
import { exportedAs, formParts } from '../shared/form-parts.ts';
import type { FormSettings } from '../shared/form-settings.ts';

/** What a page says on the board of the posting and its form. */
export interface PostingSettings extends FormSettings {
  readonly headingLevel: number;
  readonly jsonLd: boolean;
}

/**
 * The posting that is open, which it finds by context.
 * @param formSlot the board's slot with what the page puts in place of the form, if it does
 */
export function postingView(settings: PostingSettings, formSlot: string | undefined): TemplateResult {
  return html`
    <job-posting
      part="posting"
      exportparts=${exported}
      .headingLevel=${settings.headingLevel}
      .jsonLd=${settings.jsonLd}
      .action=${settings.action}
      .draft=${settings.draft}
      .support=${settings.support}
      .captchaRequired=${settings.captchaRequired}
      .captchaUnavailable=${settings.captchaUnavailable}
      .captcha=${settings.captcha}
      .progress=${settings.progress}
      .native=${settings.native}
      .warnUnsaved=${settings.warnUnsaved}
      .submitHandler=${settings.submitHandler}
      .messages=${settings.messages}
    >
      <slot name="before" slot="before"></slot>
      <slot name="captcha" slot="captcha"></slot>
      ${formSlot === undefined ? nothing : html`<slot name=${formSlot} slot="form"></slot>`}
    </job-posting>
  `;
}

const postingParts =
  'header title organization facts fact fact-name fact-value apply description section section-title application application-title external notice'.split(
    ' ',
  );

const exported = [exportedAs('posting', postingParts), 'form', ...formParts.map((name) => `form-${name}`)].join();
