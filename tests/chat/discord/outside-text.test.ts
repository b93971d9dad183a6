import { describe, expect, it } from 'vitest'
import { paragraph, shown } from './rendered.ts'

describe('text from outside', () => {
  it('leaves no code block', () => {
    const table = shown({ type: 'table', header: ['```'], rows: [['@everyone ```\n# loud']] })
    expect(table.match(/```/g)).toHaveLength(2)
    expect(table).toContain('＠everyone')
  })

  it.each([
    [
      'another address than its target',
      'https://bbc.com/news',
      'https://evil.example',
      '[bbc［.］com/news](<https://evil.example/>)',
    ],
    ['another host', 'bbc.com', 'https://evil.example', '[bbc［.］com](<https://evil.example/>)'],
    ['its own host', 'BBC.com', 'https://www.bbc.com/a', '[BBC.com](<https://www.bbc.com/a>)'],
    ['an abbreviation', 'U.S. News', 'https://news.example/', '[U.S. News](<https://news.example/>)'],
    ['brackets', 'a](https://evil.example)', 'https://a.example/', '[a］(evil［.］example)](<https://a.example/>)'],
    ['nothing', ' \u200B', 'https://a.example/', '[link](<https://a.example/>)'],
  ])('never lets a link look like %s', (_, label, url, expected) => {
    expect(shown(paragraph({ link: label, url }))).toBe(expected)
  })

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'https://user:pass@evil.example',
    'discord://-/x',
    'no address',
    `https://a.example/${'x'.repeat(2_000)}`,
  ])('links nothing to %.40s', (url) => {
    expect(shown(paragraph({ link: 'read', url }))).toBe('read')
  })

  it('keeps an address from ending its link', () => {
    expect(shown(paragraph({ link: 'a', url: 'https://a.example/x)>y(z' }))).toBe(
      '[a](<https://a.example/x%29%3Ey%28z>)',
    )
  })
})
