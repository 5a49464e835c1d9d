import type { ReactElement } from 'react';
import type { GraveViolation } from '#kernel';

/** Simple drawings of the six, made for people who read little. They show no harm being done. */
const drawings: Readonly<Record<GraveViolation, ReactElement>> = {
  killing_maiming: (
    <>
      <circle cx="10" cy="27" r="4" />
      <path d="M15 29h16l7 5M22 29v-6M6 38h36" />
      <path d="M33 8v12M27 14h12" />
    </>
  ),
  recruitment_use: (
    <>
      <circle cx="16" cy="13" r="5" />
      <path d="M9 11a7 7 0 0 1 14 0zM16 18v13M16 31l-5 9M16 31l5 9M9 24h15" />
      <circle cx="34" cy="22" r="4" />
      <path d="M34 26v8M34 34l-4 6M34 34l4 6M24 24l10 5" />
    </>
  ),
  sexual_violence: (
    <>
      <path d="M24 6l15 5v11c0 9-6 15-15 20-9-5-15-11-15-20V11z" />
      <circle cx="24" cy="19" r="4" />
      <path d="M17 33c0-6 3-9 7-9s7 3 7 9" />
    </>
  ),
  abduction: (
    <>
      <circle cx="14" cy="17" r="4" />
      <path d="M14 21v11M14 32l-4 8M14 32l4 8M8 26h12" />
      <path d="M24 26h17M35 20l6 6-6 6" />
      <path d="M8 7h14" strokeDasharray="3 3" />
    </>
  ),
  attacks_schools_hospitals: (
    <>
      <path d="M7 41V22l13-9 13 9v19zM16 41V31h8v10M20 13V6h7v4h-7" />
      <path d="M39 12v6M39 24v4M33 18h4M41 18h4M35 14l2 2M41 20l2 2" />
    </>
  ),
  denial_humanitarian_access: (
    <>
      <path d="M5 16h20v16H5zM25 21h8l6 6v5H25z" />
      <circle cx="13" cy="34" r="3.5" />
      <circle cx="32" cy="34" r="3.5" />
      <path d="M15 20v8M11 24h8M44 8v32M41 8h6M41 40h6" />
    </>
  ),
};

/** The drawing of one of the six; its words stand beside it. */
export function Picture({ of }: { readonly of: GraveViolation }) {
  return (
    <svg className="f-picture" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      {drawings[of]}
    </svg>
  );
}
