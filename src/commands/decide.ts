import { type Change, changeId } from '../baseline/change.ts'
import { changeOf } from '../baseline/change-of.ts'
import { dayIn } from '../baseline/reading.ts'
import { iso } from '../clock.ts'
import type { Document } from '../digest/document.ts'
import { UserError } from '../errors.ts'
import { inEach } from '../words/words.ts'
import { done } from './act-words.ts'
import type { Doing } from './doing.ts'
import { ErrorAbout } from './error-about.ts'
import { changeLine } from './ledger-words.ts'

/** Takes a proposed change, a proposed meeting or what a finding says into the baseline. */
export async function acceptIt(doing: Doing): Promise<Document> {
  const { id, desk } = doing
  if (id.startsWith('f-')) return acceptFinding(doing)
  if (!id.startsWith('c-')) return settle(doing, 'accepted')
  const change = await desk.ledger.decide(
    id,
    ['proposed', 'rejected', 'undone'],
    'accepted',
    doing.act('accept', id, await topicOf(doing)),
  )
  return change ? accepted(doing, change) : alreadySo(doing)
}

async function acceptFinding(doing: Doing): Promise<Document> {
  const { id, desk } = doing
  const finding = await desk.coverage.findingById(id)
  const topic = desk.topics.find((one) => one.id === finding?.topic)
  if (!finding || !topic) throw noSuch(id)
  const [present] = await desk.ledger.changes({ id: changeId(topic.id, finding.key) })
  if (present) return acceptIt({ ...doing, id: present.id })
  const now = iso(desk.now())
  const day = dayIn(finding.first, topic.zone)
  const change = changeOf(finding, { index: desk.index(topic.id), held: desk.held(topic.id), day, now })
  if (change === null) throw new UserError(inEach(({ deeds }) => deeds.nothingToAccept))
  await desk.ledger.accept(change, doing.act('accept', change.id, topic.id))
  return accepted(doing, change)
}

function accepted(doing: Doing, change: Omit<Change, 'history'>): Document {
  return done(doing, doing.said.accepted, changeLine(change, doing.lang), [
    { label: doing.said.undo, command: `undo ${change.id}` },
    { label: doing.said.history, command: `facts ${change.proposal.fact.id}` },
  ])
}

/** Keeps the old state; the same report does not come back. */
export async function rejectIt(doing: Doing): Promise<Document> {
  const { id, desk } = doing
  if (!id.startsWith('c-')) return settle(doing, 'rejected')
  const change = await desk.ledger.decide(
    id,
    ['proposed', 'undone'],
    'rejected',
    doing.act('reject', id, await topicOf(doing)),
  )
  if (!change) return alreadySo(doing)
  return done(doing, doing.said.rejected, changeLine(change, doing.lang), [
    { label: doing.said.undo, command: `undo ${id}` },
  ])
}

/** Takes back what was decided of a change or a meeting, or that a finding was called wrong. */
export async function undoIt(doing: Doing): Promise<Document> {
  const { id, desk } = doing
  if (id.startsWith('f-')) return unrule(doing)
  if (!id.startsWith('c-')) return settle(doing, 'open')
  const act = doing.act('undo', id, await topicOf(doing))
  const change =
    (await desk.ledger.decide(id, ['accepted'], 'undone', act)) ??
    // What was rejected is open again.
    (await desk.ledger.decide(id, ['rejected'], 'proposed', act))
  if (!change) throw new UserError(inEach(({ deeds }) => deeds.nothingDecided(id)))
  const title = change.state === 'undone' ? doing.said.takenBack : doing.said.openAgain
  return done(doing, title, changeLine(change, doing.lang), [
    { label: doing.said.accept, command: `review accept:${id}` },
  ])
}

async function unrule(doing: Doing): Promise<Document> {
  const { id, desk } = doing
  const finding = await desk.coverage.findingById(id)
  if (!finding) throw noSuch(id)
  if (!(await desk.ledger.unrule(finding.topic, id, doing.act('undo', id, finding.topic))))
    throw new UserError(inEach(({ deeds }) => deeds.notCalledWrong(id)))
  return done(doing, doing.said.shownAgain, [{ text: finding.text }], [])
}

/** Decides on a meeting that the topic file does not know. */
async function settle(doing: Doing, to: 'accepted' | 'rejected' | 'open'): Promise<Document> {
  const { id, desk } = doing
  for (const topic of desk.topics) {
    const meeting = (await desk.coverage.proposedMeetings({ topic: topic.id })).find((one) => one.id === id)
    if (!meeting) continue
    const did = to === 'open' ? 'undo' : to === 'accepted' ? 'accept' : 'reject'
    const settled =
      meeting.state !== to &&
      (await desk.ledger.settleMeeting({ topic: topic.id, id, from: meeting.state, to }, doing.act(did, id, topic.id)))
    if (!settled) throw new UserError(inEach(({ deeds }) => deeds.stateAlready({ id, state: deeds.states[to] })))
    const title = {
      open: doing.said.openAgain,
      accepted: doing.said.meetingAccepted,
      rejected: doing.said.meetingRejected,
    }[to]
    return done(doing, title, [{ code: id }], to === 'open' ? [] : [{ label: doing.said.undo, command: `undo ${id}` }])
  }
  throw noSuch(id)
}

async function topicOf({ id, desk }: Doing): Promise<string> {
  const [change] = await desk.ledger.changes({ id })
  if (!change) throw noSuch(id)
  return change.topic
}

async function alreadySo({ id, desk }: Doing): Promise<never> {
  const [change] = await desk.ledger.changes({ id })
  if (!change) throw noSuch(id)
  const { state } = change
  const last = change.history.at(-1)
  if (!last) throw new UserError(inEach(({ deeds }) => deeds.stateAlready({ id, state: deeds.states[state] })))
  throw new ErrorAbout(last.by, ({ deeds }, by) => deeds.decidedAlready({ id, state: deeds.states[state], by }))
}

function noSuch(id: string): UserError {
  return new UserError(inEach(({ deeds }) => deeds.nothingCalled(id.slice(0, 60))))
}
