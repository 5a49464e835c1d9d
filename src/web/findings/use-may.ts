import { type CaseAction, decide } from '#access';
import { useDesk } from '../work/desk.ts';

/** Whether who is signed in may try something here, by the one table of access; the server asks the same table again. */
export function useMay(situation: string): (action: CaseAction, status?: string) => boolean {
  const desk = useDesk();
  return (action, status) => {
    if (!desk?.account) return false;
    const assignments = desk.situations.map(({ id, role }) => ({ situation: id, role }));
    const member = { role: 'member', person: desk.account.id, organisation: desk.account.organisation.id, assignments } as const;
    return decide(member, action, status === undefined ? { situation } : { situation, status }) === 'yes';
  };
}
