import { fold } from '#matching';
import { languages } from '#register';
import type { PublicRecord } from '../record.ts';
import { both, made, type Made, plain, strong, weak } from './item.ts';

/** States by all their names, codes, adjectives and demonyms. */
export function states({ register }: PublicRecord): readonly Made[] {
  return [...register.states.values()].map((one) => {
    const others = register.stateNames.filter(({ state }) => state === one.iso3);
    return made(
      { kind: 'state', id: one.iso3, title: { en: one.names.en, ar: one.names.ar }, detail: one.iso3, path: `/states/${one.iso3}` },
      [strong(one.iso3), strong(one.iso2, 0.8), ...languages.map((language) => strong(one.names[language])), plain(one.formal)],
      others.map(({ name, kind }) => (kind === 'adjective' || kind === 'demonym' ? plain(name) : strong(name, 0.95))),
    );
  });
}

/** Situations of the Secretary-General's reports. */
export function situations({ register }: PublicRecord): readonly Made[] {
  return [...register.situations.values()].map((one) =>
    made(
      { kind: 'situation', id: one.id, title: { en: one.nameEn, ar: one.nameAr }, detail: one.members.join(', '), path: `/situations/${one.id}` },
      [strong(one.nameEn, 0.95), strong(one.nameAr, 0.95), strong(one.nameFr, 0.95), plain(one.id), weak(one.members.join(' '))],
      register.situationNames.filter(({ situation }) => situation === one.id).map(({ name }) => strong(name, 0.9)),
    ),
  );
}

/** Treaties, declarations, guidelines and campaigns. */
export function instruments({ commitments }: PublicRecord): readonly Made[] {
  return [...commitments.instruments.values()].map((one) =>
    made(
      {
        kind: 'instrument',
        id: one.id,
        title: { en: one.name, ar: one.nameAr ?? one.name },
        detail: one.shortName,
        date: one.adopted.text,
        path: `/instruments/${one.id}`,
      },
      [strong(one.id), strong(one.shortName), strong(one.name), strong(one.nameAr), weak(one.subject.join(' '))],
      commitments.instrumentNames.filter(({ instrument }) => instrument === one.id).map(({ name }) => strong(name)),
    ),
  );
}

/** Parties to conflict by all their spellings. */
export function parties({ register }: PublicRecord): readonly Made[] {
  return [...register.parties.values()].map((one) =>
    made(
      {
        kind: 'party',
        id: one.id,
        title: both(one.name),
        detail: {
          en: one.situations.map((id) => register.situations.get(id)?.nameEn ?? id).join(', '),
          ar: one.situations.map((id) => register.situations.get(id)?.nameAr ?? id).join('، '),
        },
        path: `/parties/${one.id}`,
      },
      [strong(one.name), plain(one.id.replaceAll('-', ' '))],
      register.partyNames.filter(({ party }) => party === one.id).map(({ name }) => strong(name)),
    ),
  );
}

/** Who held an office, spoke or presided; their page is the last debate in which they stand. Withheld names are in brackets and left out. */
export function persons({ register, council }: PublicRecord): readonly Made[] {
  const known = new Map<string, { name: string; roles: Set<string>; debate: string | null }>();
  const note = (name: string | null, role: string | null, debate: string | null) => {
    if (name === null || name.startsWith('(')) return;
    const one = known.get(fold(name)) ?? { name, roles: new Set<string>(), debate: null };
    if (role !== null && role !== '') one.roles.add(role);
    if (debate !== null && debate > (one.debate ?? '')) one.debate = debate;
    known.set(fold(name), one);
  };
  for (const { person, office } of register.holdings) note(person, register.offices.get(office)?.nameEn ?? null, null);
  for (const { speaker, role, body, debate } of council.speakers) note(speaker, [role, body].filter((part) => part !== null).join(', '), debate);
  for (const { person, capacity, debate } of council.presidents) note(person, capacity, debate);
  return [...known].map(([id, { name, roles, debate }]) =>
    made(
      {
        kind: 'person',
        id: id.replaceAll(' ', '-'),
        title: both(name),
        detail: [...roles][0] ?? null,
        path: debate === null ? '/timeline' : `/debates/${debate}`,
      },
      [strong(name, 0.9)],
      [...roles].map((role) => weak(role)),
    ),
  );
}
