import { describe, expect, it } from 'vitest'
import { at } from './examples.ts'
import type { GiveStore } from './store.ts'

export function describeInstallations(give: GiveStore): void {
  describe('installations of the Slack app', () => {
    const of = (workspace: string, sealed: string) => ({ workspace, sealed, by: 'U1', at: at(0) })

    it('keeps one a workspace: installing again replaces it', async () => {
      const { installations } = give().store
      await installations.save(of('T1', 'first'))
      await installations.save(of('T2', 'other'))
      await installations.save(of('T1', 'second'))
      expect(await installations.of('T1')).toBe('second')
      expect(await installations.list()).toEqual([
        { workspace: 'T1', sealed: 'second' },
        { workspace: 'T2', sealed: 'other' },
      ])
    })

    it('removes one, once', async () => {
      const { installations } = give().store
      await installations.save(of('T1', 'first'))
      expect(await installations.remove('T1')).toBe(true)
      expect(await installations.remove('T1')).toBe(false)
      expect(await installations.of('T1')).toBeNull()
    })
  })
}
