/** Training: exams, attempts at them, and sitting them again. */
import { appealMark, certifyPass, decideAppeal } from '../training/appeal-mark.ts'
import { drawUpExam } from '../training/draw-up-exam.ts'
import { attempt, exam, resit } from '../training/index.ts'
import { markAttempt, settleMarks } from '../training/mark-attempt.ts'
import { applyForResit, decideResit } from '../training/resit-exam.ts'
import {
  announceExam,
  closeExam,
  concludeMarking,
  openExam,
  publishResults,
  withdrawExam,
} from '../training/run-exam.ts'
import { collectAttempt, extendAttempt, handIn, startAttempt } from '../training/sit-exam.ts'
import type { Part } from './part.ts'

export const trainingPart: Part = {
  procedures: [exam, attempt, resit],
  acts: [
    ['/api/exams', drawUpExam],
    ['/api/exams/:examId/announcement', announceExam],
    ['/api/exams/:examId/opening', openExam],
    ['/api/exams/:examId/closing', closeExam],
    ['/api/exams/:examId/marking', concludeMarking],
    ['/api/exams/:examId/results', publishResults],
    ['/api/exams/:examId/withdrawal', withdrawExam],
    ['/api/attempts', startAttempt],
    ['/api/attempts/:attemptId/extension', extendAttempt],
    ['/api/attempts/:attemptId/hand-in', handIn],
    ['/api/attempts/:attemptId/collection', collectAttempt],
    ['/api/attempts/:attemptId/marks', markAttempt],
    ['/api/attempts/:attemptId/settled-marks', settleMarks],
    ['/api/attempts/:attemptId/appeal', appealMark],
    ['/api/attempts/:attemptId/appeal/decision', decideAppeal],
    ['/api/attempts/:attemptId/certificate', certifyPass],
    ['/api/resits', applyForResit],
    ['/api/resits/:resitId/decision', decideResit],
  ],
  starts: [drawUpExam],
}
