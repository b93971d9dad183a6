import type { Mute } from '../baseline/change.ts'
import type { Document } from '../digest/document.ts'
import { UserError } from '../errors.ts'
import { inEach } from '../words/words.ts'
import { done } from './act-words.ts'
import type { Doing } from './doing.ts'

/** Calls a finding wrong: it is shown no more, and stays as evidence with who said so and why. */
export async function callWrong(doing: Doing): Promise<Document> {
  const { id, desk, why } = doing
  const finding = await desk.coverage.findingById(id)
  if (!finding) throw new UserError(inEach(({ deeds }) => deeds.noFinding(id)))
  const act = doing.act('wrong', id, finding.topic)
  const { topic } = finding
  if (!(await desk.ledger.rule({ topic, finding: id, by: act.by, at: act.at, why }, act)))
    throw new UserError(inEach(({ deeds }) => deeds.wrongAlready(id)))
  // A change that rests on it falls with it.
  for (const change of await desk.ledger.changes({ topic, finding: id, state: 'proposed' }))
    await desk.ledger.decide(change.id, ['proposed'], 'rejected', doing.act('reject', change.id, topic))
  return done(
    doing,
    doing.said.calledWrong,
    [{ text: finding.text }],
    [{ label: doing.said.undo, command: `undo ${id}` }],
  )
}

/** Says no more, or again, of a story: in the channel where it is asked, or wherever the topic is followed. */
export async function muteIt(doing: Doing, where: 'here' | 'everywhere' | 'no more'): Promise<Document> {
  const { desk, asker } = doing
  const { topic, story, headline } = await storyMeant(doing)
  const here: Mute['place'] = asker.channel === null ? null : { platform: asker.platform, channel: asker.channel }
  if (where === 'here' && here === null) throw new UserError(inEach(({ deeds }) => deeds.muteInChannel))
  if (where === 'no more') {
    const act = doing.act('unmute', story, topic)
    const inChannel = here !== null && (await desk.ledger.unmute({ topic, story, place: here }, act))
    const anywhere = await desk.ledger.unmute({ topic, story, place: null }, act)
    if (!inChannel && !anywhere) throw new UserError(inEach(({ deeds }) => deeds.notMuted(story)))
    return done(doing, doing.said.toldAgain, [{ text: headline }], [])
  }
  const place = where === 'here' ? here : null
  if (!(await desk.ledger.mute({ topic, story, place }, doing.act('mute', story, topic))))
    throw new UserError(inEach(({ deeds }) => deeds.mutedAlready(story)))
  const title = place === null ? doing.said.mutedEverywhere : doing.said.mutedHere
  return done(doing, title, [{ text: headline }], [{ label: doing.said.unmute, command: `review unmute:${story}` }])
}

/** The story of that id, or the one that a finding stands in. */
async function storyMeant({ id, desk }: Doing): Promise<{ topic: string; story: string; headline: string }> {
  const finding = id.startsWith('f-') ? await desk.coverage.findingById(id) : null
  const story = await desk.coverage.storyById(finding?.story ?? id)
  if (!story) throw new UserError(inEach(({ errors }) => errors.noStory(id)))
  return { topic: story.topic, story: story.id, headline: story.headline }
}
