import { html, nothing, type TemplateResult } from 'lit';
import type { MessageOverrides } from '../../core/text/messages/types.ts';
import type { CaptchaAdapter, CaptchaName, SubmitHandler } from '../../submission.ts';
import { exportedAs, formParts } from '../shared/form-parts.ts';

/** What a page says on the board of the posting and its form. */
export interface PostingSettings {
  readonly headingLevel: number;
  readonly jsonLd: boolean;
  readonly action: string | undefined;
  readonly draft: string | undefined;
  readonly support: string | undefined;
  readonly captchaRequired: boolean;
  readonly captchaUnavailable: 'block' | 'allow';
  readonly captcha: CaptchaAdapter | CaptchaName | undefined;
  readonly progress: 'on' | 'off';
  readonly native: boolean;
  readonly warnUnsaved: boolean;
  readonly submitHandler: SubmitHandler | undefined;
  readonly messages: MessageOverrides | undefined;
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
