import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
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

describe('the audit of CI', () => {
  const folder = mkdtempSync(join(tmpdir(), 'communique-audit-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  /** With a stand-in of npm that answers so, as npm does: it ends with 1 for a finding and for no answer alike. */
  const audit = (answer: object) => {
    const npm = `#!/bin/sh\necho '${JSON.stringify(answer)}'\nexit 1\n`
    writeFileSync(join(folder, 'npm'), npm, { mode: 0o755 })
    const path = [folder, dirname(process.execPath), process.env.PATH].join(':')
    return spawnSync(join('.ci', 'audit'), { env: { PATH: path }, encoding: 'utf8' })
  }
  const metadata = { dependencies: { total: 218 } }

  it('fails where a hole is known, and names it', () => {
    const hole = { name: 'qs', severity: 'high', range: '<6.2' }
    const { status, stdout } = audit({ vulnerabilities: { qs: hole }, metadata })
    expect([status, stdout]).toEqual([1, 'high: qs <6.2\n218 packages, 1 with known holes\n'])
  })

  it('is well where none is known', () => {
    expect(audit({ vulnerabilities: {}, metadata })).toMatchObject({
      status: 0,
      stdout: '218 packages, 0 with known holes\n',
    })
  })

  it('says that there was none where the registry does not answer', () => {
    const { status, stdout } = audit({ message: '405 Method Not Allowed' })
    expect(status).toBe(0)
    expect(stdout).toContain('did not answer (405 Method Not Allowed)')
  })
})
