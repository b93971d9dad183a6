import { KINDS } from '../baseline/finding.ts'
import { factSource, sourceLink } from '../digest/compose.ts'
import type { Block } from '../digest/document.ts'
import { plain } from '../digest/document.ts'
import { whyIn } from '../digest/why-in.ts'
import { factText } from '../digest/words.ts'
import { inEach, wordsFor } from '../words/words.ts'
import { chooseTopic, topicOption, zoneOf } from './choose-topic.ts'
import { defineCommand, langFor } from './command.ts'
import { withoutWrong } from './withheld.ts'

/** Reports shown beside the verdict. */
const REPORTS = 3
/** Reports that are read, so that as many are left without those called wrong. */
const READ = 20
const REPORTED = KINDS.filter((kind) => kind !== 'new')

export const check = defineCommand({
  name: 'check',
  summary: inEach(({ commands }) => commands.check.summary),
  options: [
    {
      name: 'claim',
      description: inEach(({ commands }) => commands.check.claim),
      type: 'text',
      main: true,
      required: true,
    },
    topicOption,
  ],
  visibleTo: 'channel',
  needs: 'nothing',
  shared: 'everywhere',
  examples: ['check The foreign ministers met in Seoul on 26 November 2023.'],
  async answer(values, desk, asker) {
    const topic = chooseTopic(values, desk)
    const claim = values.claim ?? ''
    const lang = langFor(asker, desk)
    const words = wordsFor(lang)
    const said = words.answers.check
    const verdict = desk.judge(topic.id, { text: claim })
    const fact = desk.facts(topic.id).find((one) => one.id === verdict.fact)
    const blocks: Block[] = [
      {
        type: 'quote',
        text: claim,
        source: { outlet: said.asWritten, url: null, published: null, lang: null, official: null },
      },
      {
        type: 'paragraph',
        text: [
          { strong: words.finding.kinds[verdict.kind] },
          {
            text: words.verdict.judged({
              meaning: words.verdict.meanings[verdict.kind],
              percent: Math.round(verdict.confidence * 100),
            }),
          },
        ],
      },
      { type: 'paragraph', text: plain(whyIn(verdict, lang, desk.index(topic.id))) },
    ]
    if (fact)
      blocks.push(
        { type: 'heading', text: said.known },
        { type: 'quote', text: factText(fact, lang), source: factSource(fact) },
      )
    const found = fact
      ? await desk.coverage.reports({ topic: topic.id, about: { fact: fact.id }, kinds: REPORTED, limit: READ })
      : []
    const reports = (await withoutWrong(desk, topic.id, found)).slice(0, REPORTS)
    if (reports.length > 0) blocks.push({ type: 'heading', text: said.reported })
    for (const report of reports) {
      const [source] = report.sources
      if (source)
        blocks.push(
          { type: 'note', text: [{ strong: words.finding.kinds[report.kind] }] },
          { type: 'quote', text: source.quote, source: sourceLink(source) },
        )
    }
    return { title: said.title, lang, zone: zoneOf(asker, topic), blocks }
  },
  async json(values, desk) {
    const { kind, fact, confidence, why } = desk.judge(chooseTopic(values, desk).id, { text: values.claim ?? '' })
    return { kind, fact, confidence, why }
  },
})
