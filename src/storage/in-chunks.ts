/** Databases limit the parameters of one statement; SQLite allows 32,766. */
const MOST_AT_ONCE = 500

/** Splits a list so that each piece fits into one `in (…)`. */
export function inChunks<T>(list: readonly T[], most = MOST_AT_ONCE): T[][] {
  const chunks: T[][] = []
  for (let i = 0; i < list.length; i += most) chunks.push(list.slice(i, i + most))
  return chunks
}
