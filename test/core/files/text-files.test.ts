import { describe } from 'node:test';
import { concat, latin1, sampleRtf, utf8 } from '../../support/sample-files.ts';
import { table } from './verdicts.ts';

// Text in the encodings that people's programs have written over the years, and what is not text though it looks so.

/** A text's bytes in an encoding of one byte a character, where letters from `first` on are the alphabet's in order. */
function shifted(text: string, alphabet: string, first: number): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const at = alphabet.indexOf(character);
    return at < 0 ? character.charCodeAt(0) & 0x7f : first + at;
  });
}

const cyrillic = 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя';
const greek = 'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡ΢ΣΤΥΦΧΨΩΪΫάέήίΰαβγδεζηθικλμνξοπρςστυφχψω';
const koi8 = 'юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ';
const russian = 'Резюме: Иванов Иван, инженер\r\nМосква\r\n';

const units = (text: string) => Array.from(text, (character) => character.charCodeAt(0));
const little = (text: string) => Uint8Array.from(units(text).flatMap((unit) => [unit & 255, unit >> 8]));
const big = (text: string) => Uint8Array.from(units(text).flatMap((unit) => [unit >> 8, unit & 255]));
const wide = (text: string) => Uint8Array.from(units(text).flatMap((unit) => [unit & 255, unit >> 8, 0, 0]));

describe('text in many encodings', () => {
  table([
    ['ASCII', 'ok txt', 'cv.txt', utf8('Jane Doe\nEngineer')],
    ['UTF-8', 'ok txt', 'cv.txt', utf8(russian)],
    ['UTF-8 with a mark', 'ok txt', 'cv.txt', utf8(`\ufeff${russian}`)],
    ['UTF-8 that is cut in a character', 'ok txt', 'cv.txt', utf8(russian).subarray(0, 21)],
    ['UTF-8 longer than the sample', 'ok txt', 'cv.txt', utf8(`x${russian.repeat(3000)}`)],
    ['UTF-16 with a mark', 'ok txt', 'cv.txt', little(`\ufeff${russian}`)],
    ['UTF-16 with a mark, the other order', 'ok txt', 'cv.txt', big(`\ufeff${russian}`)],
    ['UTF-16 longer than the sample', 'ok txt', 'cv.txt', little(`\ufeff${'Jane Doe, '.repeat(9000)}`)],
    ['UTF-16 with half a unit at its end', 'ok txt', 'cv.txt', little(`\ufeff${russian}`).subarray(0, -1)],
    ['UTF-16 without a mark, as good as binary', 'content -', 'cv.txt', little('Jane Doe, engineer')],
    ['UTF-32, which browsers do not read', 'content -', 'cv.txt', wide('\ufeffJane Doe')],
    ['Windows-1251', 'ok txt', 'cv.txt', shifted(russian, cyrillic, 0xc0)],
    ['KOI8-R', 'ok txt', 'cv.txt', shifted(russian, koi8, 0xc0)],
    ['ISO 8859-5', 'ok txt', 'cv.txt', shifted(russian, cyrillic, 0xb0)],
    ['code page 866', 'ok txt', 'cv.txt', shifted(russian.toUpperCase(), cyrillic, 0x80)],
    ['Windows-1253', 'ok txt', 'cv.txt', shifted('Βιογραφικό σημείωμα', greek, 0xc1)],
    [
      'code page 437 with a frame',
      'ok txt',
      'cv.txt',
      latin1('\xc9\xcd\xcd\xbb\r\n\xba R\x82sum\x82 \xba\r\n\xc8\xcd\xcd\xbc\x1a'),
    ],
    ['Mac Roman', 'ok txt', 'cv.txt', latin1('R\x8esum\x8e of Jane Doe\rEngineer\r')],
    ['Shift JIS', 'ok txt', 'cv.txt', latin1('\x97\x9a\x97\xf0\x8f\x91\r\n\x8e\x52\x93\x63\x91\xbe\x98\x59')],
    ['EUC-JP', 'ok txt', 'cv.txt', latin1('\xcd\xfa\xce\xf2\xbd\xf1\n\xbb\xb3\xc5\xc4')],
    ['ISO-2022-JP', 'ok txt', 'cv.txt', latin1('\x1b$BMzNr=q\x1b(B\n\x1b$B;3ED\x1b(B\n')],
    ['GB 18030', 'ok txt', 'cv.txt', latin1('\xbc\xf2\xc0\xfa\r\n\xd5\xc5\xce\xb0 \x81\x30\x81\x30')],
    ['Big5', 'ok txt', 'cv.txt', latin1('\xbc\xb6\xbe\xfa\xa4\xa4\xa4\xe5')],
    ['EUC-KR', 'ok txt', 'cv.txt', latin1('\xc0\xcc\xb7\xc2\xbc\xad\n\xb1\xe8\xc3\xb6\xbc\xf6')],
    ['a terminal’s colours', 'ok txt', 'cv.txt', latin1('\x1b[1mJane Doe\x1b[0m\n')],
    ['a form feed between pages', 'ok txt', 'cv.txt', latin1('one\f\ntwo\f\n')],
    ['a word processor’s star', 'ok txt', 'cv.txt', utf8('★ Jane Doe 🙂')],
    ['a list of commands', 'ok script', 'cv.txt', utf8('#!/bin/sh\necho Jane\n')],
    ['headings and mail', 'ok txt', 'cv.txt', utf8('Subject: my application\n\nDear all,')],
    ['a mark and nothing else', 'empty txt', 'cv.txt', latin1('\xef\xbb\xbf')],
    ['a mark of UTF-16 and nothing else', 'empty txt', 'cv.txt', latin1('\xff\xfe')],
    ['ideographic spaces', 'empty txt', 'cv.txt', utf8('\u3000\u3000\r\n')],
    ['much white space', 'empty txt', 'cv.txt', utf8(' \n'.repeat(50_000))],
    ['white space, and a word at the end', 'ok txt', 'cv.txt', utf8(`${' '.repeat(90_000)}Jane`)],
  ]);
});

describe('what only looks like text', () => {
  table([
    ['numbers', 'content -', 'cv.txt', Uint8Array.from({ length: 4000 }, (_, at) => (at * 97 + (at >> 3)) & 255)],
    ['zeros', 'content -', 'cv.txt', new Uint8Array(300)],
    ['text with a zero in it', 'content -', 'cv.txt', utf8('Jane\0Doe')],
    [
      'HTML behind a mark',
      'content html',
      'cv.doc',
      utf8('\ufeff<html xmlns:o="urn:schemas-microsoft-com:office:office">'),
    ],
    ['HTML in capitals', 'content html', 'cv.doc', utf8('<HTML>\n<HEAD>')],
    ['HTML without its head', 'content html', 'cv.doc', utf8('<body lang=EN-US><div class=Section1>')],
    [
      'XHTML',
      'content html',
      'cv.doc',
      utf8('<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "">\n<html>'),
    ],
    [
      'Word’s XML of 2003',
      'content xml',
      'cv.doc',
      utf8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument>'),
    ],
    ['a package as one XML file', 'content xml', 'cv.docx', utf8('<?xml version="1.0"?><pkg:package xmlns:pkg="x">')],
    [
      'a web archive of Word',
      'content mht',
      'cv.doc',
      utf8('MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n'),
    ],
    [
      'a web archive of a browser',
      'content mht',
      'cv.doc',
      utf8(
        'From: <Saved by Blink>\r\nSubject: cv\r\nContent-Type: multipart/related;\r\n\ttype="text/html"\r\nMIME-Version: 1.0\r\n',
      ),
    ],
    ['a script as .doc', 'content script', 'cv.doc', utf8('#!/bin/sh\nrm -r x\n')],
    ['a script as .pdf', 'content script', 'cv.pdf', utf8('#!/usr/bin/env python\n')],
    ['WordPerfect as .doc', 'content wpd', 'cv.doc', latin1('\xffWPC\x10\0\0\0\x01\x0a\x02\x01\0\0')],
    ['Word 2 as .doc', 'content word-old', 'cv.doc', latin1('\xdb\xa5\x2d\0\x4f\x40\x09\x08\0\0')],
    ['Write as .doc', 'content word-old', 'cv.doc', latin1('\x31\xbe\0\0\0\xab\0\0')],
    ['a workbook of Excel 4 as .doc', 'content -', 'cv.doc', latin1('\x09\x08\x06\0\0\0\x10\0\x18\0')],
    ['text as .docx', 'content txt', 'cv.docx', utf8('Jane Doe, engineer')],
    ['PostScript as .pdf', 'content ps', 'cv.pdf', utf8('%!PS-Adobe-3.0\n')],
    ['a JPEG as .doc', 'content jpg', 'cv.doc', latin1('\xff\xd8\xff\xe1\0\x18Exif\0\0')],
    ['a photo of a phone as .jpg', 'content heic', 'cv.jpg', latin1('\0\0\0\x24ftypheic\0\0\0\0mif1heic'), 'pdf,jpg'],
  ]);
});

describe('Rich Text', () => {
  const picture = latin1(`{\\rtf1\\ansi{\\pict\\wmetafile8\\bin400 ${'\x01\x02\0'.repeat(133)}}}`);
  table([
    ['of WordPad', 'ok rtf', 'cv.rtf', latin1('{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl}\r\nJane\\par\r\n}\r\n\0')],
    [
      'of TextEdit',
      'ok rtf',
      'cv.rtf',
      latin1('{\\rtf1\\ansi\\ansicpg1252\\cocoartf2639\n\\cocoatextscaling0{\\fonttbl}}'),
    ],
    ['without a version', 'ok rtf', 'cv.rtf', latin1('{\\rtf\\ansi Jane}')],
    ['behind blanks', 'ok rtf', 'cv.rtf', concat(utf8('\r\n\t '), sampleRtf())],
    ['behind a mark', 'ok rtf', 'cv.rtf', concat(latin1('\xef\xbb\xbf'), sampleRtf())],
    ['as .doc', 'ok rtf', 'cv.doc', sampleRtf()],
    ['as .docx', 'ok rtf', 'cv.docx', sampleRtf()],
    ['as .txt', 'ok rtf', 'cv.txt', sampleRtf()],
    ['with a picture in bytes', 'ok rtf', 'cv.rtf', picture],
    ['text that speaks of it', 'ok txt', 'cv.txt', utf8('A file begins with {\\rtf1.')],
  ]);
});
