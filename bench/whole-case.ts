/** One whole published case through the API, every act by the person whose role it is: time, and work for the database. */
import { driveCase } from '../bin/case-driver.ts'
import { CaseFacts } from '../bin/case-facts.ts'
import { demoPassword } from '../src/example/county.ts'
import { exampleLaw } from '../src/law/example-law.ts'
import { countDatabaseWork } from './database-work.ts'
import type { Row } from './row.ts'
import { type RunningServer, withServer } from './running-server.ts'

const facts = CaseFacts.parse({
  id: 'bench-1',
  authority: '某县应急管理局',
  area: '某县',
  inspected_on: null,
  party_as_published: '某铸造厂',
  industry: '铸造',
  violation:
    '特种作业人员未按照规定经专门的安全作业培训并取得相应资格上岗作业；未按照规定对从业人员进行安全生产教育和培训',
  violated: ['安全生产法|30|1', '安全生产法|28|1'],
  basis: ['安全生产法|97||7', '安全生产法|97||3'],
  measures: ['罚款'],
  fine_yuan: 60_000,
})

export async function run(): Promise<Row[]> {
  return await withServer(async (server) => {
    const first = await drive(server)
    const warm = await drive(server)
    const work = await countDatabaseWork(server, () => drive(server))
    const unmatched = { peer: Number.NaN, ratio: Number.NaN }
    const each = (value: number) => (value / work.acts).toFixed(1)
    const said = `${warm.acts} acts by people, ${warm.documents} documents set in type`
    return [
      {
        name: 'whole case, first',
        ours: first.ms / 1000,
        ...unmatched,
        unit: 's',
        note: `${said}, archive downloaded`,
      },
      { name: 'whole case, warm', ours: warm.ms / 1000, ...unmatched, unit: 's', note: said },
      {
        name: 'whole case, rows written per act',
        ours: work.rowsOfActs / work.acts,
        ...unmatched,
        unit: 'rows',
        note: `${work.acts} acts with those of the type setter; ${each(work.statements)} statements and ${each(work.rowsOfSealing)} rows by sealing an act; ${Math.round(work.walBytes / 1024)} KiB of log in all`,
      },
    ]
  })
}

async function drive({ origin }: RunningServer): Promise<{ ms: number; acts: number; documents: number }> {
  const from = performance.now()
  let documents = 0
  const { acts } = await driveCase({
    fetch: (path, init) => fetch(`${origin}${path}`, init),
    facts,
    password: demoPassword,
    provisions: exampleLaw.provisions,
    onStep: ({ note }) => {
      documents += note === '' ? 0 : note.split('；').length
    },
  })
  return { ms: performance.now() - from, acts, documents }
}
