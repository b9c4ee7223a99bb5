/**
 * `npm run crash -- [rounds=50]`: kills the server under load, alternately alone and with every PostgreSQL process, starts
 * it again and asks for everything that had been acknowledged. Exit 0 only if nothing is lost, doubled or out of order.
 */
import { rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { type Journal, repeatSome, work } from './crash-clients.ts'
import { type Findings, findFaults, noFindings } from './crash-findings.ts'
import { median, quantile } from './row.ts'
import { newDataDir, startServer } from './running-server.ts'
import { signInStaff } from './staff.ts'

const rounds = Number(process.argv[2] ?? 50)
const clients = 8

const dataDir = newDataDir()
const journal: Journal = { acknowledged: [], unanswered: [], cases: [] }
const found: Findings = { ...noFindings }
const restarts: number[] = []
let server = await startServer({ dataDir, port: 8096 })
const staff = await signInStaff(server.origin, ['officer1', 'section1', 'deputy1'])
let unansweredInAll = 0

for (let round = 1; round <= rounds; round++) {
  const what = round % 2 === 0 ? 'everything' : 'server'
  const dying = wait(300 + Math.random() * 1_200).then(() => server.kill(what))
  await Promise.all([dying, ...Array.from({ length: clients }, () => work(server, staff, journal))])
  unansweredInAll += journal.unanswered.length
  server = await startServer({ dataDir, port: 8096 })
  restarts.push(server.startedInMs)
  const findings = await findFaults(server, journal.acknowledged)
  findings.duplicates += await repeatSome(server, journal)
  for (const [name, count] of Object.entries(findings)) found[name as keyof Findings] += count
  const faults = Object.entries(findings).filter(([, count]) => count > 0)
  console.log(
    `${String(round).padStart(3)}  kill -9 ${what.padEnd(10)}  已确认 ${journal.acknowledged.length}，再起 ${Math.round(server.startedInMs)} ms` +
      `${faults.length > 0 ? `  ✗ ${JSON.stringify(faults)}` : ''}`,
  )
}
await server.stop()
rmSync(dataDir, { recursive: true, force: true })

console.log(
  `\n${rounds} 轮 kill -9；已确认的行为 ${journal.acknowledged.length}，断线时未得答复 ${unansweredInAll}` +
    `\n再起至首页 中位 ${Math.round(median(restarts))} ms，最长 ${Math.round(quantile(restarts, 1))} ms\n${JSON.stringify(found)}`,
)
process.exit(Object.values(found).every((count) => count === 0) ? 0 : 1)
