import type { Signer } from '#verification';
import { useDesk, useOrganisationName } from '../work/desk.ts';
import { useIntl } from 'react-intl';

/** Who did something: the organisation and the number of the account, never a name. */
export function useSignerName(): (signer: Signer) => string {
  const intl = useIntl();
  const desk = useDesk();
  const organisationName = useOrganisationName();
  return ({ person, organisation }) =>
    person === desk?.account?.id
      ? intl.formatMessage({ id: 'finding.you' }, { organisation: organisationName(organisation) })
      : intl.formatMessage({ id: 'finding.by' }, { organisation: organisationName(organisation), account: person.slice(-8) });
}
