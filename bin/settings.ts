/** The settings a person may give, checked before anything is started. */
import { accessSync, constants, mkdirSync, realpathSync } from 'node:fs'
import { createServer } from 'node:net'
import { resolve } from 'node:path'
import { complain } from './complaint.ts'

export type Settings = {
  mode: 'demo' | 'live'
  host: string
  port: number
  dataDir: string
  databaseUrl: string | undefined
}

/** @throws Complaint naming the first setting that cannot be used */
export function readSettings(root: string, environment: NodeJS.ProcessEnv): Settings {
  return {
    mode: modeFrom(environment.MINGZHENG_MODE || 'demo'),
    host: environment.HOST || '127.0.0.1',
    port: portFrom(environment.PORT || '8080'),
    databaseUrl: databaseUrlFrom(environment.DATABASE_URL),
    dataDir: dataDirFrom(resolve(root, environment.DATA_DIR || 'data')),
  }
}

/** @throws Complaint naming PORT or HOST when the server could not listen there */
export function checkAddress({ host, port }: Settings): Promise<void> {
  const probe = createServer()
  return new Promise((done, fail) => {
    probe.once('error', (error: NodeJS.ErrnoException) => fail(addressComplaint(error, host, port)))
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => done()))
  })
}

function modeFrom(text: string): 'demo' | 'live' {
  if (text === 'demo' || text === 'live') return text
  throw complain(
    `MINGZHENG_MODE 只能是 demo 或 live，不能是“${text}”。`,
    `MINGZHENG_MODE must be demo or live, not "${text}".`,
  )
}

function portFrom(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port
  throw complain(
    `PORT 应为 1 至 65535 的整数，不能是“${text}”。`,
    `PORT must be a whole number from 1 to 65535, not "${text}".`,
  )
}

function databaseUrlFrom(text: string | undefined): string | undefined {
  if (!text) return undefined
  if (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text)) return text
  throw complain(
    'DATABASE_URL 应形如 postgresql://用户:口令@主机:5432/数据库。',
    'DATABASE_URL must look like postgresql://user:password@host:5432/database.',
  )
}

function dataDirFrom(path: string): string {
  try {
    mkdirSync(path, { recursive: true })
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK)
    return realpathSync(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw complain(`DATA_DIR ${path} 不能写入（${code}）。`, `DATA_DIR ${path} cannot be written to (${code}).`)
  }
}

function addressComplaint(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return complain(
      `PORT ${port} 已被其他程序占用，请换一个端口。`,
      `PORT ${port} is in use by another program: choose another.`,
    )
  }
  if (error.code === 'EACCES') {
    return complain(
      `PORT ${port} 需要更高权限，请用 1024 以上的端口。`,
      `PORT ${port} needs privileges: use one above 1023.`,
    )
  }
  return complain(
    `HOST“${host}”不是本机的地址（${error.code}）。`,
    `HOST "${host}" is not an address of this machine (${error.code}).`,
  )
}
