import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { licenceText } from '../../deploy/image/notices.ts'
import { billOfMaterials } from '../../deploy/image/sbom.ts'
import { shipped } from '../../deploy/image/shipped.ts'

const packages = shipped()
const manifest: { dependencies: Record<string, string>; devDependencies: Record<string, string> } = JSON.parse(
  readFileSync('package.json', 'utf8'),
)
const readme = readFileSync('README.md', 'utf8')

/** Licences that ask for no more than to be named. SPDX: https://spdx.org/licenses/ */
const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'PSF-2.0',
  'Python-2.0',
])

/** Bytes of a package, without those installed inside it. */
function sizeOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules')
    .map((entry) => join(folder, entry.name))
    .reduce((sum, path) => sum + (statSync(path).isDirectory() ? sizeOf(path) : statSync(path).size), 0)
}

describe('what is installed with the program', () => {
  it('may be given on under a permissive licence, all of it', () => {
    expect(packages.length).toBeGreaterThan(100)
    expect(packages.filter(({ license }) => license === null || !PERMISSIVE.has(license))).toEqual([])
  })

  it('comes with its licence text, nearly all of it', () => {
    const bare = packages.filter(({ folder }) => licenceText(folder) === '')
    // What brings no text is named with its licence all the same.
    expect(bare.length).toBeLessThan(packages.length / 10)
  })

  it('is on the bill of materials, with what it was when it was locked', () => {
    const { components } = billOfMaterials(packages, { name: 'communique', version: '0.1.0' })
    const named = components.map(({ name }) => name)
    expect(Object.keys(manifest.dependencies).filter((name) => !named.includes(name))).toEqual([])
    expect(new Set(components.map((one) => one['bom-ref'])).size).toBe(packages.length)
    expect(components.find(({ name }) => name === '@slack/bolt')?.purl).toMatch(/^pkg:npm\/%40slack\/bolt@\d/)
    for (const { hashes } of components)
      expect(hashes?.[0]).toMatchObject({ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) })
  })

  it('has exact versions', () => {
    const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies })
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
  })

  it('is listed in the README, each with what it is for', () => {
    const table = /\| dependency \| for \|\n\|---\|---\|\n((?:\|.*\n)+)/.exec(readme)?.[1] ?? ''
    const rows = table
      .trim()
      .split('\n')
      .map((row) => row.split('|').map((cell) => cell.trim()))
    const listed = rows.flatMap(([, names = '']) => names.split(', '))
    expect(listed.sort()).toEqual(Object.keys(manifest.dependencies).sort())
    expect(rows.filter(([, , why = '']) => why.length < 5)).toEqual([])
  })

  it('is counted and weighed in the README', () => {
    const [, direct, all, megabytes] = /(\d+) dependencies, (\d+) packages with theirs, (\d+) MB/.exec(readme) ?? []
    expect([Number(direct), Number(all)]).toEqual([Object.keys(manifest.dependencies).length, packages.length])
    const size = packages.reduce((sum, { folder }) => sum + sizeOf(folder), 0) / 1e6
    expect(Math.abs(size - Number(megabytes))).toBeLessThan(3)
  })
})
