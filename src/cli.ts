#!/usr/bin/env node
import { createInterface } from 'node:readline'
import manifest from '../package.json' with { type: 'json' }
import { indexTermsOf } from './articles/index-terms.ts'
import { answerLines } from './chat/terminal/answer-lines.ts'
import { isOperation, OPERATION_USAGES, type Operation } from './chat/terminal/operations.ts'
import { progressTo } from './chat/terminal/progress.ts'
import {
  asUsage,
  type Invocation,
  onlyWord,
  readArguments,
  type Usage,
  UsageError,
  usageLine,
  usageOf,
  valuesOf,
} from './chat/terminal/read-arguments.ts'
import { createTerminal } from './chat/terminal/terminal.ts'
import { type Clock, iso, systemClock } from './clock.ts'
import { auditLine } from './commands/audit-lines.ts'
import { chooseTopic } from './commands/choose-topic.ts'
import type { Asker, Command } from './commands/command.ts'
import { exportedRows, listArticles, listStories } from './commands/listings.ts'
import { checkValues } from './commands/parse.ts'
import { parsePeriod } from './commands/period.ts'
import { commands } from './commands/registry.ts'
import { readDatabaseUrl } from './config/database-url.ts'
import { secretsOf } from './config/environment.ts'
import { factsYaml } from './config/facts-yaml.ts'
import { feedOf } from './config/feeds-file.ts'
import { fileSubscriptions } from './config/file-subscriptions.ts'
import { parseKeep } from './config/keep.ts'
import { type Configuration, loadConfiguration } from './config/load.ts'
import { renderText } from './digest/text.ts'
import { RetryableError, UserError } from './errors.ts'
import { readOpml, writeOpml } from './feeds/opml.ts'
import { runDemo } from './jobs/demo.ts'
import { feedsOperation } from './jobs/feeds-operation.ts'
import { pollOnce } from './jobs/poll.ts'
import { pruneOld } from './jobs/prune.ts'
import { readRoles } from './jobs/roles.ts'
import { type Log, silent } from './log.ts'
import { choosePlatforms, type OpenDesk, openDesk, runService } from './main.ts'
import { diagnose } from './ops/doctor.ts'
import { createLog } from './ops/logger.ts'
import { copyDesk } from './storage/copy.ts'
import { restoreDesk } from './storage/restore.ts'
import { indexTopic } from './topics/topic-index.ts'
import { count } from './words/en/plural.ts'

const asker: Asker = {
  platform: 'terminal',
  user: 'terminal',
  channel: 'terminal',
  workspace: null,
  operator: true,
  zone: null,
  // What a terminal speaks is in its environment: LC_ALL before LC_MESSAGES before LANG (POSIX).
  locale: process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || null,
}
/** Nothing is older: the first trilateral meeting was in 1999. */
const EVER = '1995-01-01'

const OPERATIONS: Readonly<Record<Operation, (call: Invocation) => Promise<void>>> = {
  run: ({ values }) => runService(asUsage(() => readRoles(values.only))),
  demo,
  poll,
  migrate: () => withDesk(async ({ store }) => print(`${store.name} is up to date.\n`)),
  doctor,
  backup,
  restore,
  prune,
  storage,
  feeds,
  articles,
  stories,
  audit,
  export: exportCoverage,
}

const USAGES: Readonly<Record<string, Usage>> = {
  ...Object.fromEntries(commands.map((command) => [command.name, usageOf(command)])),
  ...OPERATION_USAGES,
}

async function run(argv: readonly string[]): Promise<void> {
  const [first = ''] = argv
  if (first === '--version') return print(`${manifest.version}\n`)
  const asked = USAGES[first]
  if (asked && argv.slice(1).some(isHelp)) return print(`communique ${usageLine(first, asked)}\n`)
  const call = readArguments(isHelp(first) ? ['help'] : argv, USAGES)
  const command = commands.find((one) => one.name === call.name)
  if (!command) return operate(call)
  if (command.name === 'help')
    return print(
      `${Object.entries(USAGES)
        .map(([name, usage]) => `communique ${usageLine(name, usage)}`)
        .join('\n')}\n`,
    )
  const main = command.options.find((option) => option.main && option.required)
  const lines = main && call.switches.has('json') && call.words.length === 0 && call.values[main.name] === undefined
  return lines ? answerMany(command, call) : answerOne(command, call)
}

function isHelp(word: string): boolean {
  return word === '--help' || word === '-h'
}

async function operate(call: Invocation): Promise<void> {
  const { name, words } = call
  if (!isOperation(name)) return
  const usage = OPERATION_USAGES[name]
  if (usage.words === '' && words.length > 0) throw new UsageError(`Write it as: communique ${usageLine(name, usage)}`)
  await OPERATIONS[name](call)
}

async function answerOne(command: Command, call: Invocation): Promise<void> {
  // `facts export` is the whole baseline as a facts file that loads again, or as JSON.
  const whole = command.name === 'facts' && call.words.join(' ') === 'export'
  const values = asUsage(() => checkValues(command, valuesOf(command, whole ? { ...call, words: [] } : call)))
  await withDesk(async ({ desk }) => {
    if (whole && !call.switches.has('json')) return print(factsYaml(desk.facts(chooseTopic(values, desk).id)))
    if (call.switches.has('json') && command.json) return printJson(await command.json(values, desk, asker))
    const width = Math.min(process.stdout.columns ?? 100, 120)
    const color = process.stdout.isTTY && !call.switches.has('plain')
    return print(
      renderText(await command.answer(values, desk, { ...asker, locale: call.values.lang ?? asker.locale }), {
        width,
        color,
      }),
    )
  })
}

async function answerMany(command: Command, call: Invocation): Promise<void> {
  await withDesk(async ({ desk }) => {
    const topic = chooseTopic(call.values, desk).id
    for await (const answer of answerLines(createInterface({ input: process.stdin }), { command, topic, desk, asker }))
      printJson(answer)
  })
}

async function demo(): Promise<void> {
  const style = { width: 100, color: process.stdout.isTTY }
  const open = async (variables: Readonly<Record<string, string>>, clock: Clock) => {
    const configuration = loadConfiguration(variables)
    const opened = await openDesk(configuration, clock, silent)
    const syncSubscriptions = () => opened.store.syncFileSubscriptions(fileSubscriptions(configuration, clock.now()))
    return { ...opened, feeds: configuration.feeds, syncSubscriptions }
  }
  await runDemo({ open, terminal: createTerminal(print, style), print, color: style.color })
}

async function poll(call: Invocation): Promise<void> {
  await withDesk(async (open, _, log) => {
    const polled = await pollOnce({
      ...open,
      feeds: await open.feeds.all(),
      everything: true,
      backfill: call.switches.has('backfill'),
      clock: systemClock,
      log,
    })
    if (call.switches.has('json')) return printJson(polled)
    for (const feed of polled)
      print(
        `${feed.feed}: ${feed.why ?? `${count(feed.entries, 'entry', 'entries')}, ${feed.added} new, ${feed.relevant} relevant`}\n`,
      )
  })
}

async function doctor(call: Invocation): Promise<void> {
  await withDesk(async (open, configuration, log) => {
    const { platforms } = await choosePlatforms(configuration, log, open.store)
    const chat = platforms.filter((platform) => platform.name !== 'terminal')
    const found = await diagnose({ ...open, platforms: chat, feeds: await open.feeds.all() })
    if (call.switches.has('json')) printJson(found)
    else for (const { well, about, says } of found) print(`${well ? 'ok  ' : 'MEND'}  ${about}: ${says}\n`)
    if (found.some(({ well }) => !well)) process.exitCode = 1
  })
}

async function backup({ words }: Invocation): Promise<void> {
  const file = onlyWord(words, 'backup FILE')
  await withDesk(({ store }) => store.backup(file))
  print(`Backed up to ${file}.\n`)
}

async function restore({ words }: Invocation): Promise<void> {
  const file = onlyWord(words, 'restore FILE')
  const { database } = loadConfiguration(process.env).environment
  print(`Restored ${await restoreDesk(file, database)} from ${file}.\n`)
}

/** By hand what the service does once a day. */
async function prune({ values, switches }: Invocation): Promise<void> {
  const asked = values['older-than']
  const keep = asked === undefined ? null : asUsage(() => parseKeep(asked))
  await withDesk(async ({ store }, { desk }, log) => {
    const keepMs = keep ?? desk.keep
    const before = iso(systemClock.now() - keepMs)
    const dry = switches.has('dry-run')
    const articles = dry ? await store.prunable(before) : await pruneOld({ store, clock: systemClock, log, keepMs })
    if (switches.has('json')) return printJson({ articles, before, deleted: !dry })
    const old = `${count(articles, 'article')} about no topic, from before ${before.slice(0, 10)}`
    return print(`${old}: ${dry ? 'would be deleted' : 'deleted'}.\n`)
  })
}

async function storage({ words: [verb, from, to, more] }: Invocation): Promise<void> {
  if (verb !== 'copy' || from === undefined || to === undefined || more !== undefined)
    throw new UsageError('Write it as: communique storage copy FROM TO (sqlite:FILE or postgres://user@host/name)')
  const { topics, environment } = loadConfiguration(process.env)
  const indexes = topics.map(({ topic }) => indexTopic(topic))
  const { password } = { password: undefined, ...environment.database }
  const copied = await copyDesk({
    from: readDatabaseUrl(from, password),
    to: readDatabaseUrl(to, password),
    termsOf: (article) => indexTermsOf(article, indexes),
    onProgress: progressTo(process.stderr),
  })
  const moved = count(copied.get('article') ?? 0, 'article')
  print(`Copied, and compared row by row: ${moved} and all that belongs to them.\n`)
}

async function feeds({ words, values, switches }: Invocation): Promise<void> {
  await withDesk(async ({ desk, feeds: keeping }) => {
    const style = { width: 100, color: process.stdout.isTTY }
    const parts = { desk, keeping, asker, readList: readOpml, writeList: writeOpml, checkFeed: feedOf, ...style }
    const answer = await feedsOperation(words, values, switches.has('json'), parts)
    if (answer === null) throw new UsageError(`Write it as: communique ${usageLine('feeds', OPERATION_USAGES.feeds)}`)
    return 'text' in answer ? print(answer.text) : printJson(answer.json)
  })
}

async function articles(call: Invocation): Promise<void> {
  await withDesk(async ({ desk }) => printJson(await listArticles(desk, listed(call, desk), call.switches.has('all'))))
}

async function stories(call: Invocation): Promise<void> {
  await withDesk(async ({ desk }) => printJson(await listStories(desk, listed(call, desk))))
}

/** Everything that operators did, oldest first. */
async function audit({ values, switches }: Invocation): Promise<void> {
  await withDesk(async ({ desk }) => {
    const period = parsePeriod({ since: EVER, ...values }, desk.now() + 1, 'UTC', 0)
    const acts = await desk.ledger.audit(period)
    if (switches.has('json')) return printJson(acts)
    for (const act of acts) print(`${auditLine(act)}\n`)
  })
}

async function exportCoverage(call: Invocation): Promise<void> {
  await withDesk(async ({ desk }) => {
    for (const row of await exportedRows(desk, chooseTopic(call.values, desk).id)) printJson(row)
  })
}

/** The topic and period that a listing is of; all there is, where none is given. */
function listed({ values }: Invocation, desk: OpenDesk['desk']) {
  const topic = chooseTopic(values, desk)
  return { topic: topic.id, ...parsePeriod({ since: EVER, ...values }, desk.now(), topic.zone, 0) }
}

async function withDesk(use: (open: OpenDesk, configuration: Configuration, log: Log) => Promise<void>): Promise<void> {
  const configuration = loadConfiguration(process.env)
  // What is printed here is the answer; the log is for what goes wrong.
  const level = process.env.LOG_LEVEL === undefined ? 'warn' : configuration.environment.logLevel
  const log = createLog(level, secretsOf(configuration.environment))
  const open = await openDesk(configuration, systemClock, log)
  try {
    await open.desk.catchUp()
    await use(open, configuration, log)
  } finally {
    await open.close()
  }
}

function print(text: string): void {
  process.stdout.write(text)
}

function printJson(value: unknown): void {
  print(`${JSON.stringify(value)}\n`)
}

// Whoever reads the output may have read enough (`| head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
try {
  await run(process.argv.slice(2))
} catch (thrown) {
  if (!(thrown instanceof UserError || thrown instanceof RetryableError)) throw thrown
  process.stderr.write(`${thrown.message}\n`)
  process.exitCode = thrown instanceof UsageError ? 2 : 1
}
