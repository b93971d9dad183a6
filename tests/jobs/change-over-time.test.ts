import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { act } from '../../src/commands/act.ts'
import { digest as digestCommand } from '../../src/commands/digest.ts'
import { facts as factsCommand } from '../../src/commands/facts.ts'
import { review as reviewCommand } from '../../src/commands/review.ts'
import { renderText } from '../../src/digest/text.ts'
import { EDITOR } from '../commands/small-desk.ts'
import { type Report, type ReportedDesk, reportedDesk, TOPIC } from './reported.ts'

let desk: ReportedDesk
beforeEach(async () => {
  desk = await reportedDesk()
})
afterEach(() => desk.open.close())

const ANNOUNCED: readonly Report[] = [
  {
    outlet: 'The Ledger',
    text: 'The leaders of Japan, China and South Korea will hold a trilateral summit in Seoul on May 26-27, the South Korean presidential office said Thursday.',
  },
  {
    outlet: 'The Courier',
    text: 'A trilateral summit of Japan, China and South Korea will take place in Seoul on 26 May 2024, officials announced.',
  },
]
const THURSDAY = '2024-05-23T06:00:00Z'
const FRIDAY = '2024-05-24T06:00:00Z'
const SATURDAY = '2024-05-25T06:00:00Z'

const changes = () => desk.open.desk.ledger.changes({ topic: TOPIC })
const about = async (since: string) =>
  (await desk.findings(since)).filter(({ fact }) => fact?.startsWith('summit-undecided'))
const kinds = async (since: string) => (await about(since)).map(({ kind, fact }) => `${kind} ${fact}`)
const newState = async () => {
  const [change] = await changes()
  if (!change) throw new Error('nothing was proposed')
  return { change, id: change.proposal.fact.id }
}
const shown = async (since: string) =>
  renderText(await digestCommand.answer({ since }, desk.open.desk, EDITOR), { width: 10_000, color: false })
const does = (action: string, reason?: string) => act(action, EDITOR, desk.open.desk, reason)

describe('a change that two publishers report', () => {
  beforeEach(() => desk.report(THURSDAY, ...ANNOUNCED))

  it('is proposed, with was and now and the words that it rests on', async () => {
    const { change } = await newState()
    expect(change).toMatchObject({
      state: 'proposed',
      proposal: {
        what: 'update',
        was: { id: 'summit-undecided' },
        fact: { validFrom: '2024-05-23', about: ['summit-9'] },
      },
      history: [],
    })
    expect(new Set(change.sources.map(({ publisher }) => publisher))).toEqual(new Set(['The Ledger', 'The Courier']))
  })

  it('is told once, as was and now', async () => {
    const text = await shown('2024-05-23')
    expect(text).toContain('was: No date had been set')
    expect(text).toMatch(/CHANGED {2}.*(?:May 26-27|26 May 2024)/)
  })

  it('is confirmed by later coverage in any language, and told as a change no more', async () => {
    const { id } = await newState()
    await desk.report(
      FRIDAY,
      { outlet: 'Gangdu', lang: 'ko', text: '한일중 정상회의가 5월 26~27일 서울에서 열린다고 대통령실이 밝혔다.' },
      { outlet: 'Setouchi', lang: 'ja', text: '日中韓首脳会談が5月26、27日にソウルで開かれる。' },
      {
        outlet: 'Radio',
        text: 'The trilateral summit of Japan, China and South Korea is to be held in Seoul on May 26.',
      },
    )
    expect(await kinds(FRIDAY)).toEqual([`confirms ${id}`])
    const text = await shown('2024-05-24T00:00:00Z')
    expect(text).not.toContain('CHANGED')
    expect(text).toContain('reported, not yet in the baseline')
  })

  it('is not contradicted by what repeats the old state: that is stale and not shown', async () => {
    await desk.report(SATURDAY, {
      outlet: 'Late Paper',
      text: 'No date has been set for the trilateral summit of Japan, China and South Korea.',
    })
    expect(await kinds(SATURDAY)).toEqual(['confirms summit-undecided'])
    expect(await shown('2024-05-25T00:00:00Z')).not.toContain('No date')
  })

  it('is updated by what goes beyond it', async () => {
    const { id } = await newState()
    await desk.report(SATURDAY, {
      outlet: 'Radio',
      text: 'The trilateral summit of Japan, China and South Korea has been postponed to June 3, two officials said.',
    })
    expect(await kinds(SATURDAY)).toEqual([`updates ${id}`])
    expect(await shown('2024-05-25T00:00:00Z')).toMatch(/was: .*summit.* Seoul/)
  })

  it('is updated once it is carried out, and the third state is named after the first', async () => {
    const { id } = await newState()
    await desk.report(
      '2024-05-27T10:00:00Z',
      {
        outlet: 'The Ledger',
        text: 'The leaders of Japan, China and South Korea held their trilateral summit in Seoul on Monday, 27 May 2024.',
      },
      {
        outlet: 'Radio',
        text: 'Seoul hosted the summit: on May 27 the three leaders of Japan, China and South Korea held it at Cheong Wa Dae.',
      },
    )
    expect(await kinds('2024-05-27T00:00:00Z')).toEqual([`updates ${id}`])
    const [latest] = await changes()
    expect(latest?.proposal).toMatchObject({ was: { id }, fact: { id: expect.stringMatching(/^summit-undecided-/) } })
  })

  it('does not stand before it was reported: an older article is compared with the old state', async () => {
    await desk.report('2024-05-22T10:00:00Z', {
      outlet: 'Slow Feed',
      text: 'No date has been set for the trilateral summit of Japan, China and South Korea.',
    })
    const [finding] = (await about('2024-05-22T00:00:00Z')).filter(({ last }) => last < THURSDAY)
    expect(finding?.fact).toBe('summit-undecided')
    expect(finding?.why).not.toContain('repeats')
  })

  it('is no part of the baseline until it is accepted', async () => {
    const { change, id } = await newState()
    const ids = () => desk.open.desk.facts(TOPIC).map((fact) => fact.id)
    expect(ids()).not.toContain(id)
    expect(desk.open.desk.held(TOPIC).map((fact) => fact.id)).toContain(id)
    await does(`accept:${change.id}`)
    expect(ids()).toContain(id)
    expect(desk.open.desk.facts(TOPIC).find((fact) => fact.id === 'summit-undecided')).toMatchObject({
      validTo: '2024-05-22',
      supersededBy: id,
    })
  })

  it('is told with its whole history: states, days, who decided, why, and from which sources', async () => {
    const { change, id } = await newState()
    await does(`accept:${change.id}`, 'confirmed by the office')
    const facts = async (typed: Record<string, string>) =>
      renderText(await factsCommand.answer(typed, desk.open.desk, EDITOR), { width: 10_000, color: false })
    const told = await facts({ about: 'summit-undecided' })
    expect(told).toContain('2023-11-27 – 2024-05-22 No date had been set')
    expect(told).toContain('U0EDITOR (slack): accept')
    expect(told).toContain('confirmed by the office')
    expect(told).toContain('The Courier')
    expect(await facts({ asof: '2024-05-22' })).not.toContain(id)
    expect(await facts({ asof: '2024-05-24' })).toContain(id)
    expect(await facts({})).not.toContain('No date had been set')
  })

  it('is listed for review with its two sides and the ways to decide', async () => {
    const { change } = await newState()
    const document = await reviewCommand.answer({}, desk.open.desk, EDITOR)
    const told = renderText(document, { width: 10_000, color: false })
    expect(told).toContain('Was: No date had been set')
    expect(told).toContain(`[Accept: review accept:${change.id}]  [Reject: review reject:${change.id}]`)
    await reviewCommand.answer({ reject: change.id, why: 'too early' }, desk.open.desk, EDITOR)
    expect(await changes()).toMatchObject([{ state: 'rejected', history: [{ did: 'reject', why: 'too early' }] }])
  })

  it('does not come back once it is rejected, and the old state stands', async () => {
    const { change } = await newState()
    await does(`reject:${change.id}`, 'the office took it back')
    await desk.report(FRIDAY, ...ANNOUNCED)
    expect(await changes()).toMatchObject([{ state: 'rejected' }])
    expect(await shown('2024-05-24T00:00:00Z')).not.toContain('26 May 2024')
    expect(desk.open.desk.held(TOPIC).find(({ id }) => id === 'summit-undecided')?.supersededBy).toBeUndefined()
  })

  it('is open again once the rejection is undone', async () => {
    const { change } = await newState()
    await does(`reject:${change.id}`)
    await does(`undo:${change.id}`)
    expect(await changes()).toMatchObject([{ state: 'proposed', history: [{ did: 'reject' }, { did: 'undo' }] }])
  })
})

describe('what is not corroborated', () => {
  it('is not held: one publisher, however many carry it', async () => {
    const [one] = ANNOUNCED
    if (!one) throw new Error('nothing announced')
    await desk.report(THURSDAY, one, { ...one, outlet: 'A Carrier' }, { ...one, outlet: 'Another Carrier' })
    expect(await changes()).toEqual([])
    expect(await kinds(THURSDAY)).toContain('updates summit-undecided')
  })

  it("is held where it is a side's own account", async () => {
    const [one] = ANNOUNCED
    if (!one) throw new Error('nothing announced')
    await desk.report(THURSDAY, { ...one, outlet: 'Seoul ministry', official: 'KR' })
    expect(await changes()).toHaveLength(1)
  })
})

describe('a report that is edited', () => {
  it('takes what the desk proposed on it back, once no source says so any more', async () => {
    const [one] = ANNOUNCED
    if (!one) throw new Error('nothing announced')
    const path = 'seoul/announcement'
    await desk.report(THURSDAY, { ...one, outlet: 'Seoul ministry', official: 'KR', path })
    expect(await changes()).toMatchObject([{ state: 'proposed' }])
    const text = 'Officials of Japan, China and South Korea spoke of their trilateral cooperation in Seoul on Thursday.'
    await desk.report(FRIDAY, { outlet: 'Seoul ministry', official: 'KR', path, title: one.text.slice(0, 60), text })
    expect(await changes()).toMatchObject([{ state: 'undone', history: [{ by: { platform: 'desk' }, did: 'undo' }] }])
    expect(desk.open.desk.held(TOPIC).find(({ id }) => id === 'summit-undecided')?.supersededBy).toBeUndefined()
  })
})

describe('who holds a post', () => {
  it('passes to the successor in the words of the old statement, in every language', async () => {
    await desk.report(
      '2024-02-23T06:00:00Z',
      {
        outlet: 'The Courier',
        text: "Cho Tae-yul became South Korea's foreign minister in January, succeeding Park Jin. Japan, China and South Korea are preparing a trilateral summit.",
      },
      {
        outlet: 'Gangdu',
        lang: 'ko',
        text: '조태열 외교부 장관은 22일 리우데자네이루에서 가미카와 요코 일본 외무상과 회담했다. 한일중 외교장관회의는 봄에 열릴 예정이다.',
      },
    )
    const change = (await changes()).find(({ key }) => key.startsWith('korea-foreign-minister'))
    const old = desk.open.desk.facts(TOPIC).find(({ id }) => id === 'korea-foreign-minister')
    expect(change?.proposal.fact.text.en).toBe(old?.text.en?.replace('Park Jin', 'Cho Tae-yul'))
    expect(change?.proposal.fact.text.ko).toContain('조태열')
    await desk.report('2024-03-01T06:00:00Z', {
      outlet: 'Radio',
      text: "South Korea's foreign minister, Cho Tae-yul, spoke of the trilateral summit with Japan and China.",
    })
    const later = (await desk.findings('2024-03-01T00:00:00Z')).filter(({ fact }) => fact?.startsWith('korea-foreign'))
    expect(later.map(({ kind, fact }) => `${kind} ${fact}`)).toEqual([`confirms ${change?.proposal.fact.id}`])
  })
})
