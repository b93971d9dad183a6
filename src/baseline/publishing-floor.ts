/**
 * How sure a verdict must be (0 to 1) to be shown as such; below it a digest says "related, unverified". At 0.6 nine in
 * ten of the changes and differences shown are right, cross-validated (docs/decisions/0010-comparing-claims.md).
 */
export const PUBLISHING_FLOOR = 0.6
