/** The forms of this bureau: what each is called, numbered and sealed, its own layouts, a sample, and templates to begin with. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AnyAct } from '../acts/act.ts'
import { listStarts } from '../acts/available.ts'
import type { Office } from '../acts/office.ts'
import { signedInOf } from '../identity/session.routes.ts'
import { readOnly } from '../kernel/database.ts'
import { problem } from '../law/problem.ts'
import { listFormRows } from './form.views.ts'
import { formsById } from './form-register.ts'
import { starterTemplate } from './own/starter.ts'
import { templateFields } from './own/template-fields.ts'
import { starterLayout } from './own/typst-template.ts'
import type { Rendering } from './rendering.ts'
import { sendPages } from './send-pages.ts'

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

type Options = { office: Office; rendering: Rendering; pathOf: (act: AnyAct) => string }

export function formRoutes(app: FastifyInstance, { office, rendering, pathOf }: Options): void {
  app.get('/api/forms', async (request) => {
    const { actor } = signedInOf(request)
    return { rows: await readOnly(office.db, actor.agencyId, (tx) => listFormRows(tx, office.clock())) }
  })

  app.get('/api/forms/:form/fields', (request, reply) => {
    signedInOf(request)
    const form = formOf(request)
    return form ? { fields: templateFields(form) } : notFound(reply)
  })

  app.get('/api/forms/:form/acts', async (request) => {
    const { actor } = signedInOf(request)
    const { form = '' } = request.params as { form?: string }
    const starts = office.acts.filter(({ name }) => name === 'template.install' || name === 'form.set-prefix')
    const acts = await listStarts(office, { actor, key: 'form', subjectId: form, pathOf }, starts)
    return { acts }
  })

  app.get('/api/forms/:form/sample.pdf', async (request, reply) => {
    const { actor } = signedInOf(request)
    const { form = '' } = request.params as { form?: string }
    const pdf = await rendering.templates.sample(actor.agencyId, form, office.clock())
    if (!pdf) return notFound(reply)
    reply.header('x-frame-options', 'SAMEORIGIN').header('cache-control', 'no-store')
    return reply.type('application/pdf').send(Buffer.from(pdf))
  })

  app.get('/api/forms/:form/sample.svg', async (request, reply) => {
    const { actor } = signedInOf(request)
    const { form = '' } = request.params as { form?: string }
    const pages = await rendering.templates.samplePages(actor.agencyId, form, office.clock())
    return pages === undefined ? notFound(reply) : sendPages(reply, pages)
  })

  app.get('/api/forms/:form/starter.docx', async (request, reply) => {
    signedInOf(request)
    const form = formOf(request)
    if (!form) return notFound(reply)
    return named(reply, `${form.title}样板.docx`)
      .type(wordType)
      .send(Buffer.from(await starterTemplate(form)))
  })

  app.get('/api/forms/:form/starter.typ', (request, reply) => {
    signedInOf(request)
    const form = formOf(request)
    if (!form) return notFound(reply)
    return named(reply, `${form.title}样板.typ`).type('text/plain; charset=utf-8').send(starterLayout(form))
  })
}

function formOf(request: FastifyRequest) {
  return formsById.get((request.params as { form: string }).form)
}

function named(reply: FastifyReply, name: string): FastifyReply {
  return reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
}

function notFound(reply: FastifyReply): FastifyReply {
  return reply
    .code(404)
    .type('application/problem+json')
    .send(problem(404, 'not-found', '没有这种文书。'))
}
