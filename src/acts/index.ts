/** The door of acts: what the browser and other programs see of an act. Types only. */

export type { Problem } from '../law/problem.ts'

/** One thing that could be done now with a case or an inspection, and why it may or may not. */
export type AvailableAct = {
  name: string
  label: string
  procedure: string
  by: string[]
  basis: string[]
  /** The role fits and every guard is content. */
  allowed: boolean
  /** Whether the signed-in person holds one of the roles. */
  mine: boolean
  /** Leads back: withdrawn, resumed, changed again. Offered, but not what comes next. */
  back: boolean
  reasons: { code: string; reason: string; basis: string[]; instead?: string; rule?: string }[]
  /** Titles of the documents it draws up and deadlines it starts. */
  documents: string[]
  deadlines: string[]
  method: 'POST'
  href: string
  /** JSON Schema of the input without the subject's id; labels and widgets as in `Field`. */
  form: Field
  /** What the case already knows; nothing is typed twice. */
  defaults: Record<string, unknown>
}

/**
 * JSON Schema as zod prints it, with our own marks: `title` (Chinese label), `description` (help under the field),
 * `widget` (how to ask), `choices` (labels of an enum's values), `unit`.
 */
export type Field = {
  type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean'
  title?: string
  description?: string
  widget?: Widget
  choices?: Record<string, string>
  unit?: string
  enum?: string[]
  const?: unknown
  default?: unknown
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
  pattern?: string
  format?: string
  properties?: Record<string, Field>
  required?: string[]
  items?: Field
  anyOf?: Field[]
  /** One of several sections, told apart by a constant in each; its title names the choice. */
  oneOf?: Field[]
}

/**
 * `money`: whole fen, asked in yuan · `officers`: ids of certified officers · `person`, `people`: ids of persons in office ·
 * `citation`: 法律|条|款|项 · `file`: sha256 of an uploaded file · `table-text`: a pasted table, or one read from a file · `subject`: id of a party in the register · `counsel`: id of an engagement of legal counsel · `fixed`: shown, not asked
 */
export type Widget =
  | 'text'
  | 'textarea'
  | 'table-text'
  | 'day'
  | 'instant'
  | 'money'
  | 'select'
  | 'officers'
  | 'person'
  | 'people'
  | 'citation'
  | 'file'
  | 'subject'
  | 'counsel'
  | 'power'
  | 'fixed'

/** What an act answers when it was carried out. */
export type Done = {
  act: string
  label: string
  subjectId: string
  /** The field that acts on this subject name it by: `caseId`; `agencyId` where no life was touched. */
  subjectKey: string
  at: string
  receipt: { entryId: string; sequence: number; hash: string }
  documents: { id: string; title: string; number: string | null }[]
  /** What else it brought about, a sentence each. */
  notes: string[]
  /** True when this is the stored answer to a request already carried out. */
  repeated: boolean
}

export type { DeadlineRecord } from './deadline.ts'
export type { Due } from './due.ts'

/** A field that is still to be filled in. */
export type Gap = { path: string; label: string }

/** The documents that an act would draw up, as they would look; a base64 PDF each, or what keeps it from being set. */
export type DocumentPreview = {
  gaps: Gap[]
  documents: { title: string; pdf: string | null; missing: string[] }[]
  /** Why the act could not be done now, in the server's words. */
  reason: string | null
}
