/** The agency (行政执法机关) that acts, and what its documents say of it. */
export type Agency = {
  agencyId: string
  name: string
  shortName: string
  numberPrefix: string
  areaCode: string
  creditCode: string | null
  address: string
  postcode: string
  telephone: string
  supervisionTelephone: string
  government: string
  court: string
  paymentBank: string
  paymentAccount: string
}
