import { describe, expect, it } from 'vitest'
import { ordinalName, ordinalsIn } from '../../src/topics/ordinals.ts'

describe('ordinalsIn', () => {
  it.each([
    ['the 9th', 9],
    ['the Tenth', 10],
    ['the twenty-fifth', 25],
    ['the twenty-first', 21],
    ['第10回', 10],
    ['第十次', 10],
    ['第二十五届', 25],
    ['第三次', 3],
    ['제11차', 11],
    ['제 9회', 9],
  ])('%s is %i', (text, value) => {
    expect(ordinalsIn(text).map((ordinal) => ordinal.value)).toEqual([value])
  })

  it.each(['the first in years', '10 times', '2023-11-26', '第', '제차', 'twenty-odd', '第〇次'])(
    '%s holds none',
    (text) => {
      expect(ordinalsIn(text)).toEqual([])
    },
  )
})

describe('ordinalName', () => {
  it.each([
    [1, 'en', '1st summit'],
    [2, 'en', '2nd summit'],
    [3, 'en', '3rd summit'],
    [11, 'en', '11th summit'],
    [22, 'en', '22nd summit'],
    [112, 'en', '112th summit'],
    [9, 'ja', '第9回summit'],
    [9, 'ko', '제9차 summit'],
    [9, 'zh', '第9次summit'],
  ] as const)('%i in %s', (value, lang, name) => {
    expect(ordinalName(value, lang, 'summit')).toBe(name)
  })
})
