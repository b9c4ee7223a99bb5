/**
 * The least HTTP client that can ask a server for something: one kept-alive socket, one request at a time. What it
 * costs is taken from the two cores that are being measured, so it is kept below what any library costs.
 */
import { connect, type Socket } from 'node:net'

export type Ask = { path: string; headers?: Record<string, string>; body?: string }
export type Answer = { status: number; body: string }
type Waiting = { done: (answer: Answer) => void; fail: (fault: Error) => void }

export class HttpConnection {
  readonly #socket: Socket
  readonly #host: string
  #received: Buffer = Buffer.alloc(0)
  #waiting: Waiting | undefined

  constructor(origin: string) {
    const { hostname, port, host } = new URL(origin)
    this.#host = host
    this.#socket = connect({ host: hostname, port: Number(port), noDelay: true })
    this.#socket.on('data', (chunk) => this.#take(chunk))
    this.#socket.on('error', (fault) => this.#end(fault))
    this.#socket.on('close', () => this.#end(new Error('连接已断开')))
  }

  /** @throws Error when the connection breaks before the whole answer is there */
  ask({ path, headers = {}, body = '' }: Ask): Promise<Answer> {
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
    const length = `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`
    return new Promise((done, fail) => {
      if (this.#socket.destroyed) return fail(new Error('连接已断开'))
      this.#waiting = { done, fail }
      this.#socket.write(`POST ${path} HTTP/1.1\r\nhost: ${this.#host}\r\n${length}${lines.join('')}\r\n${body}`)
    })
  }

  close(): void {
    this.#socket.destroy()
  }

  #take(chunk: Buffer): void {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk])
    const headEnd = this.#received.indexOf('\r\n\r\n')
    if (headEnd === -1) return
    const head = this.#received.toString('latin1', 0, headEnd)
    const bodyEnd = headEnd + 4 + Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0)
    if (this.#received.length < bodyEnd) return
    const body = this.#received.toString('utf8', headEnd + 4, bodyEnd)
    this.#received = this.#received.subarray(bodyEnd)
    const waiting = this.#waiting
    this.#waiting = undefined
    waiting?.done({ status: Number(head.slice(9, 12)), body })
  }

  #end(fault: Error): void {
    this.#waiting?.fail(fault)
    this.#waiting = undefined
    this.#socket.destroy()
  }
}
