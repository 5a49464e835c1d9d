import './record.css';
import { FormattedMessage } from 'react-intl';
import { Sources, Way } from '#ui';
import { type ContestedMatter, speak } from '#overview';
import { Note, Standing, useSpeech } from '../shown/index.ts';

/** Each question on which sources contradict one another, all answers side by side. */
export function Contested({ matters }: { readonly matters: readonly ContestedMatter[] }) {
  const speech = useSpeech();
  return (
    <ol className="matters">
      {matters.map(({ table, question, page, answers }) => (
        <li key={`${table}|${JSON.stringify(question.values)}`} className="matter">
          <h3>
            <Way to={page}>{speak(question, speech)}</Way>
          </h3>
          <ul className="matter-answers">
            {answers.map((answer) => (
              <li key={`${JSON.stringify(answer.said.values)}|${answer.saidBy}|${answer.why}`}>
                <p className="number">
                  <strong>{speak(answer.said, speech)}</strong> <Sources sources={answer.sources} />
                </p>
                {answer.standing === null ? (
                  <p className="quiet-text">
                    <FormattedMessage id="record.not-set-against" />
                  </p>
                ) : (
                  <Standing standing={answer.standing} why={answer.why} />
                )}
                <Note note={answer.note} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
