import { attributionOf } from '../articles/attribution.ts'
import type { Finding } from '../baseline/finding.ts'
import { attributedLine } from '../digest/attribution-line.ts'
import type { Block, Text } from '../digest/document.ts'
import { KIND_WORD } from '../digest/words.ts'
import { said } from './ledger-words.ts'

/** Findings of one article that `why` names. */
const MOST = 8

/** What an article's sentences say against the baseline: kind, words, reason, and who stands behind them there. */
export function articleSays(article: string, findings: readonly Finding[]): Block[] {
  const items = findings.slice(0, MOST).flatMap((finding): Text[] => {
    const source = finding.sources.find((one) => one.article === article)
    if (!source) return []
    const attribution = attributionOf(source)
    const who = attributedLine(
      { attribution, independent: 1, sources: [source] },
      source.publisher === source.outlet ? '' : source.publisher,
      'en',
    ).replace(/ · $/, '')
    return [
      [
        { strong: KIND_WORD[finding.kind] },
        { text: ` “${source.quote}”${who === '' ? '' : ` (${who})`} ` },
        { code: finding.id },
        { text: ` ${finding.why}` },
      ],
    ]
  })
  if (items.length === 0) return []
  return [
    { type: 'heading', text: said.saysHere },
    { type: 'list', items },
  ]
}
