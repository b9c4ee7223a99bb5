/** Every planted fault, by the classes of the veto list (regulations §8.3) and a few besides. */

import { courseFaults, powerFaults } from './faults-of-course.ts'
import { evidenceFaults, factFaults } from './faults-of-facts.ts'
import { discretionFaults, lawFaults } from './faults-of-law.ts'
import { crimeFaults, paperFaults, sendingFaults } from './faults-of-papers.ts'
import { numberFaults, organFaults, personnelFaults, separationFaults } from './faults-of-people.ts'
import type { Planted } from './planted.ts'

export const plantedFaults: Planted[] = [
  ...organFaults,
  ...personnelFaults,
  ...numberFaults,
  ...separationFaults,
  ...factFaults,
  ...evidenceFaults,
  ...lawFaults,
  ...discretionFaults,
  ...courseFaults,
  ...powerFaults,
  ...paperFaults,
  ...crimeFaults,
  ...sendingFaults,
]
