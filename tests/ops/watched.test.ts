import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { openMetrics } from '../../src/ops/metrics.ts'
import type { Standing } from '../../src/ops/standing.ts'

const standing: Standing = {
  jobs: new Map([['poll', 1_700_000_000_000]]),
  platforms: new Map([['slack', false]]),
  database: {
    feeds: new Map([['ok', 3]]),
    oldestPollMs: 60_000,
    waiting: 2,
    oldestDeliveryMs: 5_000,
    findings: [{ topic: 'japan-china-korea', kind: 'new', count: 4 }],
    leases: new Map([['taking in', true]]),
  },
}

async function exposed(): Promise<string> {
  const metrics = openMetrics(async () => standing)
  metrics.polled([{ outcome: 'read', added: 3, edited: 1, relevant: 2 }])
  metrics.delivered({ platform: 'slack', kind: 'digest', result: 'posted', delayMs: 4_000 })
  metrics.commanded({ command: 'ask', platform: 'web', result: 'answered', ms: 20 })
  metrics.queried('select', 2)
  return (await metrics.exposed()).text
}

/** Names of series, those of a histogram included. */
async function names(): Promise<Set<string>> {
  return new Set((await exposed()).matchAll(/^([a-z_][\w]*)[ {]/gm).map(([, name]) => name ?? ''))
}

/** Names of metrics in a query: words with an underscore, outside of quotes and label lists, that no call opens. */
function named(query: string): string[] {
  const bare = query
    .replace(/"[^"]*"/g, '')
    .replace(/\{[^}]*\}/g, '')
    .replace(/\b(by|without|on|ignoring)\s*\([^)]*\)/g, '')
  return [...bare.matchAll(/\b[a-z]+_[a-z0-9_]+\b(?!\s*\()/g)]
    .map(([name]) => name)
    .filter((name) => name !== '__rate_interval')
}

const dashboardSchema = z.object({
  uid: z.string(),
  panels: z.array(
    z.object({
      id: z.number(),
      title: z.string().min(1),
      description: z.string().min(1),
      targets: z.array(z.object({ expr: z.string() })).min(1),
    }),
  ),
})
const rulesSchema = z.object({
  groups: z.array(
    z.object({
      rules: z.array(
        z.object({
          alert: z.string(),
          expr: z.string(),
          labels: z.object({ severity: z.enum(['page', 'ticket']) }),
          annotations: z.object({ summary: z.string() }),
        }),
      ),
    }),
  ),
})

describe('the dashboard and the alert rules', async () => {
  const dashboard = dashboardSchema.parse(JSON.parse(await readFile('deploy/grafana/communique.json', 'utf8')))
  const rules = rulesSchema.parse(parse(await readFile('deploy/prometheus/communique.rules.yaml', 'utf8')))
  const alerts = rules.groups.flatMap((group) => group.rules)
  const queries = [...dashboard.panels.flatMap(({ targets }) => targets), ...alerts].map(({ expr }) => expr)

  it.each(queries)('name figures that there are: %s', async (query) => {
    const asked = named(query)
    expect(asked.length + Number(/\bup\b/.test(query))).toBeGreaterThan(0)
    const there = await names()
    expect(asked.filter((name) => !there.has(name))).toEqual([])
  })

  it('show every figure of the program somewhere', async () => {
    const shown = new Set(queries.flatMap(named).map((name) => name.replace(/_(bucket|sum|count)$/, '')))
    const own = [...(await exposed()).matchAll(/^# TYPE (communique_\w+)/gm)].map(([, name]) => name ?? '')
    expect(own.filter((name) => !shown.has(name))).toEqual([])
  })

  it.each(alerts.map(({ alert, annotations }) => [alert, annotations.summary]))('%s says what to do', (_, summary) => {
    expect(summary).toMatch(/\b(look|ask|see|run|restart|invite)\b/i)
    expect(summary.length).toBeGreaterThan(60)
  })

  it('have a place of their own each', () => {
    expect(new Set(alerts.map(({ alert }) => alert)).size).toBe(alerts.length)
    expect(new Set(dashboard.panels.map(({ id }) => id)).size).toBe(dashboard.panels.length)
  })
})

describe('the figures', () => {
  it('tell what happened before they were opened', async () => {
    const text = await exposed()
    for (const line of [
      'communique_polls_total{result="read"} 1',
      'communique_articles_total{kind="relevant"} 2',
      'communique_articles_total{kind="aside"} 1',
      'communique_articles_total{kind="edited"} 1',
      'communique_deliveries_total{platform="slack",kind="digest",result="posted"} 1',
      'communique_delivery_delay_seconds_sum{platform="slack",kind="digest"} 4',
      'communique_command_seconds_count{command="ask",platform="web",result="answered"} 1',
      'communique_database_seconds_count{statement="select"} 1',
      'communique_database_up 1',
      'communique_feeds{state="ok"} 3',
      'communique_oldest_poll_due_seconds 60',
      'communique_deliveries_waiting 2',
      'communique_oldest_delivery_due_seconds 5',
      'communique_findings_24h{topic="japan-china-korea",kind="new"} 4',
      'communique_lease_held{lease="taking in"} 1',
      'communique_job_last_success_timestamp_seconds{task="poll"} 1700000000',
      'communique_platform_connected{platform="slack"} 0',
    ])
      expect(text).toContain(`${line}\n`)
    expect(text).toMatch(/^process_resident_memory_bytes \d+/m)
  })

  it('say nothing of the database while it is gone, but that', async () => {
    let now: Standing = standing
    const metrics = openMetrics(async () => now)
    await metrics.exposed()
    now = { ...standing, database: null }
    const { text } = await metrics.exposed()
    expect(text).toContain('communique_database_up 0\n')
    expect(text).not.toMatch(/^communique_(feeds|findings_24h|deliveries_waiting|oldest_\w+|lease_held)[ {]/m)
    expect(text).toContain('communique_platform_connected{platform="slack"} 0\n')
  })
})
