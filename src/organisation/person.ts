/** A person of the agency with the post held on a given day. */
export type PersonInPost = {
  id: string
  name: string
  post: string
  leadingGroup: boolean
  legalQualification: string | null
}
