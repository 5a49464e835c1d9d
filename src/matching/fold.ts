/** Letters that Unicode does not take apart, and the letters they are compared as. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
  ħ: 'h',
  ŋ: 'n',
  // Arabic and Persian letter forms that writers use for one another
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ک: 'ك',
  ة: 'ه',
  ۀ: 'ه',
  ە: 'ه',
  ٱ: 'ا',
  ء: '',
  ـ: '',
};
const special = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');

/**
 * A text as it is compared: without case, marks above and below letters, apostrophes, kinds of dash, Arabic vowel
 * signs, lengthening and letter forms; every other sign is a blank. The signs that make another letter (kana ka and ga, Cyrillic и and й) stay.
 * Words stay apart and in their order.
 * @source ours: what two careful writers of one name do differently; nothing here changes which letters are meant
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/(?![\u3099\u309a]|(?<=и)\u0306)\p{M}/gu, '')
    .normalize('NFC')
    .replaceAll(special, (letter) => letters[letter] ?? letter)
    .replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replaceAll(/['’‘ʼʻ`´′ʹ]/g, '')
    .replaceAll('&', ' and ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a text, folded. */
export function words(text: string): readonly string[] {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
}

/** Words that carry no meaning of their own in a name, in the languages that names are written in. */
const little = new Set(['the', 'of', 'and', 'le', 'la', 'les', 'l', 'de', 'des', 'du', 'et', 'el', 'los', 'las', 'del', 'y', 'i', 'و']);

/** The words of a name in a fixed order and without the little ones: "Korea, Republic of" has the key of "Republic of Korea". */
export function wordsKey(text: string): string {
  const all = words(text);
  const telling = all.filter((word) => !little.has(word));
  return [...(telling.length > 0 ? telling : all)].sort().join(' ');
}

/** A name that is written in capitals, such as CAR or DRC, and is matched in capitals only. */
export function isAcronym(name: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}.&-]{1,7}$/u.test(name) && name.toLowerCase() !== name;
}
