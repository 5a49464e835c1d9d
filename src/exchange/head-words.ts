import { fold } from '#matching';
import type { AgeBand, Sex, ViolationType } from '#incidents';
import type { Target } from './target.ts';

type Pattern = readonly [RegExp, Target];
const field = (name: 'key' | 'group' | 'type' | 'facility' | 'date' | 'ended' | 'party'): Target => ({ field: name });

/** What heads mean, in the order in which they are asked. @source practice: heads of Primero's MRM and of exports of Kobo and ODK; ours: the words in French and Arabic */
const patterns: readonly Pattern[] = [
  [
    /^(meta )?root ?uuid$|^(meta )?instance ?id$|^ uuid$|^uuid$|^record id$|^case id$|^incident id$|^incident code$|^unique id$|^id$|^reference( number)?$|^ref$|^numero$|^الرقم المرجعي$/,
    field('key'),
  ],
  [/^(group|incident) (key|number)$|^same incident$|^parent (index|uuid)$/, field('group')],
  [/attack on facility|what was attacked|type of facility|facility attack type|type d attaque|نوع المرفق/, field('facility')],
  [/^(status|verified|verification|ctfmr verified|finding) ?(date|on)$|date (of )?verifi|^date de verification$|تاريخ التحقق/, { field: 'statusOn' }],
  [/^(ctfmr )?verified$|^(verification )?status$|verification status|statut( de (la )?verification)?$|حاله التحقق/, { field: 'status' }],
  [
    /^violations?( category| type| types)?$|^types? (of|de) (violation|incident)s?$|^incident type$|^type$|^what$|^what happened$|^quoi$|^ماذا$|violation type|^نوع الانتهاك$/,
    field('type'),
  ],
  [/(end|until|to) date|date (end|to|until|fin)|date de fin|^ended$|تاريخ الانتهاء/, field('ended')],
  [
    /^(incident |event |violation )?date( of (the )?(incident|violation|event))?$|^(incident|event) date|date (de l |of |start|from|debut|occurred)|^start date$|^when$|^occurred( on)?$|^quand$|^تاريخ( الحادث| الانتهاك)?$/,
    field('date'),
  ],
  [
    /^(alleged )?(perpetrators?|part(y|ies))( alleged| name| category)?$|armed force group party name|alleged (perpetrator|part)|auteur presume|partie (presumee|au conflit)|^auteurs?$|الجهه|الطرف|الجناه/,
    field('party'),
  ],
  [/source (category|kind)|^sources?$|categorie de source|type de source|فئه المصدر/, { field: 'source' }],
  [/source type|type of evidence|evidence/, { field: 'evidence' }],
  [/reliability|fiabilite|موثوقيه/, { field: 'reliability' }],
  [/consent|consentement|موافقه/, { field: 'consent' }],
];

/** One row for each child: the columns say what is said of it. */
const ofChild: readonly Pattern[] = [
  [/^((individual |victim |child |childs )*)(sex|gender|sexe|genre|الجنس)$/, { field: 'child', child: 1, part: 'sex' }],
  [/^((individual |victim |child |childs )*)(age|age in years|العمر)$/, { field: 'child', child: 1, part: 'age' }],
];

const sexOf: readonly (readonly [RegExp, Sex])[] = [
  [/\b(boys?|garcons?|male|m)\b|ذكور|فتيان|اولاد/, 'boys'],
  [/\b(girls?|filles?|female|f)\b|اناث|فتيات|بنات/, 'girls'],
  [/\b(unknown|unk|inconnus?|sex not known)\b|غير معروف/, 'unknown'],
];
const ageOf: readonly (readonly [RegExp, AgeBand])[] = [
  [/\b0 5\b/, '0-5'],
  [/\b6 10\b/, '6-10'],
  [/\b11 13\b/, '11-13'],
  [/\b14 1[78]\b/, '14-17'],
];
const children = /\b(boys?|girls?|garcons?|filles?|children|child|enfants?|minors?|mineurs?|tally)\b|اطفال|فتيان|فتيات|بنات|اولاد/;
/** What happened to the children that a column counts, where its name says so. */
const happened: readonly (readonly [RegExp, ViolationType])[] = [
  [/\b(killed|dead|deaths?|died|fatalities|tues?|deces)\b|قتل|مقتول/, 'killing'],
  [/\b(maimed|injured|wounded|injuries|blesses?|mutiles?)\b|جرح|جريح|مصاب/, 'maiming'],
  [/\b(recruited|recrutes?)\b|مجند/, 'recruitment'],
  [/\b(abducted|kidnapped|enleves?)\b|مختطف/, 'abduction'],
  [/\b(raped|survivors of sexual violence)\b/, 'sexual_violence'],
  [/\b(detained|detenus?)\b|محتجز/, 'deprivation_liberty'],
];
/** Numbers that count everybody. What repeats others as a sum is left out where the others stand beside it. */
const sums = /\b(adults?|men|women|hommes|femmes|civilians?|persons?|people|casualties)\b|مجموع|بالغين/;

/** What a head means; `null` where it says nothing that is known here. */
export function headTarget(name: string): Target | null {
  const repeated = /^(.*)\[(\d{1,2})\]\/?(.*)$/.exec(name);
  if (repeated) return childTarget(Number(repeated[2]), fold(repeated[3] ?? ''));
  const whole = fold(name.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2'));
  // Kobo and ODK put the group before the question: incident/incident_date.
  const own = fold((name.split('/').at(-1) ?? '').replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2'));
  const found = patterns.find(([pattern]) => pattern.test(own)) ?? patterns.find(([pattern]) => pattern.test(whole));
  return found?.[1] ?? ofChild.find(([pattern]) => pattern.test(own))?.[1] ?? placeTarget(own) ?? countTarget(whole);
}

function childTarget(child: number, part: string): Target | null {
  if (/\b(sex|gender|sexe|genre)\b|جنس/.test(part)) return { field: 'child', child, part: 'sex' };
  if (/\b(age|age in years)\b|عمر/.test(part)) return { field: 'child', child, part: 'age' };
  return /name|nom|اسم/.test(part) ? { field: 'child', child, part: 'name' } : null;
}

function placeTarget(own: string): Target | null {
  const level = /\badm(?:in)?\s?([0-4])\b/.exec(own)?.[1] ?? /\badmin(?:istrative)? level ([0-4])\b/.exec(own)?.[1];
  if (level !== undefined) return { field: 'place', level: Number(level) };
  if (
    /^(province|governorate|gouvernorat|region|state|wilaya|oblast|prefecture|department|departement|المحافظه|الولايه|الاقليم)( name| code| p ?code)?$/.test(
      own,
    )
  )
    return { field: 'place', level: 1 };
  if (
    /^(district|county|territoire|zone|woreda|commune|sub ?prefecture|sub ?district|locality|localite|municipality|cercle|المديريه|القضاء|الناحيه|البلديه)( name| code| p ?code)?$/.test(
      own,
    )
  )
    return { field: 'place', level: null };
  if (/^(country|pays|البلد|الدوله)( code| name)?$/.test(own)) return { field: 'place', level: 0 };
  return /^p ?codes?$|^(place|location|incident location|lieu|localisation|where)( p ?code| name)?$|^(place|location) of (the )?incident$|^المكان$|^الموقع$/.test(
    own,
  )
    ? { field: 'place', level: null }
    : null;
}

/** A number of children by sex and age band. What counts everybody, or repeats the others as a sum, is not proposed. */
function countTarget(whole: string): Target | null {
  const named = children.test(whole) || /^(m|f|male|female|unknown|sex unknown|ذكور|اناث|غير معروف)$/.test(whole);
  if (!named || sums.test(whole)) return null;
  const sex = sexOf.find(([pattern]) => pattern.test(whole))?.[1] ?? 'unknown';
  const age = ageOf.find(([pattern]) => pattern.test(whole))?.[1] ?? 'unknown';
  const type = happened.find(([pattern]) => pattern.test(whole))?.[1] ?? null;
  return { field: 'count', sex, age, type };
}

/** A head that says the year alone, for where no column says the day. */
export function saysYear(name: string): boolean {
  return /^(year|annee|السنه|العام)( of (the )?incident)?$/.test(fold(name));
}
