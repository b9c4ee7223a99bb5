/** Places in a form's values: `violations.0.fineFen`, the same words the server uses in its errors. */
import { isRecord } from './field-kind.ts'

export function join(path: string, key: string | number): string {
  return path === '' ? String(key) : `${path}.${key}`
}

/** The field of that name in the same section. */
export function beside(path: string, key: string): string {
  return [...path.split('.').slice(0, -1), key].join('.')
}

/** The id of the control that asks for `path`; error summaries and 修改 link to it. */
export function fieldId(path: string): string {
  return `field-${path.replaceAll('.', '-')}`
}

export function setAt(value: unknown, path: string, next: unknown): unknown {
  const [key = '', ...rest] = path === '' ? [] : path.split('.')
  if (key === '') return next
  if (Array.isArray(value))
    return value.map((item, index) => (String(index) === key ? setAt(item, rest.join('.'), next) : item))
  const record = isRecord(value) ? value : {}
  return { ...record, [key]: setAt(record[key], rest.join('.'), next) }
}
