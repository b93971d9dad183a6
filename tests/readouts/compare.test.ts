import { describe, expect, it } from 'vitest'
import { compareAccounts } from '../../src/readouts/compare.ts'
import { shippedTopic } from '../support/topics.ts'
import { account } from './account.ts'

const { index } = shippedTopic('japan-china-korea')
const meeting = index.meeting('fm-10')

const japan = account(
  'JP',
  'ja',
  '第10回日中韓外相会議が釜山で開催された。上川大臣は拉致問題について理解と協力を求めた。'.repeat(5),
)
const china = account('CN', 'zh', '第十次中日韩外长会在釜山举行。王毅表示，应推进自由贸易谈判。'.repeat(8))
const teaser = account('KR', 'ko', '제10차 한일중 외교장관회의가 부산에서 열렸다.')

describe("the sides' own accounts beside each other", () => {
  const rows = meeting ? compareAccounts(index, meeting, [japan, china, teaser]) : []
  const row = (issue: string, side: string) => rows.find((one) => one.issue === issue && one.side === side)

  it('have one row an issue and side', () => {
    expect(rows).toHaveLength(index.topic.issues.length * 3)
  })

  it('quote the sentence that speaks of an issue, with its wording as it stands there', () => {
    const said = row('abductions', 'JP')
    expect(said).toMatchObject({ mentions: true, quote: '上川大臣は拉致問題について理解と協力を求めた。' })
    expect(japan.text).toContain(said?.quote)
    expect(said?.quote).toContain(said?.wording)
  })

  it('hear an issue whose words stand across a longer name', () => {
    const text =
      '박진 장관은 유엔 안보리 결의 위반이라고 지적했다. 제10차 한일중 외교장관회의가 부산에서 열렸다. '.repeat(4)
    const told = meeting ? compareAccounts(index, meeting, [account('KR', 'ko', text)]) : []
    expect(told.find((one) => one.issue === 'un-sanctions' && one.side === 'KR')).toMatchObject({
      mentions: true,
      wording: '안보리 결의',
    })
  })

  it('tell silence from an account that was seen, and not seen from silence', () => {
    expect(row('abductions', 'CN')).toMatchObject({ mentions: false, quote: null, source: null })
    expect(row('abductions', 'KR')).toMatchObject({ mentions: null })
  })

  it('leave out accounts of another time and reports of the press', () => {
    const late = { ...japan, published: '2024-03-01T00:00:00.000Z' }
    const press = { ...japan, official: null }
    const told = meeting ? compareAccounts(index, meeting, [late, press]) : []
    expect(told.every(({ mentions }) => mentions === null)).toBe(true)
  })
})
