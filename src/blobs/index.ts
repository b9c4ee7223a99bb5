/** The blob store's door. */
export { type Blob, type BlobStore, BlobTooLarge, openBlobStore } from './blob-store.ts'
