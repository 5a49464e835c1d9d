import anyAscii from 'any-ascii';

/** Scripts whose letters were learnt from pairs of names. */
export const learntScripts = ['arabic', 'cyrillic', 'hebrew', 'kana', 'han', 'hangul'] as const;
export type LearntScript = (typeof learntScripts)[number];
export type Script = LearntScript | 'latin' | 'other';

const ranges: Readonly<Record<LearntScript, RegExp>> = {
  arabic: /\p{Script=Arabic}/u,
  cyrillic: /\p{Script=Cyrillic}/u,
  hebrew: /\p{Script=Hebrew}/u,
  kana: /[\p{Script=Katakana}\p{Script=Hiragana}]/u,
  han: /\p{Script=Han}/u,
  hangul: /\p{Script=Hangul}/u,
};

/** In which script a folded name is written: the first that one of its letters belongs to. */
export function scriptOf(name: string): Script {
  if (/^[a-z ]*$/.test(name)) return 'latin';
  for (const script of learntScripts) if (ranges[script].test(name)) return script;
  return /\p{Script=Latin}/u.test(name) ? 'latin' : 'other';
}

/**
 * Letters of languages that the learnt pairs do not hold, and the letters they sound nearest to there.
 * @source practice: the alphabets of Ukrainian, Belarusian, Serbian, Macedonian, Kazakh, Kyrgyz and Tajik; of Persian,
 * Urdu, Pashto, Kurdish (Sorani), Uyghur and Kazakh in Arabic script
 */
const nearest: Readonly<Record<string, string>> = {
  і: 'и',
  є: 'е',
  ґ: 'г',
  ў: 'у',
  ј: 'й',
  љ: 'ль',
  њ: 'нь',
  ћ: 'ч',
  ђ: 'дж',
  џ: 'дж',
  ѕ: 'дз',
  ә: 'а',
  қ: 'к',
  ғ: 'г',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  ҳ: 'х',
  ҷ: 'дж',
  ҝ: 'к',
  ҹ: 'дж',
  پ: 'ب',
  ڤ: 'ف',
  گ: 'غ',
  چ: 'تش',
  ژ: 'ج',
  ٹ: 'ت',
  ټ: 'ت',
  ڈ: 'د',
  ډ: 'د',
  ړ: 'ر',
  ڑ: 'ر',
  ڕ: 'ر',
  ږ: 'ج',
  ښ: 'ش',
  ڼ: 'ن',
  ں: 'ن',
  ڵ: 'ل',
  ۆ: 'و',
  ۇ: 'و',
  ۋ: 'ف',
  ۅ: 'و',
  ڭ: 'نغ',
  ے: 'ي',
  ۍ: 'ي',
  ێ: 'ي',
  ہ: 'ه',
  ھ: 'ه',
  ۃ: 'ه',
  څ: 'تس',
  ځ: 'ز',
  ݢ: 'غ',
};

const smallKana = /[ァィゥェォャュョヮ]/;

/** Hiragana as katakana, by their places in Unicode. */
const toKatakana = (text: string) => text.replaceAll(/[\u3041-\u3096]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0x60));

/** The sounding units of a folded name: letters, kana with their small ones, parts of Hangul syllables, the reading of each Han sign. */
export function unitsOf(name: string, script: LearntScript): readonly string[] {
  const plain = name.replaceAll(' ', '');
  if (script === 'hangul') return Array.from(plain.normalize('NFD'));
  if (script === 'han') return Array.from(plain, latinOf).filter((reading) => reading !== '');
  if (script === 'kana') {
    const units: string[] = [];
    for (const sign of toKatakana(plain)) {
      if (smallKana.test(sign) && units.length > 0) units.push((units.pop() ?? '') + sign);
      else units.push(sign);
    }
    return units;
  }
  return Array.from(plain).flatMap((letter) => Array.from(nearest[letter] ?? letter));
}

/** A name in plain Latin letters: folded ones as they are, those of other scripts by their most general romanisation. */
export function latinOf(name: string): string {
  if (/^[a-z]*$/.test(name)) return name;
  return anyAscii(name)
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '');
}
