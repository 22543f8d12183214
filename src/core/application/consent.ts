import { fold } from '../text/fold.ts';
import type { Field } from './form.ts';

/** Stems, without accents and case, that only questions about consent have: in back ends' names and the elements' languages. */
const consent = new RegExp(
  [
    'consent|privacy|gdpr|ccpa|lgpd|rgpd|dsgvo|rodo\\b|\\bavg\\b|data.protection|personal.data|data.processing|terms.and.cond',
    'einwillig|datenschutz|personenbezogen|confidentialite|donnees.personnelles|consient|privacidad|datos.personales',
    'dados.pessoais|consenso|acconsent|dati.personali|toestemming|persoonsgegevens|zgod[aey]|prywatnos|danych.osobowych',
    'samtyck|integritet|personuppgift|同意|個人情報|フライハシー|隐私|个人信息|隱私|خصوصيه|خصوصية|البيانات الشخصية|פרטיות|הסכמה',
  ].join('|'),
);

/** Stems of what a lone box may have people declare. */
const declaration = new RegExp(
  [
    'agree|accept|acknowledg|certify|confirm|declare|authori[sz]|permi|terms|allow|keep.my|retention',
    'einverstanden|stimme|akzeptier|bestatig|erklare|d.accord|accepte|autoris|acepto|acuerdo|autorizo|aceito|concordo',
    'accetto|autorizz|akkoord|instem|zgadzam|wyrazam|akceptuj|oswiadczam|godkann|承諾|承诺|授权|موافق|اوافق|اقر|מסכי|מאשר',
  ].join('|'),
);

/**
 * Whether a question asks for consent: a box that must be ticked or has people declare something, or a choice about consent.
 * A consent is given anew each time; one that a page ticked by itself would be none. A doubt about a box costs a click, so it
 * counts as one; a doubt about a choice would cost an answer.
 */
export function asksConsent(field: Field): boolean {
  if (!('options' in field)) return field.type === 'checkbox' && (field.required || declares(wordsOf(field)));
  const [only, ...others] = field.options;
  const lone = only && others.length === 0;
  return lone ? field.required || declares(`${wordsOf(field)} ${only.label}`) : consent.test(wordsOf(field));
}

function wordsOf({ name, label, help = '' }: Field): string {
  return fold(`${name} ${label} ${help}`);
}

function declares(words: string): boolean {
  const folded = fold(words);
  return consent.test(folded) || declaration.test(folded);
}
