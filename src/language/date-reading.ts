import type { DatePart, DateTable } from './date-table.ts'
import { numeralValue } from './numerals.ts'

/** The named groups of a match; a group that took no part is undefined. */
export type Groups = Readonly<Record<string, string | undefined>>

/** Looks the words in the groups of a date pattern up in the tables of a language. */
export class DateReading {
  readonly groups: Groups
  readonly table: DateTable

  constructor(groups: Groups, table: DateTable) {
    this.groups = groups
    this.table = table
  }

  has(group: string): boolean {
    return this.groups[group] !== undefined
  }

  word(group: string, words: Readonly<Record<string, number>>): number {
    return words[(this.groups[group] ?? '').toLowerCase().replace(/\s+/g, ' ').trim()] ?? 0
  }

  number(group: string): number | null {
    return numeralValue((this.groups[group] ?? '').replace(/(?:st|nd|rd|th)$/, ''))
  }

  month(group: string): number | null {
    const written = (this.groups[group] ?? '').toLowerCase().replace(/\.$/, '')
    const month = this.table.monthNames[written] ?? numeralValue(written)
    return month !== null && month >= 1 && month <= 12 ? month : null
  }

  part(): DatePart | null {
    const written = this.groups.part
    return written === undefined ? null : (this.table.parts[written.toLowerCase().replace(/\s+/g, ' ').trim()] ?? null)
  }

  direction(): -1 | 0 | 1 | null {
    const written = this.groups.dir
    return written === undefined
      ? null
      : (this.table.directions[written.toLowerCase().replace(/\s+/g, ' ').trim()] ?? null)
  }
}
