import { beforeEach, describe, expect, it } from 'vitest'
import type { Finding } from '../../src/baseline/finding.ts'
import { act } from '../../src/commands/act.ts'
import { runAct } from '../../src/commands/run-command.ts'
import { renderText } from '../../src/digest/text.ts'
import { keptLog } from '../jobs/desk.ts'
import { EDITOR, type SmallDesk, smallDesk } from './small-desk.ts'

const TOPIC = 'japan-china-korea'
let small: SmallDesk
let wrong: Finding

beforeEach(async () => {
  small = await smallDesk()
  const [found] = await findings('contradicts')
  if (!found) throw new Error('the small desk has no report that differs')
  wrong = found
  return () => small.open.close()
})

const findings = async (kind: Finding['kind']) =>
  (await small.desk.coverage.findings({ topic: TOPIC })).filter((finding) => finding.kind === kind)
const told = async (action: string, reason: string | null = null) =>
  renderText(await act(action, EDITOR, small.desk, reason), { width: 10_000, color: false })
const current = (id: string) => small.desk.facts(TOPIC).find((fact) => fact.id === id)

describe('what can be done with a finding', () => {
  it('is refused politely where the asker is no operator, and nothing is done', async () => {
    const asker = { ...EDITOR, operator: false }
    const { document, visibleTo } = await runAct(
      { action: `accept:${wrong.id}`, asker, reason: null },
      small.desk,
      keptLog(),
    )
    expect(renderText(document, { width: 10_000, color: false })).toContain('That is for operators')
    expect(visibleTo).toBe('asker')
    expect(await small.desk.ledger.audit({})).toEqual([])
  })

  it.each(['accept', 'accept:', 'burn:f-1', 'accept:<script>', ''])('is nothing for "%s"', async (action) => {
    await expect(act(action, EDITOR, small.desk)).rejects.toThrow('nothing that can be done here')
  })

  it('is told with everything behind it, to everybody', async () => {
    const asker = { ...EDITOR, operator: false }
    const shown = renderText(await act(`details:${wrong.id}`, asker, small.desk), { width: 10_000, color: false })
    expect(shown).toContain('25 November 2023')
    expect(shown).toContain(
      `This differs from fact ${wrong.fact} in the date: known is 2023-11-26, this says 2023-11-25.`,
    )
    expect(shown).not.toContain('Accept into the baseline')
    expect(await told(`sources:${wrong.id}`)).toContain('The Courier')
  })

  it('accepts it: the old state is closed, the new one stands, and who did it is written down', async () => {
    await told(`accept:${wrong.id}`, 'the ministry corrected itself')
    const old = current(wrong.fact ?? '')
    expect(old?.supersededBy).toBeDefined()
    expect(current(old?.supersededBy ?? '')).toMatchObject({ text: { en: wrong.text }, validFrom: '2023-11-26' })
    expect(await small.desk.ledger.audit({})).toMatchObject([
      { did: 'accept', by: { platform: 'slack', user: 'U0EDITOR' }, why: 'the ministry corrected itself' },
    ])
  })

  it('accepts it once, and says who was first', async () => {
    await told(`accept:${wrong.id}`)
    await expect(act(`accept:${wrong.id}`, EDITOR, small.desk)).rejects.toThrow('accepted already, by U0EDITOR (slack)')
    const again = await runAct({ action: `accept:${wrong.id}`, asker: EDITOR, reason: null }, small.desk, keptLog())
    expect(again).toMatchObject({
      ended: 'refused',
      document: {
        blocks: [
          {
            text: [
              {},
              { person: { platform: 'slack', user: 'U0EDITOR' } },
              {},
              { code: expect.stringMatching(/^undo c-/) },
              {},
            ],
          },
        ],
      },
    })
  })

  it('undoes it: the baseline is as before', async () => {
    const before = small.desk.facts(TOPIC)
    await told(`accept:${wrong.id}`)
    const [change] = await small.desk.ledger.changes({ topic: TOPIC })
    await told(`undo:${change?.id}`)
    expect(small.desk.facts(TOPIC)).toEqual(before)
    await expect(act(`undo:${change?.id}`, EDITOR, small.desk)).rejects.toThrow('nothing to undo')
  })

  it('has nothing to accept where it says what is known', async () => {
    const [confirming] = await findings('confirms')
    await expect(act(`accept:${confirming?.id}`, EDITOR, small.desk)).rejects.toThrow('nothing to accept')
  })

  it('is not shown again once it is called wrong, and is kept as evidence', async () => {
    expect(await small.answer('digest since:7d')).toContain('25 November 2023')
    await told(`wrong:${wrong.id}`, 'a slip of the date')
    expect(await small.answer('digest since:7d')).not.toContain('25 November 2023')
    expect(await small.desk.ledger.rulings(TOPIC)).toMatchObject([{ finding: wrong.id, why: 'a slip of the date' }])
    expect(await small.desk.coverage.findingById(wrong.id)).not.toBeNull()
    await told(`undo:${wrong.id}`)
    expect(await small.answer('digest since:7d')).toContain('25 November 2023')
  })

  it('stands beside no known fact once it is called wrong', async () => {
    const besideFacts = async () => [
      await small.answer(`facts ${wrong.fact}`),
      await small.answer('check The foreign ministers of Japan, China and South Korea met in Busan.'),
    ]
    for (const shown of await besideFacts()) expect(shown).toContain('25 November 2023')
    await told(`wrong:${wrong.id}`, 'a slip of the date')
    for (const shown of await besideFacts()) expect(shown).not.toContain('25 November 2023')
  })

  it('is silent of a muted story in that channel alone', async () => {
    await told(`mute:${wrong.id}`)
    expect(await small.answer('latest since:7d')).not.toContain('25 November 2023')
    expect(await small.answer('latest since:7d', { channel: 'C0OTHER' })).toContain('25 November 2023')
    await told(`unmute:${wrong.story}`)
    expect(await small.answer('latest since:7d')).toContain('25 November 2023')
  })

  it('is silent of a story muted everywhere in every channel', async () => {
    await told(`muteall:${wrong.story}`)
    expect(await small.answer('digest since:7d', { channel: 'C0OTHER' })).not.toContain('25 November 2023')
  })
})
