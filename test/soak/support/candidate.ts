import type { Locator, Page } from 'playwright-core';
import type { Answer, ChosenFile, SoakApplication } from './applications.ts';
import type { FilePicker } from './file-picker.ts';
import { posting, type Question } from './posting.ts';

/** What became of it, as the candidate saw it. */
export interface Told {
  /** The reference that the page names. */
  readonly applicationId: string;
  /** The headings of the notices before that: one for each try that failed. */
  readonly notices: readonly string[];
}

/** More often than any run needs; a form that never comes through must not run for ever. */
const mostTries = 40;

/**
 * Fills in a fresh form and sends it as a person does, by what the page shows: whatever notice comes, they press "Try again"
 * until the application is confirmed.
 * @throws when the page shows what no try can help
 */
export async function apply(page: Page, picker: FilePicker, application: SoakApplication): Promise<Told> {
  const form = await openForm(page);
  for (const question of posting.application.fields) await answer(picker, form, question, application);

  const send = form.getByRole('button', { name: 'Send application' });
  await (application.hasty ? send.dblclick() : send.click());
  if (application.wavering) await cancel(page);
  const told = await sendUntilConfirmed(page, form);
  await closeForm(page);
  return told;
}

/** Puts a fresh posting on the page. */
export async function openForm(page: Page): Promise<Locator> {
  await page.evaluate(() => {
    const element = document.createElement('job-posting');
    element.setAttribute('src', '/jobs/soak.json');
    element.setAttribute('action', '/applications');
    document.querySelector('main')?.append(element);
  });
  const form = page.getByRole('form', { name: `Apply for ${posting.title}` });
  await form.waitFor();
  return form;
}

/** Takes the posting off the page, whatever it shows. */
export async function closeForm(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelector('job-posting')?.remove());
}

async function answer(picker: FilePicker, form: Locator, question: Question, { answers, files }: SoakApplication) {
  const { name, label } = question;
  const given = answers[name];
  switch (question.type) {
    case 'file':
      await attach(picker, form, label, files[name] ?? []);
      if ('textName' in question) await paste(form, label, answers[question.textName]);
      break;
    case 'radio':
      await form.getByRole('radiogroup', { name: label }).getByLabel(labelOf(question, given), { exact: true }).check();
      if (given === 'other') await form.getByLabel('Tell us more about').fill(String(answers[`${name}_text`]));
      break;
    case 'checkboxes':
      for (const option of listOf(given)) await form.getByLabel(option, { exact: true }).check();
      break;
    case 'checkbox':
      await form.getByLabel(label).setChecked(given === true);
      break;
    case 'select':
    case 'select-multiple':
      await form.getByLabel(label, { exact: true }).selectOption(listOf(given));
      break;
    default:
      if (typeof given === 'string') await form.getByLabel(label).fill(given);
  }
}

async function attach(picker: FilePicker, form: Locator, label: string, files: readonly ChosenFile[]): Promise<void> {
  if (files.length === 0) return;
  await picker.choose(files, () => form.getByRole('button', { name: new RegExp(`^Choose .*: ${label}`) }).click());
}

async function paste(form: Locator, label: string, text: Answer | undefined): Promise<void> {
  if (typeof text !== 'string') return;
  await form.getByText('Or paste it as text').click();
  await form.getByLabel(`${label}: Or paste it as text`).fill(text);
}

/**
 * If there is still time: most tries are over before anybody could, and then the form may be gone. Not through the driver's
 * own click: given up half-way, it would hold on to the button, and with it to the form.
 */
async function cancel(page: Page): Promise<void> {
  await page.evaluate(() => {
    const form = document.querySelector('job-posting')?.shadowRoot?.querySelector('apply-form');
    form?.shadowRoot?.querySelector<HTMLElement>('[part~=cancel]')?.click();
  });
}

async function sendUntilConfirmed(page: Page, form: Locator): Promise<Told> {
  const notices: string[] = [];
  const confirmation = page.getByRole('heading', { name: 'Application sent' });
  const alert = form.getByRole('alert');
  while (notices.length < mostTries) {
    await confirmation.or(alert).first().waitFor();
    if (await confirmation.isVisible()) {
      const reference = (await page.getByText('Your reference:').textContent()) ?? '';
      return { applicationId: reference.replace('Your reference:', '').trim(), notices };
    }
    notices.push((await alert.getByRole('heading').textContent()) ?? '');
    const tryAgain = alert.getByRole('button', { name: 'Try again' });
    if ((await tryAgain.count()) === 0) throw new Error(`The page says, for good: ${await alert.textContent()}`);
    // Waits while a countdown runs.
    await tryAgain.click();
  }
  throw new Error(`Not confirmed after ${mostTries} tries.`);
}

const listOf = (given: Answer | undefined): string[] =>
  typeof given === 'string' ? [given] : Array.isArray(given) ? [...given] : [];

function labelOf({ options }: Question & { type: 'radio' }, value: Answer | undefined): string {
  for (const option of options) if (typeof option === 'object' && option.value === value) return option.label;
  return String(value);
}
