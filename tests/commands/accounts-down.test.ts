import { describe, expect, it } from 'vitest'
import { accountsDown } from '../../src/commands/accounts-down.ts'
import { wordsFor } from '../../src/words/words.ts'
import { healthOf } from '../digest/findings.ts'
import { shippedTopic } from '../support/topics.ts'

const { index } = shippedTopic('japan-china-korea')
const NOW = Date.parse('2023-11-28T10:00:00Z')
const said = { words: wordsFor('en'), label: (party: string) => index.label(`party:${party}`, 'en') }
const down = { state: 'failing', official: 'CN', lastSuccess: '2023-11-27T08:00:00.000Z' } as const

describe('a side whose own feeds are down', () => {
  it('is named with how long none of them has answered', () => {
    const feeds = [healthOf('a', down), healthOf('b', { ...down, lastSuccess: '2023-11-20T08:00:00.000Z' })]
    expect(accountsDown(index.topic, feeds, NOW, said)).toEqual([
      'No feed of an official account of China has answered for 26 hours, so its silence means nothing.',
    ])
  })

  it.each([
    ['one of its feeds answers', [healthOf('a', down), healthOf('b', { official: 'CN' })]],
    ['it has no feed of its own', [healthOf('a', { state: 'failing' })]],
  ])('is not named where %s', (_, feeds) => {
    expect(accountsDown(index.topic, feeds, NOW, said)).toEqual([])
  })

  it('is told of also where none of them ever answered', () => {
    expect(accountsDown(index.topic, [healthOf('a', { ...down, lastSuccess: null })], NOW, said)).toEqual([
      'No feed of an official account of China has answered so far, so its silence means nothing.',
    ])
  })
})
