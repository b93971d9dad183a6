import { type Attribution, attributionOf, strongest } from '../articles/attribution.ts'
import type { FindingSource } from '../baseline/finding.ts'
import type { Lang } from '../language/lang.ts'
import { wordsFor } from '../words/words.ts'
import type { FindingBlock } from './document.ts'

/** Who stands behind a finding: the strongest of its sources. A sentence that many papers print is read once. */
export function standsBehind(sources: readonly FindingSource[]): Attribution {
  const own = sources.find(({ official }) => official !== null)
  if (own !== undefined) return attributionOf(own)
  const sentences = new Map(sources.map((source) => [`${source.lang} ${source.quote}`, source]))
  return strongest([...sentences.values()].map((source) => attributionOf(source)))
}

/**
 * How many say it, with who stands behind it in front: a lone unnamed source is told as just that, and by way of whom.
 * `publishers` is the line that counts them.
 */
export function attributedLine(
  {
    attribution,
    independent,
    sources,
  }: Pick<FindingBlock, 'independent'> & {
    readonly attribution: Attribution | undefined
    readonly sources: readonly { readonly outlet: string }[]
  },
  publishers: string,
  lang: Lang,
): string {
  const words = wordsFor(lang).ledger
  switch (attribution) {
    case 'own account':
      return `${words.ownAccount} · ${publishers}`
    case 'named official':
      return `${words.namedOfficial} · ${publishers}`
    case 'unnamed source':
      return independent <= 1 && sources[0] !== undefined
        ? words.unnamedOne({ outlet: sources[0].outlet })
        : words.unnamedMany(independent)
    default:
      return publishers
  }
}
