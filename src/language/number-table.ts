/** What is counted; times and durations can be converted into each other, the rest cannot. */
export const UNITS = [
  'year',
  'month',
  'week',
  'day',
  'hour',
  'minute',
  'people',
  'percent',
  'times',
  'ordinal',
  'country',
  'field',
  'document',
  'case',
  'item',
  'point',
  'meeting',
  'mechanism',
  'anniversary',
  'age',
  'dollar',
  'yen',
  'yuan',
  'won',
  'euro',
  'kilometre',
  'ton',
  'kilogram',
  'vote',
  'vessel',
  'missile',
  'aircraft',
  'place',
  'side',
  'minister',
  'leader',
  'company',
] as const
export type Unit = (typeof UNITS)[number]

/** How one language writes quantities. Regular expressions are sources for the flags `gu`. */
export interface NumberTable {
  /** What must not stand right before a number (a look-behind). */
  readonly notAfter: string
  /** A number as written, scales included ("40 million", 四千万). */
  readonly number: string
  /** What may stand between a number and its unit. */
  readonly between: string
  /** What may stand between "four years" and "three months". */
  readonly joint: string
  /** "and a half" after a unit (四年半), as a pattern. */
  readonly half: string
  /** Words for each unit, alternatives of a pattern; the longer ones first where one begins another. */
  readonly units: Partial<Readonly<Record<Unit, string>>>
  /** Words before and after which make a quantity a rough one. */
  readonly roughBefore: string
  readonly roughAfter: string
  /** What may stand between number and unit and makes it a rough one (千余人, 百多人). */
  readonly roughBetween: string
  /** Ordinals with the number in the group `n`: "10th", 第十回, 제10차. */
  readonly ordinals: readonly string[]
  /** Units written before the number: $, ¥. */
  readonly signs: Readonly<Record<string, Unit>>
  /** Whether a number in figures without a known unit counts ("7,500 voters"). */
  readonly bare: string
}
