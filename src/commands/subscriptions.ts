import type { Text } from '../digest/document.ts'
import { withCode } from '../digest/document.ts'
import { inEach, wordsFor } from '../words/words.ts'
import { defineCommand, langFor } from './command.ts'
import { subscriptionLine } from './subscription-line.ts'

export const subscriptions = defineCommand({
  name: 'subscriptions',
  summary: inEach(({ commands }) => commands.subscriptions.summary),
  options: [],
  visibleTo: 'asker',
  needs: 'nothing',
  examples: ['subscriptions'],
  async answer(_, desk, asker) {
    const all = await desk.subscriptions.list(
      asker.channel === null ? {} : { platform: asker.platform, channel: asker.channel },
    )
    const lang = langFor(asker, desk)
    const said = wordsFor(lang).subscribing
    const items = all.map((one): Text => [{ code: one.id }, ...subscriptionLine(one, desk, lang)])
    return {
      title: said.title,
      lang,
      zone: asker.zone ?? all[0]?.zone ?? 'UTC',
      blocks: items.length > 0 ? [{ type: 'list', items }] : [{ type: 'paragraph', text: withCode(said.none) }],
    }
  },
  async json(_, desk, asker) {
    return desk.subscriptions.list(asker.channel === null ? {} : { platform: asker.platform, channel: asker.channel })
  },
})
