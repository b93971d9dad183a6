import type { Topic } from './topic.ts'
import type { TopicProblem } from './topic-problem.ts'

/** Days that cannot be: an end before its beginning, no such day, a held meeting without one, numbers against the days. */
export function misplacedDatesIn(topic: Topic): TopicProblem[] {
  const problems: TopicProblem[] = []
  const say = (message: string, ...path: (string | number)[]): void => {
    problems.push({ path, message })
  }
  topic.persons.forEach(({ offices }, i) => {
    offices.forEach((held, j) => {
      checkSpan(held, ['persons', i, 'offices', j], say)
    })
  })
  const last = new Map<string, { ordinal: number; from: string; id: string }>()
  topic.meetings.forEach((meeting, i) => {
    const { id, series, ordinal, from, to, status, known } = meeting
    checkSpan(meeting, ['meetings', i], say)
    if (to !== undefined && from === undefined) say('`to` needs a `from`', 'meetings', i, 'to')
    if (status === 'held' && from === undefined) say(`"${id}" was held: write \`from\``, 'meetings', i, 'status')
    if (known !== undefined && !isDay(known)) say(`there is no day ${known}`, 'meetings', i, 'known')
    const end = to ?? from
    if (status === 'held' && known !== undefined && end !== undefined && known > end) {
      say(`"${id}" would be known only after it was held`, 'meetings', i, 'known')
    }
    if (ordinal === undefined) return
    const before = last.get(series)
    if (before && ordinal <= before.ordinal) {
      say(`"${id}" must count more than "${before.id}", which stands above it`, 'meetings', i, 'ordinal')
    } else if (before && from !== undefined && from <= before.from) {
      say(`"${id}" must come after "${before.id}", which counts less`, 'meetings', i, 'from')
    }
    last.set(series, { ordinal, from: from ?? before?.from ?? '', id })
  })
  return problems
}

function checkSpan(
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  path: readonly (string | number)[],
  say: (message: string, ...path: (string | number)[]) => void,
): void {
  if (from !== undefined && !isDay(from)) say(`there is no day ${from}`, ...path, 'from')
  if (to !== undefined && !isDay(to)) say(`there is no day ${to}`, ...path, 'to')
  if (from !== undefined && to !== undefined && to < from)
    say(`it ends (${to}) before it begins (${from})`, ...path, 'to')
}

/** 2023-02-30 has the form of a day and is none. */
function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}

/** Two persons in one post of one party on one day, unless the post is shared. An open end overlaps whoever came after. */
export function overlappingHoldersIn(topic: Topic): TopicProblem[] {
  const shared = new Set(topic.offices.filter((office) => office.shared).map(({ id }) => id))
  const terms = topic.persons
    .flatMap(({ id, offices }, i) =>
      offices.map(({ office, party, from = '', to = '9999-12-31' }, j) => ({ id, office, party, from, to, i, j })),
    )
    .filter(({ office }) => !shared.has(office))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const latest = new Map<string, (typeof terms)[number]>()
  const problems: TopicProblem[] = []
  for (const term of terms) {
    const post = `${term.office} ${term.party}`
    const before = latest.get(post)
    if (before && term.from <= before.to) {
      const who = before.id === term.id ? 'the same term' : `"${before.id}"`
      problems.push({
        path: ['persons', term.i, 'offices', term.j, 'from'],
        message: `"${term.id}" and ${who} overlap as ${term.office} of ${term.party} on ${term.from || 'the first day'}`,
      })
    }
    if (!before || term.to > before.to) latest.set(post, term)
  }
  return problems
}
