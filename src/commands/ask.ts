import { type AnswerDesk, answerQuestion } from '../answers/answer.ts'
import type { Answer } from '../answers/evidence.ts'
import { withoutDateline } from '../articles/without-dateline.ts'
import type { Fact } from '../baseline/fact.ts'
import { factSource } from '../digest/compose.ts'
import type { Block, SourceLink } from '../digest/document.ts'
import { plain } from '../digest/document.ts'
import { inEach, wordsFor } from '../words/words.ts'
import { chooseTopic, topicOption, zoneOf } from './choose-topic.ts'
import { defineCommand, langFor } from './command.ts'
import type { Desk } from './desk.ts'
import { withoutWithheld } from './withheld.ts'

/** What may stand against a known fact, of each kind the latest: of a matter of years there are hundreds. */
const REPORTS = { kinds: ['contradicts', 'updates'] as const, limit: 100 }

export const ask = defineCommand({
  name: 'ask',
  summary: inEach(({ commands }) => commands.ask.summary),
  options: [
    {
      name: 'question',
      description: inEach(({ commands }) => commands.ask.question),
      type: 'text',
      main: true,
      required: true,
    },
    topicOption,
  ],
  visibleTo: 'channel',
  needs: 'nothing',
  shared: 'everywhere',
  examples: ['ask When is the next summit?', 'ask 次の外相会談はどこで開かれた？'],
  async answer(values, desk, asker) {
    const topic = chooseTopic(values, desk)
    const answer = await answerQuestion(answeringDesk(desk), topic.id, values.question ?? '', desk.now())
    const facts = desk.held(topic.id)
    const said = wordsFor(langFor(asker, desk)).answers.ask
    const blocks: Block[] = [
      { type: 'note', text: plain(values.question ?? '') },
      { type: 'paragraph', text: answer.answered ? [{ strong: withoutDatelines(answer) }] : plain(answer.answer) },
      ...answer.sources.map(
        (source): Block => ({
          type: 'quote',
          text: withoutDateline(source.quote),
          source: linkOf(source, facts, said.record),
        }),
      ),
    ]
    return {
      title: answer.answered ? said.answer : said.noAnswer,
      lang: answer.lang,
      zone: zoneOf(asker, topic),
      blocks,
    }
  },
  async json(values, desk) {
    const { answered, answer, sources } = await answerQuestion(
      answeringDesk(desk),
      chooseTopic(values, desk).id,
      values.question ?? '',
      desk.now(),
    )
    return { answered, answer, sources }
  },
})

/** What answering needs of the desk; what operators called wrong is no side of a matter. */
export function answeringDesk(desk: Desk): AnswerDesk {
  return {
    index: (topic) => desk.index(topic),
    held: (topic) => desk.held(topic),
    proposed: (topic) => desk.proposed(topic),
    coverage: {
      search: (query) => desk.coverage.search(query),
      findings: async ({ topic, fact, until }) =>
        withoutWithheld(desk, topic, await desk.coverage.reports({ ...REPORTS, topic, about: { fact }, until }), null),
    },
  }
}

/** The answer as it is shown; `json` keeps the sources' exact words. */
function withoutDatelines({ answer, sources }: Answer): string {
  return sources.reduce((text, { quote }) => text.split(quote).join(withoutDateline(quote)), answer)
}

/** A known fact stands with the outlet, address and day of its own source. */
function linkOf(source: Answer['sources'][number], facts: readonly Fact[], record: string): SourceLink {
  const fact = facts.find(({ id }) => id === source.fact)
  const lang = source.lang ?? null
  if (fact !== undefined) return { ...factSource(fact), lang }
  return {
    outlet: source.outlet ?? record,
    url: source.url ?? null,
    published: source.published ?? null,
    lang,
    official: null,
  }
}
