import type { Quantity } from './numbers.ts'

const DAYS_PER: Readonly<Record<string, number>> = {
  year: 365.25,
  month: 30.44,
  week: 7,
  day: 1,
  hour: 1 / 24,
  minute: 1 / 1440,
}

/** How far a rough number may be from the true one, as a share of it: "about 30 million" is not 40 million. */
const ROUGH_SHARE = 0.12
/** What is measured or counted is told so exactly only where it is copied: "70 billion" is said of 70.2 billion. */
const NEAR_SHARE = 0.005
/** Newsrooms round durations to the larger unit: "four years" is said of four years and three (or five) months. */
const ROUNDING = 0.5

/** Whether two quantities count the same thing, so that comparing their values makes sense. Durations are one kind. */
export function sameKind(a: Pick<Quantity, 'unit'>, b: Pick<Quantity, 'unit'>): boolean {
  if (a.unit === null || b.unit === null) return a.unit === b.unit
  return a.unit === b.unit || (DAYS_PER[a.unit] !== undefined && DAYS_PER[b.unit] !== undefined)
}

/**
 * Whether two quantities can both be true of the same matter: same kind, and equal up to what rough words and the usual
 * rounding of durations allow. "about four years", 4年ぶり and "four years and three months" agree; "four" and "five
 * years" do not. Ordinals must be equal.
 */
export function quantitiesAgree(
  a: Pick<Quantity, 'value' | 'unit' | 'approximate'>,
  b: Pick<Quantity, 'value' | 'unit' | 'approximate'>,
): boolean {
  if (!sameKind(a, b)) return false
  if (a.unit === 'ordinal') return a.value === b.value
  const share = a.approximate || b.approximate ? ROUGH_SHARE * Math.max(Math.abs(a.value), Math.abs(b.value)) : 0
  const [perA, perB] = [DAYS_PER[a.unit ?? ''], DAYS_PER[b.unit ?? '']]
  if (perA === undefined || perB === undefined) {
    const apart = Math.abs(a.value - b.value)
    const near =
      a.unit === b.unit && a.unit !== null && apart <= NEAR_SHARE * Math.max(Math.abs(a.value), Math.abs(b.value))
    return near || apart <= Math.max(share, Math.max(roundedTo(a.value), roundedTo(b.value)) / 2)
  }
  const coarse = Math.max(perA, perB)
  const distance = Math.abs(a.value * perA - b.value * perB) / coarse
  const rounded = isWhole(a, coarse, perA) !== isWhole(b, coarse, perB) || a.approximate || b.approximate
  return distance <= Math.max(1e-9, rounded ? ROUNDING : 0)
}

/**
 * The step to which a number is rounded, where at least two of its digits say something and it is no small count: 9100 is
 * rounded to hundreds and agrees with 9117; of 400 that cannot be told.
 */
function roundedTo(value: number): number {
  const [, digits = '', power = '0'] = /^(\d(?:\.\d+)?)e([+-]\d+)$/.exec(Math.abs(value).toExponential()) ?? []
  const known = digits.replace('.', '').length
  return known < 2 ? 0 : 10 ** (Number(power) - known + 1)
}

/** Said in whole numbers of the coarser unit: then it may have been rounded. */
function isWhole(quantity: Pick<Quantity, 'value'>, coarse: number, per: number): boolean {
  return per === coarse && Number.isInteger(quantity.value)
}
