import type { CommitmentAction } from '#commitments';
import type { Context } from '../reading/context.ts';
import { namesThatAre, type Placed, type Sentence } from '../reading/mention.ts';
import { protocolsIn } from '../vocabulary/protocols.ts';

/** What a text says that a State did: an action of the record, or only that it joined or is bound. */
export type SaidAction = CommitmentAction | 'joined' | 'is bound';

/** A word for a deed about an instrument. */
export type Deed = { readonly shape: RegExp; readonly action: SaidAction; readonly wording: 'same' | 'other' };

const deeds: readonly Deed[] = [
  {
    shape:
      /\b(?:approv\w+|adopt\w+|pass\w+|sign\w+) (?:the |a )?(?:law on |bill on |act on )?(?:the )?ratif\w+|(?<=\b(?:parliament|senate|national assembly|majilis|mazhilis|congress)\b[^.;]{0,40})\bratif\w+|\blaw on (?:the )?ratification|\bratif\w+ (?:\w+ ){0,3}(?:by|in) (?:a |its )?(?:law|parliament)\b/g,
    action: 'national act',
    wording: 'same',
  },
  {
    shape:
      /\b(?:entered|enters|came|comes|entry|went) into (?:force|effect)(?= (?:for|in|with regard to)\b)|\b(?:is|has been|was|being) in force(?= (?:for|in)\b)|(?<=(?:\bfor|^in) (?!signature|endorsement)[^.;]{3,110})\b(?:entered|came|enters|went) into (?:force|effect)|(?<=(?:\bfor|^in) (?!signature|endorsement)[^.;]{3,110})\b(?:is|has been|was) in force/g,
    action: 'entry into force',
    wording: 'same',
  },
  { shape: /\bratif(?:y|ied|ies|ying|ication)\b|\bdeposited (?:its )?(?:instrument|ratification)/g, action: 'ratification', wording: 'same' },
  { shape: /\bacced(?:e|ed|es|ing)\b|\baccession\b/g, action: 'accession', wording: 'same' },
  { shape: /\bsucceeded to\b/g, action: 'succession', wording: 'same' },
  {
    shape:
      /\bwithdr(?:aw|ew|awn|awal|aws)\b(?: (?:of )?(?:its|their|the|his) (?:signature|accession|ratification|endorsement))?|\bdenounc(?:ed|es)\b|\b(?:left|quit|pulled out of|has left)\b/g,
    action: 'withdrawal',
    wording: 'same',
  },
  { shape: /\bendors(?:ed|es|e|ing|ement)\b|\bendorsers? of\b/g, action: 'endorsement', wording: 'same' },
  { shape: /\bsign(?:ed|s|ing|ature|atory)\b|\bsignatories (?:of|to)\b/g, action: 'signature', wording: 'same' },
  {
    shape:
      /\b(?:is|are|was|were|be|been|remains?|both|being|among(?: the)?)(?: not| now| also| already| still| yet| both){0,2}(?: an?| the)? ?(?:state )?(?:part(?:y|ies)|bound by|member) (?:to|of|states? (?:to|of))?|(?<!\d(?:st|nd|rd|th) )\bstates? part(?:y|ies)\b|\bbound by\b|\bamong (?:the )?(?:states )?parties to\b|\b(?:as )?an? (?:state )?party to\b/g,
    action: 'is bound',
    wording: 'same',
  },
  {
    shape: /\bbec(?:ame|ome|omes) (?:an? |the )?(?:\w+ )?(?:state )?party\b|\bbecoming (?:an? |the )?(?:(?!\d)\w+ )?(?:state )?party\b/g,
    action: 'joined',
    wording: 'same',
  },
  {
    shape:
      /\bjoin(?:ed|s|ing)?\b|\badher(?:e|es|ed|ence|ing)\b|\bsubscrib(?:ed|es)\b|\bcommitted (?:itself )?to\b|\baccept(?:ed|s)\b|\bapproved\b|\bsupport(?:s|ed|ing)?\b|\bbacks?\b|\bbacked\b|\bst(?:ands?|ood) (?:behind|by)\b|\bsigned up to\b|\bmember of\b|\backnowledged\b|\brecogni[sz]es?\b/g,
    action: 'joined',
    wording: 'other',
  },
];

/** An instrument named in a sentence, or a name like one. */
export type Target = Placed & { readonly instrument: string; readonly lookAlike: { readonly name: string; readonly subject: string } | null };

/** Instruments that a State can join, and names that look like them. */
export function targetsOf(sentence: Sentence, context: Context): readonly Target[] {
  const known = namesThatAre(sentence, 'instrument').map(({ start, end, name }): Target => ({
    start,
    end,
    instrument: name.instrument,
    lookAlike: null,
  }));
  const near = namesThatAre(sentence, 'look-alike').map(({ start, end, name }): Target => ({
    start,
    end,
    instrument: name.near,
    lookAlike: { name: sentence.raw.slice(start, end), subject: name.subject },
  }));
  const plain = [...known, ...near, ...barely(sentence, context)].sort((a, b) => a.start - b.start);
  return [...plain, ...pronouns(sentence, context, plain)].sort((a, b) => a.start - b.start);
}

/**
 * "The Optional Protocol" without its subject is the one the text spoke of, or in a text on the theme the protocol on
 * the theme.
 * @source ours: how press items shorten the name
 */
function barely({ folded }: Sentence, { theme, focus, knowledge }: Context): readonly Target[] {
  const family = /protocol/i.test(knowledge.record.commitments.instruments.get(focus.instrument ?? '')?.name ?? '') ? focus.instrument : null;
  const instrument = family ?? (theme === 'sure' ? 'OPAC' : null);
  if (instrument === null) return [];
  return protocolsIn(folded).flatMap(({ start, end, instrument: named }) => (named === null ? [{ start, end, instrument, lookAlike: null }] : []));
}

/** "ratified it": the instrument named before. */
function pronouns({ folded }: Sentence, { focus }: Context, plain: readonly Target[]): readonly Target[] {
  const verbs =
    /\b(?:ratif(?:y|ied|ies)|signed|endorsed|joined|acceded to|adhered to|party to|withdrew from|denounced) (it\b|them\b|(?:this|the) (?:protocol|convention|declaration|treaty|instrument)\b(?! on| for| of))/g;
  const plainly = /\b(?:the|this|that) (?:protocol|convention|declaration|treaty|instrument)(?= (?:entered|enters|came) into)/g;
  const named = [...folded.matchAll(plainly)].map((match): Target | null => {
    const before = plain.filter(({ end }) => end <= match.index).at(-1)?.instrument ?? focus.instrument;
    return before === null ? null : { start: match.index, end: match.index + match[0].length, instrument: before, lookAlike: null };
  });
  const objects = [...folded.matchAll(verbs)].flatMap((match): readonly Target[] => {
    const start = match.index + match[0].length - (match[1]?.length ?? 0);
    if (plain.some((one) => one.start < start + 4 && one.end > start)) return [];
    const before = plain.filter(({ end }) => end <= match.index).at(-1);
    const instrument = before?.instrument ?? focus.instrument;
    return instrument === null ? [] : [{ start, end: match.index + match[0].length, instrument, lookAlike: before?.lookAlike ?? null }];
  });
  return [
    ...objects,
    ...named
      .filter((one) => one !== null && !plain.some((other) => other.start < one.end && other.end > one.start))
      .flatMap((one) => (one ? [one] : [])),
  ];
}

/** A deed with its place, and where the deed before it ends. */
export type Placing = Deed & Placed & { readonly prior: number };

/** The deeds of a folded sentence, in its order. */
export function deedsIn(folded: string, targets: readonly Target[]): readonly Placing[] {
  const found: (Deed & Placed)[] = [];
  for (const deed of deeds)
    for (const match of folded.matchAll(deed.shape)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if ([...found, ...targets].some((one) => one.start < end && one.end > start)) continue;
      found.push({ ...deed, start, end });
    }
  return found.sort((a, b) => a.start - b.start).map((deed, at, all) => ({ ...deed, prior: all[at - 1]?.end ?? 0 }));
}

/** An instrument belongs to the last deed before it, or to one after it in the passive ("was signed by"). */
export function belongs(target: Target, deed: Placing, all: readonly Placing[], folded: string): boolean {
  const own = all.find(({ action, start }) => action === 'entry into force' && start >= target.end && start - target.end < 3);
  if (own) return own === deed;
  if (deed.action === 'entry into force' && /^,? (?:which|that|and it) $/.test(folded.slice(target.end, Math.max(target.end, deed.start))))
    return true;
  const before = all.filter(({ end }) => end <= target.start);
  const last = before.at(-1);
  if (deed.end <= target.start) {
    const shared =
      last !== deed &&
      last !== undefined &&
      /^(?: (?:and|or|but)(?: (?:then|later|also|not))?,?(?: [^,;]{0,20},)? ?(?:has |have )?)$|^ (?:and|or)\b[^;.]{0,40}$/.test(
        folded.slice(deed.end, last.start),
      ) &&
      !targetBetween(deed, last, target);
    if (last !== deed && !shared) return false;
    return target.start - deed.end < 260 && !/[;]/.test(folded.slice(deed.end, target.start));
  }
  if (target.end > deed.start || last || isForeword(target, deed, folded)) return false;
  return deed.start - target.end < 90 && !/[;]/.test(folded.slice(target.end, deed.start));
}

/** "In addition to OPAC, Kazakhstan ratified …": what stands before the State is no object of the deed, unless "which" says so. */
function isForeword(target: Target, deed: Placing, folded: string): boolean {
  const between = folded.slice(target.end, deed.start);
  return (
    /,/.test(between) &&
    !/\b(?:which|that)\b/.test(between) &&
    /\b(?:in addition to|besides|apart from|as well as|after|following|unlike|like|under|beside) (?:the )?$/.test(folded.slice(0, target.start))
  );
}

function targetBetween(first: Placed, second: Placed, target: Placed): boolean {
  return target.start > first.end && target.end < second.start;
}
