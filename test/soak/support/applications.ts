import { createHash } from 'node:crypto';
import { sampleDocx, samplePdf, sampleRtf, sampleTxt } from '../../support/sample-files.ts';
import { Random } from './random.ts';

export type Answer = string | readonly string[] | boolean;

/** A file as it is handed to the browser's picker. */
export interface ChosenFile {
  readonly name: string;
  readonly buffer: Buffer;
}

/** What one candidate answers and attaches, and how. */
export interface SoakApplication {
  readonly email: string;
  /** By field name; those left out are left empty. */
  readonly answers: Readonly<Record<string, Answer>>;
  readonly files: Readonly<Record<string, readonly ChosenFile[]>>;
  /** Presses the button twice. */
  readonly hasty: boolean;
  /** Cancels the first try if it takes a moment, and thinks better of it. */
  readonly wavering: boolean;
}

const names = [
  'Ada Lovelace',
  'Zoë Ærøskøbing-Żuławska',
  '山田 太郎',
  'محمد بن عبد الله',
  'Łucja O’Neill',
  'Nguyễn Thị Ánh',
  'José María Núñez',
  '👩🏽‍🔧 Ama Mensah',
  'Иван «Ёж» Щукин',
  'שרה כהן',
];
const lines = [
  'The gale came from the north-west, and stayed.',
  'Wir hielten das Seil zu fünft; es war naß & <glatt>.',
  '風が三日間吹き続けた。',
  'كانت الأمواج أعلى من السور.',
  '  two spaces before, a tab\tand a quote " in between',
  '--boundary-like line\r--',
  '😀🏴󠁧󠁢󠁳󠁣󠁴󠁿 e\u0301 ﬁ \u200d end',
  'percent %0D%0A and ampersand &amp; stay as they are',
];
const fileNames = [
  'resume',
  'Lebenslauf – Größe',
  '履歴書',
  'سيرة',
  'cv (1)',
  'résumé',
  'r%20sum.é',
  '🙂 cv',
  "it's mine",
];

/** The applications of a run: no two alike, and the same ones for the same seed. */
export function makeApplications(count: number, seed: number): SoakApplication[] {
  const random = new Random(seed);
  return Array.from({ length: count }, (_, index) => makeApplication(index, random));
}

function makeApplication(index: number, random: Random): SoakApplication {
  const email = `candidate-${index}@example.com`;
  const base = random.pick(['Porto', 'Bergen', 'other']);
  const pastes = random.chance(0.3);
  return {
    email,
    answers: {
      name: `${random.pick(names)} ${index}`,
      email,
      ...(random.chance(0.7) && { phone: `+351 ${200_000_000 + random.below(99_999_999)}` }),
      ...(random.chance(0.5) && { site: `https://example.com/~${index}?q=%C3%A9&b=1#ü` }),
      ...(random.chance(0.8) && { years: String(random.below(400) / 10) }),
      ...(random.chance(0.8) && { start: `2027-0${1 + random.below(9)}-1${random.below(10)}` }),
      ...(random.chance(0.8) && { level: random.pick(['2 m', '10 m', '40 m']) }),
      'tools[]': random.some(['Ladder', 'Wick', 'Öl', 'Matches']),
      base,
      ...(base === 'other' && { base_text: `${random.pick(names)}’s boat` }),
      evenings: random.some(['Monday', 'Wednesday', 'Friday']),
      ...(random.chance(0.9) && { story: storyOf(random) }),
      consent: random.chance(0.5),
      ...(pastes && { letter_text: storyOf(random) }),
    },
    files: {
      resume: [makeFile(index, 'resume', random)],
      letter: pastes || random.chance(0.5) ? [] : [makeFile(index, 'letter', random)],
      papers: Array.from({ length: random.below(4) }, (_, number) => makeFile(index, `paper ${number}`, random, 'pdf')),
    },
    hasty: random.chance(0.2),
    wavering: random.chance(0.1),
  };
}

const storyOf = (random: Random): string =>
  Array.from({ length: 1 + random.below(8) }, () => random.pick(lines)).join('\n');

/** Whole, and unlike any other: it says whose it is. Most are small, some have a few hundred kilobytes. */
function makeFile(index: number, field: string, random: Random, only?: 'pdf'): ChosenFile {
  const type = only ?? random.pick(['pdf', 'pdf', 'docx', 'rtf', 'txt'] as const);
  const filler = 'All the lamps were lit by six. '.repeat(
    random.chance(0.1) ? 4_000 + random.below(8_000) : random.below(200),
  );
  const text = `${field} of candidate ${index}, ${random.below(1e9)}. ${filler}`;
  return { name: `${random.pick(fileNames)}.${type}`, buffer: Buffer.from(samples[type](text)) };
}

const samples = {
  pdf: (text: string) => samplePdf({ text }),
  docx: (text: string) => sampleDocx({ text }),
  rtf: sampleRtf,
  txt: sampleTxt,
};

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
