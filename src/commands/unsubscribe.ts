import { plain } from '../digest/document.ts'
import { UserError } from '../errors.ts'
import { inEach, wordsFor } from '../words/words.ts'
import { topicName } from './choose-topic.ts'
import { defineCommand, langFor } from './command.ts'
import { actBy } from './doing.ts'

export const unsubscribe = defineCommand({
  name: 'unsubscribe',
  summary: inEach(({ commands }) => commands.unsubscribe.summary),
  options: [{ name: 'id', description: inEach(({ commands }) => commands.unsubscribe.id), type: 'text', main: true }],
  visibleTo: 'asker',
  needs: 'operator',
  examples: ['unsubscribe', 'unsubscribe s-1a2b3c4d'],
  async answer(values, desk, asker) {
    const { platform, channel, workspace } = asker
    if (channel === null && (workspace === null || values.id === undefined))
      throw new UserError(inEach(({ errors }) => errors.unsubscribeInChannel))
    // From a page that shows all channels of a workspace, one of those is meant.
    const listed = await desk.subscriptions.list(channel === null ? { platform } : { platform, channel })
    const here = channel === null ? listed.filter((one) => one.workspace === workspace) : listed
    const [first] = here
    const ids = here.map((one) => one.id)
    if (!first) throw new UserError(inEach(({ errors }) => errors.noneHere))
    const id = values.id
    if (id === undefined && here.length > 1)
      throw new UserError(inEach(({ errors }) => errors.severalHere({ first: first.id, ids })))
    const meant = id === undefined ? first : here.find((one) => one.id === id)
    if (!meant) throw new UserError(inEach(({ errors }) => errors.noSuchHere({ id: id?.slice(0, 40) ?? '', ids })))
    if (!(await desk.subscriptions.remove(meant.id))) throw new UserError(inEach(({ errors }) => errors.endsInFile))
    await desk.ledger.note(actBy(asker, desk, { did: 'unsubscribe', about: meant.id, topic: meant.topic, why: null }))
    const lang = langFor(asker, desk)
    const said = wordsFor(lang).subscribing
    const { schedule, zone } = meant
    const topic = topicName(meant.topic, desk, lang)
    return {
      title: said.unsubscribed,
      lang,
      zone,
      blocks: [{ type: 'paragraph', text: plain(said.noMore({ topic, schedule, zone })) }],
    }
  },
})
