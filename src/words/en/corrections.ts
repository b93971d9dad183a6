/** What is said of a statement that a digest showed and that its outlet took back or changed. */
export const corrections = {
  heading: 'Corrected',
  /** The part of a digest's first line. */
  part: (n: number) => `${n} corrected`,
  changed: ({ outlet, after, day, before }: { outlet: string; after: string; day: string; before: string }) =>
    `${outlet}’s report now says “${after}”; the digest of ${day} said “${before}”.`,
  gone: ({ outlet, day, before }: { outlet: string; day: string; before: string }) =>
    `${outlet}’s report no longer says “${before}”, as the digest of ${day} did.`,
}
export type CorrectionsWords = typeof corrections
