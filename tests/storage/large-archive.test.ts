import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openSqlite } from '../../src/storage/sqlite.ts'
import type { Store } from '../../src/storage/store.ts'
import { articleNo, at, claimOf, intakeOf, statementOf, TOPIC } from '../contracts/examples.ts'

/** What grows for years. */
const LARGE = /\bSCAN (?:article|placement|claim|finding|story|meeting_statement|shown|delivery|article_version)\b/

describe('queries over a large archive', () => {
  let folder: string
  let store: Store
  const asked = new Set<string>()
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'communique-'))
    store = await openSqlite(join(folder, 'test.db'))
    for (let n = 0; n < 30; n++)
      await store.recordReading(
        [],
        [intakeOf(articleNo(n), { claims: [claimOf({ fact: 'f-1', meeting: 'fm-10' })], statements: [statementOf()] })],
      )
    asked.clear()
    const { prepare } = Database.prototype
    vi.spyOn(Database.prototype, 'prepare').mockImplementation(function (this: Database.Database, text: string) {
      asked.add(text)
      return prepare.call(this, text)
    })
  })
  afterEach(async () => {
    vi.restoreAllMocks()
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const scans = () => {
    const raw = new Database(join(folder, 'test.db'), { readonly: true })
    const found = [...asked]
      .filter((text) => /^select/i.test(text) && !text.includes('article_term'))
      .flatMap((text) => {
        const holes = text.match(/\?/g)?.length ?? 0
        const steps = raw
          .prepare<unknown[], { detail: string }>(`explain query plan ${text}`)
          .all(...Array.from({ length: holes }, () => 1))
        return steps.map(({ detail }) => detail).filter((detail) => LARGE.test(detail))
      })
    raw.close()
    return found
  }

  it('walk through no table that grows with the years', async () => {
    const { coverage } = store
    const period = { since: at(0), until: at(100) }
    await coverage.findings({ topic: TOPIC, ...period })
    for (const about of [{ fact: 'f-1' }, { meeting: 'fm-10' }])
      for (const until of [{}, { until: at(15) }, { until: at(100) }])
        await coverage.reports({ topic: TOPIC, about, kinds: ['confirms', 'new'], ...until, limit: 3 })
    await coverage.findings({ topic: TOPIC, story: 's-one' })
    await coverage.findings({ topic: TOPIC, article: articleNo(1).id })
    await coverage.articles({ topic: TOPIC, relevant: true, ...period, limit: 10 })
    await coverage.stories({ topic: TOPIC, ...period, limit: 10 })
    await coverage.meetingStatements({ topic: TOPIC, meeting: 'proposed-fm-12' })
    await coverage.proposedMeetings({ topic: TOPIC })
    await coverage.corrections({ topic: TOPIC, ...period })
    await coverage.search({ topic: TOPIC, terms: ['word'], limit: 10, until: at(100) })
    await store.ledger.version()
    await store.openStories(TOPIC, period)
    await store.recentArticles(TOPIC, period)
    await store.postableFindings(TOPIC, period)
    await store.shownTo('sub-1', ['f-1'])
    expect(asked.size).toBeGreaterThan(10)
    expect(scans()).toEqual([])
  })
})
