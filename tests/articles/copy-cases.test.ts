import { describe, expect, it } from 'vitest'
import { copyOf } from '../../src/articles/copies.ts'
import { COPY_CASES } from './copy-cases.ts'

describe('copies among reports of one event', () => {
  it.each(COPY_CASES.map((one) => ({ ...one, wanted: one.copy ? 'a copy' : 'no copy' })))('$what: $wanted', (one) => {
    const [firstOutlet, secondOutlet] = one.outlets ?? ['The Herald', 'The Mirror']
    const [firstTitle, secondTitle] = one.titles ?? [
      'Ministers meet in Busan',
      'Foreign ministers agree to prepare summit',
    ]
    const known = {
      article: 'first',
      outlet: firstOutlet,
      wire: false,
      copyOf: null,
      title: firstTitle,
      text: one.first,
    }
    const asked = { id: 'second', outlet: secondOutlet, title: secondTitle, text: one.second }
    expect(copyOf(asked, [known])).toBe(one.copy ? 'first' : null)
    const other = { ...known, article: 'second', outlet: secondOutlet, title: secondTitle, text: one.second }
    const turned = { id: 'first', outlet: firstOutlet, title: firstTitle, text: one.first }
    expect(copyOf(turned, [other])).toBe(one.copy ? 'second' : null)
  })
})
