import type { CheckAnswer, ShownClaim, ShownSource } from './answer.ts';

/** Where and when a review is published: the public address, the day (ISO), the language of its answers. */
export type Publication = { readonly url: string; readonly day: string; readonly language: string };

/**
 * The answers as schema.org ClaimReview, one for each claim. The rating is in words only: a verdict is no point on a
 * scale. The reviewed text's own day is given where it is known.
 * @source https://schema.org/ClaimReview (claimReviewed, itemReviewed, reviewRating, author)
 */
export function claimReviews(answer: CheckAnswer, { url, day, language }: Publication): object {
  const author = { '@type': 'Organization', name: 'Vigil', url };
  return {
    '@context': 'https://schema.org',
    '@graph': answer.claims.map((claim) => ({
      '@type': 'ClaimReview',
      url: `${url}/check`,
      datePublished: day,
      inLanguage: language,
      author,
      claimReviewed: claim.quote,
      itemReviewed: {
        '@type': 'Claim',
        text: claim.quote,
        ...(answer.textDate !== null && { datePublished: answer.textDate }),
      },
      reviewRating: { '@type': 'Rating', alternateName: claim.verdict, ratingExplanation: claim.answer },
      reviewBody: [claim.answer, ...(claim.since === null ? [] : [claim.since])].join(' '),
      version: answer.edition.hash,
      ...(claim.sources.length > 0 && { citation: citations(claim) }),
    })),
  };
}

function citations({ sources }: ShownClaim): readonly object[] {
  return sources.map(({ document, url, publisher }: ShownSource) => ({
    '@type': 'CreativeWork',
    ...(document !== null && { identifier: document }),
    url,
    publisher,
  }));
}
