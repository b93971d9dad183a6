import { describe, expect, it } from 'vitest'
import type { FeedHealth } from '../../src/articles/feed-health.ts'
import { silencesOf } from '../../src/readouts/silences.ts'
import { shippedTopic } from '../support/topics.ts'
import { account } from './account.ts'

const { index } = shippedTopic('japan-china-korea')
const period = { since: '2023-11-25T23:00:00.000Z', until: '2023-11-26T23:00:00.000Z', lang: 'en' as const }

const ACCOUNT: Readonly<Record<string, string>> = {
  JP: '11月26日、釜山において第10回日中韓外相会議が開催された。上川大臣は北朝鮮の核・ミサイル開発に深刻な懸念を示し、非核化に向けた連携を求めた。拉致問題についても理解を求めた。'.repeat(
    3,
  ),
  KR: '11월 26일 부산에서 제10차 한일중 외교장관회의가 열렸다. 박진 장관은 한반도 비핵화를 위한 협력을 당부했다. 세 장관은 인적 교류를 넓히기로 했다.'.repeat(
    4,
  ),
  CN: '第十次中日韩外长会11月26日在釜山举行。王毅表示，中方愿同韩方、日方一道推动三国合作回到正轨，推进自由贸易谈判，扩大人文交流。'.repeat(
    5,
  ),
}

const LANG = { JP: 'ja', KR: 'ko', CN: 'zh' } as const
const own = (party: keyof typeof LANG, text = ACCOUNT[party] ?? '') => account(party, LANG[party], text)

function feed(official: string, state: FeedHealth['state']): FeedHealth {
  return {
    id: official,
    url: `https://${official}.example/`,
    outlet: official,
    official,
    state,
    lastSuccess: null,
    lastItem: null,
    nextTry: null,
    why: '',
  }
}

const feeds = [feed('JP', 'ok'), feed('KR', 'ok'), feed('CN', 'ok')]

describe('silences', () => {
  it('point at the side whose own account leaves out what the others speak of', () => {
    const found = silencesOf(index, [own('JP'), own('KR'), own('CN')], feeds, period)
    const china = found.find((one) => one.side === 'CN')
    expect(china).toMatchObject({ meeting: 'fm-10', accountSeen: true })
    expect(china?.issues).toContain('nk-denuclearisation')
    expect(china?.text).toMatch(/China's own account .* does not mention denuclearization \(Japan and South Korea do\)/)
  })

  it('are not claimed of an account that was not seen; that it was not seen is said', () => {
    const found = silencesOf(index, [own('JP'), own('KR')], feeds, period)
    expect(found.filter((one) => one.side === 'CN')).toEqual([
      expect.objectContaining({ issues: [], accountSeen: false }),
    ])
    expect(found[0]?.text).toContain('its feed answers, and has brought none')
  })

  it('mean nothing while the feed is down', () => {
    const found = silencesOf(index, [own('JP')], [feed('JP', 'ok'), feed('CN', 'failing')], period)
    expect(found.find((one) => one.side === 'CN')?.text).toContain('its feed is down, so this silence means nothing')
    expect(found.find((one) => one.side === 'KR')?.text).toContain('no feed of its own is read')
  })

  it('mean nothing where no feed of the side has answered for long, and how long is said', () => {
    const since = (hours: number) => new Date(Date.parse(period.until) - hours * 3_600_000).toISOString()
    const text = (...chinese: FeedHealth[]) =>
      silencesOf(index, [own('JP')], chinese, period).find((one) => one.side === 'CN')?.text
    const failing = { ...feed('CN', 'failing'), lastSuccess: since(26) }
    const unheard = 'no feed of its own has answered for 26 hours, so this silence means nothing'
    expect(text(failing)).toContain(unheard)
    expect(text(failing, { ...feed('CN', 'stopped'), lastSuccess: since(90) })).toContain(unheard)
    expect(text({ ...failing, state: 'ok' })).toContain(unheard)
    expect(text(failing, { ...feed('CN', 'ok'), lastSuccess: since(1) })).toContain('has brought none')
  })

  it('are not read out of a teaser', () => {
    const teaser = own('CN', '第十次中日韩外长会11月26日在釜山举行。')
    expect(silencesOf(index, [own('JP'), own('KR'), teaser], feeds, period).filter((one) => one.side === 'CN')).toEqual(
      [],
    )
  })

  it('need a meeting in the period and at least one account', () => {
    expect(silencesOf(index, [], feeds, period)).toEqual([])
    expect(
      silencesOf(index, [own('JP')], feeds, {
        since: '2023-12-20T00:00:00.000Z',
        until: '2023-12-21T00:00:00.000Z',
        lang: 'en',
      }),
    ).toEqual([])
  })
})
