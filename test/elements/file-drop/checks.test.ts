import { aTimeout, expect, html } from '@open-wc/testing';
import type { FileAcceptEvent, FileRejectEvent } from '../../../src/events.ts';
import {
  sampleBombDocx,
  sampleDoc,
  sampleDocx,
  sampleEncryptedDocx,
  sampleExe,
  sampleMacroDocx,
  samplePdf,
  samplePng,
  sampleRtf,
  sampleTxt,
  sampleXls,
} from '../../support/sample-files.ts';
import { drag, fileOf, paste, transferOf } from '../../support/transfer.ts';
import { Page } from './support.ts';

const documents = 'pdf,doc,docx,txt,rtf';
const openOne = () => Page.open(html`<file-drop label="Resume" accept=${documents} max-size="10MB"></file-drop>`);
const openSeveral = () =>
  Page.open(html`<file-drop label="Work samples" accept=${documents} max-size="10MB" max-files="3"></file-drop>`);
const text = (name: string, content = `This is ${name}.`) => fileOf(name, content);

describe('#9 what <file-drop> takes and refuses', () => {
  for (const [name, content] of [
    ['cv.pdf', samplePdf()],
    ['cv.doc', sampleDoc()],
    ['cv.docx', sampleDocx()],
    ['cv.rtf', sampleRtf()],
    ['cv.txt', sampleTxt()],
    ['CV.PDF', samplePdf()],
    ['履歴書.docx', sampleDocx()],
  ] as const) {
    it(`takes ${name}`, async () => {
      const page = await openOne();
      await page.choose(fileOf(name, content));
      expect(page.fired).to.deep.equal([`file-accept ${name}`, 'input', 'change']);
      expect(page.names).to.deep.equal([name]);
      expect(page.texts('refusal')).to.deep.equal([]);
    });
  }

  for (const [code, file, words] of [
    ['type', () => fileOf('photo.heic', 'x'), /photo\.heic.*pdf, doc, docx, txt, rtf/],
    ['type', () => fileOf('cv.exe', sampleExe(), 'application/pdf'), /cv\.exe.*type/],
    ['content', () => fileOf('cv.pdf', samplePng(), 'application/pdf'), /cv\.pdf.*image \(PNG\)/],
    ['content', () => fileOf('cv.docx', sampleExe()), /cv\.docx.*program/],
    ['content', () => fileOf('cv.pdf', sampleTxt()), /cv\.pdf.*plain text \(TXT\)(?!.*Choose one of)/],
    ['content', () => fileOf('cv.doc', sampleXls()), /cv\.doc.*spreadsheet \(XLS\)/],
    ['empty', () => fileOf('cv.pdf', ''), /cv\.pdf.*empty/],
    ['empty', () => fileOf('cv.txt', ' \n\t '), /cv\.txt.*empty/],
    ['too-large', () => fileOf('cv.pdf', new Uint8Array(10_000_001)), /cv\.pdf.*too large.*10 MB/],
    ['encrypted', () => fileOf('cv.docx', sampleEncryptedDocx()), /cv\.docx.*password/],
    ['macros', () => fileOf('cv.docx', sampleMacroDocx()), /cv\.docx.*macros/],
    ['corrupt', () => fileOf('cv.docx', sampleDocx().slice(0, -60)), /cv\.docx.*damaged/],
    ['corrupt', () => fileOf('bomb.docx', sampleBombDocx()), /bomb\.docx.*damaged/],
    ['name', () => fileOf('cv\u202efdp.exe.pdf', samplePdf()), /cv\ufffdfdp\.exe\.pdf.*[Rr]ename/],
    ['name', () => fileOf('cv.pdf.exe', sampleExe()), /cv\.pdf\.exe.*[Rr]ename/],
  ] as const) {
    it(`#8 refuses ${file().name} as ${code}, and says why`, async () => {
      const page = await openOne();
      const refused = file();
      let rejected: FileRejectEvent | undefined;
      page.element.addEventListener('file-reject', (event) => {
        rejected = event;
      });
      await page.choose(refused);
      page.expectRefused(`${refused.name} ${code}`);
      expect(page.names).to.deep.equal([]);
      expect(page.texts('refusal')).to.have.length(1);
      expect(page.texts('refusal')[0]).to.match(words);
      expect(rejected?.file).to.equal(refused);
      expect(rejected?.message).to.equal(page.texts('refusal')[0]);
    });
  }

  it('#17 refuses a folder, with its name, and takes the files beside it', async () => {
    const page = await openSeveral();
    const transfer = transferOf(text('cv.txt'));
    const folder = {
      kind: 'file',
      webkitGetAsEntry: () => ({ isDirectory: true, name: 'Documents' }),
      getAsFile: () => null,
    };
    drag(page.part('zone'), 'drop', { types: ['Files'], items: [folder, ...transfer.items] });
    await page.settled();
    page.expectRefused('Documents folder');
    expect(page.texts('refusal')[0]).to.match(/Documents.*folder/);
    expect(page.names).to.deep.equal(['cv.txt']);
  });

  it('#8 refuses a file that cannot be read', async () => {
    const page = await openOne();
    await page.choose();
    const gone = text('gone.txt');
    gone.slice = () => unreadable('NotFoundError');
    await page.element.addFiles([gone]);
    page.expectRefused('gone.txt unreadable');
  });

  it('names the content that it found under another accepted name, and takes it', async () => {
    const page = await openOne();
    let accepted: FileAcceptEvent | undefined;
    page.element.addEventListener('file-accept', (event) => {
      accepted = event;
    });
    await page.choose(fileOf('cv.doc', sampleRtf()));
    expect(accepted?.detectedType).to.equal('rtf');
    expect(page.names).to.deep.equal(['cv.doc']);
  });

  it('keeps the good files of a batch, in their order', async () => {
    const page = await openSeveral();
    await page.choose(text('b.txt'), fileOf('photo.png', samplePng()), text('a.txt'), text('empty.txt', ''));
    expect(page.names).to.deep.equal(['b.txt', 'a.txt']);
    page.expectRefused('photo.png type', 'empty.txt empty');
    expect(page.fired.filter((entry) => entry === 'change')).to.have.length(1);
    expect(page.texts('refusal')).to.have.length(2);
  });

  it('fires neither input nor change when nothing was added', async () => {
    const page = await openOne();
    await page.choose(fileOf('photo.png', samplePng()));
    expect(page.fired).to.deep.equal(['file-reject photo.png type']);
  });

  it('refuses what goes over the number of files, whichever the choice', async () => {
    const page = await openSeveral();
    await page.choose(text('1.txt'), text('2.txt'));
    await page.choose(text('3.txt'), text('4.txt'));
    expect(page.names).to.deep.equal(['1.txt', '2.txt', '3.txt']);
    page.expectRefused('4.txt too-many');
    expect(page.texts('refusal')[0]).to.match(/4\.txt.*room for 3/);
  });

  it('replaces its file when it takes only one, but only by a good one', async () => {
    const page = await openOne();
    await page.choose(text('old.txt'));
    await page.choose(fileOf('photo.png', samplePng()));
    expect(page.names).to.deep.equal(['old.txt']);
    await page.choose(text('new.txt'));
    expect(page.names).to.deep.equal(['new.txt']);
    expect(page.texts('refusal')).to.deep.equal([]);
  });

  it('takes the first good file of several dropped on a control for one', async () => {
    const page = await openOne();
    await page.choose(fileOf('photo.png', samplePng()), text('a.txt'), text('b.txt'));
    expect(page.names).to.deep.equal(['a.txt']);
    page.expectRefused('photo.png type', 'b.txt too-many');
  });

  it('#9 tells a duplicate by name, size and bytes, and lets two files of one name be together', async () => {
    const page = await openSeveral();
    await page.choose(text('cv.txt', 'first version'));
    await page.choose(text('cv.txt', 'other version'), text('cv.txt', 'first version'));
    expect(page.names).to.deep.equal(['cv.txt', 'cv.txt']);
    page.expectRefused('cv.txt duplicate');
    expect(page.element.files).to.have.length(2);
    page.parts('remove')[0]?.click();
    expect(await page.element.files[0]?.text()).to.equal('other version');
  });

  it('#9 takes the same file again once it was removed, because the inner input is emptied', async () => {
    const page = await openOne();
    const file = text('cv.txt');
    await page.choose(file);
    expect(page.input.value).to.equal('');
    page.part('remove').click();
    expect(page.names).to.deep.equal([]);
    await page.choose(file);
    expect(page.names).to.deep.equal(['cv.txt']);
  });

  it('counts the bytes of other controls towards the limit for all, and says so', async () => {
    const page = await openSeveral();
    page.element.maxTotalSize = 100;
    page.element.reservedBytes = 60;
    await page.choose(text('a.txt', 'a'.repeat(30)), text('b.txt', 'b'.repeat(20)), text('c.txt', 'c'.repeat(10)));
    expect(page.names).to.deep.equal(['a.txt', 'c.txt']);
    page.expectRefused('b.txt too-large');
    expect(page.texts('refusal')[0]).to.match(/b\.txt.*together.*100 bytes/);
  });

  it('does not count the file that a new one replaces', async () => {
    const page = await openOne();
    page.element.maxTotalSize = 100;
    await page.choose(text('a.txt', 'a'.repeat(80)));
    await page.choose(text('b.txt', 'b'.repeat(90)));
    expect(page.names).to.deep.equal(['b.txt']);
  });

  it('asks the validators, waits for them, and passes on what they say', async () => {
    const page = await openSeveral();
    const asked: string[] = [];
    page.element.validators = [
      (file) => {
        asked.push(file.name);
        return null;
      },
      async (file) => (file.name === 'b.txt' ? 'Not this one.' : null),
      () => '',
    ];
    const messages: string[] = [];
    page.element.addEventListener('file-reject', ({ message }) => messages.push(message));
    await page.choose(text('a.txt'), text('b.txt'), fileOf('photo.png', samplePng()));
    expect(asked).to.deep.equal(['a.txt', 'b.txt']);
    expect(page.names).to.deep.equal(['a.txt']);
    page.expectRefused('b.txt custom', 'photo.png type');
    expect(messages[0]).to.equal('Not this one.');
    expect(page.texts('refusal')[0]).to.equal('b.txt: Not this one.');
  });

  it('refuses a file whose validator fails, and says what to do', async () => {
    const page = await openOne();
    const failures: unknown[] = [];
    const { error } = console;
    console.error = (...args) => failures.push(args);
    page.element.validators = [() => Promise.reject(new Error('The scanner is down'))];
    await page.choose(text('cv.txt'));
    console.error = error;
    page.expectRefused('cv.txt custom');
    expect(page.texts('refusal')[0]).to.match(/cv\.txt.*could not be checked/);
    expect(failures).to.have.length(1);
  });

  it('does the same where they are no list, and is not left checking', async () => {
    const page = await openOne();
    const { error } = console;
    console.error = () => {};
    Object.assign(page.element, { validators: () => null });
    await page.choose(text('cv.txt'));
    console.error = error;
    page.expectRefused('cv.txt custom');
    expect(page.element.checking).to.equal(false);
  });

  it('shows that it is checking while a check takes its time', async () => {
    const page = await openOne();
    let answer: (value: null) => void = () => {};
    page.element.validators = [
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    ];
    const checked = page.choose(text('cv.txt'));
    expect(page.element.checking).to.equal(true);
    await page.element.updateComplete;
    expect(page.element.matches(':state(checking)')).to.equal(true);
    expect(page.part('checking').textContent).to.contain('Checking');
    while (answer.length === 0) await aTimeout(0);
    answer(null);
    await checked;
    expect(page.element.checking).to.equal(false);
    expect(page.element.matches(':state(checking)')).to.equal(false);
    expect(page.element.matches(':state(filled)')).to.equal(true);
    expect(page.names).to.deep.equal(['cv.txt']);
  });

  it('does not bring a file back that was removed while the next one was being checked', async () => {
    const page = await openSeveral();
    await page.choose(text('first.txt'));
    let answer: (value: null) => void = () => {};
    page.element.validators = [
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    ];
    const checked = page.choose(text('second.txt'));
    while (answer.length === 0) await aTimeout(0);
    page.part('remove').click();
    answer(null);
    await checked;
    expect(page.names).to.deep.equal(['second.txt']);
  });

  it('keeps a file out when the page cancels file-accept', async () => {
    const page = await openOne();
    page.element.addEventListener('file-accept', (event) => event.preventDefault());
    await page.choose(text('cv.txt'));
    expect(page.names).to.deep.equal([]);
    expect(page.fired).to.deep.equal(['file-accept cv.txt']);
  });

  it('does not let a second choice overtake the first', async () => {
    const page = await openSeveral();
    let release: () => void = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    page.element.validators = [({ name }) => (name === 'slow.txt' ? held.then(() => null) : null)];
    const both = Promise.all([page.element.addFiles([text('slow.txt')]), page.element.addFiles([text('quick.txt')])]);
    await aTimeout(0);
    expect(page.names).to.deep.equal([]);
    release();
    await both;
    expect(page.names).to.deep.equal(['slow.txt', 'quick.txt']);
  });

  it('replaces its files silently when they are set, through the same checks', async () => {
    const page = await openSeveral();
    await page.choose(text('a.txt'));
    page.fired.length = 0;
    page.element.files = [text('b.txt'), fileOf('photo.png', samplePng())];
    expect(page.names).to.deep.equal([]);
    await page.settled();
    expect(page.names).to.deep.equal(['b.txt']);
    expect(page.fired).to.deep.equal(['file-accept b.txt', 'file-reject photo.png type']);
  });

  for (const nothing of [null, undefined]) {
    it(`takes any file and needs nothing where its properties are set to ${nothing}, as frameworks do`, async () => {
      const page = await openOne();
      await page.choose(text('before.txt'));
      Object.assign(page.element, { files: nothing, accept: nothing, validators: nothing });
      expect(page.names).to.deep.equal([]);
      await page.choose(fileOf('notes.odd', 'x'));
      expect(page.names).to.deep.equal(['notes.odd']);
      expect(page.element.checking).to.equal(false);
    });
  }

  it('takes any file once its list of types is taken away', async () => {
    const page = await openOne();
    page.element.removeAttribute('accept');
    await page.choose(fileOf('notes.odd', 'x'));
    expect(page.names).to.deep.equal(['notes.odd']);
    expect(page.input.hasAttribute('accept')).to.equal(false);
  });

  it('lets go of what was lined up for the checks, and of who waits for it, when it is emptied', async () => {
    const page = await openSeveral();
    await page.choose(text('a.txt'));
    const asked: string[] = [];
    page.element.validators = [({ name }) => new Promise(() => asked.push(name))];
    const given = [page.element.addFiles([text('held.txt')]), page.element.addFiles([text('behind.txt')])];
    while (asked.length === 0) await aTimeout(0);
    page.element.value = '';
    await Promise.all(given);
    expect(asked).to.deep.equal(['held.txt']);
    expect(page.names).to.deep.equal([]);
  });

  it('tells what the person added from what the page set while the checks were loading', async () => {
    const page = await openSeveral();
    page.element.files = [text('draft.txt')];
    await page.choose(text('new.txt'));
    expect(page.names).to.deep.equal(['draft.txt', 'new.txt']);
    expect(page.fired).to.deep.equal(['file-accept draft.txt', 'file-accept new.txt', 'input', 'change']);
    expect(page.status).to.equal('new.txt added.');
  });

  it('stays silent about files that the page sets over chosen ones while the checks are loading', async () => {
    const page = await openSeveral();
    const chosen = page.element.addFiles([text('chosen.txt')]);
    page.element.files = [text('set.txt')];
    await chosen;
    await page.settled();
    expect(page.names).to.deep.equal(['set.txt']);
    expect(page.fired).to.deep.equal(['file-accept set.txt']);
  });
});

describe('#10 every way in leads through the same checks', () => {
  const ways: Record<string, (page: Page, files: File[]) => void | Promise<void>> = {
    choosing: (page, files) => page.choose(...files),
    dropping: (page, files) => void drag(page.part('zone'), 'drop', transferOf(...files)),
    pasting: (page, files) => {
      page.element.focus();
      paste(page.part('choose'), transferOf(...files));
    },
    'addFiles()': (page, files) => page.element.addFiles(files),
  };
  for (const [way, enter] of Object.entries(ways)) {
    it(way, async () => {
      const page = await openSeveral();
      await enter(page, [fileOf('cv.pdf', samplePdf()), fileOf('cv.docx', samplePng()), fileOf('cv.txt', '')]);
      await page.settled();
      expect(page.names).to.deep.equal(['cv.pdf']);
      expect(page.fired).to.deep.equal([
        'file-accept cv.pdf',
        'file-reject cv.docx content',
        'file-reject cv.txt empty',
        'input',
        'change',
      ]);
    });
  }
});

describe('#20 a file that is no longer what was chosen', () => {
  for (const [what, spoil, code] of [
    ['edited, where reading then fails', (file: File) => failing(file, 'NotReadableError'), 'changed'],
    ['edited, where reading gives the new bytes', (file: File) => turnsInto(file, 'Jane Roe'), 'changed'],
    ['appended to', (file: File) => turnsInto(file, 'Jane Doe and more'), 'changed'],
    ['cut', (file: File) => turnsInto(file, 'Jane'), 'changed'],
    ['edited, where only its time tells', (file: File) => failing(touched(file), 'NotFoundError'), 'changed'],
    ['deleted', (file: File) => failing(file, 'NotFoundError'), 'unreadable'],
  ] as const) {
    it(`${what} is taken out as ${code} when asked before sending`, async () => {
      const page = await openSeveral();
      const file = text('cv.txt', 'Jane Doe');
      await page.element.addFiles([text('other.txt'), file]);
      expect(await page.element.findChanged()).to.deep.equal([]);
      page.fired.length = 0;
      spoil(file);
      expect(await page.element.findChanged()).to.deep.equal([file]);
      await page.settled();
      expect(page.names).to.deep.equal(['other.txt']);
      expect(page.fired).to.deep.equal([`file-reject cv.txt ${code}`, 'input', 'change']);
      expect(page.texts('refusal')[0]).to.match(/cv\.txt.*Choose it again/);
      expect(page.status).to.equal(page.texts('refusal')[0]);
    });
  }
});

/** A piece of a file whose reading fails. */
function unreadable(name: string): Blob {
  const blob = new Blob();
  blob.arrayBuffer = () => Promise.reject(new DOMException('', name));
  return blob;
}

function failing(file: File, name: string): void {
  file.slice = () => unreadable(name);
}

function touched(file: File): File {
  Object.defineProperty(file, 'lastModified', { value: file.lastModified + 1000 });
  return file;
}

/** The same file object over other bytes, its size as remembered: what Firefox gives for a file edited on disk. */
function turnsInto(file: File, content: string): void {
  const now = new Blob([content]);
  const { size } = file;
  file.slice = (start = 0, end = size) => now.slice(start < 0 ? Math.max(0, size + start) : start, end);
  file.stream = () => now.stream();
}
