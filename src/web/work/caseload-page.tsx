import { useCaseload } from './caseload-frame.tsx';
import { useSituationName } from './desk.ts';
import { PageTitle } from '#ui';

/** The first page of a situation. */
export function CaseloadPage() {
  const caseload = useCaseload();
  const nameOf = useSituationName();
  if (!caseload) return null;
  return (
    <div className="page">
      <PageTitle title={nameOf(caseload)} />
      <div className="page-head">
        <h1>{nameOf(caseload)}</h1>
      </div>
    </div>
  );
}
