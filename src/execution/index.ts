export { outstandingFen, type Payment } from './payment.ts'
