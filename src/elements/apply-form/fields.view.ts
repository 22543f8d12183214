import { html, nothing, type TemplateResult } from 'lit';
import type {
  CheckboxField,
  ChoiceField,
  Field,
  FileField,
  Option,
  RangeField,
  TextField,
} from '../../core/application/form.ts';
import { freeTextName } from '../../core/application/free-text.ts';
import type { FormMessages } from '../../core/text/messages/types/form.ts';
import type { MessageOverrides } from '../../core/text/messages/types.ts';
import { exportedAs, fileDropParts } from '../shared/form-parts.ts';

/** What a field needs to know of the form around it. */
export interface FieldContext {
  readonly messages: FormMessages;
  readonly overrides: MessageOverrides | undefined;
  /** Made from the field's place, since names may hold any character. */
  readonly id: string;
  /** What is wrong with the answer, in words. */
  readonly error: string | undefined;
  /** Values of options that ask for a text and are chosen now. */
  readonly freeText: ReadonlySet<string>;
  /** Bytes that the form's other files take, and the limit for all. */
  readonly reservedBytes: number;
  readonly maxTotalSize: number | undefined;
}

/** One question with its label, help and error. */
export function fieldView(field: Field, context: FieldContext): TemplateResult {
  switch (field.type) {
    case 'hidden':
      return html`<input type="hidden" name=${field.name} .defaultValue=${field.value} />`;
    case 'file':
      return fileView(field, context);
    case 'checkbox':
      return checkboxView(field, context);
    case 'radio':
    case 'checkboxes':
      return groupView(field, context);
    case 'select':
    case 'select-multiple':
      return labelledView(field, context, selectView(field, context));
    case 'textarea':
      return labelledView(field, context, textareaView(field, context));
    default:
      return labelledView(field, context, inputView(field, context));
  }
}

function labelledView(field: Field, context: FieldContext, control: TemplateResult): TemplateResult {
  return html`
    <div class="field" part="field">
      <label class="label" part="label" for=${context.id}>${labelText(field)}</label>
      ${helpView(field, context)}${errorView(context)}${control}
    </div>
  `;
}

function inputView(field: TextField | RangeField, context: FieldContext): TemplateResult {
  return html`<input
    class="control"
    part="control"
    id=${context.id}
    name=${field.name}
    type=${field.type}
    .defaultValue=${field.value ?? ''}
    placeholder=${field.placeholder ?? nothing}
    autocomplete=${field.autocomplete ?? nothing}
    min=${'min' in field ? (field.min ?? nothing) : nothing}
    max=${'max' in field ? (field.max ?? nothing) : nothing}
    step=${field.type === 'number' ? 'any' : nothing}
    aria-required=${ariaRequired(field)}
    aria-invalid=${context.error ? 'true' : nothing}
    aria-describedby=${describedBy(field, context)}
  />`;
}

function textareaView(field: TextField, context: FieldContext): TemplateResult {
  return html`<textarea
    class="control"
    part="control"
    id=${context.id}
    name=${field.name}
    .defaultValue=${field.value ?? ''}
    placeholder=${field.placeholder ?? nothing}
    autocomplete=${field.autocomplete ?? nothing}
    rows="5"
    aria-required=${ariaRequired(field)}
    aria-invalid=${context.error ? 'true' : nothing}
    aria-describedby=${describedBy(field, context)}
  ></textarea>`;
}

function selectView(field: ChoiceField, context: FieldContext): TemplateResult {
  const multiple = field.type === 'select-multiple';
  return html`<select
      class="control"
      part="control"
      id=${context.id}
      name=${field.name}
      autocomplete=${field.autocomplete ?? nothing}
      ?multiple=${multiple}
      aria-required=${ariaRequired(field)}
      aria-invalid=${context.error ? 'true' : nothing}
      aria-describedby=${describedBy(field, context)}
    >
      ${multiple ? nothing : html`<option value="">${context.messages.choose}</option>`}
      ${field.options.map(
        ({ value, label }) =>
          html`<option value=${value} .defaultSelected=${field.value.includes(value)}>${label}</option>`,
      )}</select
    >${field.options.map((option) => freeTextView(field, option, context))}`;
}

function groupView(field: ChoiceField, context: FieldContext): TemplateResult {
  const radio = field.type === 'radio';
  return html`
    <fieldset
      class="field"
      part="field"
      role=${radio ? 'radiogroup' : 'group'}
      aria-describedby=${describedBy(field, context)}
      aria-required=${radio ? ariaRequired(field) : nothing}
      aria-invalid=${radio && context.error ? 'true' : nothing}
    >
      <legend class="label" part="label">
        ${labelText(field)}${
          // No attribute says it of a group of boxes.
          !radio && field.required
            ? html`<span class="visually-hidden"> (${context.messages.required})</span>`
            : nothing
        }
      </legend>
      ${helpView(field, context)}${errorView(context)}
      <div class="options" part="options">
        ${field.options.map(
          (option, index) => html`
            <label class="option" part="option">
              <input
                type=${radio ? 'radio' : 'checkbox'}
                id=${index === 0 ? context.id : nothing}
                name=${field.name}
                value=${option.value}
                .defaultChecked=${field.value.includes(option.value)}
                aria-invalid=${!radio && context.error ? 'true' : nothing}
              />
              <span>${option.label}</span>
            </label>
            ${freeTextView(field, option, context)}
          `,
        )}
      </div>
    </fieldset>
  `;
}

function freeTextView(field: ChoiceField, option: Option, context: FieldContext): TemplateResult | typeof nothing {
  if (!option.freeText || !context.freeText.has(option.value)) return nothing;
  const id = `${context.id}-text-${field.options.indexOf(option)}`;
  return html`
    <div class="free-text" part="free-text">
      <label for=${id}>${context.messages.pleaseSpecify(option.label)}</label>
      <input
        class="control"
        part="control"
        type="text"
        id=${id}
        name=${freeTextName(field.name)}
        aria-invalid=${context.error ? 'true' : nothing}
        aria-describedby=${context.error ? `${context.id}-error` : nothing}
      />
    </div>
  `;
}

function checkboxView(field: CheckboxField, context: FieldContext): TemplateResult {
  return html`
    <div class="field" part="field">
      ${errorView(context)}
      <label class="option" part="option">
        <input
          type="checkbox"
          id=${context.id}
          name=${field.name}
          value=${field.value}
          .defaultChecked=${field.checked}
          aria-required=${ariaRequired(field)}
          aria-invalid=${context.error ? 'true' : nothing}
          aria-describedby=${describedBy(field, context)}
        />
        <span part="label">${labelText(field)}</span>
      </label>
      ${helpView(field, context)}
    </div>
  `;
}

function fileView(field: FileField, context: FieldContext): TemplateResult {
  const { messages, overrides, id } = context;
  return html`
    <div class="field" part="field">
      <file-drop
        part="file-drop"
        exportparts=${exported}
        id=${id}
        name=${field.name}
        label=${field.label}
        help=${field.help ?? nothing}
        accept=${field.accept}
        max-size=${field.maxSize}
        max-files=${field.maxFiles}
        ?required=${field.required}
        .errorText=${context.error ?? ''}
        .messages=${overrides}
        .reservedBytes=${context.reservedBytes}
        .maxTotalSize=${context.maxTotalSize}
      ></file-drop>
      ${
        field.textName === undefined
          ? nothing
          : html`
            <details class="paste" part="paste">
              <summary>${messages.pasteAsText}</summary>
              <textarea
                class="control"
                part="control"
                name=${field.textName}
                aria-label=${`${field.label}: ${messages.pasteAsText}`}
                rows="8"
              ></textarea>
            </details>
          `
      }
    </div>
  `;
}

/**
 * For `aria-required`: `required` would have Firefox tell screen readers at once that an empty answer is invalid, whatever
 * `aria-invalid` says. https://bugzilla.mozilla.org/show_bug.cgi?id=666544
 */
function ariaRequired(field: Field) {
  return field.required ? 'true' : nothing;
}

function labelText(field: Field) {
  return field.required
    ? html`${field.label} <span class="required-mark" part="required-mark" aria-hidden="true">*</span>`
    : field.label;
}

function helpView(field: Field, context: FieldContext) {
  return field.help ? html`<p class="help" part="help" id="${context.id}-help">${field.help}</p>` : nothing;
}

function errorView({ id, error, messages }: FieldContext) {
  return error
    ? html`<p class="error" part="error" id="${id}-error">
        <span class="visually-hidden">${messages.errorPrefix} </span>${error}
      </p>`
    : nothing;
}

function describedBy(field: Field, { id, error }: FieldContext) {
  const ids = [field.help && `${id}-help`, error && `${id}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : nothing;
}

const exported = exportedAs('file-drop', fileDropParts);
