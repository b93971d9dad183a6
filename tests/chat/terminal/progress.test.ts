import { describe, expect, it } from 'vitest'
import { progressTo } from '../../../src/chat/terminal/progress.ts'

function told(isTTY: boolean): string {
  let out = ''
  const write = (text: string) => {
    out += text
  }
  const progress = progressTo({ isTTY, write })
  progress('article', 200, 300)
  progress('article', 300, 300)
  return out
}

describe('progress', () => {
  it('is one line that is written over, ended when all is done', () => {
    expect(told(true)).toBe('\r\u001b[Karticle: 200 of 300\r\u001b[Karticle: 300 of 300\n')
  })

  it('is not written into a file', () => {
    expect(told(false)).toBe('')
  })
})
