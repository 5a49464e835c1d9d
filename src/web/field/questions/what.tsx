import { FormattedMessage } from 'react-intl';
import { type GraveViolation, graveViolations } from '#kernel';
import { typeCards, type ViolationType, violationTypes, typesApart } from '#incidents';
import { type Asking, Choice, Choices, toggled } from '../parts.tsx';
import { Picture } from '../pictures.tsx';

const typesOf = (grave: GraveViolation) => violationTypes.filter((type) => typeCards[type].grave === grave);

/** What happened: the six grave violations in words and pictures, several at once. */
export function What({ draft, change, faults }: Asking) {
  const box = (type: ViolationType) => (
    <Choice
      key={type}
      kind="checkbox"
      name="what"
      checked={draft.types.includes(type)}
      onChange={(wanted) => change({ types: violationTypes.filter((one) => toggled(draft.types, type, wanted).includes(one)) })}
    >
      <FormattedMessage id={`field.type.${type}`} />
    </Choice>
  );
  return (
    <Choices at="what" heading legend={<FormattedMessage id="field.what" />} hint={<FormattedMessage id="field.what-hint" />} faults={faults}>
      <div className="f-groups">
        {graveViolations.map((grave) => (
          <div className="f-group" key={grave}>
            <Picture of={grave} />
            <div>
              <h2>
                <FormattedMessage id={`field.group.${grave}`} />
              </h2>
              {typesOf(grave).map(box)}
            </div>
          </div>
        ))}
      </div>
      <details open={draft.types.some((type) => typeCards[type].grave === null)}>
        <summary>
          <FormattedMessage id="field.more-kinds" />
        </summary>
        {typesApart.map(box)}
      </details>
    </Choices>
  );
}
