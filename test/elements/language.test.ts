import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.ts';
import type { JobBoard } from '../../src/elements/job-board/job-board.ts';
import type { JobPosting } from '../../src/elements/job-posting/job-posting.ts';
import { registerMessages } from '../../src/index.ts';
import { until } from '../support/until.ts';
import { cook, record, SlowWords, says, textOf } from './slow-words.ts';

async function posting(lang: string, data: unknown = cook): Promise<JobPosting> {
  const element = document.createElement('job-posting');
  element.data = data;
  const around = await fixture(html`<div lang=${lang}>${element}</div>`);
  expect(around.contains(element)).to.equal(true);
  await element.updateComplete;
  return element;
}

describe('the language of an element', () => {
  const languages = [
    ['en-GB', 'Full-time'],
    ['ar', 'دوام كامل'],
    ['de', 'Vollzeit'],
    ['es-MX', 'Tiempo completo'],
    ['fr', 'Temps plein'],
    ['he', 'משרה מלאה'],
    ['iw', 'משרה מלאה'],
    ['it', 'Tipo di impiego'],
    ['ja', 'フルタイム'],
    ['nl-BE', 'Dienstverband'],
    ['pl', 'Pełny etat'],
    ['pt', 'Tempo integral'],
    ['pt-PT', 'Tempo integral'],
    ['sv', 'Heltid'],
    ['zh', '全职'],
    ['zh-Hans-SG', '全职'],
    // These would be other words.
    ['zh-TW', 'Full-time'],
    ['fi', 'Full-time'],
    ['constructor', 'Full-time'],
    ['not a language!', 'Full-time'],
  ] as const;
  for (const [lang, fullTime] of languages) {
    it(`is that around it: ${lang}`, async () => {
      await says(await posting(lang), fullTime);
    });
  }

  it('is there from the first words on', async () => {
    const page = await SlowWords.open('held');
    const element = page.addPosting();
    const shown = record(element);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(textOf(element).trim()).to.equal('');
    await page.wordsCome();
    await element.updateComplete;
    expect(textOf(element)).to.contain('Vollzeit');
    expect(shown.filter((text) => text.includes('Full-time'))).to.deep.equal([]);
    await page.close();
  });

  it('is fetched beside the data', async () => {
    const asked: string[] = [];
    const fetch = (address: string) => {
      asked.push(address);
      return Promise.resolve(new Response(JSON.stringify(cook)));
    };
    const page = await SlowWords.open('held', { prepare: (view) => Object.assign(view, { fetch }) });
    const elements = (['job-board', 'job-posting'] as const).map((tag) => page.document.createElement(tag));
    for (const element of elements) {
      element.src = `/${element.localName}.json`;
      page.document.body.append(element);
    }
    await until(() => asked.length === 2, 'both requests');
    await page.wordsCome();
    for (const element of elements) await says(element, 'Vollzeit');
    expect(asked).to.have.length(2);
    await page.close();
  });

  it('is English where the words cannot be had', async () => {
    const page = await SlowWords.open('missing');
    const rejected: unknown[] = [];
    page.window.addEventListener('unhandledrejection', ({ reason }) => rejected.push(reason));
    const element = page.addPosting();
    await element.updateComplete;
    expect(textOf(element)).to.contain('Full-time');
    expect(textOf(element)).to.contain('1. März 2026');
    expect(rejected).to.deep.equal([]);
    await page.close();
  });

  it('is English while the words take long, and theirs once they are there', async () => {
    const page = await SlowWords.open('held', { givesUp: true });
    const element = page.addPosting();
    await element.updateComplete;
    expect(textOf(element)).to.contain('Full-time');
    await page.wordsCome();
    await says(element, 'Vollzeit');
    await page.close();
  });

  it('changes live, and keeps the old words until the new ones are there', async () => {
    const page = await SlowWords.open('held', { lang: 'en' });
    const element = page.addPosting();
    await element.updateComplete;
    page.document.documentElement.lang = 'de';
    await new Promise((resolve) => setTimeout(resolve, 100));
    element.data = { ...cook, title: 'Pilot' };
    await element.updateComplete;
    expect(textOf(element)).to.contain('Pilot');
    expect(textOf(element)).to.contain('Full-time');
    expect(textOf(element)).to.contain('March 1, 2026');
    await page.wordsCome();
    await says(element, 'Vollzeit');
    expect(textOf(element)).to.contain('1. März 2026');
    page.document.documentElement.lang = 'en';
    await says(element, 'Full-time');
    await page.close();
  });

  it('is English where the words of another one cannot be had', async () => {
    const page = await SlowWords.open('missing', { lang: 'en' });
    const element = page.addPosting();
    await element.updateComplete;
    page.document.documentElement.lang = 'de';
    await until(() => textOf(element).includes('1. März 2026'), 'German dates');
    expect(textOf(element)).to.contain('Full-time');
    await page.close();
  });

  it('may be an odd one', async () => {
    const data = {
      ...cook,
      validThrough: '2036-04-01T12:00:00+02:00',
      jobLocation: { address: { addressLocality: 'Zürich', addressCountry: 'CH' } },
      baseSalary: { currency: 'CHF', value: { minValue: 5000, maxValue: 6000.5, unitText: 'MONTH' } },
      application: { fields: [{ name: 'cv', label: 'CV', type: 'file', maxSize: '1.5MB', maxFiles: 2000 }] },
    };
    for (const lang of [
      'x-klingon',
      'i-default',
      'en-x-private',
      'de-u-nu-latn',
      'und',
      'mul',
      'zxx',
      'root',
      'tostring',
    ]) {
      const element = await posting(lang, data);
      expect(textOf(element), lang).to.contain('Koch').and.contain('2036');
      const form = element.shadowRoot?.querySelector('apply-form');
      await form?.updateComplete;
      const drop = form?.shadowRoot?.querySelector('file-drop');
      await drop?.updateComplete;
      expect(drop && textOf(drop), lang).to.match(/2.?000/);
    }
  });

  it('reaches through shadow roots, and follows an element that moves', async () => {
    const outer = await fixture<HTMLElement>(html`<div lang="sv"><section></section></div>`);
    const root = outer.querySelector('section')?.attachShadow({ mode: 'open' });
    const element = document.createElement('job-posting');
    element.data = cook;
    root?.append(element);
    await says(element, 'Heltid');
    outer.lang = 'nl';
    await says(element, 'Dienstverband');
    const other = await fixture<HTMLElement>(html`<div lang="it"></div>`);
    other.append(element);
    await says(element, 'Tipo di impiego');
  });

  it('reaches what stands in a board', async () => {
    const element = document.createElement('job-board');
    element.data = [{ ...cook, identifier: 'koch', application: true }];
    await fixture(html`<div lang="de">${element}</div>`);
    await says(element, '1 Stelle');
    element.shadowRoot?.querySelector<HTMLElement>('[part~="row-link"]')?.click();
    const inner = () => element.shadowRoot?.querySelector('job-posting');
    await until(() => inner()?.shadowRoot?.querySelector('apply-form')?.shadowRoot?.querySelector('form'), 'the form');
    const form = inner()?.shadowRoot?.querySelector('apply-form');
    await until(() => form && textOf(form).includes('Bewerbung senden'), 'German');
    expect(form ? textOf(form) : '').to.contain('Vorname');
    history.back();
    await until(() => !inner(), 'the list');
    expect((element as JobBoard).posting).to.equal(undefined);
  });
});

describe('the words of the page', () => {
  it('stand over the translation, by region, and each element’s over them', async () => {
    registerMessages('fr', { posting: { location: 'Endroit', employmentType: 'Emploi' } });
    registerMessages('fr-CH', { posting: { employmentType: 'Engagement' } });
    const data = { ...cook, jobLocation: 'Genève' };
    const french = await posting('fr', data);
    await says(french, 'Publié');
    expect(textOf(french)).to.contain('Endroit');
    expect(textOf(french)).to.contain('Emploi');
    const swiss = await posting('fr-CH', data);
    expect(textOf(swiss)).to.contain('Endroit');
    expect(textOf(swiss)).to.contain('Engagement');
    swiss.messages = { posting: { location: 'Ville' } };
    await swiss.updateComplete;
    expect(textOf(swiss)).to.contain('Ville');
    expect(textOf(swiss)).not.to.contain('Endroit');
  });

  it('go by any name of a language', async () => {
    registerMessages('iw', { posting: { employmentType: 'Misra' } });
    registerMessages('tl', { posting: { employmentType: 'Trabaho' } });
    expect(textOf(await posting('iw'))).to.contain('Misra');
    expect(textOf(await posting('tl'))).to.contain('Trabaho');
    registerMessages('not a language!', { posting: { employmentType: 'Nothing' } });
  });

  it('may be those of another language, and come late', async () => {
    const finnish = await posting('fi');
    expect(textOf(finnish)).to.contain('Full-time');
    registerMessages('fi', { posting: { employmentType: 'Työsuhde' } });
    await says(finnish, 'Työsuhde');
    expect(textOf(finnish)).to.contain('1. maaliskuuta 2026');
  });
});
