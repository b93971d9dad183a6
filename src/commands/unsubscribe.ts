import { plain } from '../digest/document.ts'
import { UserError } from '../errors.ts'
import { defineCommand } from './command.ts'
import { actBy } from './doing.ts'

export const unsubscribe = defineCommand({
  name: 'unsubscribe',
  summary: 'Ends a subscription of this channel',
  options: [{ name: 'id', description: 'Which one, where the channel has several', type: 'text', main: true }],
  visibleTo: 'asker',
  needs: 'operator',
  examples: ['unsubscribe', 'unsubscribe s-1a2b3c4d'],
  async answer(values, desk, asker) {
    if (asker.channel === null) throw new UserError('Unsubscribe in the channel that gets the digests.')
    const here = await desk.subscriptions.list({ platform: asker.platform, channel: asker.channel })
    const [only] = here
    if (!only) throw new UserError('This channel has no subscription.')
    if (values.id === undefined && here.length > 1)
      throw new UserError(
        `This channel has several: write \`unsubscribe ${only.id}\`. There are: ${here.map((one) => one.id).join(', ')}.`,
      )
    const meant = values.id === undefined ? only : here.find((one) => one.id === values.id)
    if (!meant)
      throw new UserError(
        `This channel has no subscription "${values.id?.slice(0, 40)}". There are: ${here.map((one) => one.id).join(', ')}.`,
      )
    if (!(await desk.subscriptions.remove(meant.id)))
      throw new UserError('This one stands in the configuration file `communique.yaml`: it ends there.')
    await desk.ledger.note(actBy(asker, desk, { did: 'unsubscribe', about: meant.id, topic: meant.topic, why: null }))
    return {
      title: 'Unsubscribed',
      lang: 'en',
      zone: meant.zone,
      blocks: [
        {
          type: 'paragraph',
          text: plain(`No more digests of ${meant.topic}, ${meant.schedule} (${meant.zone}), in this channel.`),
        },
      ],
    }
  },
})
