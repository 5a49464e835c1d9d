import { fold } from '#matching';

/** Words of a head that say that a column points at people. @source ours: the columns by which real exports of forms have given people away */
const persons =
  /\b(names?|noms?|prenoms?|surname|firstname|lastname|fullname|guardian|father|mother|pere|mere|tuteur|phones?|telephones?|tel|mobile|whatsapp|e ?mail|courriel|imei|deviceid|subscriberid|simserial|phonenumber|passport|national id|id card|id number|identity|interviewer|enumerator|enqueteur|username|submitted by|contacts?|address|adresse|signature|photo|image|audio|video|attachments?)\b|اسم|هاتف|هويه|جوال|عنوان|صوره|الاب|الام\b/u;
/** Names of what is no person. */
const others =
  /\b(place|location|localite|village|district|province|region|admin\w*|adm\d?|commune|country|pays|party|partie|armed|group|groupe|force|organi[sz]ation|form|file|sheet|project|type|violation|status|source type|dataset)\b|مكان|محافظه|مديريه|طرف|جماعه|نوع|منظمه/u;
/** Places so exact that they point at people. */
const exact =
  /\b(lat|latitude|lon|lng|long|longitude|gps|geolocation|geopoint|coordinates?|coordonnees|altitude|school name|hospital name|facility name|nom de l ecole|nom de l hopital)\b|احداثيات/u;
/** Columns of free text, in which anything may stand. */
const told =
  /\b(narrative|account|description|details?|comments?|notes?|remarks?|summary|story|recit|observations?|commentaires?|resume|text|explain|explanation|specify|preciser)\b|وصف|ملاحظات|تفاصيل|سرد/u;

/** How a column may be used: as case facts, only apart from them, or as free text that is dropped unless asked for. */
export type Caution = 'none' | 'person' | 'exact place' | 'free text';

/** A cell that is longer than this says more than a word of a list. */
const wordy = 80;

/**
 * What must be kept in mind of a column before anything of it is taken: by its head, and by its cells where they read
 * like names of people or like sentences.
 * @source ours: lists that are called public hold names of the dead in columns of free text
 */
export function cautionOf(head: string, cells: readonly string[], isKnown: (cell: string) => boolean): Caution {
  const words = fold(head.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2'));
  if (exact.test(words)) return 'exact place';
  if (persons.test(words) && !others.test(words)) return 'person';
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (told.test(words) || filled.some((cell) => cell.length > wordy)) return 'free text';
  return looksLikeNames(filled, isKnown) ? 'person' : 'none';
}

/** Whether most cells are two to four words of letters, nearly all different, and none that is known here. */
function looksLikeNames(cells: readonly string[], isKnown: (cell: string) => boolean): boolean {
  if (cells.length < 3) return false;
  const like = cells.filter(
    (cell) => /^\p{L}[\p{L}\p{M}'’.-]+(?:\s+\p{L}[\p{L}\p{M}'’.-]*){1,3}$/u.test(cell.trim()) && isCapital(cell) && !isKnown(cell),
  );
  return like.length >= cells.length * 0.6 && new Set(like.map(fold)).size >= like.length * 0.8;
}

/** Names are written with capitals where the script has them. */
function isCapital(cell: string): boolean {
  return cell
    .trim()
    .split(/\s+/)
    .every((word) => !/^\p{Ll}/u.test(word) || word.length < 4);
}
