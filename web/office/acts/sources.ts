/** What pickers choose from, in the words an officer knows. */
import type { FormSources } from '../../ui/form/form-context.ts'
import type { Lookups } from '../contract.ts'

export function sourcesOf({ officers, people, subjects, counsel, powers, statutes }: Lookups): FormSources {
  const inOffice = people.map(({ id, name, post, section }) => ({
    value: id,
    label: name,
    note: [section, post].filter(Boolean).join(' · '),
  }))
  return {
    officers: officers.map(({ id, name, certificateNumber, valid, note }) => ({
      value: id,
      label: name,
      note: [certificateNumber && `执法证 ${certificateNumber}`, note ?? (valid ? null : '证件无效')]
        .filter(Boolean)
        .join(' · '),
      disabled: !valid,
    })),
    person: inOffice,
    people: inOffice,
    subject: subjects.map(({ id, name, creditCode }) => ({
      value: id,
      label: name,
      ...(creditCode ? { note: creditCode } : {}),
    })),
    counsel: counsel.map(({ id, name, note }) => ({ value: id, label: name, note })),
    power: powers.map(({ code, name }) => ({ value: code, label: name, note: code })),
    citation: statutes.map((statute) => ({ value: statute, label: statute })),
  }
}
