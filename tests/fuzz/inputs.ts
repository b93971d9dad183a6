import { readdirSync, readFileSync } from 'node:fs'

/** A damaged body, and the same one again for the same seed and number. */
export interface Input {
  readonly number: number
  /** The file that it was made from. */
  readonly from: string
  readonly bytes: Buffer
}

const LONGEST = 2_000_000
/** What readers look for: put in the wrong place, these do more harm than chance signs. */
const TOKENS = [
  '<', '>', '&', '"', "'", '&amp;', '&#0;', '&#x110000;', '&lt;script&gt;', '<![CDATA[', ']]>', '<!--', '-->', '<?xml version="1.0"?>', '<?', '?>',
  '<!DOCTYPE html>', '<!DOCTYPE a [<!ENTITY b "&b;&b;">]>', '<item>', '</item>', '<entry>', '<rss>', '<channel>', '<html>', '<body>', '<title>', '</title>',
  '<link>', '<a href="', '<a href="javascript:x(\'1\')">', '<li>', '<table><tr><td>', '<svg>', '<template>', '<iframe>', '<plaintext>', '<base href="//x">',
  'xmlns:a="b"', 'xml:base="../"', '{"items":[', ']}', '\\u0000', '\0', '\ufeff', '\uffff', '\ud800', '2023-11-26', '令和5年11月26日', '99999999999999999999',
] // biome-ignore format: a list of words

function corpus(folder: string): { from: string; bytes: Buffer }[] {
  const at = new URL(`../../fixtures/${folder}/`, import.meta.url)
  return readdirSync(at)
    .filter((file) => file !== 'expected.json')
    .map((file) => ({ from: `${folder}/${file}`, bytes: readFileSync(new URL(file, at)) }))
}

/** Mulberry32: numbers from 0 up to 1, the same for the same seed. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Awkward feeds and pages, damaged further and further, without an end. */
export function* inputs(seed: number): Generator<Input> {
  const all = [...corpus('awkward'), ...corpus('pages')]
  for (let number = 0; ; number += 1) {
    const next = numbersFrom(seed * 1_000_003 + number)
    const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T
    const { from, bytes } = pick(all)
    let body = bytes
    for (let edits = 1 + Math.floor(next() * 6); edits > 0; edits -= 1) {
      const [at, length] = [Math.floor(next() * body.length), Math.floor(next() ** 3 * 400)]
      const times = next() < 0.1 ? Math.floor(next() * 20_000) : 1
      const piece = damage(next, pick, body.subarray(at, at + length), pick(all).bytes)
      const many = Math.max(1, Math.min(times, Math.floor(LONGEST / Math.max(piece.length, 1))))
      body = Buffer.concat([
        body.subarray(0, at),
        ...Array.from({ length: many }, () => piece),
        body.subarray(at + length),
      ])
      if (body.length > LONGEST) body = body.subarray(0, LONGEST)
    }
    yield { number, from, bytes: next() < 0.1 ? body.subarray(0, Math.floor(next() * body.length)) : body }
  }
}

function damage(next: () => number, pick: <T>(list: readonly T[]) => T, cut: Buffer, other: Buffer): Buffer {
  const way = Math.floor(next() * 6)
  if (way === 0) return Buffer.alloc(0)
  if (way === 1) return Buffer.from(pick(TOKENS))
  if (way === 2) return Buffer.concat([cut, Buffer.from(pick(TOKENS)), cut])
  if (way === 3) return Buffer.from(Array.from({ length: 1 + Math.floor(next() * 8) }, () => Math.floor(next() * 256)))
  if (way === 4) return other.subarray(Math.floor(next() * other.length), Math.floor(next() * other.length))
  return Buffer.from(cut).reverse()
}
