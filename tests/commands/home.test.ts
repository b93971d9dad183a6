import { beforeEach, describe, expect, it } from 'vitest'
import { tellHome } from '../../src/commands/home.ts'
import { renderText } from '../../src/digest/text.ts'
import { EDITOR, type SmallDesk, smallDesk } from './small-desk.ts'

let small: SmallDesk
beforeEach(async () => {
  small = await smallDesk()
  return () => small.open.close()
})

const home = async (over: Partial<typeof EDITOR> = {}) => tellHome(small.desk, { ...EDITOR, channel: null, ...over })
const shown = async (over: Partial<typeof EDITOR> = {}) => renderText(await home(over), { width: 10_000, color: false })
const buttons = async (over: Partial<typeof EDITOR> = {}) =>
  (await home(over)).blocks.flatMap((block) =>
    block.type === 'actions' ? block.actions.map(({ command }) => command) : [],
  )

describe('the desk at a glance', () => {
  it('tells how the feeds do, what was found last and what is followed', async () => {
    const text = await shown()
    expect(text).toContain('1 of 5 feeds is down (Radio)')
    expect(text).toContain('DIFFERS')
    expect(text).toMatch(/known facts: [1-9]\d/)
    expect(text).toContain('No channel of this workspace gets digests yet.')
  })

  it("lists the asker's workspace alone, with when each digest comes", async () => {
    await small.run('subscribe 08:00')
    expect(await shown()).toMatch(/C0DESK .*08:00.*Next digest 28 Nov 2023, 08:00/)
    expect(await shown({ workspace: 'T0OTHER' })).not.toContain('C0DESK')
  })

  it('offers operators what others may not do', async () => {
    await small.run('subscribe 08:00')
    expect(await buttons()).toEqual(
      expect.arrayContaining(['subscribe', 'review', expect.stringMatching(/^unsubscribe s-/)]),
    )
    expect(await buttons({ operator: false })).toEqual(['latest since:7d', 'sources', 'help'])
  })

  it('ends a subscription by its id from there, and only one of the same workspace', async () => {
    await small.run('subscribe 08:00')
    const end = (await buttons()).find((command) => command.startsWith('unsubscribe')) ?? ''
    expect(await small.answer(end, { channel: null, workspace: 'T0OTHER' })).toContain('Not done')
    expect(await small.answer(end, { channel: null })).toContain('Unsubscribed')
    expect(await shown()).not.toContain('C0DESK')
  })

  it('speaks the language of who looks', async () => {
    expect(await shown({ locale: 'ja-JP' })).toContain('最近の判定')
  })
})
