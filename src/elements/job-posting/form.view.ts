import { html, type TemplateResult } from 'lit';
import type { MessageOverrides } from '../../core/text/messages/types.ts';
import type { CaptchaAdapter, CaptchaName, SubmitHandler } from '../../submission.ts';
import { exportedAs, formParts } from '../shared/form-parts.ts';

/** What a page says of the form on the element around it. */
export interface FormSettings {
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
 * The form, which finds the posting by context, with the page's settings and the content of its slots handed on.
 * @param level of its headings
 */
export function formView(settings: FormSettings, level: number): TemplateResult {
  return html`
    <apply-form
      part="form"
      exportparts=${exported}
      .headingLevel=${level}
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
    </apply-form>
  `;
}

const exported = exportedAs('form', formParts);
