import type { Text } from '../digest/document.ts'
import { withCode } from '../digest/document.ts'
import { defineCommand } from './command.ts'

export const subscriptions = defineCommand({
  name: 'subscriptions',
  summary: "This channel's subscriptions",
  options: [],
  visibleTo: 'asker',
  needs: 'nothing',
  examples: ['subscriptions'],
  async answer(_, desk, asker) {
    const all = await desk.subscriptions.list(
      asker.channel === null ? {} : { platform: asker.platform, channel: asker.channel },
    )
    const items = all.map(
      (one): Text => [
        { code: one.id },
        {
          text: ` ${one.topic}, ${one.schedule} (${one.zone})${one.only.length > 0 ? `, only ${one.only.join(' and ')}` : ''}. `,
        },
        ...(one.paused === null
          ? [{ text: 'Next digest ' }, { time: one.nextDue }]
          : [{ text: `Paused: ${one.paused}` }]),
      ],
    )
    return {
      title: 'Subscriptions',
      lang: 'en',
      zone: asker.zone ?? all[0]?.zone ?? 'UTC',
      blocks:
        items.length > 0
          ? [{ type: 'list', items }]
          : [{ type: 'paragraph', text: withCode('This channel has none. `subscribe 08:00` makes one.') }],
    }
  },
  async json(_, desk, asker) {
    return desk.subscriptions.list(asker.channel === null ? {} : { platform: asker.platform, channel: asker.channel })
  },
})
