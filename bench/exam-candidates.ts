/** People who come only to sit an exam: registered straight in the tables, each with an open session. */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type pg from 'pg'

export type Candidate = { personId: string; cookie: string; attemptId: string }

export async function enrol(admin: pg.Pool, count: number): Promise<Candidate[]> {
  const { rows } =
    await admin.query(`select account.agency_id as agency, person.section_id as section, password_hash as hash
    from account join person on person.id = account.person_id where username = 'officer1'`)
  const { agency, section, hash } = rows[0]
  return await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const [personId, accountId, token] = [randomUUID(), randomUUID(), randomBytes(32).toString('base64url')]
      const username = `candidate${index}`
      await admin.query('insert into person (id, agency_id, name, section_id) values ($1, $2, $3, $4)', [
        ...[personId, agency, `应考人${index}`, section],
      ])
      await admin.query(
        `insert into account (id, agency_id, person_id, username, password_hash, must_change_password, roles)
          values ($1, $2, $3, $4, $5, false, '{officer}')`,
        [accountId, agency, personId, username, hash],
      )
      const sha256 = createHash('sha256').update(token).digest('hex')
      await admin.query("insert into session values ($1, $2, $3, now(), now() + interval '12 hours')", [
        ...[sha256, agency, accountId],
      ])
      return { personId, cookie: `mingzheng_session=${token}`, attemptId: '' }
    }),
  )
}
