/**
 * How sure a verdict must be (0 to 1) to be shown as such; below it a digest says "related, unverified". Chosen on the
 * part of `fixtures/claims` that nothing is trained on (docs/decisions/0010-comparing-claims.md).
 */
export const PUBLISHING_FLOOR = 0.5
