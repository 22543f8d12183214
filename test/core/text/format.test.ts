import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Pay, Place } from '../../../src/core/posting/posting.ts';
import {
  formatDate,
  formatDeadline,
  formatList,
  formatNumber,
  formatPay,
  formatPlace,
} from '../../../src/core/text/format.ts';
import { deadlineOf, normalizeIsoDate } from '../../../src/core/text/iso-date.ts';
import { countries } from '../../../src/core/text/messages/en/countries.ts';

describe('dates', () => {
  const spellings: readonly (readonly [text: string, normalized: string | undefined])[] = [
    ['2026-08-05', '2026-08-05'],
    [' 20260805 ', '2026-08-05'],
    ['2026-08-05T10:10', '2026-08-05T10:10:00'],
    ['2026-08-05 10:10:39 UTC', '2026-08-05T10:10:39Z'],
    ['2026-08-05T10:10:39.123Z', '2026-08-05T10:10:39Z'],
    ['2026-08-05T10:10:39+0100', '2026-08-05T10:10:39+01:00'],
    ['2026-08-05T10:10-05', '2026-08-05T10:10:00-05:00'],
    ['2028-02-29', '2028-02-29'],
    ['2026-02-29', undefined],
    ['2026-13-01', undefined],
    ['2026-08-05T25:00', undefined],
    ['05/08/2026', undefined],
    ['August 5, 2026', undefined],
    ['', undefined],
  ];
  for (const [text, normalized] of spellings) {
    it(`reads "${text}"`, () => assert.equal(normalizeIsoDate(text), normalized));
  }

  it('reads any text without throwing, and its own result as itself', () => {
    const dateLike = fc.stringMatching(/^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:?\d\d)?)?$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), dateLike), (text) => {
        const normalized = normalizeIsoDate(text);
        if (normalized === undefined) return;
        assert.equal(normalizeIsoDate(normalized), normalized);
        assert.ok(!Number.isNaN(Date.parse(normalized)));
      }),
    );
  });

  it('are written in the language, as the day that the source wrote', () => {
    assert.equal(formatDate('2026-08-05', 'en-US'), 'August 5, 2026');
    assert.equal(formatDate('2026-08-05', 'de'), '5. August 2026');
    assert.equal(formatDate('2026-08-05T23:30:00-11:00', 'en-US'), 'August 5, 2026');
  });

  it('and counts are written in English as Intl does, which is not asked', () => {
    const day = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    const long = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });
    fc.assert(fc.property(day, (date) => assert.equal(formatDate(date.toISOString(), 'en'), long.format(date))));
    fc.assert(
      fc.property(fc.nat(), (count) =>
        assert.equal(formatNumber(count, 'en'), new Intl.NumberFormat('en').format(count)),
      ),
    );
  });

  it('have a time of day as deadlines when they name a moment', () => {
    assert.equal(formatDeadline('2026-08-05', 'en-US'), 'August 5, 2026');
    assert.equal(formatDeadline('2026-08-05T17:00:00', 'en-US'), 'August 5, 2026');
    assert.match(formatDeadline('2026-08-05T17:00:00Z', 'en-US'), /August \d, 2026.*\d:00/);
  });

  it('pass when they have passed everywhere', () => {
    assert.equal(deadlineOf('2026-08-05'), Date.parse('2026-08-06T00:00:00-12:00'));
    assert.equal(deadlineOf('2026-08-05T17:00:00'), Date.parse('2026-08-05T17:00:00-12:00'));
    assert.equal(deadlineOf('2026-08-05T17:00:00+02:00'), Date.parse('2026-08-05T15:00:00Z'));
  });
});

describe('pay', () => {
  // Intl writes no-break and thin spaces between the parts.
  const plain = (text: string | undefined) => text?.replace(/[\u00a0\u2009\u202f]/g, ' ');
  const table: readonly (readonly [pay: Pay, language: string, text: string | undefined])[] = [
    [{ currency: 'EUR', minValue: 60000, maxValue: 85000 }, 'en-US', '€60,000 – €85,000'],
    [{ currency: 'EUR', minValue: 60000, maxValue: 85000 }, 'de', '60.000–85.000 €'],
    [{ currency: 'USD', minValue: 18.5, maxValue: 18.5 }, 'en-US', '$18.50'],
    [{ currency: 'JPY', minValue: 5_000_000 }, 'en-US', '¥5,000,000'],
    [{ maxValue: 1000 }, 'en-US', '1,000'],
    [{ text: 'Competitive' }, 'en-US', undefined],
  ];
  for (const [pay, language, text] of table) {
    it(`${JSON.stringify(pay)} in ${language}`, () => assert.equal(plain(formatPay(pay, language)), text));
  }

  it('is written in English as Intl does, which is not asked', () => {
    const currency = fc.constantFrom('USD', 'EUR', 'GBP');
    fc.assert(
      fc.property(currency, fc.nat(), fc.nat(), (currency, minValue, more) => {
        const whole = new Intl.NumberFormat('en', { style: 'currency', currency, maximumFractionDigits: 0 });
        const maxValue = minValue + more;
        const expected = more > 0 ? whole.formatRange(minValue, maxValue) : whole.format(minValue);
        assert.equal(formatPay({ currency, minValue, maxValue }, 'en'), plain(expected));
      }),
    );
  });
});

describe('places', () => {
  const table: readonly (readonly [place: Place, language: string, text: string])[] = [
    [{ name: 'Singapore' }, 'en', 'Singapore'],
    [{ name: 'Singapore', addressCountry: 'SG' }, 'en', 'Singapore'],
    [{ name: 'Munich', addressLocality: 'Munich', addressCountry: 'DE' }, 'en', 'Munich, Germany'],
    [{ name: 'Munich', addressLocality: 'Munich', addressCountry: 'DE' }, 'fr', 'Munich, Allemagne'],
    [{ name: 'Munich, DE', addressLocality: 'Munich', addressCountry: 'DE' }, 'en', 'Munich, Germany'],
    [
      { name: 'Harbour office', addressLocality: 'Lisbon', addressCountry: 'PT' },
      'en',
      'Harbour office, Lisbon, Portugal',
    ],
    [{ name: 'Berlin, Germany', addressLocality: 'Berlin', addressCountry: 'DE' }, 'en', 'Berlin, Germany'],
    [{ name: 'Europe', addressCountry: 'European Union' }, 'en', 'Europe, European Union'],
    [{ name: 'PT', addressCountry: 'PT' }, 'en', 'Portugal'],
    [{ name: 'CA', addressRegion: 'CA', addressCountry: 'US' }, 'en', 'CA, United States'],
    [{ name: 'Portland', addressRegion: 'OR', addressCountry: 'US' }, 'en', 'Portland, OR, United States'],
    [{ name: 'Roman Wharf', addressCountry: 'OM' }, 'en', 'Roman Wharf, Oman'],
    [{ name: 'PORTLAND, ore., or', addressRegion: 'OR' }, 'en', 'PORTLAND, ore., or'],
    [{ name: '東京都千代田区', addressRegion: '東京都', addressCountry: 'JP' }, 'en', '東京都千代田区, Japan'],
  ];
  for (const [place, language, text] of table) {
    it(`${JSON.stringify(place)} in ${language}`, () => assert.equal(formatPlace(place, language), text));
  }

  it('name the countries that are at hand as Intl does', () => {
    const names = new Intl.DisplayNames('en', { type: 'region' });
    for (const [code, name] of Object.entries(countries)) assert.equal(name, names.of(code));
  });
});

it('lists', () => {
  assert.equal(formatList(['Berlin', 'Lisbon', 'Remote'], 'en-US'), 'Berlin, Lisbon, and Remote');
  assert.equal(formatList(['pdf', 'doc'], 'de', 'any'), 'pdf oder doc');
  assert.equal(formatList(['Berlin'], 'de'), 'Berlin');
  assert.equal(formatList([], 'en'), '');
});
