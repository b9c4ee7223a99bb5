export { relief, reliefPublication } from './relief.procedure.ts'
export { reliefKinds } from './relief-kind.ts'
