import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

interface Report {
  summary: { error: number; violations: { rule: { name: string }; from: string; to: string }[] }
  modules: { source: string }[]
}

function cruise(): Report {
  const args = [
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
    'src',
  ]
  try {
    return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 64_000_000 }))
  } catch (thrown) {
    // It exits with the number of violations and still prints its report.
    if (thrown instanceof Error && 'stdout' in thrown && typeof thrown.stdout === 'string')
      return JSON.parse(thrown.stdout)
    throw thrown
  }
}

describe('the walls between the rooms', () => {
  const report = cruise()

  it('hold', () => {
    expect(report.summary.violations.map((one) => `${one.rule.name}: ${one.from} -> ${one.to}`)).toEqual([])
  })

  it('were checked over every source file', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
    const read = new Set(report.modules.map((module) => module.source))
    expect(sources.map((file) => `src/${file}`).filter((file) => !read.has(file))).toEqual([])
  })
})
