/** What tests of review and litigation fill in, and what they look at. */
import type { TestApp } from './app.ts'
import { attempt } from './drive.ts'

export const reply = {
  ...{ facts: '事实清楚。', law: '适用依据正确。', procedure: '程序合法。', request: '请求维持。' },
  materials: [] as object[],
}
export const material = { name: '裁量基准', proves: '罚款在阶次以内' }

export const session = { heldOn: '2025-10-20', place: '县司法局', attendants: '执法员甲', summary: '双方陈述意见。' }

/** The code and the articles of a refusal; `done` where there was none. */
export async function codeOf(...asked: Parameters<typeof attempt>): Promise<[string, string[]]> {
  const { status, body } = await attempt(...asked)
  return status === 200 ? ['done', []] : [body.code, body.basis]
}

export async function contentOf(app: TestApp, documentId: string | undefined): Promise<Record<string, unknown>> {
  const [row] = await app.sql<{ content: Record<string, unknown> }>('select content from document where id = $1', [
    documentId,
  ])
  return row?.content ?? {}
}
