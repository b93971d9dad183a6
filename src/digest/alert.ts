import type { Finding } from '../baseline/finding.ts'
import type { HeldFact } from '../baseline/layers.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { wordsFor } from '../words/words.ts'
import { findingBlock } from './compose.ts'
import { byWeight, fewAFact } from './digest.ts'
import { digestFinding } from './digest-finding.ts'
import type { Block, Document, Reader } from './document.ts'

/** Findings in one alert; what more there is stands in the next digest. */
const MOST = 5

export interface AlertSetting extends Reader {
  /** The process's name for people. */
  readonly title: string
  /** From when on a source is of the period, and when the next digest comes. UTC ISO-8601. */
  readonly since: string
  readonly nextDigest: string
  readonly index: Pick<TopicIndex, 'names' | 'label'>
}

/** Lays out what cannot wait for the next digest: one line a changed fact, each with what was known and its sources. */
export function composeAlert(
  findings: readonly Finding[],
  facts: readonly HeldFact[],
  { title, lang, zone, since, nextDigest, index }: AlertSetting,
): Document {
  const { delivery: said } = wordsFor(lang)
  const byId = new Map(facts.map((fact) => [fact.id, fact]))
  const told = findings.map((finding) => digestFinding(finding, byId, { lang, since, index })).sort(byWeight(lang))
  const blocks: Block[] = fewAFact(told)
    .slice(0, MOST)
    .map((one) => findingBlock(one, lang))
  const note: Block = { type: 'note', text: [{ text: said.nextDigest }, { time: nextDigest }] }
  return { title: said.alert(title), lang, zone, blocks: [...blocks, note] }
}
