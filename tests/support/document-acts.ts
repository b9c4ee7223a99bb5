/** Every act on documents and on how they look, once each; the bureau's own layouts are tried as on any day. */

import { getForm } from '../../src/documents/index.ts'
import { starterTemplate } from '../../src/documents/own/starter.ts'
import type { TestApp } from './app.ts'
import { strokes } from './sample-signature.ts'

/** The case has a decision and is not yet bound. */
export async function workOnDocuments(app: TestApp, caseId: string): Promise<void> {
  const heldFrom = app.now().slice(0, 10)
  const post = async (as: string, path: string, input: object) => {
    const { status, body } = await app.post(as, path, input)
    if (status !== 200) throw new Error(`${path}：${status} ${JSON.stringify(body)}`)
  }
  const idOf = async (form: string) => {
    const [row] = await app.sql<{ id: string }>(
      "select id from document where subject_id = $1 and form = $2 and standing = 'issued' limit 1",
      [caseId, form],
    )
    return row?.id ?? ''
  }
  const [record, decision, notice] = [
    await idOf('inquiry-record'),
    await idOf('penalty-decision'),
    await idOf('penalty-notice'),
  ]
  await post('officer1', `/api/documents/${record}/signatures`, {
    signer: 'party',
    name: '负责人',
    manner: 'screen',
    strokes,
  })
  const [content] = await app.sql<{ facts: string }>("select content->>'facts' as facts from document where id = $1", [
    decision,
  ])
  const written = content?.facts.slice(0, 2)
  const corrections = [{ where: '第一段', written, corrected: '更正' }]
  await post('officer1', `/api/documents/${decision}/correction`, { corrections, reason: '笔误' })
  await post('section1', `/api/documents/${notice}/void`, { reason: '对象写错' })

  const manner = { manner: 'by-keeper', heldFrom, reason: '用印由专人管理' }
  await post('administrator', '/api/seal-manner', manner)
  await post('officer1', `/api/documents/${decision}/correction`, { corrections, reason: '另一处笔误' })
  const [waiting] = await app.sql<{ id: string }>(
    "select id from document where subject_id = $1 and form = 'correction-decision' and pdf_sha256 is null",
    [caseId],
  )
  await post('clerk', `/api/documents/${waiting?.id}/seal`, {})
  await post('administrator', '/api/seal-manner', { ...manner, manner: 'with-issue' })

  const headers = { cookie: await app.cookieOf('administrator'), 'content-type': 'application/octet-stream' }
  const body = await starterTemplate(getForm('penalty-decision'))
  const { sha256 } = (await (await app.fetch('/api/files', { method: 'POST', headers, body })).json()) as {
    sha256: string
  }
  await post('administrator', '/api/forms/penalty-decision/templates', {
    kind: 'word',
    sha256,
    fileName: '样板',
    heldFrom,
  })
  const [template] = await app.sql<{ id: string }>('select id from document_template')
  await post('administrator', `/api/templates/${template?.id}/retirement`, { reason: '改用统一式样' })
  await post('administrator', '/api/forms/closing-approval/prefix', { prefix: '应急结', heldFrom, reason: '统一字号' })
}
