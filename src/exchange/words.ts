import { fold } from '#matching';
import type { AgeBand, Sex, ViolationType } from '#incidents';

/** What a text may stand for among the types of violation. */
export type TypeMeant = { readonly types: readonly ViolationType[] } | { readonly joint: 'attacks' | 'killing or maiming' };

/** One entry of an option list with every label that it has. */
export type WordEntry = { readonly list: string; readonly id: string; readonly labels: readonly string[] };

/** Words that sheets use for a type beside the labels of the option list. @source ours: what people write in sheets; none of them may stand for two types */
const typeWords: Readonly<Record<ViolationType, string>> = {
  killing: 'killed|kill|death|dead|murder|child killed|children killed|tue|meurtre|tues|قتل|مقتل',
  maiming: 'maimed|maim|injured|injury|wounded|children maimed|blesse|mutilation|mutile|blessure|تشويه|اصابه|جرح',
  recruitment:
    'recruited|recruit|recruitment and use|recruitment use|recruitment or use|recruitment and or use|recrutement|recrutement et utilisation|تجنيد|تجنيد واستخدام',
  sexual_violence: 'rape|sv|sexual violence|rape and sexual violence|viol|violence sexuelle|violences sexuelles|اغتصاب|عنف جنسي|العنف الجنسي',
  abduction: 'abducted|abductions|kidnapping|kidnapped|enlevements|rapt|اختطاف|خطف',
  attack_on_schools:
    'attack school|attack on school|attacks on schools|school attack|attack on education|attaque ecole|attaque contre une ecole|هجوم على مدرسه|هجوم على المدارس',
  attack_on_hospitals:
    'attack hospital|attack on hospital|attacks on hospitals|hospital attack|attack on health care|attaque hopital|attaque contre un hopital|هجوم على مستشفى|هجوم على المستشفيات',
  denial_humanitarian_access:
    'denial|dha|denial of access|denial of humanitarian access|humanitarian access|refus d acces|refus de l acces humanitaire|منع وصول المساعدات',
  military_use: 'military use|military use of school|military use of schools|utilisation militaire|استخدام عسكري',
  deprivation_liberty: 'detention|detained|arrest|deprived of liberty|detention arbitraire|احتجاز|اعتقال',
};

/** The older joint type, and the grave violation that gathers two types: what they are cannot be read off the word. */
const joint: Readonly<Record<'attacks' | 'killing or maiming', string>> = {
  attacks:
    'attacks on schools and or hospitals|attacks on schools and hospitals|attack on schools and or hospitals|attack on schools and hospitals|attacks on schools or hospitals|attack on schools hospitals|attacks schools hospitals|attaques contre des ecoles et ou des hopitaux|attaques contre les ecoles et les hopitaux|الهجمات على المدارس و او المستشفيات|الهجمات على المدارس والمستشفيات',
  'killing or maiming':
    'killing and maiming|killing maiming|killing or maiming|killed and maimed|killed or maimed|killing and maiming of children|meurtre et mutilation|meurtres et mutilations|القتل والتشويه|قتل وتشويه',
};

const sexWords: Readonly<Record<Sex, string>> = {
  boys: 'm|male|boy|boys|man|garcon|garcons|masculin|homme|ذكر|ولد|فتى|فتيان|ذكور',
  girls: 'f|female|girl|girls|woman|fille|filles|feminin|femme|انثى|بنت|فتاه|فتيات|اناث',
  unknown: 'u|unknown|not known|n a|na|inconnu|inconnue|non precise|غير معروف',
};
const statusWords: Readonly<Record<string, string>> = {
  verified: 'verified|verified by ctfmr|ctfmr verified|confirme|valide|مؤكد|تم التحقق',
  report_pending_verification: 'pending|pending verification|unverified|under verification|en attente|en cours|قيد التحقق',
  reported_not_verified: 'not verified|could not be verified|cannot be verified|non verifie|غير مؤكد|تعذر التحقق',
  not_mrm: 'not mrm|non mrm|out of mandate|hors mandat|خارج الاليه',
  did_not_occur: 'did not occur|verification found that incident did not occur|unfounded|infonde|لم يقع',
};
const sourceWords: Readonly<Record<string, string>> = {
  primary_victim: 'victim|survivor|victime|survivant|الضحيه|ناج',
  primary_witness: 'witness|eyewitness|eye witness|temoin|شاهد|شاهد عيان',
  primary_alleged_perpetrator: 'perpetrator|alleged perpetrator|auteur presume|الجاني',
  secondary: 'secondary source|media|press|hearsay|key informant|presse|medias|مصدر ثانوي|وسائل الاعلام',
};
const nobody = new Set(
  'unknown|not known|unidentified|not identified|party not known|unknown party|n a|na|none|inconnu|non identifie|غير معروف|مجهول|غير محدد'
    .split('|')
    .map(fold),
);

const bandWords: readonly (readonly [AgeBand, string])[] = [
  ['0-5', '0 5|under 5|0 4'],
  ['6-10', '6 10'],
  ['11-13', '11 13'],
  ['14-17', '14 17|14 18'],
  ['unknown', 'unknown|not known|inconnu|غير معروف'],
];

/** Finds what the words of a sheet mean. All of it folded: case, marks and kinds of dash do not matter. */
export type Words = {
  /** The entry of an option list that a text is: its id or one of its labels or common words. */
  readonly entry: (list: string, text: string) => string | null;
  readonly type: (text: string) => TypeMeant | null;
  readonly sex: (text: string) => Sex | null;
  readonly status: (text: string) => string | null;
  readonly source: (text: string) => string | null;
  readonly band: (text: string) => AgeBand | null;
  /** Whether a text says that the party is not known. */
  readonly isNobody: (text: string) => boolean;
};

const pairs = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).flatMap(([id, words]) => [id, ...words.split('|')].map((word) => [fold(word), id] as const));

/** Makes the words ready to be asked. */
export function makeWords(entries: readonly WordEntry[]): Words {
  const lists = new Map<string, Map<string, string>>();
  for (const { list, id, labels } of entries) {
    const words = lists.get(list) ?? new Map<string, string>();
    lists.set(list, words);
    for (const label of [id, ...labels]) if (!words.has(fold(label))) words.set(fold(label), id);
  }
  const entry: Words['entry'] = (list, text) => lists.get(list)?.get(fold(text)) ?? null;
  const [typed, joined, sexed, statused, sourced] = [typeWords, joint, sexWords, statusWords, sourceWords].map((table) => new Map(pairs(table)));
  const banded = new Map(bandWords.flatMap(([band, words]) => words.split('|').map((word) => [fold(word), band] as const)));
  return {
    entry,
    type: (text) => {
      const key = fold(text);
      const both = joined?.get(key);
      if (both !== undefined) return { joint: both as 'attacks' | 'killing or maiming' };
      const one = entry('violation_type', text) ?? typed?.get(key);
      return one === undefined ? null : { types: [one as ViolationType] };
    },
    sex: (text) => (sexed?.get(fold(text)) as Sex | undefined) ?? (entry('sex', text) as Sex | null),
    status: (text) => entry('finding_status', text) ?? statused?.get(fold(text)) ?? null,
    source: (text) => entry('source_category', text) ?? sourced?.get(fold(text)) ?? null,
    band: (text) => banded.get(fold(text)) ?? null,
    isNobody: (text) => nobody.has(fold(text)),
  };
}
