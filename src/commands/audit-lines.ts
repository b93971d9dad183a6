import type { Act } from '../baseline/change.ts'

/** One deed of an operator as a line of text for the command line. */
export function auditLine({ at, by, did, about, topic, channel, why }: Act): string {
  const where = [topic, channel].filter((part) => part !== null).join(', ')
  const tail = [where === '' ? null : `(${where})`, why === null ? null : `“${why}”`].filter((part) => part !== null)
  return [at, `${by.platform}:${by.user}`, did, about, ...tail].join('  ')
}
