/** Runs the checks over every planted fault and every clean case: found, missed, false alarms, and each check's precision. */

import type { Seen } from '../../../src/review-checks/check.ts'
import { preAnswers } from '../../../src/review-checks/index.ts'
import { type Clean, cleanCases } from './clean-cases.ts'
import type { Base, Planted } from './planted.ts'
import { plantedFaults } from './planted-faults.ts'

export type Bases = Record<Base, Seen>

export type Measured = {
  /** Of each class: planted, found as a problem, left open as unknown. */
  classes: { name: string; planted: number; found: number; open: number; missed: string[] }[]
  /** Objections that nobody planted: in which case, by which check. */
  falseAlarms: { title: string; check: string; because: string }[]
  /** Of each check that objected: how often, and how often rightly. */
  checks: { id: string; raised: number; right: number }[]
}

export function measureChecks(bases: Bases): Measured {
  const faulty = plantedFaults.map((fault) => ({ fault, answers: answersTo(bases, fault, fault.plant) }))
  const clean = cleanCases.map((one: Clean) => ({ one, answers: answersTo(bases, one, one.vary) }))
  const wanted = ({ check, also }: Planted) => [...(check === null ? [] : [check]), ...also]
  const raised = [
    ...faulty.flatMap(({ fault, answers }) =>
      answers
        .filter(({ answer }) => answer === 'problem')
        .map(({ id, because }) => ({ title: fault.title, check: id, because, isRight: wanted(fault).includes(id) })),
    ),
    ...clean.flatMap(({ one, answers }) =>
      answers
        .filter(({ answer }) => answer === 'problem')
        .map(({ id, because }) => ({ title: one.title, check: id, because, isRight: false })),
    ),
  ]
  return {
    classes: [...Map.groupBy(faulty, ({ fault }) => fault.class)].map(([name, of]) => classOf(name, of)),
    falseAlarms: raised.filter(({ isRight }) => !isRight).map(({ isRight: _, ...alarm }) => alarm),
    checks: [...Map.groupBy(raised, ({ check }) => check)].map(([id, of]) => ({
      ...{ id, raised: of.length, right: of.filter(({ isRight }) => isRight).length },
    })),
  }
}

type Answered = { fault: Planted; answers: { id: string; answer: string }[] }

function classOf(name: string, of: Answered[]): Measured['classes'][number] {
  const saidOf = ({ fault, answers }: Answered) => answers.find(({ id }) => id === fault.check)?.answer
  return {
    ...{ name, planted: of.length },
    found: of.filter((one) => saidOf(one) === 'problem').length,
    open: of.filter((one) => saidOf(one) === 'unknown').length,
    missed: of.filter((one) => saidOf(one) !== 'problem').map(({ fault }) => fault.title),
  }
}

function answersTo(bases: Bases, { base }: { base: Base }, change: (seen: Seen) => void) {
  const seen = copyOf(bases[base])
  change(seen)
  return preAnswers(seen).flatMap(({ checks }) => checks)
}

/** The record and the law are each case's own; clock, digest and tables are shared. */
function copyOf({ record, context, tables }: Seen): Seen {
  return { record: structuredClone(record), context: { ...context, law: structuredClone(context.law) }, tables }
}
