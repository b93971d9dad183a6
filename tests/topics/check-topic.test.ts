import { describe, expect, it } from 'vitest'
import { checkTopic } from '../../src/topics/check-topic.ts'
import { type Topic, topicSchema } from '../../src/topics/topic.ts'

const names = (en: string): { en: string[] } => ({ en: [en] })
const held = (office: string, party: string, from?: string, to?: string): Record<string, string | undefined> => ({
  office,
  party,
  from,
  to,
})

/** A small process that is all right: two islands whose mayors meet. */
const sound = {
  id: 'islands',
  title: { en: 'Islands' },
  zone: 'Asia/Tokyo',
  names: names('the islands'),
  parties: [
    { id: 'AA', zone: 'Asia/Tokyo', capital: 'harbour', names: names('Aland') },
    { id: 'BB', zone: 'Asia/Seoul', names: names('Beland') },
  ],
  actors: [{ id: 'CC', names: names('Celand') }],
  offices: [{ id: 'mayor', names: names('mayor') }],
  persons: [
    { id: 'ann', names: names('Ann Alder'), offices: [held('mayor', 'AA', undefined, '2020-12-31')] },
    { id: 'bob', names: names('Bob Birch'), offices: [held('mayor', 'AA', '2021-01-01')] },
  ],
  places: [
    { id: 'harbour', party: 'AA', names: names('Harbour') },
    { id: 'hall', within: 'harbour', names: names('Hall') },
  ],
  series: [{ id: 'talks', level: 'leaders', office: 'mayor', names: names('talks') }],
  meetings: [
    { id: 'talks-1', series: 'talks', ordinal: 1, from: '2020-01-01', place: 'hall', chair: 'AA', status: 'held' },
    { id: 'talks-2', series: 'talks', ordinal: 2, from: '2021-05-01', to: '2021-05-02', status: 'held' },
    { id: 'talks-3', series: 'talks', ordinal: 3, status: 'expected' },
  ],
  others: [{ id: 'ferry', parties: ['AA', 'CC'], names: names('the ferry') }],
}

type Raw = typeof sound
const topicOf = (change: (raw: Raw & Record<string, unknown>) => void): Topic => {
  const raw = structuredClone(sound)
  change(raw)
  return topicSchema.parse(raw)
}
const problemsOf = (change: (raw: Raw & Record<string, unknown>) => void): string[] =>
  checkTopic(topicOf(change)).map(({ path, message }) => `${path.join('.')}: ${message}`)

const at = <T>(list: readonly T[], i: number): T => {
  const one = list[i]
  if (one === undefined) throw new Error(`no element ${i}`)
  return one
}

describe('checkTopic', () => {
  it('finds nothing in a sound file', () => {
    expect(checkTopic(topicOf(() => undefined))).toEqual([])
  })

  it.each<[string, (raw: Raw & Record<string, unknown>) => void, string]>([
    [
      'an unknown capital',
      (raw) => Object.assign(at(raw.parties, 0), { capital: 'nowhere' }),
      'parties.0.capital: there is no place "nowhere"',
    ],
    [
      'an unknown office',
      (raw) => Object.assign(at(at(raw.persons, 0).offices, 0), { office: 'king' }),
      'persons.0.offices.0.office: there is no office "king"',
    ],
    [
      'an unknown party',
      (raw) => Object.assign(at(at(raw.persons, 0).offices, 0), { party: 'ZZ' }),
      'persons.0.offices.0.party: there is no party or actor "ZZ"',
    ],
    [
      'an id in another case, and says so',
      (raw) => Object.assign(at(raw.places, 0), { party: 'aa' }),
      'places.0.party: there is no party or actor "aa" (did you mean "AA"?)',
    ],
    [
      'an unknown place above a place',
      (raw) => Object.assign(at(raw.places, 1), { within: 'bay' }),
      'places.1.within: there is no place "bay"',
    ],
    [
      'a place within itself',
      (raw) => Object.assign(at(raw.places, 0), { within: 'hall' }),
      'places.0.within: the place "harbour" lies within itself',
    ],
    [
      'an unknown office of a series',
      (raw) => Object.assign(at(raw.series, 0), { office: 'king' }),
      'series.0.office: there is no office "king"',
    ],
    [
      'an unknown series',
      (raw) => Object.assign(at(raw.meetings, 2), { series: 'dinners' }),
      'meetings.2.series: there is no series "dinners"',
    ],
    [
      'an unknown venue',
      (raw) => Object.assign(at(raw.meetings, 0), { place: 'moon' }),
      'meetings.0.place: there is no place "moon"',
    ],
    [
      'a chair that is no side',
      (raw) => Object.assign(at(raw.meetings, 0), { chair: 'CC' }),
      'meetings.0.chair: there is no party "CC"',
    ],
    [
      'an unknown participant',
      (raw) => Object.assign(at(raw.meetings, 0), { participants: ['zoe'] }),
      'meetings.0.participants.0: there is no person "zoe"',
    ],
    [
      'an unknown side of another grouping',
      (raw) => Object.assign(at(raw.others, 0), { parties: ['AA', 'QQ'] }),
      'others.0.parties.1: there is no party or actor "QQ"',
    ],
    [
      'an id given twice',
      (raw) => Object.assign(at(raw.places, 1), { id: 'harbour', within: undefined }),
      'places.1.id: the id "harbour" is given twice',
    ],
    [
      'an actor with the id of a party',
      (raw) => Object.assign(at(raw.actors, 0), { id: 'BB' }),
      'actors.0.id: the id "BB" is given twice',
    ],
    [
      'a day that does not exist',
      (raw) => Object.assign(at(raw.meetings, 0), { from: '2020-02-30' }),
      'meetings.0.from: there is no day 2020-02-30',
    ],
    [
      'a meeting that ends before it begins',
      (raw) => Object.assign(at(raw.meetings, 1), { to: '2021-04-30' }),
      'meetings.1.to: it ends (2021-04-30) before it begins (2021-05-01)',
    ],
    [
      'a held meeting without a day',
      (raw) => Object.assign(at(raw.meetings, 2), { status: 'held' }),
      'meetings.2.status: "talks-3" was held: write `from`',
    ],
    [
      'a later meeting with a lower number',
      (raw) => Object.assign(at(raw.meetings, 1), { ordinal: 1 }),
      'meetings.1.ordinal: "talks-2" must count more than "talks-1", which stands above it',
    ],
    [
      'a later number on an earlier day',
      (raw) => Object.assign(at(raw.meetings, 1), { from: '2019-05-01' }),
      'meetings.1.from: "talks-2" must come after "talks-1", which counts less',
    ],
    [
      'a held meeting known only afterwards',
      (raw) => Object.assign(at(raw.meetings, 0), { known: '2020-01-02' }),
      'meetings.0.known: "talks-1" would be known only after it was held',
    ],
    [
      'two holders of one post',
      (raw) => Object.assign(at(at(raw.persons, 1).offices, 0), { from: '2020-12-31' }),
      'persons.1.offices.0.from: "bob" and "ann" overlap as mayor of AA on 2020-12-31',
    ],
    [
      'a post that nobody holds',
      (raw) => raw.offices.push({ id: 'clerk', names: names('clerk') }),
      'offices.1.id: no person holds the office "clerk" and no series is of it: remove it',
    ],
    [
      'a name written twice',
      (raw) => at(raw.places, 0).names.en.push('Harbour'),
      'places.0.names.en.1: "Harbour" is written twice',
    ],
    [
      'one name for two parties',
      (raw) => at(raw.actors, 0).names.en.push('beland'),
      'actors.0.names.en.1: "beland" names both "BB" and "CC"',
    ],
    [
      'one full name for two persons in office at the same time',
      (raw) => {
        at(raw.persons, 1).names.en.push('Ann Alder')
        Object.assign(at(at(raw.persons, 1).offices, 0), { party: 'BB', from: '2020-06-01' })
      },
      'persons.1.names.en.1: "Ann Alder" names both "ann" and "bob"',
    ],
    [
      'a name of this grouping for another one',
      (raw) => at(raw.others, 0).names.en.push('The Islands'),
      'others.0.names.en.1: "The Islands" names both "islands" and "ferry"',
    ],
    [
      'a name that no text can hold',
      (raw) => Object.assign(at(raw.places, 0).names, { ko: ['한'] }),
      'places.0.names.ko.0: "한" can never be found in a text',
    ],
  ])('finds %s', (_what, change, problem) => {
    expect(problemsOf(change)).toContain(problem)
  })

  it('lets a post be shared where the file says so', () => {
    const problems = problemsOf((raw) => {
      Object.assign(at(raw.offices, 0), { shared: true })
      Object.assign(at(at(raw.persons, 1).offices, 0), { from: '2020-01-01' })
    })
    expect(problems).toEqual([])
  })

  it('lets a family name and a capital be shared', () => {
    const problems = problemsOf((raw) => {
      Object.assign(at(raw.persons, 0), { family: names('Alder') })
      Object.assign(at(raw.persons, 1), { family: names('Alder') })
      at(raw.parties, 0).names.en.push('Harbour')
    })
    expect(problems).toEqual([])
  })

  it('lets two persons bear one name at different times', () => {
    expect(problemsOf((raw) => at(raw.persons, 1).names.en.push('Ann Alder'))).toEqual([])
  })

  it('gives every problem of a broken file at once', () => {
    const problems = problemsOf((raw) => {
      Object.assign(at(raw.parties, 0), { capital: 'nowhere' })
      Object.assign(at(raw.meetings, 0), { chair: 'ZZ', participants: ['zoe', 'yan'], from: '2020-13-01' })
      Object.assign(at(at(raw.persons, 0).offices, 0), { office: 'king' })
      Object.assign(at(raw.places, 1), { within: 'hall' })
    })
    expect(problems).toHaveLength(7)
  })
})
