/** The desk over HTTP: to-do, lists, pages, what may be done now, registers. Reading only. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { AnyAct } from '../acts/act.ts'
import { listAvailable, listStarts } from '../acts/available.ts'
import type { Office } from '../acts/office.ts'
import { signedInOf } from '../identity/session.routes.ts'
import { readOnly, type Tx } from '../kernel/database.ts'
import { dayOf } from '../kernel/day.ts'
import { type Citation, citationInChinese } from '../law/citation.ts'
import { problem } from '../law/problem.ts'
import { ruleOfCode } from '../law/validation-rules.ts'
import { findCaseHead } from './case.views.ts'
import { casePage } from './case-page.ts'
import { certificatePage } from './certificate-page.ts'
import { counselRequestPage } from './counsel-page.ts'
import { deliberationPage } from './deliberation-page.ts'
import { discretionPage } from './discretion-page.ts'
import { inspectionPage } from './inspection-page.ts'
import { licenceRegister } from './licence-register.ts'
import { matterListRoutes } from './matter-list.routes.ts'
import { listOfficerRows } from './officer.views.ts'
import { officerView } from './officer-list.ts'
import { keyOfProceeding, proceedingPage } from './proceeding-page.ts'
import {
  listEngagedCounsel,
  listInspectionItems,
  listPeople,
  listRefusals,
  listSubjectNames,
  refusalsAPage,
} from './registers.views.ts'
import { todoOf } from './todo.ts'

type Options = { office: Office; starts: AnyAct[]; pathOf: (act: AnyAct) => string }

const Paged = z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1) })
const LicencesAsked = z.object({
  q: z.string().trim().max(60).catch('').default(''),
  state: z.string().max(40).catch('').default(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})
const Id = z.uuid()
const type = 'application/problem+json'
const notFound = () => problem(404, 'not-found', '没有找到，或者不属于本机关。')

export function deskRoutes(app: FastifyInstance, options: Options): void {
  const { office } = options
  const read = <T>(request: FastifyRequest, work: (tx: Tx) => Promise<T>): Promise<T> =>
    readOnly(office.db, signedInOf(request).actor.agencyId, work)
  const idOf = (request: FastifyRequest) => Id.safeParse((request.params as { id: string }).id).data

  app.get('/api/todo', (request) => read(request, (tx) => todoOf(office, tx, signedInOf(request).actor)))

  matterListRoutes(app, options)
  for (const [place, keyOf, pageOf] of [
    ['cases', () => Promise.resolve('caseId'), casePage],
    ['inspections', () => Promise.resolve('inspectionId'), inspectionPage],
    ['certificates', () => Promise.resolve('certificateId'), certificatePage],
    ['counsel-requests', () => Promise.resolve('counselRequestId'), counselRequestPage],
    ['proceedings', (tx: Tx, id: string) => keyOfProceeding(office, tx, id), proceedingPage],
  ] as const) {
    app.get(`/api/${place}/:id`, async (request, reply) => {
      const id = idOf(request)
      const page = id === undefined ? undefined : await read<unknown>(request, (tx) => pageOf(office, tx, id))
      return page ?? reply.code(404).type(type).send(notFound())
    })
    app.get(`/api/${place}/:id/acts`, async (request, reply) => {
      const subjectId = idOf(request)
      const { actor } = signedInOf(request)
      const found = subjectId !== undefined && (await read<unknown>(request, (tx) => pageOf(office, tx, subjectId)))
      const key = found ? await read(request, (tx) => keyOf(tx, subjectId)) : undefined
      if (subjectId === undefined || key === undefined) return reply.code(404).type(type).send(notFound())
      return { acts: await listAvailable(office, { actor, key, subjectId, pathOf: options.pathOf }) }
    })
  }

  app.get('/api/deliberations/:id', async (request, reply) => {
    const id = idOf(request)
    const key = id && (await read(request, (tx) => keyOfProceeding(office, tx, id)))
    if (id === undefined || key !== 'deliberationId') return reply.code(404).type(type).send(notFound())
    return read(request, (tx) => deliberationPage(tx, id))
  })

  app.get('/api/cases/:id/discretion', async (request, reply) => {
    const id = idOf(request)
    const page =
      id && (await read(request, async (tx) => (await findCaseHead(tx, id)) && discretionPage(office, tx, id)))
    return page || reply.code(404).type(type).send(notFound())
  })

  app.get('/api/starts', async (request) => {
    const { actor } = signedInOf(request)
    const party = Id.safeParse((request.query as { party?: string }).party).data
    const given: Record<string, string> = party === undefined ? {} : { subjectId: party }
    const asked = { actor, key: '', subjectId: '', pathOf: options.pathOf, given }
    return { acts: await listStarts(office, asked, options.starts) }
  })
  registerRoutes(app, office, read)
}

type Read = <T>(request: FastifyRequest, work: (tx: Tx) => Promise<T>) => Promise<T>

function registerRoutes(app: FastifyInstance, office: Office, read: Read): void {
  const today = () => dayOf(office.clock())
  app.get('/api/licences', (request) =>
    read(request, (tx) => licenceRegister(office, tx, LicencesAsked.parse(request.query))),
  )
  app.get('/api/lookups', (request) =>
    read(request, async (tx) => {
      const law = await office.lawBook(tx)
      return {
        officers: (await listOfficerRows(tx)).map((row) => {
          const { state, certificateNumber, ...seen } = officerView(row, { law, today: today() })
          const valid = state.name === 'valid'
          return {
            id: row.id,
            name: seen.name,
            section: seen.section,
            certificateNumber,
            valid,
            note: valid ? null : state.label,
          }
        }),
        people: (await listPeople(tx)).map((person) => ({ ...person, post: person.post ?? '' })),
        subjects: await listSubjectNames(tx),
        counsel: await listEngagedCounsel(tx, today()),
        powers: await listInspectionItems(tx),
        statutes: [...new Set(law.statutes.map((row) => row.statute))],
      }
    }),
  )
  app.get('/api/refusals', async (request, reply) => {
    const { actor } = signedInOf(request)
    const allowed = ['supervisor', 'administrator', 'agency-head', 'auditor'] as const
    if (!allowed.some((role) => actor.roles.includes(role)))
      return reply
        .code(403)
        .type(type)
        .send(problem(403, 'role-missing', '被拒操作由执法监督、系统管理、审计人员和局长查看。'))
    const rows = await read(request, (tx) => listRefusals(tx, Paged.parse(request.query).page))
    const label = (name: string) => office.acts.find((act) => act.name === name)?.label ?? name
    return {
      rows: rows.map(({ total: _total, basis, code, ...row }) => ({
        ...row,
        label: label(row.act),
        rule: ruleOfCode(code)?.id ?? null,
        basis: (basis as Citation[]).map(citationInChinese).join('、'),
      })),
      total: rows[0]?.total ?? 0,
      pageSize: refusalsAPage,
    }
  })
}
