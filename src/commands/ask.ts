import { type Answer, answerQuestion } from '../answers/answer.ts'
import type { Block, SourceLink } from '../digest/document.ts'
import { plain } from '../digest/document.ts'
import { chooseTopic, topicOption, zoneOf } from './choose-topic.ts'
import { defineCommand } from './command.ts'

export const ask = defineCommand({
  name: 'ask',
  summary: 'An answer with its sources, or a plain refusal',
  options: [
    { name: 'question', description: 'A question about the process', type: 'text', main: true, required: true },
    topicOption,
  ],
  visibleTo: 'channel',
  needs: 'nothing',
  examples: ['ask When is the next summit?', 'ask 次の外相会談はどこで開かれた？'],
  async answer(values, desk, asker) {
    const topic = chooseTopic(values, desk)
    const answer = await answerQuestion(desk, topic.id, values.question ?? '', desk.now())
    const blocks: Block[] = [
      { type: 'note', text: plain(values.question ?? '') },
      { type: 'paragraph', text: answer.answered ? [{ strong: answer.answer }] : plain(answer.answer) },
      ...answer.sources.map((source): Block => ({ type: 'quote', text: source.quote, source: linkOf(source) })),
    ]
    return { title: answer.answered ? 'Answer' : 'No answer', lang: answer.lang, zone: zoneOf(asker, topic), blocks }
  },
  async json(values, desk) {
    const { answered, answer, sources } = await answerQuestion(
      desk,
      chooseTopic(values, desk).id,
      values.question ?? '',
      desk.now(),
    )
    return { answered, answer, sources }
  },
})

function linkOf(source: Answer['sources'][number]): SourceLink {
  return {
    outlet: source.outlet ?? 'known fact',
    url: source.url ?? null,
    published: source.published ?? null,
    lang: null,
    official: null,
  }
}
