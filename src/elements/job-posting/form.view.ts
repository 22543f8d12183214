import { html, type TemplateResult } from 'lit';
import { exportedAs, formParts } from '../shared/form-parts.ts';
import type { FormSettings } from '../shared/form-settings.ts';

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
