import type { Change } from '../baseline/change.ts'
import type { ProposedMeeting } from '../baseline/meeting-statement.ts'
import { sourceLink } from '../digest/compose.ts'
import type { Block } from '../digest/document.ts'
import { plain, withCode } from '../digest/document.ts'
import { UserError } from '../errors.ts'
import type { Lang } from '../language/lang.ts'
import { inEach, type Words, wordsFor } from '../words/words.ts'
import { act } from './act.ts'
import { chooseTopic, titleOf, topicOption, zoneOf } from './choose-topic.ts'
import { defineCommand, langFor, type OptionSpec, type OptionValues } from './command.ts'
import type { Desk } from './desk.ts'
import { changeLine } from './ledger-words.ts'

/** Proposals shown at once: what an editor decides on in one sitting. */
const SHOWN = 10
/** Quotes behind one proposal. */
const QUOTES = 2

const DEEDS: readonly OptionSpec[] = (['accept', 'reject', 'wrong', 'mute', 'muteall', 'unmute'] as const).map(
  (name) => ({ name, description: inEach(({ commands }) => commands.review[name]), type: 'text' }),
)

export const review = defineCommand({
  name: 'review',
  summary: inEach(({ commands }) => commands.review.summary),
  options: [
    ...DEEDS,
    { name: 'why', description: inEach(({ commands }) => commands.review.why), type: 'text' },
    topicOption,
  ],
  visibleTo: 'asker',
  needs: 'operator',
  examples: ['review accept:c-1a2b3c4d5e why:"confirmed by phone"', 'review'],
  async answer(values, desk, asker) {
    const deed = deedIn(values)
    if (deed !== null) return act(deed, asker, desk, values.why ?? null)
    const topic = chooseTopic(values, desk)
    const { changes, meetings } = await proposedOf(desk, topic.id)
    const lang = langFor(asker, desk)
    const said = wordsFor(lang).ledger
    const blocks: Block[] = [
      ...changes.slice(0, SHOWN).flatMap((change) => changeBlocks(change, lang)),
      ...meetings.slice(0, SHOWN).flatMap((meeting) => meetingBlocks(meeting, desk, lang)),
    ]
    if (blocks.length === 0) blocks.push({ type: 'paragraph', text: plain(said.nothingProposed) })
    const more = changes.length + meetings.length - Math.min(changes.length, SHOWN) - Math.min(meetings.length, SHOWN)
    if (more > 0) blocks.push({ type: 'note', text: withCode(said.moreWait(more)) })
    return { title: said.review({ topic: titleOf(topic, lang) }), lang, zone: zoneOf(asker, topic), blocks }
  },
  async json(values, desk, asker) {
    const deed = deedIn(values)
    if (deed !== null) return act(deed, asker, desk, values.why ?? null)
    return proposedOf(desk, chooseTopic(values, desk).id)
  },
})

/** The one deed that the options name, as an action id. */
function deedIn(values: OptionValues): string | null {
  const named = DEEDS.flatMap(({ name }) => (values[name] === undefined ? [] : [`${name}:${values[name]}`]))
  if (named.length > 1) throw new UserError(inEach(({ deeds }) => deeds.oneDeed))
  return named[0] ?? null
}

async function proposedOf(desk: Desk, topic: string) {
  const [changes, meetings] = await Promise.all([
    desk.ledger.changes({ topic, state: 'proposed' }),
    desk.coverage.proposedMeetings({ topic }),
  ])
  return { changes, meetings: meetings.filter(({ state }) => state === 'open') }
}

function changeBlocks(change: Change, lang: Lang): Block[] {
  const said = wordsFor(lang).ledger
  const { id, sources, recordedAt } = change
  return [
    { type: 'paragraph', text: changeLine(change, lang) },
    ...sources
      .slice(0, QUOTES)
      .map((source): Block => ({ type: 'quote', text: source.quote, source: sourceLink(source) })),
    {
      type: 'note',
      text: [{ code: id }, { text: said.proposedBy(sources.length) }, { time: recordedAt }],
    },
    decideOn(id, said),
  ]
}

function meetingBlocks(meeting: ProposedMeeting, desk: Desk, lang: Lang): Block[] {
  const said = wordsFor(lang).ledger
  const { id, topic, series, firmness, days, place, publishers, statements } = meeting
  const index = desk.index(topic)
  const when = days === null ? '' : `, ${days.from === days.to ? days.from : `${days.from} – ${days.to}`}`
  const where = place === null ? '' : `, ${index.label(`place:${place}`, lang)}`
  const last = statements.at(-1)
  return [
    {
      type: 'paragraph',
      text: [
        { strong: `${said.meeting} ` },
        {
          text: `${index.label(`series:${series}`, lang)}${when}${where} (${wordsFor(lang).answers.timeline.firmness[firmness]})`,
        },
      ],
    },
    ...(last
      ? [{ type: 'quote' as const, text: last.sentence, source: sourceLink({ ...last, quote: last.sentence }) }]
      : []),
    {
      type: 'note',
      text: [{ code: id }, { text: said.saidBy(publishers) }],
    },
    decideOn(id, said),
  ]
}

function decideOn(id: string, said: Words['ledger']): Block {
  return {
    type: 'actions',
    actions: [
      { label: said.accept, command: `review accept:${id}` },
      { label: said.reject, command: `review reject:${id}` },
    ],
  }
}
