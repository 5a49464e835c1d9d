import { type FigureSubject, figureSubjects, type Unit, units } from '#kernel';
import { fold } from '#matching';

/**
 * What people call the subjects of printed figures, beside their codes. The narrower reading wins: "killed" is
 * killing alone, "killed and maimed" the violation.
 * @source practice: the wording of the annual reports, of the Special Representative's releases and of the press
 */
const everydayWords: Readonly<Partial<Record<FigureSubject, readonly string[]>>> = {
  recruitment_use: [
    'recruitment',
    'recruitment or use',
    'recruited',
    'recruited and used',
    'recruited or used',
    'child soldiers',
    'child recruitment',
  ],
  killing_maiming: [
    'killed and maimed',
    'killed or maimed',
    'killing or maiming',
    'killed and injured',
    'killed or injured',
    'casualties',
    'child casualties',
  ],
  sexual_violence: ['rape', 'rape and other forms of sexual violence', 'rape and other grave sexual violence'],
  attacks_schools_hospitals: ['attacks on schools and hospitals', 'attacks on schools or hospitals', 'attacks', 'schools and hospitals'],
  abduction: ['abductions', 'abducted', 'kidnapping', 'kidnapped'],
  denial_humanitarian_access: ['denial of humanitarian access', 'denial of access', 'humanitarian access', 'denial'],
  killing: ['killed', 'deaths', 'children killed'],
  maiming: ['maimed', 'injured', 'wounded', 'injuries', 'children maimed'],
  attacks_schools: ['attacks on schools', 'schools', 'school attacks'],
  attacks_hospitals: ['attacks on hospitals', 'hospitals', 'hospital attacks'],
  total: ['all', 'all violations', 'all grave violations', 'grave violations', 'totals'],
  total_committed_in_year: ['committed in the year', 'committed in year'],
  total_verified_late: ['verified late', 'late verified', 'late'],
  multiple_violations: ['several violations', 'more than one violation'],
  detention: ['deprivation of liberty', 'detained', 'deprived of liberty', 'arrest and detention'],
  reintegration: ['release', 'released', 'release and reintegration', 'released and reintegrated'],
  military_use_schools: ['military use of schools'],
  military_use_schools_hospitals: ['military use', 'military use of schools and hospitals'],
  explosive_ordnance_casualties: ['explosive ordnance', 'mines', 'landmines'],
  suicide_attack_use: ['suicide attacks', 'use in suicide attacks'],
  reported_not_verified: ['unverified', 'not verified', 'reported and not verified'],
};

const everydayUnits: Readonly<Record<Unit, readonly string[]>> = {
  children: ['child', 'victims', 'boys and girls'],
  violations: ['violation', 'cases'],
  incidents: ['incident', 'attacks', 'events'],
  situations: ['situation', 'countries'],
};

function lookup<Code extends string>(codes: readonly Code[], more: Readonly<Partial<Record<Code, readonly string[]>>>): ReadonlyMap<string, Code> {
  return new Map(codes.flatMap((code) => [code, ...(more[code] ?? [])].map((word) => [fold(word), code] as const)));
}

const subjects = /* @__PURE__ */ lookup(figureSubjects, everydayWords);
const unitWords = /* @__PURE__ */ lookup(units, everydayUnits);

/** The subject that a person means, by its code or an everyday word; `null` where no word of ours says it. @source ours: the tables above */
export function subjectFor(text: string): FigureSubject | null {
  return subjects.get(fold(text)) ?? null;
}

/** The unit that a person means. @source ours: the tables above */
export function unitFor(text: string): Unit | null {
  return unitWords.get(fold(text)) ?? null;
}
