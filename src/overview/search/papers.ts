import type { PublicRecord } from '../record.ts';
import { both, days, made, type Made, plain, strong, weak } from './item.ts';

/** Resolutions by number, symbol, title and subject. */
export function resolutions({ council }: PublicRecord): readonly Made[] {
  return council.resolutions.map((one) =>
    made(
      {
        kind: 'resolution',
        id: one.symbol,
        title: both(one.symbol),
        detail: one.title,
        date: one.adopted.text,
        path: `/resolutions/${one.number}`,
      },
      [strong(one.symbol), strong(`resolution ${one.number}`), strong(`القرار ${one.number}`), plain(one.title), weak(one.meeting), weak(one.draft)],
      [weak(one.pressRelease), weak(one.subject.join(' ')), ...days(one.adopted, 0.4)],
    ),
  );
}

/** Debates by their day. */
export function debates({ register, council }: PublicRecord): readonly Made[] {
  return council.debates.map((one) => {
    const presidency = one.presidency === null ? undefined : register.states.get(one.presidency);
    return made(
      { kind: 'debate', id: one.id, title: both(one.theme ?? ''), detail: one.meeting, date: one.id, path: `/debates/${one.id}` },
      [plain(one.meeting), plain(one.theme), weak(presidency?.names.en ?? null), weak(presidency?.names.ar ?? null), weak(one.conceptNote)],
      [weak(one.outcome), weak(one.report), weak(one.pressRelease), plain('open debate'), plain('debate'), plain('مناقشة'), ...days(one.date, 1)],
    );
  });
}

/** Annual reports, reports on situations, and presidential statements. */
export function papers({ register, council }: PublicRecord): readonly Made[] {
  const annual = council.annualReports.map((one) =>
    made(
      {
        kind: 'report',
        id: one.symbol,
        title: both([one.otherSymbol, one.symbol].filter((part) => part !== null).join('-')),
        date: one.date.text || one.published.text,
        path: one.reportingYear === null ? '/figures' : `/figures?year=${one.reportingYear}`,
      },
      [strong(one.symbol), strong(one.otherSymbol), plain('annual report of the Secretary-General'), plain('التقرير السنوي للأمين العام')],
      [plain(one.reportingYear === null ? null : String(one.reportingYear)), weak(one.requestedBy)],
    ),
  );
  const country = council.countryReports.map((one) => {
    const situation = register.situations.get(one.situation);
    const id = one.symbol ?? `${one.situation}-${one.ordinal ?? one.from.text}`;
    return made(
      {
        kind: 'report',
        id,
        title: { en: situation?.nameEn ?? '', ar: situation?.nameAr ?? '' },
        detail: one.symbol,
        date: one.date.text,
        path: `/situations/${one.situation}`,
      },
      [strong(one.symbol), plain(one.conclusions), weak(situation?.nameEn ?? null), weak(situation?.nameAr ?? null)],
      [plain('country report conclusions'), ...days(one.date, 0.4)],
    );
  });
  const statements = council.statements.map((one) => {
    const debate = council.debates.find(({ id, outcome }) => id === one.date.text || (one.symbol !== null && outcome === one.symbol));
    return made(
      {
        kind: 'statement',
        id: one.symbol ?? one.date.text,
        title: both(one.symbol ?? ''),
        detail: one.meeting,
        date: one.date.text,
        path: debate ? `/debates/${debate.id}` : '/timeline',
      },
      [strong(one.symbol), plain('presidential statement'), plain('بيان رئاسي'), weak(one.meeting), weak(one.summary), ...days(one.date, 0.6)],
    );
  });
  return [...annual, ...country, ...statements];
}
