/** The statute library over HTTP. Reading only: importing is an act, and its report is asked for before. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { AnyAct } from '../acts/act.ts'
import type { Office } from '../acts/office.ts'
import { signedInOf } from '../identity/session.routes.ts'
import { readOnly, type Tx } from '../kernel/database.ts'
import { type Day, dayOf, isDay } from '../kernel/day.ts'
import { problem } from '../law/problem.ts'
import { importReport, longestText } from './import-statute.ts'
import { lawRowPage, lawTable } from './law-table.ts'
import { articlePage, comparisonPage, searchPage, shelf, statutePage } from './statute-pages.ts'

const DayText = z
  .string()
  .refine(isDay)
  .transform((text) => text as Day)
const Question = z.object({
  q: z.string().trim().max(60).catch('').default(''),
  statute: z.string().trim().max(80).catch('').default(''),
  on: DayText.optional().catch(undefined),
  version: DayText.optional().catch(undefined),
  before: DayText.optional().catch(undefined),
  after: DayText.optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})
const ReportQuestion = z.object({
  text: z.string({ error: '请提供全文' }).min(1, '请提供全文').max(longestText, '全文过长'),
  fileName: z.string().max(200).default(''),
  statute: z.string().trim().min(1).max(80).optional(),
  version: DayText.optional(),
  from: DayText.optional(),
})
/** 58, or 120之1 for an article that was put in later. */
const Article = z.string().regex(/^[1-9]\d{0,3}(之[1-9]\d?)?$/)
const type = 'application/problem+json'
const missing = (detail: string) => problem(404, 'not-found', detail)

export type StatuteRoutes = { office: Office; pathOf: (act: AnyAct) => string }

export function statuteRoutes(app: FastifyInstance, { office, pathOf }: StatuteRoutes): void {
  const read = <T>(request: FastifyRequest, work: (tx: Tx) => Promise<T>): Promise<T> =>
    readOnly(office.db, signedInOf(request).actor.agencyId, work)
  const today = () => dayOf(office.clock())
  const titleIn = (request: FastifyRequest) => (request.params as { short: string }).short

  app.get('/api/statutes', (request) => read(request, shelf))
  app.get('/api/statute-search', (request) => {
    const { on = today(), q, statute, page } = Question.parse(request.query)
    return read(request, (tx) => searchPage(tx, { q, statute, on, page }))
  })
  app.post('/api/statute-reports', (request) => {
    const question = ReportQuestion.parse(request.body)
    return read(request, (tx) => importReport(tx, question))
  })
  app.get('/api/statutes/:short', async (request, reply) => {
    const { version: asked, on = today() } = Question.parse(request.query)
    const page = await read(request, (tx) => statutePage(tx, titleIn(request), { asked, on }))
    return (
      page ??
      reply
        .code(404)
        .type(type)
        .send(missing(`法规库没有《${titleIn(request)}》。`))
    )
  })
  app.get('/api/statutes/:short/comparison', async (request, reply) => {
    const { before, after } = Question.parse(request.query)
    const page =
      before && after && (await read(request, (tx) => comparisonPage(tx, titleIn(request), { before, after })))
    return page || reply.code(404).type(type).send(missing('没有这两个版本。'))
  })
  app.get('/api/statutes/:short/articles/:article', async (request, reply) => {
    const asked = Article.safeParse((request.params as { article: string }).article)
    const [article = 0, insertion = 0] = (asked.data ?? '').split('之').map(Number)
    const { on = today() } = Question.parse(request.query)
    if (!asked.success) return reply.code(404).type(type).send(missing('条文号写法不对。'))
    const page = await read(request, (tx) => articlePage(tx, titleIn(request), { article, insertion, on }))
    return page.known && page.lines.length > 0
      ? page
      : reply
          .code(404)
          .type(type)
          .send(missing(whyNot(page, on)))
  })
  lawRowRoutes(app, { office, pathOf }, read)
}

type Read = <T>(request: FastifyRequest, work: (tx: Tx) => Promise<T>) => Promise<T>

function lawRowRoutes(app: FastifyInstance, { office, pathOf }: StatuteRoutes, read: Read): void {
  app.get('/api/law', (request) => read(request, lawTable))
  app.get('/api/law/:kind/:key', async (request, reply) => {
    const { actor } = signedInOf(request)
    const { kind, key } = request.params as { kind: string; key: string }
    const page = await lawRowPage(office, { actor, kind, key, pathOf })
    return page ?? reply.code(404).type(type).send(missing('没有这一项。'))
  })
}

type Page = Awaited<ReturnType<typeof articlePage>>

/** Three different gaps, and what each means for whoever asked. */
function whyNot(page: Page, on: Day): string {
  if (!page.known)
    return page.last === null
      ? `法规库没有 ${on} 有效的《${page.statute}》，条文待核实。`
      : `《${page.statute}》适用至 ${page.last}，${on} 已不再适用。`
  return page.articleCount === 0
    ? `《${page.statute}》（${page.version} 版本）的全文尚未导入，条文待核实。`
    : `《${page.statute}》（${page.version} 版本）共 ${page.articleCount} 条，没有这一条。`
}
