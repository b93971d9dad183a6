import type { Fact } from '../baseline/fact.ts'
import { factsAsOf } from '../baseline/history.ts'
import { iso } from '../clock.ts'
import { factSource } from '../digest/compose.ts'
import type { Block, Reader, Text } from '../digest/document.ts'
import { withCode } from '../digest/document.ts'
import { factText } from '../digest/words.ts'
import { termsOf } from '../language/terms.ts'
import { inEach, wordsFor } from '../words/words.ts'
import { chooseTopic, titleOf, topicOption, zoneOf } from './choose-topic.ts'
import { defineCommand, langFor, type OptionValues } from './command.ts'
import type { Desk } from './desk.ts'
import { historyBlocks, statesOf } from './fact-history.ts'
import { parseDay } from './period.ts'
import { withoutWrong } from './withheld.ts'

/** Facts of which the history is shown as well: more would fill the screen. */
const WITH_HISTORY = 5
/** Reports of a fact that are read, so that as many are left as are shown without those called wrong. */
const READ = 20

export const facts = defineCommand({
  name: 'facts',
  summary: inEach(({ commands }) => commands.facts.summary),
  options: [
    {
      name: 'about',
      description: inEach(({ commands }) => commands.facts.about),
      type: 'text',
      main: true,
    },
    { name: 'asof', description: inEach(({ commands }) => commands.facts.asof), type: 'instant' },
    topicOption,
  ],
  visibleTo: 'asker',
  needs: 'nothing',
  shared: 'everywhere',
  examples: ['facts', 'facts summit', 'facts about:Kamikawa asof:2023-11-27'],
  async answer(values, desk, asker) {
    const topic = chooseTopic(values, desk)
    const zone = zoneOf(asker, topic)
    const lang = langFor(asker, desk)
    const said = wordsFor(lang).answers.facts
    const reader = { lang, zone }
    const found = choose(values, desk, topic.id)
    const blocks: Block[] = []
    if (found.length === 0) {
      const reason = values.about === undefined ? said.noneAsOf : said.noneAbout(values.about.slice(0, 60))
      blocks.push({ type: 'paragraph', text: withCode(reason) })
    } else if (found.length > WITH_HISTORY) {
      blocks.push({ type: 'list', items: found.map((fact) => line(fact, reader)) })
    } else {
      for (const fact of found)
        blocks.push(
          { type: 'paragraph', text: line(fact, reader) },
          ...(await historyBlocks(fact.id, desk, topic.id, lang)),
          ...(await history(fact, desk, topic.id, reader)),
        )
    }
    return {
      title: values.asof
        ? said.titleAsOf({ topic: titleOf(topic, lang), day: parseDay(values.asof, desk.now()) })
        : said.title(titleOf(topic, lang)),
      lang,
      zone,
      blocks,
    }
  },
  async json(values, desk) {
    const { id: topic } = chooseTopic(values, desk)
    const found = choose(values, desk, topic)
    const withHistory = found.length <= WITH_HISTORY
    return Promise.all(
      found.map(async ({ id, text, type, asOf, validFrom, validTo, supersededBy, source }) => ({
        id,
        text,
        type,
        asOf,
        validFrom: validFrom ?? null,
        validTo: validTo ?? null,
        supersededBy: supersededBy ?? null,
        source,
        ...(withHistory && { history: await statesOf(id, desk, topic) }),
      })),
    )
  },
})

function choose(values: OptionValues, desk: Desk, topic: string): readonly Fact[] {
  const today = iso(desk.now()).slice(0, 10)
  // What was superseded is shown where its day or its id is asked for.
  const all =
    values.asof === undefined
      ? desk.facts(topic).filter(({ validTo }) => validTo === undefined || validTo >= today)
      : factsAsOf(desk.facts(topic), parseDay(values.asof, desk.now()))
  const about = values.about
  if (about === undefined) return all
  const named = values.asof === undefined ? desk.held(topic) : all
  const exact = named.find((fact) => fact.id === about.toLowerCase())
  if (exact) return [exact]
  const index = desk.index(topic)
  // A name in any language finds facts in any language: they meet in what the name means.
  const wanted = new Set([...termsOf(about), ...index.names.find(about).map((mention) => mention.concept)])
  const scored = all.map((fact) => {
    const texts = Object.values(fact.text).join('\n')
    const terms = new Set([
      ...termsOf(texts),
      ...termsOf(fact.id.replace(/-/g, ' ')),
      ...index.names.find(texts).map((mention) => mention.concept),
    ])
    return { fact, score: wanted.intersection(terms).size }
  })
  const best = Math.max(...scored.map(({ score }) => score))
  return scored
    .filter(({ score }) => score > 0 && score >= best / 2)
    .sort((a, b) => b.score - a.score)
    .map(({ fact }) => fact)
}

function line(fact: Fact, { lang, zone }: Reader): Text {
  const { times, answers } = wordsFor(lang)
  const said = answers.facts
  const source = factSource(fact)
  return [
    { text: `${factText(fact, lang)} ` },
    { code: fact.id },
    { text: said.before(`${said.asOf(fact.asOf)}${fact.validTo ? said.until(fact.validTo) : ''}`) },
    source.url === null ? { text: source.outlet } : { link: source.outlet, url: source.url },
    { text: said.after(source.published === null ? null : times.day(source.published, zone)) },
  ]
}

async function history(fact: Fact, desk: Desk, topic: string, { lang, zone }: Reader): Promise<Block[]> {
  const { times, answers } = wordsFor(lang)
  const said = answers.facts
  const kinds = ['updates', 'contradicts'] as const
  const found = await desk.coverage.reports({ topic, about: { fact: fact.id }, kinds, limit: READ })
  const later = (await withoutWrong(desk, topic, found)).slice(0, WITH_HISTORY)
  if (later.length === 0) return []
  const items = later.map((finding): Text => {
    const [source] = finding.sources
    const told = { day: times.day(finding.first, zone), text: finding.text }
    return [
      { text: finding.kind === 'updates' ? said.later(told) : said.differs(told) },
      ...(source ? [{ link: source.outlet, url: source.url }] : []),
    ]
  })
  return [{ type: 'list', items }]
}
