import { FormattedMessage } from 'react-intl';
import { DataTable, Sources } from '#ui';
import type { DebatePage, ShownSpeaker } from '#overview';
import { HowComplete, RecordWords, StateWay, StateWays, useName } from '../shown/index.ts';

/** How many of the delegations that spoke, or else how many speakers, are known by name. */
export function SpeakersKnown({ page }: { readonly page: DebatePage }) {
  const of = (what: string) => page.counts.find((one) => one.what === what)?.counts[0];
  const delegations = of('delegations');
  if (delegations) return <FormattedMessage id="debate.delegations-known" values={{ held: page.known.delegations, of: delegations.count }} />;
  return <FormattedMessage id="debate.speakers-known" values={{ held: page.speakers.length }} />;
}

/** Who spoke, in which capacity, and for which other States. */
export function Speakers({ page }: { readonly page: DebatePage }) {
  const nameOf = useName();
  const seatOf = ({ state, body }: ShownSpeaker) => (state ? nameOf(state) : (body ?? ''));
  return (
    <DataTable
      caption={<FormattedMessage id="debate.speakers" />}
      quietCaption
      rows={page.speakers}
      rowKey={({ speaker, role, body, state }) => [speaker, role, body, state?.iso3].join('|')}
      columns={[
        {
          id: 'seat',
          label: <FormattedMessage id="debate.for" />,
          cell: ({ state, body, spokeFor }) => (
            <>
              {state ? <StateWay state={state} /> : body !== null && <RecordWords>{body}</RecordWords>}
              {spokeFor.length > 0 && (
                <details>
                  <summary className="quiet-text">
                    <FormattedMessage id="debate.for-states" values={{ count: spokeFor.length }} />
                  </summary>
                  <p className="quiet-text">
                    <StateWays states={spokeFor} />
                  </p>
                </details>
              )}
            </>
          ),
          sortBy: seatOf,
          rowHeader: true,
        },
        {
          id: 'speaker',
          label: <FormattedMessage id="debate.speaker" />,
          cell: ({ speaker, role }) => (
            <>
              {speaker !== null && <RecordWords>{speaker}</RecordWords>}
              {role !== null && (
                <p className="quiet-text">
                  <RecordWords>{role}</RecordWords>
                </p>
              )}
            </>
          ),
          sortBy: ({ speaker }) => speaker,
        },
        {
          id: 'as',
          label: <FormattedMessage id="debate.as" />,
          cell: ({ kind }) => <FormattedMessage id={`speaker-kind.${kind}`} />,
          sortBy: ({ kind }) => kind,
        },
        {
          id: 'source',
          label: <FormattedMessage id="source.source" />,
          cell: ({ sources, note }) => <Sources sources={sources} note={note} />,
        },
      ]}
      download={`/record/council/speakers?column=debate&value=${page.id}`}
      completeness={<HowComplete note={page.notes.speakers} />}
    />
  );
}
