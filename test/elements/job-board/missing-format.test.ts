import { expect } from '@open-wc/testing';
import { Frame, Part } from '../../support/framed-page.ts';
import { until } from '../../support/until.ts';
import { part, parts, titles, words } from './support.ts';

const data = [
  { id: 'cook', text: 'Cook', categories: { team: 'Galley', location: 'Porto' }, descriptionPlain: 'Soup.' },
];

describe("<job-board> without what reads a hiring system's data", () => {
  for (const path of ['core/posting/formats/index.ts', 'core/posting/formats/lever.ts']) {
    it(`says so, and tries again on demand: ${path}`, async () => {
      const format = new Part(path);
      await format.block();
      const frame = await Frame.open('define.ts', { importMap: format.imports() });
      try {
        const element = Object.assign(frame.document.createElement('job-board'), { data });
        frame.document.body.append(element);
        await until(() => parts(element, 'retry').length === 1, 'a way to try again');
        expect(words(element, 'error')[0]).to.contain('Check your connection');
        await format.unblock();
        part(element, 'retry').click();
        await until(() => titles(element).length === 1, 'the outcome');
        expect(titles(element)).to.deep.equal(['Cook']);
      } finally {
        await format.unblock();
        frame.close();
      }
    });
  }
});
