import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/answers/answer.ts'
import type { Article } from '../../src/articles/article.ts'
import { articleId } from '../../src/articles/canonical-url.ts'
import type { Finding } from '../../src/baseline/finding.ts'
import type { HeldFact } from '../../src/baseline/layers.ts'
import { proposedMeeting } from '../../src/baseline/propose.ts'
import { shippedTopic } from '../support/topics.ts'
import { answerDesk } from './answer-desk.ts'

const { index } = shippedTopic('japan-china-korea')
const source = { outlet: 'The Daily', published: '2024-01-10', quote: '' }
const old: HeldFact = {
  id: 'secretariat-staff',
  type: 'status',
  asOf: '2024-01-10',
  validTo: '2024-09-30',
  supersededBy: 'secretariat-staff-2',
  text: { en: 'The secretariat of the three countries employs 30 translators.' },
  source,
}
const later: HeldFact = {
  id: 'secretariat-staff-2',
  type: 'status',
  asOf: '2024-10-01',
  validFrom: '2024-10-01',
  text: { en: 'The secretariat of the three countries employs 45 translators.' },
  source: { ...source, published: '2024-10-01' },
  reported: true,
}
const QUESTION = 'How many translators does the secretariat employ?'
const ask = (desk: Parameters<typeof answerDesk>[1], question: string, day: string) =>
  answerQuestion(answerDesk(index, desk), index.topic.id, question, Date.parse(`${day}T00:00:00Z`))

describe('a fact that changed', () => {
  const facts = [old, later]

  it('is answered with the new state, and with what it was before', async () => {
    const { answer, sources } = await ask({ facts }, QUESTION, '2025-01-01')
    expect(answer).toContain('45 translators')
    expect(answer).toContain('reported, not yet in the baseline')
    expect(answer).toContain('Before, until 30 September 2024: “The secretariat of the three countries employs 30')
    expect(sources[0]).toMatchObject({ fact: 'secretariat-staff-2' })
  })

  it('is answered with the state of the day that is named', async () => {
    const { answer } = await ask(
      { facts },
      'How many translators did the secretariat employ in March 2024?',
      '2025-01-01',
    )
    expect(answer).toContain('30 translators')
    expect(answer).not.toContain('45')
  })

  it('is answered as it stood on the day of the question', async () => {
    const { answer } = await ask({ facts }, QUESTION, '2024-02-01')
    expect(answer).toContain('30 translators')
    expect(answer).not.toContain('45')
  })
})

const report: Article = {
  id: articleId('https://example.org/report'),
  url: 'https://example.org/report',
  feed: 'f',
  outlet: 'The Post',
  lang: 'en',
  title: 'The secretariat grows',
  text: 'The secretariat employs 60 translators, according to a diplomatic source who declined to be named.',
  published: '2024-03-01T08:00:00.000Z',
  seen: '2024-03-01T08:00:00.000Z',
  official: null,
  wire: false,
}
const differing: Finding = {
  id: 'f1',
  topic: index.topic.id,
  kind: 'contradicts',
  fact: old.id,
  story: null,
  key: 'secretariat-staff/contradicts/number=60',
  text: report.text,
  meeting: null,
  confidence: 0.9,
  why: '',
  first: report.seen,
  last: report.seen,
  sources: [
    {
      article: report.id,
      url: report.url,
      outlet: report.outlet,
      publisher: report.outlet,
      published: report.published,
      lang: 'en',
      title: report.title,
      quote: report.text,
      official: null,
    },
  ],
}

describe('coverage that says otherwise than a known fact', () => {
  it('is told beside it, with its own words as a source', async () => {
    const { answer, sources } = await ask({ facts: [old], findings: [differing] }, QUESTION, '2024-04-01')
    expect(answer).toContain('30 translators')
    expect(answer).toContain(`Reported otherwise: The Post, 1 March 2024: “${report.text}”`)
    expect(sources.map(({ quote }) => quote)).toContain(report.text)
  })

  it('is not told of a day before it was said', async () => {
    expect((await ask({ facts: [old], findings: [differing] }, QUESTION, '2024-02-01')).answer).not.toContain('60')
  })
})

describe('who stands behind a report', () => {
  it('is said where nobody is named', async () => {
    const { answer } = await ask({ articles: [report] }, QUESTION, '2024-04-01')
    expect(answer).toContain('The Post, 1 March 2024 (one unnamed source): “')
  })

  it('is said where it is a side’s own account', async () => {
    const own = { ...report, official: 'KR', text: 'The secretariat employs 60 translators.' }
    expect((await ask({ articles: [own] }, QUESTION, '2024-04-01')).answer).toContain('(official account): “')
  })

  it('is never an opinion piece', async () => {
    const opinion = {
      ...report,
      title: 'Opinion: The secretariat grows',
      text: 'The secretariat employs 60 translators.',
    }
    expect(await ask({ articles: [opinion] }, QUESTION, '2024-04-01')).toMatchObject({ answered: false })
  })
})

describe('a meeting that only coverage knows', () => {
  const said = {
    ...differing.sources[0],
    article: report.id,
    url: report.url,
    outlet: 'The Post',
    publisher: 'The Post',
    published: report.published,
    lang: 'en' as const,
    title: report.title,
    official: null,
    said: report.seen,
    meeting: 'proposed-fm-12',
    series: 'fm',
    ordinal: 12,
    days: { from: '2026-02-14', to: '2026-02-14', precision: 'day' as const, approximate: false },
    place: 'beijing',
    host: 'CN',
    participants: [],
    firmness: 'announced' as const,
    sentence: 'The twelfth meeting of the foreign ministers is to be held in Beijing on 14 February 2026.',
    start: 0,
  }
  const identity = { id: 'proposed-fm-12', series: 'fm', ordinal: null, topic: index.topic.id, state: 'open' as const }

  it.each([
    ["When is the next foreign ministers' meeting?", '14 February 2026', 'in Beijing (1 publisher)'],
    ['次の外相会談はいつですか。', '2026年2月14日', '北京'],
    ['다음 외교장관회의는 언제 열리나요?', '2026년 2월 14일', '베이징'],
    ['下次外长会什么时候举行？', '2026年2月14日', '北京'],
  ])('%s', async (question, day, place) => {
    const proposed = proposedMeeting(identity, [{ ...said, ordinal: null }])
    const { answered, answer, sources } = await ask(
      { proposed: proposed === null ? [] : [proposed] },
      question,
      '2026-01-10',
    )
    expect(answered).toBe(true)
    expect(answer).toContain(day)
    expect(answer).toContain(place)
    expect(sources[0]?.quote).toBe(said.sentence)
  })
})
