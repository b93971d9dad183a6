import { dateSpans } from './dates.ts'
import type { Lang, Span } from './lang.ts'
import { LEXICONS } from './lexicon/lexicon.ts'
import { type NumberTable, UNITS, type Unit } from './number-table.ts'
import { numeralValue } from './numerals.ts'

/** A number with what it counts: "four years and three months" is 4.25 years, 第10回 an ordinal 10. */
export interface Quantity extends Span {
  readonly value: number
  /** One of UNITS, or null where what is counted is not known. */
  readonly unit: string | null
  /** "about", 約, 여, "more than": the true value is near. */
  readonly approximate: boolean
}

interface CompiledNumbers {
  readonly counted: RegExp
  readonly signed: RegExp
  readonly bare: RegExp
  readonly ordinals: readonly RegExp[]
}

const compiled = new Map<Lang, CompiledNumbers>()
type Groups = Readonly<Record<string, string | undefined>>

const DURATIONS: ReadonlySet<Unit> = new Set(['year', 'month', 'week', 'day', 'hour', 'minute'])
const MONTHS_PER: Partial<Readonly<Record<string, number>>> = { year: 12, month: 1 }

/**
 * The quantities in a text, in order, without overlap; the longest reading wins. Dates (26日, 2019, "on Nov. 26") are not
 * quantities; the number in "four years ago" is.
 */
export function quantitiesIn(text: string, lang: Lang): Quantity[] {
  const plain = text.replace(/[０-９％．＄]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
  const dates = dateSpans(plain, lang).filter((span) => !span.counted)
  const found = readAll(plain, compiledFor(lang), LEXICONS[lang].numbers)
    .filter((quantity) => !dates.some((date) => isDate(date, quantity)))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Quantity[] = []
  for (const quantity of found) if (quantity.start >= (kept.at(-1)?.end ?? 0)) kept.push(quantity)
  return kept
}

/** A date that covers the whole quantity, or at least its number. */
function isDate(date: Span, quantity: Quantity): boolean {
  return date.start <= quantity.start && date.end > quantity.start
}

function compiledFor(lang: Lang): CompiledNumbers {
  const known = compiled.get(lang)
  if (known) return known
  const table = LEXICONS[lang].numbers
  const made: CompiledNumbers = {
    counted: new RegExp(
      `(?:(?<before>${table.roughBefore})\\s?)?${table.notAfter}(?<n>${table.number})(?<between>${table.roughBetween})?${table.between}` +
        `${unitGroups(table, 'a')}(?<half>${table.half})?` +
        `(?:${table.joint}(?<n2>${table.number})${table.between}${unitGroups(table, 'b')})?(?:\\s?(?<after>${table.roughAfter}))?`,
      'gu',
    ),
    signed: new RegExp(
      `(?:(?<before>${table.roughBefore})\\s?)?(?<sign>${signs(table)})\\s?(?<n>\\d[\\d,]{0,20}(?:\\.\\d+)?(?:\\s?(?:thousand|million|billion|trillion|[万億亿兆만억조]))?)`,
      'gu',
    ),
    bare: new RegExp(`(?:(?<before>${table.roughBefore})\\s?)?(?<n>${table.bare})`, 'gu'),
    ordinals: table.ordinals.map((source) => new RegExp(source, 'gu')),
  }
  compiled.set(lang, made)
  return made
}

/** One named group a unit, so that the group that matched tells the unit. */
function unitGroups(table: NumberTable, series: 'a' | 'b'): string {
  // Only a part of a duration follows a first unit: "2022년 7700억 달러" is a year and a sum.
  const groups = UNITS.filter((unit) => series === 'a' || (DURATIONS.has(unit) && unit !== 'year')).flatMap((unit) => {
    const words = table.units[unit]
    return words === undefined ? [] : [`(?<${series}_${unit}>${words})`]
  })
  return `(?:${groups.join('|')})`
}

function signs(table: NumberTable): string {
  return Object.keys(table.signs)
    .map((sign) => sign.replaceAll('$', '\\$'))
    .join('|')
}

function unitRead(groups: Groups, series: 'a' | 'b'): Unit | null {
  return UNITS.find((unit) => groups[`${series}_${unit}`] !== undefined) ?? null
}

function readAll(plain: string, patterns: CompiledNumbers, table: NumberTable): Quantity[] {
  const quantities: Quantity[] = []
  const add = (match: RegExpExecArray, value: number | null, unit: Unit | null, approximate: boolean): void => {
    if (value === null || !Number.isFinite(value)) return
    quantities.push({ start: match.index, end: match.index + match[0].length, value, unit, approximate })
  }
  for (const match of plain.matchAll(patterns.counted)) {
    const groups: Groups = match.groups ?? {}
    const unit = unitRead(groups, 'a')
    if (unit !== null && isMention(groups.n, unit)) add(match, countedValue(groups, unit), unit, isRough(groups))
  }
  for (const match of plain.matchAll(patterns.signed)) {
    const unit = table.signs[match.groups?.sign ?? ''] ?? null
    add(match, numeralValue(match.groups?.n ?? ''), unit, match.groups?.before !== undefined)
  }
  for (const pattern of patterns.ordinals) {
    for (const match of plain.matchAll(pattern)) add(match, numeralValue(match.groups?.n ?? ''), 'ordinal', false)
  }
  for (const match of plain.matchAll(patterns.bare)) {
    add(match, numeralValue(match.groups?.n ?? ''), null, match.groups?.before !== undefined)
  }
  return quantities
}

/** "one official", 一次 and 한 나라 are articles rather than counts. */
function isMention(written: string | undefined, unit: Unit): boolean {
  return !(written !== undefined && /^(?:one|一|한|a|an)$/i.test(written) && !DURATIONS.has(unit))
}

function countedValue(groups: Groups, unit: Unit): number | null {
  const value = numeralValue((groups.n ?? '').replace(/[ -]and[ -]a[ -]half$/i, ''))
  if (value === null) return null
  const halves = groups.half !== undefined || /and[ -]a[ -]half$/i.test(groups.n ?? '') ? 0.5 : 0
  const second = groups.n2 === undefined ? null : numeralValue(groups.n2)
  const secondUnit = unitRead(groups, 'b')
  if (second === null || secondUnit === null) return value + halves
  const [outer, inner] = [MONTHS_PER[unit], MONTHS_PER[secondUnit]]
  return outer === undefined || inner === undefined || inner >= outer
    ? value + halves
    : value + (second * inner) / outer
}

function isRough(groups: Groups): boolean {
  return groups.before !== undefined || groups.after !== undefined || groups.between !== undefined
}
