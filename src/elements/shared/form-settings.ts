import type { MessageOverrides } from '../../core/text/messages/types.ts';
import type { CaptchaAdapter, CaptchaName, SubmitHandler } from '../../submission.ts';

/** What a page says of the form on an element around it, which hands it on. */
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
