import { describe, expect, it } from 'vitest'
import { createLog } from '../../src/ops/logger.ts'

describe('the log', () => {
  it('strikes secrets out wherever they stand', () => {
    const lines: string[] = []
    const log = createLog('info', ['xoxb-very-secret'], (line) => lines.push(line))
    log.info(
      { token: 'xoxb-other', nested: { authorization: 'Bearer abc' }, url: 'https://x/?t=xoxb-very-secret' },
      'said xoxb-very-secret',
    )
    log.error({ err: new Error('refused xoxb-very-secret') }, 'failed')
    const all = lines.join('')
    expect(all).not.toContain('xoxb-very-secret')
    expect(all).not.toContain('xoxb-other')
    expect(all).not.toContain('Bearer abc')
    expect(lines).toHaveLength(2)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'info', msg: 'said [secret]' })
  })

  it('keeps to its level', () => {
    const lines: string[] = []
    createLog('warn', [], (line) => lines.push(line)).info({}, 'not worth it')
    expect(lines).toEqual([])
  })
})
