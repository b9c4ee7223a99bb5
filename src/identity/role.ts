/** Who may do what is decided by role, and then by the person's relation to the case. */

export const roles = {
  officer: '执法人员',
  'section-head': '股室负责人',
  reviewer: '法制审核员',
  'deputy-head': '分管副局长',
  'agency-head': '局长',
  clerk: '书记员（文书、用印、收缴登记）',
  discloser: '公示员',
  archivist: '档案员',
  administrator: '系统管理员',
  supervisor: '执法监督（县司法局）',
  auditor: '审计员',
} as const

export type Role = keyof typeof roles
