/** The list of officers in and out as a spreadsheet. Looking only: each row is then registered by an act of its own. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Office } from '../acts/office.ts'
import { signedInOf } from '../identity/session.routes.ts'
import { printCsv } from '../kernel/csv.ts'
import { readOnly, type Tx } from '../kernel/database.ts'
import { readSpreadsheet, SpreadsheetUnfit, spreadsheetLimits, writeSpreadsheet } from '../kernel/spreadsheet.ts'
import { problem } from '../law/problem.ts'
import { exportedRows, sheetReport, templateRows } from './officer-sheet.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export function officerSheetRoutes(app: FastifyInstance, { office }: { office: Office }): void {
  const read = <T>(request: FastifyRequest, work: (tx: Tx) => Promise<T>) =>
    readOnly(office.db, signedInOf(request).actor.agencyId, work)

  app.get('/api/officer-sheet/template.xlsx', async (request, reply) => {
    signedInOf(request)
    return attached(reply, { name: '执法人员导入模板.xlsx', type: xlsx }).send(await writeSpreadsheet(templateRows))
  })
  app.get('/api/officer-sheet.xlsx', async (request, reply) => {
    const rows = await read(request, exportedRows)
    return attached(reply, { name: '行政执法人员清单.xlsx', type: xlsx }).send(await writeSpreadsheet(rows))
  })
  app.get('/api/officer-sheet.csv', async (request, reply) => {
    const rows = await read(request, exportedRows)
    return attached(reply, { name: '行政执法人员清单.csv', type: 'text/csv; charset=utf-8' }).send(printCsv(rows))
  })

  app.post('/api/officer-sheet/report', { bodyLimit: spreadsheetLimits.bytes }, async (request, reply) => {
    const { actor } = signedInOf(request)
    if (!actor.roles.includes('administrator')) return refused(reply, 403, 'role-missing', '执法人员由系统管理员导入。')
    try {
      const cells = await readSpreadsheet(await bodyOf(request))
      return await read(request, (tx) => sheetReport(tx, cells))
    } catch (fault) {
      if (!(fault instanceof SpreadsheetUnfit || fault instanceof RangeError)) throw fault
      return refused(reply, 400, 'sheet-unfit', fault.message)
    }
  })
}

function attached(reply: FastifyReply, { name, type }: { name: string; type: string }): FastifyReply {
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`
  return reply.headers({ 'content-disposition': disposition, 'cache-control': 'no-store' }).type(type)
}

function refused(reply: FastifyReply, status: 400 | 403, code: string, detail: string): FastifyReply {
  return reply
    .code(status)
    .type('application/problem+json')
    .send(problem(status, code, detail))
}

/** The body comes as it is sent; it is not kept. */
async function bodyOf(request: FastifyRequest): Promise<Buffer> {
  const parts: Buffer[] = []
  let sizeBytes = 0
  for await (const part of request.raw) {
    sizeBytes += (part as Buffer).length
    if (sizeBytes > spreadsheetLimits.bytes) throw new SpreadsheetUnfit('文件超过 5 MB。')
    parts.push(part as Buffer)
  }
  return Buffer.concat(parts)
}
