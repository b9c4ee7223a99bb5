/** Deadlines as the database would keep them, one act after another: for tests that need no database. */
import { type Clocks, clockSubjects, isMet, turnClocks } from '../../src/acts/clocks.ts'
import type { Event } from '../../src/acts/context.ts'
import type { DeadlineRecord } from '../../src/acts/deadline.ts'
import type { SubjectMove } from '../../src/acts/life.store.ts'
import { type Day, day, instant } from '../../src/kernel/day.ts'
import { coercionLaw } from '../../src/law/citation.ts'
import { exampleLaw } from '../../src/law/example-law.ts'
import type { LawBook } from '../../src/law/law-book.ts'
import { isRefusal, type Refusal } from '../../src/law/refusal.ts'
import type { Step } from '../../src/procedures/procedure.ts'

export type Turned = Partial<Pick<Step, 'starts' | 'meets' | 'pauses' | 'resumes' | 'extends' | 'drops' | 'basis'>>

export const move = (change: Turned, whose: Partial<SubjectMove> = {}): SubjectMove => ({
  ended: false,
  ...{ procedure: 'seizure', subjectId: 'S', from: 'held', to: 'held' },
  step: {
    from: 'held',
    act: 'test.act',
    to: 'held',
    by: ['officer'],
    label: '试验',
    basis: [coercionLaw(25, 3)],
    ...change,
  },
  ...whose,
})

export class ClockTable {
  rows: DeadlineRecord[] = []
  refusal: Refusal | undefined
  readonly law: LawBook
  constructor(law: LawBook = exampleLaw) {
    this.law = law
  }

  take(on: string, moves: SubjectMove | SubjectMove[], event: Event = {}): this {
    const steps = [moves].flat()
    const running = this.rows.filter((row) => row.metOn === null && clockSubjects(steps, event).includes(row.subjectId))
    const now = instant(`${on}T02:00:00Z`)
    const clocks = turnClocks(steps, event, {
      on: day(on),
      now,
      law: this.law,
      running,
      newId: () => String(this.rows.length),
    })
    if (isRefusal(clocks)) this.refusal = clocks
    else this.keep(clocks, day(on))
    return this
  }

  private keep({ started, met, changed, dropped }: Clocks, on: Day): void {
    this.rows = this.rows.map((row) => {
      const turned = changed.find(({ record }) => record.id === row.id)
      const lastDay = turned?.deadline && dated(turned.deadline)
      const course = turned === undefined ? {} : { course: asColumn(turned.course) }
      const fellAway = dropped.includes(row)
      return {
        ...row,
        ...lastDay,
        ...course,
        fellAway,
        metOn: fellAway || met.some((one) => isMet(row, one)) ? on : row.metOn,
      }
    })
    for (const { id, subjectId, label, deadline, startsAt, course, alarms } of started)
      this.rows.push({
        ...{
          id,
          agencyId: 'A',
          subjectId,
          rowId: deadline.id,
          label,
          startsOn: deadline.from,
          startsAt,
        },
        ...{ direction: deadline.direction, basis: '', alarms, startedBy: 'E', metOn: null, metBy: null },
        ...{ fellAway: false, pausedOn: null, course: asColumn(course), ...dated(deadline) },
      })
  }

  due(id: string): string | undefined {
    return this.rows.find(({ rowId }) => rowId === id)?.dueOn
  }
}

const asColumn = (value: object): string => value as unknown as string
export const dated = ({ due, dueAt, provisional, working }: NonNullable<Clocks['changed'][number]['deadline']>) => ({
  ...{ dueOn: due, dueAt: dueAt ?? null, provisional: provisional ?? null, working: asColumn(working) },
})
