/** A part of a month or of a year. */
export type DatePart =
  | 'early'
  | 'middle'
  | 'late'
  | 'end'
  | 'first-half'
  | 'second-half'
  | 'spring'
  | 'summer'
  | 'autumn'
  | 'winter'
  | 'quarter-1'
  | 'quarter-2'
  | 'quarter-3'
  | 'quarter-4'
  | 'weekend'

/**
 * How one language writes dates. `patterns` are regular expressions (sources; flags `gu`) whose named groups say what was
 * read; the words in a group are looked up in the table of that group, in lower case without blanks at the ends.
 *
 * | group | what it holds |
 * |---|---|
 * | `y` `y2` | a year in figures, four or two of them |
 * | `era` | a Japanese era before `y` |
 * | `ry` `rm` `rw` `rd` | a year, month, week, day counted from the anchor (`years`, `months`, …): 昨年, 来月, last week, yesterday |
 * | `sy` `sd` | the same, counted from the date mentioned before: 同年, 翌日 |
 * | `m` `m2` `d` `d2` | month and day in figures or words; `…2` ends a range |
 * | `wd` | a weekday, 0 for Sunday |
 * | `dir` | before or after the anchor: last, next, 오는 |
 * | `part` | early, late, spring, … |
 * | `n` `unit` | "four years" in "four years ago" (`back`) or "in four years" (`on`) |
 * | `within` | until the end of the year: 年内 |
 * | `turn` | the turn of the year: 年明け |
 */
export interface DateTable {
  readonly patterns: readonly string[]
  readonly monthNames: Readonly<Record<string, number>>
  readonly weekdays: Readonly<Record<string, number>>
  readonly years: Readonly<Record<string, number>>
  readonly months: Readonly<Record<string, number>>
  readonly weeks: Readonly<Record<string, number>>
  readonly days: Readonly<Record<string, number>>
  readonly parts: Readonly<Record<string, DatePart>>
  readonly directions: Readonly<Record<string, -1 | 0 | 1>>
  readonly units: Readonly<Record<string, 'year' | 'month' | 'week' | 'day'>>
  /** What in the same sentence shows that a bare weekday, day, month or season lies ahead; looked for before it (English) or after it. */
  readonly ahead: {
    readonly where: 'before' | 'after'
    readonly cue: RegExp
    readonly against: RegExp
    /** What shows it right behind the date, where the language puts it there: 同日还将. */
    readonly next?: RegExp
    /** Where what somebody says ends and that they say it begins, …と発表した: the verb of saying is past for all of it. */
    readonly told?: RegExp
  }
}
