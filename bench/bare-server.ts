/**
 * The peer of bench/act.ts, in a process of its own: node:http and pg, one chained event a request in one durable
 * transaction. No sign-in, no law, no procedure, no documents: the floor that any record-keeping act stands on.
 * node bare-server.ts DATABASE_URL PORT
 */
import { hash } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import pg from 'pg'

const [connectionString = '', port = '8098'] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString, max: 16 })
await pool.query(`
  create table if not exists peer_head (stream text primary key, seq bigint not null, hash text not null);
  create table if not exists peer_event (stream text, seq bigint, previous text not null, body text not null,
    hash text not null, at timestamptz not null default now(), primary key (stream, seq))`)

createServer(async (request, response) => {
  const place = await chain(request.url ?? '/', await textOf(request))
  const text = JSON.stringify(place)
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text)
}).listen(Number(port), '127.0.0.1', () => process.send?.('ready'))
process.once('disconnect', () => process.exit(0))

async function chain(stream: string, body: string): Promise<{ seq: number; hash: string }> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const head = await client.query({
      name: 'head',
      text: `insert into peer_head values ($1, 0, '') on conflict (stream) do update set seq = peer_head.seq returning seq, hash`,
      values: [stream],
    })
    const { seq: last, hash: previous } = head.rows[0]
    const seq = Number(last) + 1
    const next = hash('sha256', `${previous}${seq}${body}`)
    await client.query({
      name: 'event',
      text: `with moved as (update peer_head set seq = $2, hash = $5 where stream = $1)
        insert into peer_event (stream, seq, previous, body, hash) values ($1, $2, $3, $4, $5)`,
      values: [stream, seq, previous, body, next],
    })
    await client.query('commit')
    return { seq, hash: next }
  } finally {
    client.release()
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += chunk
  return text
}
