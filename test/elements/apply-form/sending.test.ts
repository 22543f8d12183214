import { expect } from '@open-wc/testing';
import { eventFrom, FormPage } from './support.ts';

describe('<apply-form> sends', () => {
  it('hands data and body to the first who answers', async () => {
    const page = await FormPage.open();
    await page.fillStandard();
    const bodies: FormData[] = [];
    page.element.addEventListener('apply-submit', (event) => {
      event.respondWith((application, body) => {
        expect(application.values['first_name']).to.equal('Ada');
        expect(application.files['resume']?.map(({ name }) => name)).to.deep.equal(['resume.txt']);
        bodies.push(body);
        return { status: 'accepted', applicationId: 'A-1' };
      });
    });
    const event = await eventFrom(page.element, 'apply-success', () => page.submit());
    expect(event.result).to.deep.equal({ status: 'accepted', applicationId: 'A-1' });
    expect(bodies[0]?.get('email')).to.equal('ada@example.com');
    expect(bodies[0]?.get('resume')).to.be.instanceOf(File);
    expect(bodies[0]?.get('form_hp')).to.equal('');
    expect(bodies[0]?.get('idempotency_key')).to.match(/^[0-9a-f-]{36}$/);
    await page.settled();
    expect(page.text('[part~="success"]')).to.contain('Application sent').and.to.contain('A-1');
    expect(page.root.activeElement?.textContent).to.equal('Application sent');
  });
});
