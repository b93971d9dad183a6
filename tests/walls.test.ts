import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

interface Report {
  summary: { error: number; violations: { rule: { name: string }; from: string; to: string }[] }
  modules: { source: string }[]
}

function cruise(): Report {
  // Into a file: what it prints into a pipe is cut off when it exits.
  const file = join(mkdtempSync(join(tmpdir(), 'walls-')), 'report.json')
  const args = ['node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', '--config', '.dependency-cruiser.cjs']
  // It exits with the number of violations.
  spawnSync(process.execPath, [...args, '--output-type', 'json', '--output-to', file, 'src'])
  return JSON.parse(readFileSync(file, 'utf8'))
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
