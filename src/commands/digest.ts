import { composeDigest, digestJson } from '../digest/compose.ts'
import type { Lang } from '../language/lang.ts'
import { inEach } from '../words/words.ts'
import { chooseTopic, titleOf, topicOption, zoneOf } from './choose-topic.ts'
import { type Asker, defineCommand, langFor, type OptionValues } from './command.ts'
import type { Desk } from './desk.ts'
import { gatherDigest } from './gather-digest.ts'
import { parsePeriod } from './period.ts'

const DAY = 86_400_000

async function gather(values: OptionValues, desk: Desk, asker: Asker, lang: Lang) {
  const topic = chooseTopic(values, desk)
  const period = parsePeriod(values, desk.now(), zoneOf(asker, topic), DAY)
  return { topic, digest: await gatherDigest(desk, { topic: topic.id, lang, ...period, place: asker }) }
}

export const digest = defineCommand({
  name: 'digest',
  summary: inEach(({ commands }) => commands.digest.summary),
  options: [
    {
      name: 'since',
      description: inEach(({ commands }) => commands.digest.since),
      type: 'instant',
      main: true,
      example: '24h',
    },
    { name: 'until', description: inEach(({ commands }) => commands.digest.until), type: 'instant' },
    topicOption,
  ],
  visibleTo: 'asker',
  needs: 'nothing',
  shared: 'where the same is muted',
  examples: ['digest', 'digest 7d', 'digest since:2023-11-26 until:2023-11-27'],
  async answer(values, desk, asker) {
    const lang = langFor(asker, desk)
    const { topic, digest } = await gather(values, desk, asker, lang)
    return composeDigest(digest, { title: titleOf(topic, lang), lang, zone: zoneOf(asker, topic), missed: 0 })
  },
  async json(values, desk, asker) {
    return digestJson((await gather(values, desk, asker, 'en')).digest)
  },
})
