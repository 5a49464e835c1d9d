import { fold, words } from '#matching';

/** Words that introduce names in lists, cover pages and press releases, folded; what is not here makes a name doubtful. */
const introducing = new Set(
  fold(
    `the of by for from and as well also joined joining together along with co sponsor sponsors sponsored sponsoring cosponsor cosponsors
    cosponsored submitted introduced tabled endorsed endorsing endorser endorsers signatory signatories signed ratified acceded party parties
    state states member members country countries following list names were was are is include includes included including namely
    representative representatives delegation delegations delegate delegates permanent mission government governments speakers speaker
    statements statement made heard took floor speaking spoke speak today addressed minister ministers ambassador deputy foreign affairs mr mrs ms miss he she his her
    excellency draft resolution additional further other addition to in on this text un united nations total les des du de la le et pays etats
    los las y paises estados`,
  ).split(' '),
);

/** Whether a word only introduces names. @source ours: read in lists of sponsors, endorsers and speakers */
export function leadIn(word: string): boolean {
  return introducing.has(word) || /^\d{1,3}$/.test(word);
}

/** Words after which the names that follow are left out, not in. */
const leaving = new Set([
  'not',
  'except',
  'excepting',
  'excluding',
  'without',
  'but',
  'neither',
  'nor',
  'unless',
  'withdrew',
  'withdrawn',
  'against',
  'absent',
  'abstained',
  'abstaining',
  'abstention',
  'abstentions',
  'sauf',
  'excepto',
  'salvo',
  'кроме',
  'باستثناء',
  'عدا',
]);

/** Whether a piece of text says that who follows is not meant. @source ours: a name wrongly put in a list is worse than a question */
export function leavesOut(text: string): boolean {
  return words(text).some((word) => leaving.has(word)) || /\bother than\b/i.test(text);
}
