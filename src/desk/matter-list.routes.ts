/** The lists of the desk over HTTP: a page for the screen, and all that was found as a table to take away. */
import { stringify } from 'csv-stringify/sync'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Office } from '../acts/office.ts'
import { signedInOf } from '../identity/session.routes.ts'
import { readOnly, type Tx } from '../kernel/database.ts'
import { dayOf } from '../kernel/day.ts'
import { fenToYuan } from '../kernel/money.ts'
import { listOwnViews } from './list-view.views.ts'
import { type Asked, type MatterPlace, type MatterRow, places, Question, rowView, warningDays } from './matter-list.ts'
import { listMatters } from './matter-list.views.ts'

const pageSize = 20
/** Of more than this a list says only that there are more: nobody reads so far. */
const countedUpTo = 1_000
/** A table of more rows than this is asked for in parts, by days. */
const takenUpTo = 20_000

export function matterListRoutes(app: FastifyInstance, { office }: { office: Office }): void {
  const read = <T>(request: FastifyRequest, work: (tx: Tx) => Promise<T>): Promise<T> =>
    readOnly(office.db, signedInOf(request).actor.agencyId, work)
  app.get('/api/list-views', (request) =>
    read(request, async (tx) => ({ views: await listOwnViews(tx, signedInOf(request).actor.accountId) })),
  )
  for (const place of places) {
    app.get(`/api/${place}`, (request) => read(request, (tx) => pageOf(office, tx, { place, ...askedBy(request) })))
    app.get(`/api/${place}.csv`, async (request, reply) => {
      const everything = { most: takenUpTo, limit: takenUpTo, offset: 0 }
      const { rows } = await read(request, (tx) => found(office, tx, { place, ...askedBy(request) }, everything))
      const name = `${encodeURIComponent(names[place])}-${dayOf(office.clock())}.csv`
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${place}.csv"; filename*=UTF-8''${name}`)
        .send(tableOf(rows))
    })
  }
}

const names: Record<MatterPlace, string> = { cases: '案件', inspections: '检查', proceedings: '程序事项' }

type Wanted = { place: MatterPlace; asked: Asked; personId: string }

function askedBy(request: FastifyRequest): Omit<Wanted, 'place'> {
  return { asked: Question.parse(request.query), personId: signedInOf(request).actor.personId }
}

async function readerOf(office: Office, tx: Tx, personId: string) {
  const today = dayOf(office.clock())
  return { personId, today, within: warningDays(await office.lawBook(tx), today) }
}

type Part = { most: number; limit: number; offset: number }

async function found(office: Office, tx: Tx, { place, asked, personId }: Wanted, part: Part) {
  const reader = await readerOf(office, tx, personId)
  const { rows, total } = await listMatters(tx, place, { asked, reader, ...part })
  return { rows: rows.map((row) => rowView(office, row, reader)), total }
}

async function pageOf(office: Office, tx: Tx, wanted: Wanted) {
  const { place, asked } = wanted
  const offset = (asked.page - 1) * pageSize
  const { rows, total } = await found(office, tx, wanted, { most: countedUpTo, limit: pageSize, offset })
  const counted = { total: Math.min(total, countedUpTo), more: total > countedUpTo }
  return { rows, ...counted, page: asked.page, pageSize, ...choicesOf(office, place, asked) }
}

/** Of one kind its states can be chosen; of all proceedings together the kinds. */
function choicesOf({ procedures }: Office, place: MatterPlace, { kind }: Asked) {
  const named = { cases: 'ordinary-penalty', inspections: 'inspection', proceedings: kind }[place]
  const states = procedures.find(({ name }) => name === named)?.states ?? {}
  if (place !== 'proceedings') return { states }
  const own = procedures.filter(({ key }) => !['caseId', 'inspectionId'].includes(key))
  return { states, kinds: Object.fromEntries(own.map(({ name, label }) => [name, label])) }
}

const columns = {
  title: '名称',
  number: '文号',
  kind: '类别',
  party: '当事人',
  state: '状态',
  handlers: '承办人',
  registeredOn: '登记日期',
  dueOn: '最近期限',
  fine: '罚款（元）',
}

/** For the spreadsheet programs of an office: marked as UTF-8, and no cell may be taken for a formula. */
function tableOf(rows: MatterRow[]): string {
  const lines = rows.map(({ state, handlers, due, fineFen, ...row }) => ({
    ...row,
    state: state.label,
    handlers: handlers.join('、'),
    dueOn: due?.day ?? '',
    fine: fineFen === null ? '' : fenToYuan(fineFen),
  }))
  return stringify(lines, { header: true, columns, bom: true, escape_formulas: true, record_delimiter: 'windows' })
}
