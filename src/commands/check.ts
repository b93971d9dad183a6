import type { Verdict } from '../baseline/finding.ts'
import { factSource, sourceLink } from '../digest/compose.ts'
import type { Block } from '../digest/document.ts'
import { plain } from '../digest/document.ts'
import { KIND_WORD } from '../digest/words.ts'
import { chooseTopic, topicOption, zoneOf } from './choose-topic.ts'
import { defineCommand } from './command.ts'

/** Reports shown beside the verdict. */
const REPORTS = 3

const MEANING: Readonly<Record<Verdict['kind'], string>> = {
  confirms: 'what is known says the same',
  updates: 'this is later than what was known, and takes its place',
  contradicts: 'the two cannot be true together',
  new: 'nothing known speaks for or against it',
}

export const check = defineCommand({
  name: 'check',
  summary: 'A claim against the baseline: kind, fact, evidence on both sides',
  options: [
    {
      name: 'claim',
      description: 'A sentence to compare with what is known',
      type: 'text',
      main: true,
      required: true,
    },
    topicOption,
  ],
  visibleTo: 'channel',
  needs: 'nothing',
  examples: ['check The foreign ministers met in Seoul on 26 November 2023.'],
  async answer(values, desk, asker) {
    const topic = chooseTopic(values, desk)
    const claim = values.claim ?? ''
    const verdict = desk.judge(topic.id, { text: claim })
    const fact = desk.facts(topic.id).find((one) => one.id === verdict.fact)
    const blocks: Block[] = [
      {
        type: 'quote',
        text: claim,
        source: { outlet: 'as you wrote it', url: null, published: null, lang: null, official: null },
      },
      {
        type: 'paragraph',
        text: [
          { strong: KIND_WORD[verdict.kind] },
          { text: `: ${MEANING[verdict.kind]} (confidence ${Math.round(verdict.confidence * 100)}%).` },
        ],
      },
      { type: 'paragraph', text: plain(verdict.why) },
    ]
    if (fact)
      blocks.push(
        { type: 'heading', text: 'Known' },
        { type: 'quote', text: fact.text.en ?? '', source: factSource(fact) },
      )
    const reports = fact ? await desk.coverage.findings({ topic: topic.id, fact: fact.id }) : []
    if (reports.length > 0) blocks.push({ type: 'heading', text: 'Reported' })
    for (const report of reports.filter((one) => one.kind !== 'new').slice(0, REPORTS)) {
      const [source] = report.sources
      if (source)
        blocks.push(
          { type: 'note', text: [{ strong: KIND_WORD[report.kind] }] },
          { type: 'quote', text: source.quote, source: sourceLink(source) },
        )
    }
    return { title: 'Check', lang: 'en', zone: zoneOf(asker, topic), blocks }
  },
  async json(values, desk) {
    const { kind, fact, confidence, why } = desk.judge(chooseTopic(values, desk).id, { text: values.claim ?? '' })
    return { kind, fact, confidence, why }
  },
})
