import { describe, expect, it } from 'vitest'
import { calledAs } from '../../src/topics/person-names.ts'
import type { Office, Person } from '../../src/topics/topic.ts'

const minister: Office = {
  id: 'minister',
  shared: false,
  names: { en: ['minister'], ja: ['外相'], ko: ['장관'], zh: ['外长', '外交部长兼国务委员兼外办主任'] },
}
const offices = new Map([[minister.id, minister]])

const personCalled = (names: Person['names'], family: Person['family']): Person => ({
  id: 'someone',
  names,
  ...(family ? { family } : {}),
  offices: [{ office: 'minister', party: 'AA' }],
})
const titlesOf = (person: Person): string[] => calledAs(person, offices).titled.map(({ name }) => name)

describe('calledAs', () => {
  it.each<[string, string, string[]]>([
    ['Yoko Kamikawa', 'Kamikawa', ['Yoko Kamikawa', 'Kamikawa Yoko', 'Kamikawa']],
    ['Park Jin', 'Park', ['Park Jin', 'Jin Park', 'Park']],
    ['Yoon Suk-yeol', 'Yoon', ['Yoon Suk-yeol', 'Suk-yeol Yoon', 'Yoon Sukyeol', 'Sukyeol Yoon', 'Yoon']],
    ['Madonna', 'Ciccone', ['Madonna', 'Ciccone']],
  ])('%s of the family %s', (full, family, forms) => {
    expect(calledAs(personCalled({ en: [full] }, { en: [family] }), offices).names.en).toEqual(forms)
  })

  it('lets a family name of two characters stand alone, and makes no titles of it', () => {
    const person = personCalled({ ja: ['上川陽子'], ko: ['가미카와 요코'] }, { ja: ['上川'], ko: ['가미카와'] })
    expect(calledAs(person, offices).names).toEqual({
      ja: ['上川陽子', '上川'],
      ko: ['가미카와 요코', '가미카와'],
    })
    expect(titlesOf(person)).toEqual([])
  })

  it('gives a family name of one character its honorifics and the titles held, never alone', () => {
    const person = personCalled({ ja: ['王毅'], ko: ['왕이'], zh: ['王毅'] }, { ja: ['王'], ko: ['왕'], zh: ['王'] })
    const { names } = calledAs(person, offices)
    expect(names.ja).toEqual(['王毅', '王氏', '王さん'])
    expect(names.zh).not.toContain('王')
    expect(titlesOf(person)).toEqual(['王外相', '王前外相', '王元外相', '왕 장관', '왕 전 장관', '王外长', '王前外长'])
  })

  it('makes no short form where the file gives no family name', () => {
    expect(calledAs(personCalled({ en: ['Kim Jong Un'] }, undefined), offices)).toEqual({
      names: { en: ['Kim Jong Un'] },
      titled: [],
    })
  })
})
