/** The desk over HTTP: to-do, lists, pages, what may be done now, registers. Reading only. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { AnyAct } from '../acts/act.ts'
import { listAvailable, listStarts } from '../acts/available.ts'
import { dueOf } from '../acts/due.ts'
import type { DeadlineRecord } from '../acts/index.ts'
import type { Office } from '../acts/office.ts'
import { signedInOf } from '../identity/session.routes.ts'
import { readOnly, type Tx } from '../kernel/database.ts'
import { type Day, dayOf } from '../kernel/day.ts'
import { type Citation, citationInChinese } from '../law/citation.ts'
import { problem } from '../law/problem.ts'
import { ruleOfCode } from '../law/validation-rules.ts'
import { certificateStateOn, certificateStates } from '../officers/index.ts'
import { findCaseHead, listCases, pageSize } from './case.views.ts'
import { casePage } from './case-page.ts'
import { discretionPage } from './discretion-page.ts'
import { listInspections } from './inspection.views.ts'
import { inspectionPage } from './inspection-page.ts'
import { listProceedings } from './proceeding.views.ts'
import { keyOfProceeding, proceedingPage } from './proceeding-page.ts'
import { listInspectionItems, listOfficerRows, listPeople, listRefusals, listSubjectNames } from './registers.views.ts'
import { todoOf } from './todo.ts'

type Options = { office: Office; starts: AnyAct[]; pathOf: (act: AnyAct) => string }

const Question = z.object({
  q: z.string().trim().max(60).catch('').default(''),
  state: z.string().max(40).catch('').default(''),
  mine: z.string().max(5).catch('').default(''),
  kind: z.string().max(60).catch('').default(''),
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

  const lists = { cases: listOfCases, inspections: listOfInspections, proceedings: listOfProceedings }
  for (const [place, list] of Object.entries(lists))
    app.get(`/api/${place}`, (request) => read(request, (tx) => list(office, tx, request)))

  for (const [place, keyOf, pageOf] of [
    ['cases', () => Promise.resolve('caseId'), casePage],
    ['inspections', () => Promise.resolve('inspectionId'), inspectionPage],
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

  app.get('/api/cases/:id/discretion', async (request, reply) => {
    const id = idOf(request)
    const page =
      id && (await read(request, async (tx) => (await findCaseHead(tx, id)) && discretionPage(office, tx, id)))
    return page || reply.code(404).type(type).send(notFound())
  })

  app.get('/api/starts', async (request) => {
    const { actor } = signedInOf(request)
    return { acts: await listStarts(office, { actor, key: '', subjectId: '', pathOf: options.pathOf }, options.starts) }
  })
  registerRoutes(app, office, read)
}

type Read = <T>(request: FastifyRequest, work: (tx: Tx) => Promise<T>) => Promise<T>

function registerRoutes(app: FastifyInstance, office: Office, read: Read): void {
  const today = () => dayOf(office.clock())
  app.get('/api/officers', (request) =>
    read(request, async (tx) => (await listOfficerRows(tx)).map((row) => officerView(row, today()))),
  )
  app.get('/api/lookups', (request) =>
    read(request, async (tx) => ({
      officers: (await listOfficerRows(tx)).map((row) => {
        const { state, certificateNumber, ...seen } = officerView(row, today())
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
      powers: await listInspectionItems(tx),
      statutes: [...new Set((await office.lawBook(tx)).statutes.map((row) => row.statute))],
    })),
  )
  app.get('/api/refusals', async (request, reply) => {
    const { actor } = signedInOf(request)
    const allowed = ['supervisor', 'administrator', 'agency-head', 'auditor'] as const
    if (!allowed.some((role) => actor.roles.includes(role)))
      return reply
        .code(403)
        .type(type)
        .send(problem(403, 'role-missing', '被拒操作由执法监督、系统管理、审计人员和局长查看。'))
    const rows = await read(request, (tx) => listRefusals(tx, Question.parse(request.query).page))
    const label = (name: string) => office.acts.find((act) => act.name === name)?.label ?? name
    return {
      rows: rows.map(({ total: _total, basis, code, ...row }) => ({
        ...row,
        label: label(row.act),
        rule: ruleOfCode(code)?.id ?? null,
        basis: (basis as Citation[]).map(citationInChinese).join('、'),
      })),
      total: rows[0]?.total ?? 0,
    }
  })
}

function officerView(row: Awaited<ReturnType<typeof listOfficerRows>>[number], on: Day) {
  const { name, section, number: certificateNumber, category, area, validFrom, validUntil } = row
  const state = certificateStateOn({ ...row }, on)
  return {
    ...{ name, section, post: row.post ?? '', certificateNumber, category, area, validFrom, validUntil },
    state: { name: state, label: certificateStates[state] },
  }
}

async function listOfCases(office: Office, tx: Tx, request: FastifyRequest) {
  const { mine, ...asked } = Question.parse(request.query)
  const { personId } = signedInOf(request).actor
  const found = await listCases(tx, { ...asked, mine: mine !== '', personId })
  return listView(office, { procedure: 'ordinary-penalty', page: asked.page, ...found })
}

async function listOfInspections(office: Office, tx: Tx, request: FastifyRequest) {
  const asked = Question.parse(request.query)
  return listView(office, { procedure: 'inspection', page: asked.page, ...(await listInspections(tx, asked)) })
}

/** Of one kind its states can be chosen; of all kinds together the kinds. */
async function listOfProceedings(office: Office, tx: Tx, request: FastifyRequest) {
  const { mine, ...asked } = Question.parse(request.query)
  const { personId } = signedInOf(request).actor
  const found = await listProceedings(tx, { ...asked, mine: mine !== '', personId })
  const tables = office.procedures.filter((table) => !['caseId', 'inspectionId'].includes(table.key))
  const kinds = Object.fromEntries(tables.map(({ name, label }) => [name, label]))
  return { ...listView(office, { procedure: asked.kind, page: asked.page, ...found }), kinds }
}

type Listed = Awaited<ReturnType<typeof listInspections>>['rows'][number] & {
  fineFen?: number | null
  number?: string | null
  procedure?: string
}

function listView(
  office: Office,
  { procedure, page, rows, total }: { procedure: string; page: number; rows: Listed[]; total: number },
) {
  const tableOf = (name: string) => office.procedures.find((table) => table.name === name)
  const states = tableOf(procedure)?.states ?? {}
  const today = dayOf(office.clock())
  return {
    rows: rows.map(
      ({ id, title, party, state, handlers, registeredAt, dueOn, fineFen = null, number = null, ...row }) => ({
        ...{ id, title, party, handlers: handlers ?? [], fineFen, number },
        kind: tableOf(row.procedure ?? procedure)?.label ?? '',
        state: { name: state, label: tableOf(row.procedure ?? procedure)?.states[state] ?? state },
        registeredOn: dayOf(registeredAt),
        due:
          dueOn === null ? null : dueOf({ dueOn, direction: 'at-most', provisional: null } as DeadlineRecord, today, 3),
      }),
    ),
    ...{ total, page, pageSize, states },
  }
}
