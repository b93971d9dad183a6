import { addedFeeds, addFeed, removeFeed } from './added-feeds.ts'
import { backlog } from './backlog.ts'
import { coverageOf } from './coverage.ts'
import {
  claimDeliveries,
  markFailed,
  markPart,
  markPosted,
  messagesOf,
  scheduleDelivery,
  shownTo,
} from './deliveries.ts'
import type { Engine } from './engine.ts'
import { changingFindings, newsOf } from './findings.ts'
import { hubsOf } from './hub-subscriptions.ts'
import { installationsOf } from './installations.ts'
import { knownVersion } from './known-so-far.ts'
import { releaseLeases, renewLeases, takeLeases } from './leases.ts'
import { ledgerOf, unsupportedChanges } from './ledger.ts'
import { checkSteps } from './migrate.ts'
import { prunable, prune } from './prune.ts'
import { feedStates, known, openStories, recentArticles, recordReading } from './readings.ts'
import type { Store } from './store.ts'
import {
  dueSubscriptions,
  pause,
  resume,
  resumeTopics,
  subscriptionsOf,
  syncFileSubscriptions,
} from './subscriptions.ts'
import {
  addDelivery,
  alertSubscriptions,
  alertsTold,
  lastClaim,
  lastCorrection,
  postedShowing,
  saidLive,
} from './unscheduled.ts'
import { atAddresses, readBefore } from './versions.ts'

/** The store over one database. */
export function storeOver(engine: Engine): Store {
  const { db } = engine
  return {
    name: engine.name,
    coverage: coverageOf(engine),
    subscriptions: subscriptionsOf(db),
    ledger: ledgerOf(db),
    installations: installationsOf(db),
    hubs: hubsOf(db),

    feedStates: (ids) => feedStates(db, ids),
    addedFeeds: () => addedFeeds(db),
    addFeed: (feed, act) => addFeed(db, feed, act),
    removeFeed: (id, act) => removeFeed(db, id, act),
    recordReading: (states, intakes, more) => recordReading(engine, states, intakes, more),
    atAddresses: (addresses) => atAddresses(db, addresses),
    readBefore: (ids) => readBefore(db, ids),
    known: (ids) => known(db, ids),
    openStories: (topic, period) => openStories(db, topic, period),
    recentArticles: (topic, period) => recentArticles(db, topic, period),

    syncFileSubscriptions: (wanted) => syncFileSubscriptions(db, wanted),
    dueSubscriptions: (now) => dueSubscriptions(db, now),
    scheduleDelivery: (subscription, next, delivery) => scheduleDelivery(db, subscription, next, delivery),
    shownTo: (subscription, among) => shownTo(db, subscription, among),
    alertSubscriptions: () => alertSubscriptions(db),
    lastClaim: () => lastClaim(db),
    saidLive: (findings) => saidLive(db, findings),
    alertsTold: (subscription, since) => alertsTold(db, subscription, since),
    postedShowing: (findings, of) => postedShowing(db, findings, of),
    lastCorrection: () => lastCorrection(db),
    addDelivery: (delivery, limit) => addDelivery(db, delivery, limit),
    postableFindings: (topic, period, kinds) => newsOf(db, topic, period, kinds),
    changingFindings: (topic, articles) => changingFindings(db, topic, articles),
    unsupportedChanges: (topic) => unsupportedChanges(db, topic),
    pause: (subscription, why) => pause(db, subscription, why),
    resume: (platform, channels) => resume(db, platform, channels),
    resumeTopics: (topics) => resumeTopics(db, topics),

    claimDeliveries: (request) => claimDeliveries(db, request),
    messagesOf: (delivery) => messagesOf(db, delivery),
    markPart: (id, token, posted, leaseUntil) => markPart(db, { id, token }, posted, leaseUntil),
    markPosted: (id, token, at) => markPosted(db, { id, token }, at),
    markFailed: (id, token, error, after) => markFailed(db, { id, token }, error, after),

    takeLeases: (names, holder, now, until) => takeLeases(db, names, holder, now, until),
    renewLeases: (held, until) => renewLeases(db, held, until),
    releaseLeases: (held) => releaseLeases(db, held),

    async prune(before, now) {
      const deleted = await prune(db, before, now)
      await engine.tidy()
      return deleted
    },
    prunable: (before) => prunable(db, before),
    backup: (file) => engine.backup(file),
    backlog: (now, newsSince) => backlog(db, now, newsSince),
    ping: () => checkSteps(db, engine.name),
    version: knownVersion(engine),
    close: () => engine.close(),
  }
}
