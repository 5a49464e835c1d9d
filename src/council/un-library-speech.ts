import type { SourceCells } from '#kernel';
import { fold } from '#matching';
import type { CouncilRows } from './book.ts';
import { type MarcRecord, valuesOf } from './marc.ts';
import { membersOn } from './rules.ts';
import type { LibraryGround, LibraryRow } from './un-library.ts';
import { dayOf } from './un-library-vote.ts';

/**
 * The name of who holds no office and is neither a State's delegate nor of the UN is not taken: the library does not
 * tell who was a child when speaking.
 * @source ours: no child is named; docs/data/speakers.md
 */
const withheld = '(name withheld: age not confirmed)';

/** A speech index record: who spoke in a debate, for which State or body. */
export function readSpeech(record: MarcRecord, meeting: string, source: SourceCells, ground: LibraryGround): readonly LibraryRow[] {
  const { council } = ground;
  const day = dayOf(record);
  const debate =
    council.debates.find((one) => one.meeting === meeting) ?? council.debates.find((one) => day !== '' && one.id === day && one.meeting === null);
  if (!debate)
    return [
      { kind: 'rejected', of: 'speaker', tag: '791', reason: 'no debate on children and armed conflict is held with this meeting', found: meeting },
    ];
  const affiliation = valuesOf(record, '710', 'a')[0] ?? '';
  const name = personName(valuesOf(record, '700', 'a')[0] ?? '');
  if (affiliation === '' && name === '')
    return [{ kind: 'rejected', of: 'speaker', tag: '710', reason: 'expected who spoke, or for whom', found: '' }];
  const { state, role, body, isPresident } = affiliationOf(affiliation, valuesOf(record, '700', 'g')[0] ?? '', ground);
  const members = membersOn(council.terms, debate.date.from).map((one) => one.state);
  const kind = isPresident ? 'president' : state === null ? 'briefer' : members.includes(state) ? 'council_member' : 'non_member';
  const holdsOffice = isPresident || role !== null || (body !== null && /^(?:UN|United Nations)\b/.test(body));
  const speaker = name === '' ? null : state !== null || holdsOffice ? name : withheld;
  const row: CouncilRows['speakers'][number] = { debate: debate.id, speaker, role, body, state, kind, spokeFor: [], source };
  return [{ kind: 'speaker', row, isNew: !isHeld(row, ground) }];
}

/** Whether the record has this speech: by the State, or by the speaker's name. */
function isHeld({ debate, state, speaker, body }: CouncilRows['speakers'][number], { council }: LibraryGround): boolean {
  const own = council.speakers.filter((one) => one.debate === debate);
  if (state !== null) return own.some((one) => one.state === state);
  if (speaker !== null && speaker !== withheld) return own.some((one) => one.speaker !== null && sameName(one.speaker, speaker));
  return own.some((one) => one.state === null && one.body !== null && body !== null && fold(one.body) === fold(body));
}

function sameName(a: string, b: string): boolean {
  const words = (name: string) => fold(name).split(' ').sort().join(' ');
  return words(a) === words(b);
}

/** "Gamba, Virginia" as she is called: Virginia Gamba. @source UNBIS reference manual, its/its700: surname followed by forename */
function personName(text: string): string {
  const [surname = '', forename = '', ...rest] = text.split(/,\s*/);
  return rest.length === 0 && forename !== '' ? `${forename} ${surname}` : text;
}

type Affiliation = { readonly state: string | null; readonly role: string | null; readonly body: string | null; readonly isPresident: boolean };

/**
 * A State, with the title of its head where there is one; a body of the UN, with the State of the person behind the
 * name; `***` is a personal capacity.
 * @source UNBIS reference manual, its/its710 and its/its700 (subfield g)
 */
function affiliationOf(text: string, country: string, { states }: LibraryGround): Affiliation {
  const stateOf = (name: string) => {
    const match = states.findSure(name);
    return match.kind === 'matched' ? match.candidate.id : null;
  };
  const whole = stateOf(text);
  if (whole !== null) return { state: whole, role: null, body: null, isPresident: false };
  const at = text.lastIndexOf('. ');
  const [before, title] = at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + 2)];
  const head = stateOf(before);
  if (head !== null) return { state: head, role: title, body: null, isPresident: false };
  const isPresident = /^UN\. Security Council\b/.test(text) && /\bPresident$/.test(text);
  if (isPresident) return { state: stateOf(country.replaceAll(/[()]/g, '')), role: title, body: null, isPresident };
  if (text === '***' || text === '') return { state: null, role: null, body: null, isPresident: false };
  return title !== null && before !== 'UN'
    ? { state: null, role: title, body: before, isPresident: false }
    : { state: null, role: null, body: text, isPresident: false };
}
