/** The API's description (OpenAPI 3.1), printed from the list of acts. */
import { z } from 'zod'
import type { AnyAct } from './acts/act.ts'
import { AnswersGiven } from './acts/warnings.ts'
import { roles } from './identity/role.ts'
import { citationInChinese } from './law/citation.ts'

export function openApi(actsByPath: [string, AnyAct][]) {
  return {
    openapi: '3.1.0',
    info: {
      title: '明证 行政执法办案接口',
      version: '0.1.0',
      description: '每一项行政执法行为一个地址；一律用 POST 办理，凭 Idempotency-Key 只办理一次。',
    },
    paths: Object.fromEntries(actsByPath.map(([path, act]) => [braced(path), { post: operation(path, act) }])),
    components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'mingzheng_session' } } },
    security: [{ session: [] }],
  }
}

function operation(path: string, act: AnyAct) {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
  const body = act.input.omit(Object.fromEntries(names.map((name) => [name, true])) as never)
  const by = act.by.map((role) => roles[role]).join('、')
  return {
    operationId: act.name,
    summary: act.label,
    description: `办理人员：${by}。依据：${act.basis.map(citationInChinese).join('、')}。`,
    parameters: [
      ...names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string', format: 'uuid' } })),
      { name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', format: 'uuid' } },
    ],
    requestBody: {
      content: {
        'application/json': {
          schema: z.toJSONSchema(act.warn ? body.extend(AnswersGiven.shape) : body, {
            io: 'input',
            unrepresentable: 'any',
          }),
        },
      },
    },
    responses: {
      200: { description: '已办理，附日志凭据' },
      400: { description: '填写的内容有误，逐项指明字段' },
      401: { description: '未登录' },
      403: { description: '没有岗位权限' },
      409: { description: '依法不能办理，附条文和可以怎样办；type 为 warning 的，逐项答复后重新提交' },
    },
  }
}

function braced(path: string): string {
  return path.replace(/:(\w+)/g, '{$1}')
}
