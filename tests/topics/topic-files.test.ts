import { describe, expect, it } from 'vitest'
import { LANGS } from '../../src/language/lang.ts'
import { checkTopic } from '../../src/topics/check-topic.ts'
import { shippedTopic } from './shipped-topics.ts'

const TOPICS = ['japan-china-korea', 'us-japan-korea']

describe.each(TOPICS)('the shipped topic %s', (name) => {
  const topic = shippedTopic(name)

  it('has no problem that the check finds', () => {
    expect(checkTopic(topic)).toEqual([])
  })

  it('is called as its file', () => {
    expect(topic.id).toBe(name)
  })

  it('has names in all four languages for whatever must be recognised in each', () => {
    const lists = [topic.parties, topic.actors, topic.offices, topic.persons, topic.places, topic.series, topic.issues]
    const gaps = [...lists.flat(), ...topic.others, ...topic.concepts].flatMap(({ id, names }) =>
      LANGS.filter((lang) => names[lang] === undefined).map((lang) => `${id} ${lang}`),
    )
    expect(gaps).toEqual([])
  })

  it('gives each held meeting participants who held a post on that day', () => {
    const odd = topic.meetings.flatMap(({ id, from, participants }) =>
      participants
        .filter((one) => {
          const offices = topic.persons.find((person) => person.id === one)?.offices ?? []
          const day = from ?? ''
          return offices.length > 0 && !offices.some((held) => (held.from ?? '') <= day && day <= (held.to ?? '9999'))
        })
        .map((one) => `${id} ${one}`),
    )
    expect(odd).toEqual([])
  })
})

describe('the topic japan-china-korea', () => {
  const topic = shippedTopic('japan-china-korea')

  it('has the issues and parties that the command line names', () => {
    expect(topic.parties.map(({ id }) => id)).toEqual(['JP', 'KR', 'CN'])
    expect(topic.issues.map(({ id }) => id)).toEqual(
      expect.arrayContaining(
        'nk-denuclearisation un-sanctions abductions alps-water taiwan senkaku-maritime fta-economic people-to-people supply-chains ukraine summit-timing history environment health science-digital'.split(
          ' ',
        ),
      ),
    )
  })

  it.each([
    ['summit-1', '2008-12-13', 'dazaifu', 'JP'],
    ['summit-8', '2019-12-24', 'chengdu', 'CN'],
    ['summit-9', '2024-05-26', 'seoul', 'KR'],
    ['fm-1', '2007-06-03', 'jeju', 'KR'],
    ['fm-9', '2019-08-21', 'gubei', 'CN'],
    ['fm-10', '2023-11-26', 'busan', 'KR'],
    ['fm-11', '2025-03-22', 'tokyo', 'JP'],
  ])('%s began on %s in %s, chaired by %s', (id, from, place, chair) => {
    expect(topic.meetings.find((meeting) => meeting.id === id)).toMatchObject({ from, place, chair, status: 'held' })
  })
})
