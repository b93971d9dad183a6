import { attributionOf } from '../articles/attribution.ts'
import type { Finding } from '../baseline/finding.ts'
import { attributedLine } from '../digest/attribution-line.ts'
import type { Block, Text } from '../digest/document.ts'
import { whyIn } from '../digest/why-in.ts'
import type { Lang } from '../language/lang.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { wordsFor } from '../words/words.ts'

/** Findings of one article that `why` names. */
const MOST = 8

/** What an article's sentences say against the baseline: kind, words, reason, and who stands behind them there. */
export function articleSays(
  article: string,
  findings: readonly Finding[],
  reader: { readonly lang: Lang; index(topic: string): TopicIndex },
): Block[] {
  const { finding: words, ledger } = wordsFor(reader.lang)
  const items = findings.slice(0, MOST).flatMap((finding): Text[] => {
    const source = finding.sources.find((one) => one.article === article)
    if (!source) return []
    const attribution = attributionOf(source)
    const who = attributedLine(
      { attribution, independent: 1, sources: [source] },
      source.publisher === source.outlet ? '' : source.publisher,
      reader.lang,
    ).replace(/ · $/, '')
    return [
      [
        { strong: words.kinds[finding.kind] },
        { text: ` ${words.quoted(source.quote)}${who === '' ? '' : ` (${who})`} ` },
        { code: finding.id },
        { text: ` ${whyIn(finding, reader.lang, reader.index(finding.topic))}` },
      ],
    ]
  })
  if (items.length === 0) return []
  return [
    { type: 'heading', text: ledger.saysHere },
    { type: 'list', items },
  ]
}
