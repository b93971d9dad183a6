#!/usr/bin/env node
import { openLedgerBaseline } from './baseline/ledger-baseline.ts'
import type { ChatPlatform, CommandDesk } from './chat/chat.ts'
import type { SlackPlatform } from './chat/slack/slack.ts'
import { createTerminal } from './chat/terminal/terminal.ts'
import { type Clock, systemClock } from './clock.ts'
import type { Desk } from './commands/desk.ts'
import { tellHome } from './commands/home.ts'
import { commands } from './commands/registry.ts'
import { runAct } from './commands/run-command.ts'
import { suggest } from './commands/suggest.ts'
import { secretsOf } from './config/environment.ts'
import { feedOf } from './config/feeds-file.ts'
import { fileSubscriptions } from './config/file-subscriptions.ts'
import { type Configuration, loadConfiguration } from './config/load.ts'
import { RetryableError, UserError } from './errors.ts'
import type { FeedReader } from './feeds/feed.ts'
import { previewFeed, previewSource } from './feeds/preview.ts'
import { createFeedReader } from './feeds/reader.ts'
import { healthOfAll } from './feeds/told-health.ts'
import { composerOver } from './jobs/compose.ts'
import type { Composer } from './jobs/composer.ts'
import { createFirst } from './jobs/first.ts'
import { followLedger } from './jobs/follow-ledger.ts'
import { hubCallback } from './jobs/hub-callback.ts'
import { type KeptFeeds, openFeedKeeping } from './jobs/keep-feeds.ts'
import { reach } from './jobs/listen.ts'
import { resumeWith } from './jobs/resume.ts'
import { type Role, readRoles } from './jobs/roles.ts'
import { slackRecords } from './jobs/slack-records.ts'
import type { TopicOnDesk } from './jobs/topic-on-desk.ts'
import { createWorker, type Worker } from './jobs/worker.ts'
import type { Log } from './log.ts'
import { connect } from './ops/connect.ts'
import { withinRequest } from './ops/context.ts'
import { createLog } from './ops/logger.ts'
import { openMetrics } from './ops/metrics.ts'
import { observePosts, type Run } from './ops/observe.ts'
import { whatIsMissing } from './ops/readiness.ts'
import { runFor } from './ops/run-for.ts'
import { onShutdown } from './ops/shutdown.ts'
import { createLookout } from './ops/standing.ts'
import { openStore } from './storage/open.ts'
import type { OnQuery, Store } from './storage/store.ts'
import { isMeetingNear } from './topics/meeting-days.ts'
import { indexTopic } from './topics/topic-index.ts'
import { startWeb } from './web/server.ts'
import type { Web } from './web/web.ts'

/** The store, the topics and the desk over them: what the service, the command line and the demo all stand on. */
export interface OpenDesk {
  readonly store: Store
  readonly desk: Desk
  readonly topics: readonly TopicOnDesk[]
  readonly reader: FeedReader
  /** Those of the file and those added. */
  readonly feeds: KeptFeeds
  readonly composer: Composer
  close(): Promise<void>
}

/**
 * Opens the database and puts the desk together; what coverage changed of the baseline is known after `catchUp`. Throws a
 * UserError where the database cannot be used.
 */
export async function openDesk(
  configuration: Configuration,
  clock: Clock,
  log: Log,
  onQuery?: OnQuery,
): Promise<OpenDesk> {
  const { environment } = configuration
  const store = await openStore(environment.database, onQuery)
  const { contact } = configuration.desk
  const limits = { allowPrivateHosts: environment.allowPrivateHosts, clock, ...(contact !== undefined && { contact }) }
  const reader = createFeedReader({
    ...limits,
    log,
    busyAt: (now) => configuration.topics.some(({ topic }) => isMeetingNear(topic.meetings, now)),
  })
  const topics = configuration.topics.map(({ topic, facts }) => {
    const index = indexTopic(topic)
    return { index, ledger: openLedgerBaseline(index, facts) }
  })
  const feeds = openFeedKeeping({
    store,
    feeds: configuration.feeds,
    topics,
    feedFrom: feedOf,
    preview: (asked) => (typeof asked === 'string' ? previewFeed(asked, 'en', limits) : previewSource(asked, limits)),
    clock,
  })
  const catchUp = followLedger(store, topics)
  const of = (id: string) => {
    const found = topics.find(({ index }) => index.topic.id === id)
    if (!found) throw new UserError(`There is no topic "${id}".`)
    return found
  }
  const desk: Desk = {
    topics: topics.map(({ index }) => index.topic),
    commandName: configuration.desk.command,
    language: configuration.desk.language,
    coverage: {
      ...store.coverage,
      async feedHealth(lang) {
        const hubs = environment.publicUrl === null ? [] : await store.hubs.all()
        return healthOfAll(await feeds.all(), { states: await store.feedStates(), hubs }, clock.now(), lang)
      },
    },
    subscriptions: store.subscriptions,
    feeds,
    index: (topic) => of(topic).index,
    ledger: store.ledger,
    facts: (topic) => of(topic).ledger.layers().baseline,
    held: (topic) => of(topic).ledger.layers().held,
    proposed: (topic) => of(topic).ledger.proposed(),
    catchUp,
    judge: (topic, claim) => of(topic).ledger.judge(claim, clock.now()),
    now: () => clock.now(),
  }
  return {
    store,
    desk,
    topics,
    reader,
    feeds,
    composer: composerOver(desk),
    async close() {
      await reader.close()
      await store.close()
    },
  }
}

/** What platforms call when someone types a command. */
function commandDesk({ desk, store }: OpenDesk, run: Run, clock: Clock, log: Log): CommandDesk {
  return {
    heard: (work) => withinRequest(undefined, work),
    first: createFirst(store, clock),
    commands,
    commandName: desk.commandName,
    language: desk.language,
    run,
    topics: desk.topics.map(({ id, title }) => ({ id, title })),
    home: (asker) => tellHome(desk, asker),
    act: (action, asker, reason) => runAct({ action, asker, reason }, desk, log),
    suggest: (typing, reader) => suggest(commands, desk, typing, reader),
    reachable: resumeWith(store, log),
  }
}

/** The running service. */
export interface Service {
  readonly address: string
  stop(): Promise<void>
}

/** Starts everything: web page, chat platforms, polls and digests. Throws a UserError on what a person has to mend. */
export async function startService(
  configuration: Configuration,
  log: Log,
  clock: Clock = systemClock,
  roles: ReadonlySet<Role> = readRoles(undefined),
): Promise<Service> {
  const began = performance.now()
  const { environment, desk: settings } = configuration
  const metrics = openMetrics(() => lookout())
  const open = await openDesk(configuration, clock, log, metrics.queried)
  const { slack, platforms } = await choosePlatforms(configuration, log, open.store).catch(async (thrown: unknown) => {
    await open.close()
    throw thrown
  })
  const lookout = createLookout({ ...open, platforms, jobs: () => worker?.jobs() ?? new Map(), clock })
  const stopping = new AbortController()
  const { signal } = stopping
  const run = runFor(open.desk, commands, { version: open.store.version, metrics, log, signal })
  const stop = async () => {
    stopping.abort()
    await worker?.stop()
    await Promise.allSettled(platforms.map((platform) => platform.stop()))
    await Promise.all(listening.map(({ stopped }) => stopped))
    await web?.close()
    await open.close()
  }
  let listening: readonly { stopped: Promise<void> }[] = []
  let worker: Worker | undefined
  let web: Web | undefined
  try {
    await open.store.syncFileSubscriptions(fileSubscriptions(configuration, clock.now()))
    const goOn = await open.store.resumeTopics(open.desk.topics.map(({ id }) => id))
    if (goOn.length > 0) log.info({ subscriptions: goOn }, 'subscriptions go on: their topic is set up again')
    web = await startWeb({
      host: environment.host,
      port: environment.port,
      run,
      log,
      within: withinRequest,
      metrics: metrics.exposed,
      readiness: () =>
        whatIsMissing({
          store: open.store,
          platforms: roles.has('chat') || roles.has('deliver') ? platforms : [],
          late: () => worker?.late() ?? [],
        }),
      pages: roles.has('web'),
      mounted: [
        ...(slack !== null && roles.has('chat') ? [...(slack.http ? [slack.http] : []), ...slack.pages] : []),
        ...(environment.publicUrl !== null && roles.has('web') ? hubCallback({ store: open.store, clock, log }) : []),
      ],
    })
    const forPeople = commandDesk(open, run, clock, log)
    listening = await Promise.all(
      platforms.map((platform) =>
        reach({
          platform,
          connect: (to) => connect(platform, to === 'listen' ? forPeople : null, log, signal),
          open: (sessions, name) => sessions.open(name, forPeople),
          store: open.store,
          roles,
          clock,
          log,
          signal,
        }),
      ),
    )
    worker = createWorker({
      ...open,
      feeds: open.feeds.all,
      platforms: platforms.map(observePosts),
      roles,
      poll: settings.poll,
      keepMs: settings.keep,
      publicUrl: environment.publicUrl,
      clock,
      log,
      onPoll: metrics.polled,
      onPost: metrics.delivered,
    })
    worker.start()
  } catch (thrown) {
    await stop()
    throw thrown
  }
  const served = { platforms: platforms.map(({ name }) => name), topics: open.desk.topics.map(({ id }) => id) }
  const ms = Math.round(performance.now() - began)
  log.info({ address: web.address, ...served, feeds: configuration.feeds.length, ms }, 'ready')
  // Whoever asks waits for it, and nobody before: over years of coverage it takes up to half a second.
  open.desk.catchUp().catch((err: unknown) => log.warn({ err }, 'the ledger is read with the first command'))
  void metrics.open()
  return { address: web.address, stop }
}

/**
 * The platforms that have a token, and the terminal where none has or a subscription names it. A platform's SDK is
 * loaded only where it is used: each costs some 30 MB and a fifth of a second.
 */
export async function choosePlatforms(
  configuration: Configuration,
  log: Log,
  store: Store,
): Promise<{ slack: SlackPlatform | null; platforms: ChatPlatform[] }> {
  const { slack: slackOptions, discord: discordOptions } = configuration.environment
  const { admins, subscriptions } = configuration.desk
  let slack: SlackPlatform | null = null
  if (slackOptions) {
    const { createSlack } = await import('./chat/slack/slack.ts')
    slack = createSlack({ ...slackOptions, admins: admins.slack, records: slackRecords(store) }, log)
  }
  const platforms: ChatPlatform[] = slack ? [slack] : []
  if (discordOptions) {
    const { createDiscord } = await import('./chat/discord/discord.ts')
    platforms.push(createDiscord({ ...discordOptions, admins: admins.discord }, log))
  }
  if (platforms.length === 0)
    log.warn({}, 'no chat token is set (SLACK_BOT_TOKEN, DISCORD_TOKEN): digests go to the terminal')
  if (platforms.length === 0 || subscriptions.some(({ platform }) => platform === 'terminal')) {
    platforms.push(createTerminal((text) => process.stdout.write(text), { width: 100, color: process.stdout.isTTY }))
  }
  return { slack, platforms }
}

/** Runs the service until it is told to stop. Ends the process with 1 and one message where it cannot start. */
export async function runService(roles?: ReadonlySet<Role>, words: readonly string[] = []): Promise<void> {
  try {
    if (words.length > 0) throw new UserError('src/main.ts takes no arguments: npm run -s communique -- run --help')
    const configuration = loadConfiguration(process.env)
    const log = createLog(configuration.environment.logLevel, secretsOf(configuration.environment))
    const service = await startService(configuration, log, systemClock, roles)
    onShutdown(service.stop, log)
  } catch (thrown) {
    if (!(thrown instanceof UserError || thrown instanceof RetryableError)) throw thrown
    process.stderr.write(`${thrown.message}\n`)
    process.exitCode = 1
  }
}

if (import.meta.main) await runService(undefined, process.argv.slice(2))
