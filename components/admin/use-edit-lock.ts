import { useAuth, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

/** Gives the lock back when a person who has edited leaves the form; Payload would let it run out. */
export function useEditLock() {
  const { id, collectionSlug } = useDocumentInfo()
  const { user } = useAuth()
  const isModified = useFormModified()
  const hasEdited = useRef(false)
  useEffect(() => {
    hasEdited.current ||= isModified
  }, [isModified])

  useEffect(() => {
    if (!id || !collectionSlug || !user) return
    const query = new URLSearchParams({
      'where[document.relationTo][equals]': collectionSlug,
      'where[document.value][equals]': String(id),
      'where[user.value][equals]': String(user.id),
    })
    const release = () => {
      if (!hasEdited.current) return
      const options = { method: 'DELETE', keepalive: true, credentials: 'same-origin' } as const
      void fetch(`/api/payload-locked-documents?${query}`, options).catch(() => {})
    }
    window.addEventListener('pagehide', release)
    return () => {
      window.removeEventListener('pagehide', release)
      release()
    }
  }, [collectionSlug, id, user])
}
