/** In the place of src/main.ts for the tests of the launcher: keeps a number when asked, and lists what it kept. */
import { createServer } from 'node:http'
import pg from 'pg'

const pool = new pg.Pool({ connectionString: process.env.MINGZHENG_DATABASE, options: '-c role=mingzheng_migrator' })
pool.on('error', () => undefined)
await pool.query('create table if not exists kept (number int)')

const server = createServer((request, response) => {
  const number = /^\/keep\/(\d+)$/.exec(request.url ?? '')?.[1]
  const work = number
    ? pool.query('insert into kept values ($1) returning number', [number])
    : pool.query('select number from kept order by number')
  work.then(
    ({ rows }) => response.end(JSON.stringify(rows.map((row) => row.number))),
    (error) => response.writeHead(500).end(error.message),
  )
})
server.listen(Number(process.env.PORT), process.env.HOST)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.closeAllConnections()
    server.close(() => void pool.end().then(() => process.exit(0)))
  })
}
