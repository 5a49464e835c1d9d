import type { Question } from '#overview';

/** The page of a situation on which a question is settled. */
export function questionWay(question: Question): string {
  if (question.kind === 'other content') return `/reports/${question.report}`;
  if (question.kind === 'attribution') return `/findings/${question.finding}`;
  if (question.kind === 'one cluster') return `/findings/${question.findings[0] ?? ''}`;
  const { left, right } = question;
  return `/judge?${new URLSearchParams({ left, right }).toString()}`;
}
